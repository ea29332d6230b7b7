import type { EntryKind } from "~/domain/milestone";
import { useSpeech } from "~/ui/language";
import { atTime, inMonth, onDay } from "~/words/formats";

/** Something that was said of a milestone. */
export type ShownEntry = {
  milestoneId: string;
  position: number;
  kind: EntryKind;
  month: string | null;
  on: string | null;
  text: string | null;
  byName: string;
  at: string;
};

/** Everything that has been said of a milestone, the newest first: nothing of it is ever taken back. */
export function Said({ entries }: { entries: ShownEntry[] }) {
  const { language, say } = useSpeech();
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>
        {say("milestones.history.title")} ({entries.length})
      </summary>
      <ol className="timeline history">
        {entries.toReversed().map(({ position, kind, month, on, text, byName, at }) => (
          <li key={position} className="past">
            <strong>
              {say(`milestones.history.${kind}`, {
                month: month ? inMonth(month, language) : "",
                day: on ? onDay(on, language) : "",
              })}
            </strong>
            <span className="small soft">
              <time dateTime={at}>{atTime(at, language)}</time>
              {` · ${byName}`}
            </span>
            {text && <q className="typed">{text}</q>}
          </li>
        ))}
      </ol>
    </details>
  );
}
