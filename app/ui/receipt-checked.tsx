import type { Timeliness } from "~/domain/deadline";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { atTime } from "~/words/formats";

type Checked = {
  receiptNumber: string;
  receivedAt: string;
  closesAt: string;
  timeliness: Timeliness | null;
  completes: boolean;
  completedAt: string | null;
  withdrawnAt: string | null;
};

/** Genuine, and when it was received and what has happened since; or that the two do not match. */
export function CheckedReceipt({ checked }: { checked: Checked | null }) {
  const { language, say } = useSpeech();
  if (!checked) {
    return (
      <div className="notice bad" role="alert">
        <h2>{say("receipt.checking.noMatch")}</h2>
        <p>{say("receipt.checking.noMatchExplained")}</p>
      </div>
    );
  }
  const at = (instant: string) => atTime(instant, language, { seconds: true });
  const { timeliness, completedAt, withdrawnAt } = checked;
  const since = [
    completedAt && say("receipt.checking.completed", { at: at(completedAt) }),
    withdrawnAt && say("receipt.checking.withdrawn", { at: at(withdrawnAt) }),
  ].filter(Boolean);
  const deadline =
    timeliness === "crossed"
      ? say("receipt.checking.crossed", { closed: at(checked.closesAt) })
      : say("receipt.checking.inTime", { at: at(checked.closesAt) });
  return (
    <div className="notice good" role="status">
      <h2>{say("receipt.checking.genuine")}</h2>
      <p>{say("receipt.checking.genuineExplained")}</p>
      <Facts
        rows={[
          { name: say("receipt.checking.number"), value: checked.receiptNumber },
          {
            name: say("receipt.checking.what"),
            value: say(checked.completes ? "receipt.checking.completes" : "receipt.checking.application"),
          },
          {
            name: say("receipt.checking.received"),
            value: say("receipt.atValue", { at: at(checked.receivedAt) }),
          },
          ...(timeliness ? [{ name: say("receipt.checking.deadline"), value: deadline }] : []),
          {
            name: say("receipt.checking.since"),
            value: since.join(" ") || say("receipt.checking.sinceNothing"),
          },
        ]}
      />
    </div>
  );
}
