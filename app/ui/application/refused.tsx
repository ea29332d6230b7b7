import type { ReactNode } from "react";
import type { Section } from "~/domain/application-form";
import type { Change } from "~/domain/saving";
import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";
import { AfterDeadline } from "./after-deadline";
import { fieldWords } from "./field-words";

/** Why the ministry did not receive the application, as the command says it. */
export type Refusal =
  | { because: "changed-since-shown"; changes: Change[] }
  | { because: "too-late"; receivedAt: string; closesAt: string }
  | { because: "already-submitted"; receiptNumber: string }
  | { because: "key-reused" | "not-open" | "ineligible" | "not-complete" | "not-allowed" | "wrong-state" };

type Props = { refused: Refusal; applicationId: string; sections: Section[]; contact: string | null };

/** What happened instead of submitting, what holds now, and what can be done. */
export function Refused({ refused, applicationId, sections, contact }: Props) {
  const { language, say, paths } = useSpeech();
  const seconds = { seconds: true };
  switch (refused.because) {
    case "changed-since-shown":
      return (
        <Told heading={say("apply.check.changedTitle")}>
          <p>{say("apply.check.changedExplained")}</p>
          <Changes changes={refused.changes} sections={sections} />
        </Told>
      );
    case "too-late":
      return (
        <Told heading={say("apply.check.tooLateTitle")}>
          <p>
            {say("apply.check.tooLateExplained", {
              closed: atTime(refused.closesAt, language, seconds),
              received: atTime(refused.receivedAt, language, seconds),
            })}
          </p>
          <AfterDeadline contact={contact} />
        </Told>
      );
    case "already-submitted":
      return (
        <Told heading={say("apply.check.alreadyTitle")}>
          <p>{say("apply.check.alreadyExplained", { receipt: refused.receiptNumber })}</p>
          <p>
            <a href={paths.receipt(applicationId)}>{say("apply.check.toReceipt")}</a>
          </p>
        </Told>
      );
    case "key-reused":
      return (
        <Told heading={say("apply.check.keyReused")}>
          <p>{say("apply.check.keyReusedExplained")}</p>
        </Told>
      );
    default:
      return <Told heading={say(plain[refused.because])} />;
  }
}

const plain = {
  "not-open": "apply.check.notOpen",
  ineligible: "apply.check.ineligible",
  "not-complete": "apply.check.notComplete",
  "not-allowed": "apply.check.notAllowed",
  "wrong-state": "apply.check.wrongState",
} as const;

function Told({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <div className="notice bad" role="alert">
      <h2>{heading}</h2>
      {children}
    </div>
  );
}

function Changes({ changes, sections }: { changes: Change[]; sections: Section[] }) {
  const { language, say } = useSpeech();
  const { nameOf } = fieldWords(sections, language);
  const shown = (text: string) =>
    text.trim() === "" ? <span className="soft">{say("apply.check.empty")}</span> : text;
  return (
    <table className="stack changes">
      <caption className="hidden">{say("apply.check.changedTitle")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("apply.check.field")}</th>
          <th scope="col">{say("apply.check.before")}</th>
          <th scope="col">{say("apply.check.after")}</th>
        </tr>
      </thead>
      <tbody>
        {changes
          .filter(({ field }) => !field.endsWith(".rows"))
          .map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">{nameOf(field)}</th>
              <td className="typed" data-label={say("apply.check.before")}>
                {shown(before)}
              </td>
              <td className="typed" data-label={say("apply.check.after")}>
                {shown(after)}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
