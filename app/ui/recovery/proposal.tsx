import type { Day } from "~/domain/day";
import type { Measure, RecoveredLine } from "~/domain/recovery";
import { ConfirmField, EuroField, FieldError, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inEuros, onDay } from "~/words/formats";
import { type Back, fieldOf } from "./back";

type Props = {
  recovery: {
    measure: Measure;
    lines: RecoveredLine[];
    moderationReasons: string;
    withoutInterest: boolean;
    stops: boolean;
    dueOn: Day | null;
    reasonsFi: string;
    reasonsSv: string;
  };
  /** The sums as they stand in their fields at first. */
  starts: Record<string, string>;
  moderatedStart: string;
  returnedBecause: string | null;
  field: ReturnType<typeof fieldOf>;
};

/** What is proposed to the one who decides: of a recovery the sums, of every matter the reasons in both languages. */
export function ProposalForm({ recovery, starts, moderatedStart, returnedBecause, field }: Props) {
  const { language, say } = useSpeech();
  const { lines } = recovery;
  const principal = field("principal").error;
  const tick = (start: boolean) => (start ? "yes" : "");
  return (
    <form method="post" noValidate className="act" aria-labelledby="propose">
      <h2 id="propose">{say("recoveries.matter.propose")}</h2>
      {returnedBecause && (
        <div className="notice waiting">
          <p>
            <strong>{say("recoveries.matter.returned")}</strong>
          </p>
          <p className="typed">{returnedBecause}</p>
        </div>
      )}
      <input type="hidden" name="intent" value="present" />
      {recovery.measure === "recovery" && (
        <>
          <p>{say("recoveries.matter.proposeHelp")}</p>
          <div id="principal" className={principal ? "field wrong" : "field"}>
            <FieldError name="principal" error={principal} />
          </div>
          {lines.length === 0 && <p className="notice waiting">{say("recoveries.matter.noPayments")}</p>}
          {lines.map(({ paymentId, number, paidOn, most }) => (
            <EuroField
              key={paymentId}
              optional
              label={say("recoveries.matter.principalOf", { number, day: onDay(paidOn, language) })}
              help={say("recoveries.matter.principalMost", { amount: inEuros(most, language) })}
              {...field(`principal.${paymentId}`, starts[`principal.${paymentId}`])}
            />
          ))}
          <TextField
            short
            label={say("recoveries.matter.dueOn")}
            help={say("recoveries.matter.dueHelp")}
            {...field("dueOn", recovery.dueOn ? onDay(recovery.dueOn, language) : "")}
          />
          <EuroField
            optional
            label={say("recoveries.matter.moderated")}
            help={say("recoveries.matter.moderatedHelp")}
            {...field("moderated", moderatedStart)}
          />
          <ConfirmField
            label={say("recoveries.matter.withoutInterest")}
            {...field("withoutInterest", tick(recovery.withoutInterest))}
          />
          <LongTextField
            optional
            rows={3}
            label={say("recoveries.matter.moderationReasons")}
            {...field("moderationReasons", recovery.moderationReasons)}
          />
          <ConfirmField label={say("recoveries.matter.stops")} {...field("stops", tick(recovery.stops))} />
        </>
      )}
      <LongTextField label={say("recoveries.matter.reasonsFi")} {...field("reasonsFi", recovery.reasonsFi)} />
      <LongTextField label={say("recoveries.matter.reasonsSv")} {...field("reasonsSv", recovery.reasonsSv)} />
      <button className="button" type="submit">
        {say("recoveries.matter.present")}
      </button>
    </form>
  );
}

type Signing = { presentedAt: string; blocked: boolean; own: boolean; back: Back | undefined };

/** Signs what was read, or sends it back. */
export function SigningForms({ presentedAt, blocked, own, back }: Signing) {
  const { say } = useSpeech();
  return (
    <div className="act no-print">
      {own && <p className="notice waiting">{say("recoveries.wrong.same-person")}</p>}
      {!blocked && (
        <form method="post">
          <input type="hidden" name="intent" value="sign" />
          <input type="hidden" name="presentedAt" value={presentedAt} />
          <button className="button" type="submit">
            {say("recoveries.matter.signButton")}
          </button>
        </form>
      )}
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="decline" />
        <LongTextField
          rows={3}
          label={say("recoveries.matter.declineReason")}
          {...fieldOf(back, "decline")("declineReason")}
        />
        <button className="button secondary" type="submit">
          {say("recoveries.matter.decline")}
        </button>
      </form>
    </div>
  );
}
