import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";
import { actInWords, changeInWords, detailsOf } from "./record-words";

type Entry = {
  seq: number;
  at: string;
  personName: string;
  action: string;
  noun: string;
  fromState: string | null;
  toState: string | null;
  details?: unknown;
  /** What it was about, where the act alone does not tell: a milestone's name, a claim's number. */
  about?: string | null;
};

/** What has happened in a matter: what, who, when, from which state to which, and why it was returned. */
export function History({ entries }: { entries: Entry[] }) {
  const { language, say } = useSpeech();
  return (
    <ol className="timeline history">
      {entries.map((entry) => {
        const change = changeInWords(entry, say);
        const reason = detailsOf(entry.details).find(({ name }) => name === "reason");
        return (
          <li key={entry.seq} className="past">
            <strong>
              {actInWords(entry, say)}
              {entry.about && `: ${entry.about}`}
            </strong>
            <span className="small soft">
              <time dateTime={entry.at}>{atTime(entry.at, language, { seconds: true })}</time>
              {` · ${entry.personName}`}
              {change && ` · ${change}`}
            </span>
            {reason && <q className="typed">{reason.after}</q>}
          </li>
        );
      })}
    </ol>
  );
}
