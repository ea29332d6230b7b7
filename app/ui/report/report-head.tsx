import { daysBetween } from "~/domain/day";
import type { PlannedReport } from "~/domain/monitoring-terms";
import type { Standing } from "~/domain/report";
import type { FilingState } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { Breadcrumbs, type Crumb } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, Tag, type Tone } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { onDay } from "~/words/formats";
import { reportName } from "./report-words";

export type Head = {
  project: { id: string; name: Texts };
  planned: PlannedReport;
  number: string | null;
  state: FilingState;
  today: string;
};

type Props = Head & { side: "recipient" | "ministry"; title?: string; trail?: Crumb[] };

/** The head of every page of one report: where it stands, what it is, by when it is due. */
export function ReportHead({ project, planned, number, state, today, side, title, trail = [] }: Props) {
  const { language, say, paths } = useSpeech();
  const name = reportName(planned.kind, planned, language);
  const all =
    side === "ministry"
      ? paths.projectPart(project.id, "reports")
      : paths.ownProjectPart(project.id, "reports");
  return (
    <>
      <Breadcrumbs
        trail={[
          ...projectTrail(project, side, { say, paths }),
          { name: say("reports.title"), href: all },
          ...trail,
        ]}
        here={title ?? name}
      />
      <p className="tags">
        <Tag tone={stepTones[state]}>{say(`reports.step.${state}`)}</Tag>
        {number && <span className="soft">{number}</span>}
      </p>
      <h1>{title ?? name}</h1>
      <p className="lead">
        {title && `${name} · `}
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side={side} here="reports" />
      {state === "draft" && side === "recipient" && (
        <p className="deadline">
          <strong>{say("reports.form.by", { day: onDay(planned.dueOn, language) })}</strong>{" "}
          <DaysLeft days={daysBetween(today, planned.dueOn)} />
        </p>
      )}
    </>
  );
}

const stepTones: Record<Standing["step"] | FilingState, Tone> = {
  later: "neutral",
  open: "waiting",
  draft: "waiting",
  submitted: "active",
  returned: "waiting",
  accepted: "good",
  rejected: "bad",
  withdrawn: "neutral",
};

/** How a planned report stands, in a word. */
export function StepTag({ step, late }: Pick<Standing, "step" | "late">) {
  const { say } = useSpeech();
  return (
    <>
      <Tag tone={stepTones[step]}>{say(`reports.step.${step}`)}</Tag>
      {late && (
        <>
          {" "}
          <Tag tone="bad">{say("reports.step.late")}</Tag>
        </>
      )}
    </>
  );
}

/** How many days there are left, or how many have passed, in calm words. */
export function DaysLeft({ days }: { days: number }) {
  const { say } = useSpeech();
  if (days === 0) return say("reports.lastDay");
  return days > 0 ? say("reports.daysLeft", { count: days }) : say("reports.daysLate", { count: -days });
}
