import { type Day, firstDayOf, lastDayOf, type PartialDay } from "~/domain/day";
import type { EventKind } from "~/domain/item";
import type { Texts } from "~/domain/texts";
import { onPartialDay } from "~/words/formats";
import { useSpeech } from "./language";
import { Content } from "./parts";

export type TimelineEvent = {
  on: PartialDay;
  until?: PartialDay | null;
  kind?: EventKind;
  /** A plain string is shown as it was written. */
  text: Texts | string;
  legalBase?: string | null;
  /** Known to have happened, or not, whatever the calendar says. */
  done?: boolean;
};

/** What has happened and what is to come, in the given order, as seen on the day `today`. */
export function Timeline({ events, today }: { events: TimelineEvent[]; today: Day }) {
  const { language, say } = useSpeech();
  return (
    <ol className="timeline">
      {events.map((event, index) => {
        const phase = phaseOf(event, today);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the events of a page do not move
          <li key={index} className={phase}>
            <p className="when">
              <span>
                {onPartialDay(event.on, language)}
                {event.until && ` – ${onPartialDay(event.until, language)}`}
              </span>
              {event.kind && <span className="event-kind">{say(`terms.event.${event.kind}`)}</span>}
              {phase !== "past" && <span className="event-phase">{say(`portal.timeline.${phase}`)}</span>}
            </p>
            <p>
              {typeof event.text === "string" ? event.text : <Content texts={event.text} />}
              {event.legalBase && <span className="soft"> ({event.legalBase})</span>}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

type Phase = "past" | "now" | "late" | "ahead";

function phaseOf({ on, until, done }: TimelineEvent, today: Day): Phase {
  const over = lastDayOf(until ?? on) < today;
  if (done === true) return "past";
  if (done === false) return over ? "late" : "ahead";
  if (over) return "past";
  return firstDayOf(on) > today ? "ahead" : "now";
}
