import type { MilestoneStanding } from "~/domain/milestone";
import type { Language } from "~/domain/texts";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { StandingTag } from "~/ui/milestones/standing";
import { Tag } from "~/ui/parts";
import { inMonth, onDay } from "~/words/formats";

type Milestone = {
  id: string;
  name: string;
  evidence: string;
  plannedMonth: string;
  reachedOn: string | null;
  reachedByName: string | null;
  standing: MilestoneStanding;
};
type Wrong = { milestoneId: string; typed: string; error: string };
type Marking = { lang?: Language; mayMark: boolean; today: string; wrong?: Wrong };

/** The field in which the day of one milestone is typed: each has its own on the page. */
export const dayField = (milestoneId: string) => `reachedOn-${milestoneId}`;

/** The plan's milestones in order, as they were typed; those who may, mark them reached or undo a mistake. */
export function Milestones({ milestones, ...marking }: Marking & { milestones: Milestone[] }) {
  const { say } = useSpeech();
  if (milestones.length === 0) return <p className="soft">{say("ministry.projects.noMilestones")}</p>;
  return (
    <ol className="marked-milestones">
      {milestones.map((milestone) => (
        <Entry key={milestone.id} milestone={milestone} {...marking} />
      ))}
    </ol>
  );
}

function Entry({ milestone, lang, mayMark, today, wrong }: Marking & { milestone: Milestone }) {
  const { language, say } = useSpeech();
  const { id, name, evidence, plannedMonth, reachedOn, reachedByName, standing } = milestone;
  const mine = wrong?.milestoneId === id ? wrong : undefined;
  return (
    <li>
      <h3 lang={lang}>{name}</h3>
      <p className="tags">
        {reachedOn && (
          <Tag tone="good">{say("ministry.project.reachedOn", { day: onDay(reachedOn, language) })}</Tag>
        )}
        <StandingTag standing={standing} />
      </p>
      <p className="small">
        {say("ministry.project.planned", { month: inMonth(plannedMonth, language) })}
        <br />
        {say("ministry.project.evidence")} <span lang={lang}>{evidence}</span>
        {reachedByName && (
          <>
            <br />
            {say("ministry.project.reachedBy", { name: reachedByName })}
          </>
        )}
      </p>
      {mayMark && (
        <form method="post" className="mark" noValidate>
          <input type="hidden" name="milestone" value={id} />
          {reachedOn ? <Undo name={name} /> : <Mark id={id} name={name} today={today} wrong={mine} />}
        </form>
      )}
    </li>
  );
}

function Undo({ name }: { name: string }) {
  const { say } = useSpeech();
  return (
    <button className="button plain" type="submit" name="intent" value="reopen">
      {say("ministry.project.reopen")}
      <span className="hidden">: {name}</span>
    </button>
  );
}

type MarkProps = { id: string; name: string; today: string; wrong?: Wrong };

function Mark({ id, name, today, wrong }: MarkProps) {
  const { language, say } = useSpeech();
  return (
    <>
      <TextField
        name={dayField(id)}
        label={
          <>
            {say("ministry.project.day")}
            <span className="hidden">: {name}</span>
          </>
        }
        help={say("ministry.project.dayHelp")}
        value={wrong?.typed ?? onDay(today, language)}
        error={wrong?.error}
        short
      />
      <button className="button secondary" type="submit" name="intent" value="reach">
        {say("ministry.project.markReached")}
        <span className="hidden">: {name}</span>
      </button>
    </>
  );
}
