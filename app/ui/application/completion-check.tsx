import type { FormDefinition } from "~/domain/application-form";
import { useSpeech } from "~/ui/language";
import type { AskedCompletion } from "./completion-asked";
import { CompletionPoints } from "./completion-points";
import { DueDay } from "./due-day";
import { FieldChanges, shownChanges } from "./field-changes";

type Props = { completion: AskedCompletion; form: FormDefinition; now: string };

/** What was asked, and what the answer changes of what was submitted. */
export function CompletionCheck({ completion, form, now }: Props) {
  const { say } = useSpeech();
  const { request, changes } = completion;
  return (
    <>
      <DueDay dueOn={request.dueOn} now={now} />
      <h2>{say("completion.asked.points")}</h2>
      <CompletionPoints points={request.points} sections={form.sections} changes={changes} />
      <h2>{say("completion.check.changes")}</h2>
      {shownChanges(changes).length === 0 ? (
        <p className="notice waiting">{say("completion.check.nothing")}</p>
      ) : (
        <FieldChanges changes={changes} sections={form.sections} />
      )}
    </>
  );
}
