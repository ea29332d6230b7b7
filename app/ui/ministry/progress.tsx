import { useSpeech } from "~/ui/language";

/** How many of the milestones have been reached, as a number and as a bar. */
export function Progress({ reached, all }: { reached: number; all: number }) {
  const { say } = useSpeech();
  if (all === 0) return <span className="soft">{say("ministry.projects.noMilestones")}</span>;
  const told = say("ministry.projects.reached", { reached, planned: all });
  return (
    <span className="progress-told">
      <progress value={reached} max={all} aria-label={told} />
      <span>{told}</span>
    </span>
  );
}
