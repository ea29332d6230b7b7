import { daysLeft } from "~/domain/completion";
import type { Day } from "~/domain/day";
import { useSpeech } from "~/ui/language";
import { onDay } from "~/words/formats";

/** By when an answer is wanted, and how long that is. */
export function DueDay({ dueOn, now }: { dueOn: Day; now: string }) {
  const { language, say } = useSpeech();
  return (
    <p className="deadline">
      <strong>{say("completion.due", { day: onDay(dueOn, language) })}</strong>{" "}
      <TimeLeft {...{ dueOn, now }} />
    </p>
  );
}

/** How many days there are left, in calm words. */
export function TimeLeft({ dueOn, now }: { dueOn: Day; now: string }) {
  const { say } = useSpeech();
  const left = daysLeft(dueOn, now);
  if (left > 0) return say("completion.daysLeft", { count: left });
  return say(left === 0 ? "completion.lastDay" : "completion.overdue");
}
