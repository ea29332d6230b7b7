import type { Day } from "~/domain/day";
import type { RecoveryState } from "~/domain/recovery";
import { LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { atTime, onDay } from "~/words/formats";
import { type Back, fieldOf } from "./back";

type Heard = {
  state: RecoveryState;
  waived: string | null;
  hearing: string | null;
  hearingDueOn: Day | null;
  answer: string | null;
  answeredAt: string | null;
  answeredByName: string | null;
};
type Props = { recovery: Heard; letter: string; today: Day; mayHandle: boolean; back: Back | undefined };

/** The hearing of the recipient: the letter, the answer, or why it is not heard (434/2003 §§ 34 and 36). */
export function Hearing({ recovery, letter, today, mayHandle, back }: Props) {
  const { language, say } = useSpeech();
  const { state, hearingDueOn } = recovery;
  const hear = fieldOf(back, "hear");
  return (
    <section aria-labelledby="hearing">
      {state !== "opened" && <h2 id="hearing">{say("recoveries.matter.hearing")}</h2>}
      {recovery.waived !== null && (
        <div className="notice">
          <p>
            <strong>{say("recoveries.matter.waived")}</strong>
          </p>
          <p className="typed">{recovery.waived}</p>
        </div>
      )}
      {recovery.hearing && (
        <details className="document-details">
          <summary>{say("recoveries.matter.letter")}</summary>
          <p className="typed">{recovery.hearing}</p>
        </details>
      )}
      {hearingDueOn && <p>{say("recoveries.matter.asked", { day: onDay(hearingDueOn, language) })}</p>}
      {recovery.answer ? (
        <>
          <h3>{say("recoveries.matter.answer")}</h3>
          <blockquote className="stated typed">{recovery.answer}</blockquote>
          <p className="small soft">
            {say("recoveries.matter.answerBy", {
              name: recovery.answeredByName ?? "",
              at: recovery.answeredAt ? atTime(recovery.answeredAt, language) : "",
            })}
          </p>
        </>
      ) : (
        hearingDueOn && state !== "hearing" && <p className="soft">{say("recoveries.matter.noAnswer")}</p>
      )}
      {state === "hearing" && <p className="notice waiting">{say("recoveries.matter.waiting")}</p>}
      {state === "hearing" && mayHandle && hearingDueOn && today > hearingDueOn && (
        <form method="post">
          <input type="hidden" name="intent" value="end-hearing" />
          <button className="button" type="submit">
            {say("recoveries.matter.endHearing")}
          </button>
        </form>
      )}
      {state === "opened" && mayHandle && (
        <>
          <form method="post" noValidate className="act" aria-labelledby="hear">
            <h2 id="hear">{say("recoveries.matter.hearingAsk")}</h2>
            <p>{say("recoveries.matter.hearingHelp")}</p>
            <input type="hidden" name="intent" value="hear" />
            <LongTextField label={say("recoveries.matter.letter")} rows={14} {...hear("letter", letter)} />
            <TextField short label={say("recoveries.matter.hearingDue")} {...hear("hearingDueOn")} />
            <button className="button" type="submit">
              {say("recoveries.matter.hearingSend")}
            </button>
          </form>
          <form method="post" noValidate className="act" aria-labelledby="waive">
            <h2 id="waive">{say("recoveries.matter.waive")}</h2>
            <p>{say("recoveries.matter.waiveHelp")}</p>
            <input type="hidden" name="intent" value="waive" />
            <LongTextField
              label={say("recoveries.matter.waiveReason")}
              rows={3}
              {...fieldOf(back, "waive")("waiveReason")}
            />
            <button className="button secondary" type="submit">
              {say("recoveries.matter.waiveSend")}
            </button>
          </form>
        </>
      )}
    </section>
  );
}

/** Ends the matter without a decision. */
export function Dropping({ back }: { back: Back | undefined }) {
  const { say } = useSpeech();
  const field = fieldOf(back, "drop")("dropReason");
  return (
    <details className="document-details" open={field.error !== undefined}>
      <summary>{say("recoveries.matter.drop")}</summary>
      <form method="post" noValidate>
        <input type="hidden" name="intent" value="drop" />
        <LongTextField label={say("recoveries.matter.dropReason")} rows={3} {...field} />
        <button className="button secondary" type="submit">
          {say("recoveries.matter.drop")}
        </button>
      </form>
    </details>
  );
}
