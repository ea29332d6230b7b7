import type { ProjectFile } from "~/domain/project-file";
import { type Language, pick, type Texts } from "~/domain/texts";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { countsOf, type ShownMilestone } from "./board";
import { MilestoneCards, type MilestoneIntent, type Targets, type WrongMilestone } from "./cards";
import { Gantt } from "./gantt";
import type { ShownEntry } from "./said";
import { MilestoneTable } from "./table";

type Props = {
  project: { id: string; name: Texts; startsOn: string; endsOn: string; language: Language };
  milestones: ShownMilestone[];
  entries: ShownEntry[];
  files: ProjectFile[];
  side: "recipient" | "ministry";
  may: readonly MilestoneIntent[];
  targets?: Targets;
  done?: MilestoneIntent;
  today: string;
  wrong?: WrongMilestone;
};

/** The milestones of a project as its recipient and the ministry both see them. */
export function MilestonesPage({
  project,
  milestones,
  entries,
  files,
  side,
  done,
  today,
  wrong,
  ...rest
}: Props) {
  const speech = useSpeech();
  const { language, say, paths } = speech;
  const written = project.language ?? pick(project.name, language).language;
  const lang = written === language ? undefined : written;
  const here =
    side === "ministry"
      ? paths.projectPart(project.id, "milestones")
      : paths.ownProjectPart(project.id, "milestones");
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, side, speech)} here={say("milestones.title")} />
      <ErrorSummary errors={wrong ? [{ name: wrong.field, message: wrong.message }] : []} />
      <h1>{say("milestones.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side={side} here="milestones" />
      <p>{say(`milestones.lead.${side}`)}</p>
      {!wrong && done && (
        <div className="notice good" role="status">
          <p>{say(`milestones.done.${done}`)}</p>
        </div>
      )}
      {milestones.length === 0 ? (
        <p className="notice">{say("milestones.none")}</p>
      ) : (
        <>
          <p>{say("milestones.summary", countsOf(milestones))}</p>
          <section aria-labelledby="timeline">
            <h2 id="timeline">{say("milestones.chart.title")}</h2>
            <Gantt id="gantt" groups={[{ ...project, name: undefined, milestones }]} today={today} />
            <MilestoneTable
              milestones={milestones}
              caption={say("milestones.chart.caption")}
              lang={lang}
              hrefOf={(id) => `#${id}`}
            />
          </section>
          <section aria-labelledby="one-by-one">
            <h2 id="one-by-one">{say("milestones.title")}</h2>
            <MilestoneCards {...{ milestones, entries, files, side, lang, today, wrong, here }} {...rest} />
          </section>
        </>
      )}
      <p className="no-print">
        <a href={paths.calendar()}>{say("milestones.calendar.link")}</a>
      </p>
    </div>
  );
}
