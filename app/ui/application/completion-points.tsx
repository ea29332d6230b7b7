import type { Section } from "~/domain/application-form";
import { type CompletionPoint, isLate, isOpen } from "~/domain/completion";
import type { Change } from "~/domain/saving";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { onDay } from "~/words/formats";
import { partName } from "./part-name";

type Props = {
  points: CompletionPoint[];
  sections: Section[];
  /** What has been changed since the application was submitted. */
  changes?: Change[];
  /** Where a point is answered; without it nowhere. */
  hrefOf?: (section: string, part: string) => string;
  /** When the answer came, or the present while it is waited for: a point past its own day is told as late. */
  at?: string;
};

/** What the ministry asks, point by point: the field, the question, and whether it has been changed. */
export function CompletionPoints({ points, sections, changes, hrefOf, at }: Props) {
  const { language, say } = useSpeech();
  return (
    <ul className="completion-points">
      {points.map(({ part, question, dueOn }) => {
        const name = partName(sections, part, language);
        const section = sections.find(({ id }) => part === id || part.startsWith(`${id}.`));
        const changed = changes?.some(({ field }) => isOpen([part], field));
        return (
          <li key={part}>
            <p className="completion-point">
              {hrefOf && section ? <a href={hrefOf(section.id, part)}>{name}</a> : <strong>{name}</strong>}
              {changes && (
                <Tag tone={changed ? "good" : "neutral"}>
                  {say(changed ? "completion.asked.changed" : "completion.asked.unchanged")}
                </Tag>
              )}
            </p>
            <p className="typed">{question}</p>
            {dueOn && (
              <p className="small">
                {say("completion.pointDue", { day: onDay(dueOn, language) })}
                {at && isLate(dueOn, at) && ` ${say("completion.pointLate")}`}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
