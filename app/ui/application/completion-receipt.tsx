import type { FormDefinition } from "~/domain/application-form";
import type { CompletionPoint } from "~/domain/completion";
import { useSpeech } from "~/ui/language";
import { atTime, onDay } from "~/words/formats";
import { partName } from "./part-name";

export type CompletedRequest = { askedAt: string; dueOn: string; late: boolean; points: CompletionPoint[] };

type Props = { completed: CompletedRequest; number: string; form: FormDefinition };

/** Which request the receipt's completion answers, whether it was in time, and which parts were asked. */
export function Completes({ completed, number, form }: Props) {
  const { language, say } = useSpeech();
  const { askedAt, dueOn, late, points } = completed;
  const names = points.map(({ part }) => partName(form.sections, part, language));
  return (
    <>
      {say("completion.receipt.completesValue", { number, at: atTime(askedAt, language) })}
      <br />
      {new Intl.ListFormat(language).format(names)}
      <br />
      {say(late ? "completion.receipt.late" : "completion.receipt.inTime", { day: onDay(dueOn, language) })}
    </>
  );
}
