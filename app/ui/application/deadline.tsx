import { helsinkiDay } from "~/domain/day";
import { inTime } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";

const aDay = 86_400_000;

/** When the call closes, how long that is, and what the service's clock shows. */
export function Deadline({ closesAt, now }: { closesAt: string; now: string }) {
  const { language, say } = useSpeech();
  const days = (Date.parse(helsinkiDay(closesAt)) - Date.parse(helsinkiDay(now))) / aDay;
  if (!inTime(now, closesAt)) return <p>{say("apply.closed", { at: atTime(closesAt, language) })}</p>;
  return (
    <p className="deadline">
      <strong>{say("apply.closes", { at: atTime(closesAt, language) })}</strong>{" "}
      {days > 0 ? say("apply.daysLeft", { count: days }) : say("apply.lastDay")}{" "}
      <span className="soft">{say("apply.clock", { at: atTime(now, language, { seconds: true }) })}</span>
    </p>
  );
}
