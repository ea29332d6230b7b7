import type { PlanIndicator } from "~/domain/project-plan";
import { ListRows } from "~/ui/builder/list-rows";
import { EuroField, FieldError, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { TextsFields } from "~/ui/texts-fields";
import type { Typed, Wrong } from "~/web/part-form";
import { textsIn } from "~/web/texts-fields";
import { rowsAt } from "~/web/typed-rows";
import { inEuros, inNumber, inPercent } from "~/words/formats";

type Props = {
  typed: Typed;
  errors: Wrong[];
  /** Cents. */
  grant: number;
  indicators: PlanIndicator[];
  usualPercent: number;
};

/** The terms of one grant as a form: instalments, reports, indicators, moves and conditions. */
export function TermsFields({ typed, errors, grant, indicators, usualPercent }: Props) {
  const { language, say } = useSpeech();
  const told = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((wrong) => wrong.name === name)?.message,
  });
  const listError = (name: string) => <FieldError name={name} error={told(name).error} />;
  const options = <Id extends string>(ids: readonly Id[], label: (id: Id) => string) =>
    ids.map((id) => ({ id, label: label(id) }));
  return (
    <>
      <h2>{say("agreement.terms.instalments")}</h2>
      {listError("instalments")}
      <ListRows
        list="instalments"
        legend={say("agreement.terms.instalmentsHelp", { amount: inEuros(grant, language) })}
        count={rowsAt(typed, "instalments").length}
        nameOf={(row) => say("agreement.terms.instalment", { row })}
        add={say("agreement.terms.addInstalment")}
      >
        {(row) => (
          <div className="terms-row">
            <input type="hidden" name={`${row}.id`} value={typed[`${row}.id`] ?? ""} />
            <SelectField
              {...told(`${row}.kind`)}
              label={say("agreement.terms.kind")}
              options={options(["instalment", "advance", "final"] as const, (id) =>
                say(`agreement.terms.kinds.${id}`),
              )}
            />
            <EuroField {...told(`${row}.amount`)} label={say("agreement.terms.amount")} />
            <TextField {...told(`${row}.payableOn`)} label={say("agreement.terms.payableOn")} short />
          </div>
        )}
      </ListRows>
      <TextsFields
        name="advanceReason"
        label={say("agreement.terms.advanceReason")}
        help={say("agreement.terms.advanceReasonHelp")}
        value={textsIn(typed, "advanceReason")}
        errors={errors}
        optional
        long
        rows={3}
      />
      <h2>{say("agreement.terms.reports")}</h2>
      {listError("reports")}
      <ListRows
        list="reports"
        legend={<span className="hidden">{say("agreement.terms.reports")}</span>}
        count={rowsAt(typed, "reports").length}
        nameOf={(row) => say("agreement.terms.report", { row })}
        add={say("agreement.terms.addReport")}
      >
        {(row) => (
          <div className="terms-row">
            <input type="hidden" name={`${row}.id`} value={typed[`${row}.id`] ?? ""} />
            <SelectField
              {...told(`${row}.kind`)}
              label={say("agreement.terms.reportKind")}
              options={options(["interim", "final"] as const, (id) =>
                say(`agreement.terms.reportKinds.${id}`),
              )}
            />
            <TextField {...told(`${row}.from`)} label={say("agreement.terms.from")} short />
            <TextField {...told(`${row}.to`)} label={say("agreement.terms.to")} short />
            <TextField {...told(`${row}.dueOn`)} label={say("agreement.terms.dueOn")} short />
          </div>
        )}
      </ListRows>
      <fieldset className="field" id="indicators">
        <legend>{say("agreement.terms.indicators")}</legend>
        <p className="help">{say("agreement.terms.indicatorsHelp")}</p>
        {listError("indicators")}
        {indicators.map(({ code, label, target }) => (
          <div className="option" key={code}>
            <input
              type="checkbox"
              id={`indicator.${code}`}
              name={`indicator.${code}`}
              value="yes"
              defaultChecked={typed[`indicator.${code}`] === "yes"}
            />
            <label htmlFor={`indicator.${code}`}>
              <Content texts={label} /> (
              {say("agreement.terms.target", { target: inNumber(target, language) })})
            </label>
          </div>
        ))}
      </fieldset>
      <TextField
        {...told("movePercent")}
        label={say("agreement.terms.movePercent")}
        help={say("agreement.terms.movePercentHelp", { percent: inPercent(usualPercent, language) })}
        inputMode="numeric"
        short
      />
      <h2>{say("agreement.terms.conditions")}</h2>
      <ListRows
        list="conditions"
        legend={<span className="hidden">{say("agreement.terms.conditions")}</span>}
        count={rowsAt(typed, "conditions").length}
        nameOf={(row) => say("agreement.terms.condition", { row })}
        add={say("agreement.terms.addCondition")}
      >
        {(row) => (
          <TextsFields
            name={`${row}.text`}
            label={say("agreement.terms.text")}
            value={textsIn(typed, `${row}.text`)}
            errors={errors}
            long
            rows={3}
          />
        )}
      </ListRows>
    </>
  );
}
