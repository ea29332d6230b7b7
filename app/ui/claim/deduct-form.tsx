import { costCategories } from "~/domain/budget";
import { deductionReasons } from "~/domain/claim/money";
import { EuroField, LongTextField, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";

/** What is to be deducted, of what and why. */
export function DeductForm({
  typed,
  errors,
}: {
  typed?: Record<string, string>;
  errors: { name: string; message: string }[];
}) {
  const { say } = useSpeech();
  const errorOf = (name: string) => errors.find((one) => one.name === name)?.message;
  return (
    <form method="post" className="act" noValidate>
      <p>{say("claims.deductions.lead")}</p>
      <div className="claim-row">
        <SelectField
          name="category"
          label={say("claims.deductions.category")}
          value={typed?.category}
          options={costCategories.map((id) => ({ id, label: say(`terms.cost.${id}`) }))}
        />
        <TextField
          name="place"
          label={say("claims.deductions.place")}
          value={typed?.place}
          error={errorOf("place")}
          inputMode="numeric"
          short
        />
        <SelectField
          name="reason"
          label={say("claims.deductions.reason")}
          value={typed?.reason}
          options={deductionReasons.map((id) => ({ id, label: say(`claims.deductions.reasons.${id}`) }))}
        />
        <EuroField
          name="amount"
          label={say("claims.deductions.amount")}
          value={typed?.amount}
          error={errorOf("amount")}
        />
      </div>
      <LongTextField
        name="note"
        label={say("claims.deductions.note")}
        value={typed?.note}
        error={errorOf("note")}
        rows={2}
      />
      <button className="button secondary" type="submit" name="intent" value="deduct">
        {say("claims.deductions.add")}
      </button>
    </form>
  );
}
