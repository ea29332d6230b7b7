import { type Language, pick, type Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { inMonth, onDay } from "~/words/formats";
import type { ShownMilestone } from "./board";
import { DependencyList } from "./dependencies";
import { StandingTag } from "./standing";

type Listed = ShownMilestone & {
  /** Where it is one of several projects' milestones: which, and where that is read. */
  project?: { name: Texts; href: string; below?: Texts };
};

type Props = { milestones: Listed[]; caption: string; lang?: Language; hrefOf?: (id: string) => string };

/** Milestones a row each: the same that the drawing shows, and more. */
export function MilestoneTable({ milestones, caption, lang, hrefOf }: Props) {
  const { language, say } = useSpeech();
  const label = {
    project: say("milestones.column.project"),
    planned: say("milestones.column.planned"),
    forecast: say("milestones.column.forecast"),
    reached: say("milestones.column.reached"),
    standing: say("milestones.column.standing"),
    waits: say("milestones.column.waits"),
  };
  // A milestone is written in the language of its project.
  const languageOfName = (name: Texts) => {
    const written = pick(name, language).language;
    return written === language ? undefined : written;
  };
  const withProject = milestones.some(({ project }) => project);
  const reached = milestones.some(({ reachedOn }) => reachedOn);
  const waiting = milestones.some(({ dependencies }) => dependencies.length > 0);
  return (
    <table className="stack milestone-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("milestones.column.milestone")}</th>
          {withProject && <th scope="col">{label.project}</th>}
          <th scope="col">{label.planned}</th>
          <th scope="col">{label.forecast}</th>
          {reached && <th scope="col">{label.reached}</th>}
          <th scope="col">{label.standing}</th>
          {waiting && <th scope="col">{label.waits}</th>}
        </tr>
      </thead>
      <tbody>
        {milestones.map(({ project, ...milestone }) => (
          <tr key={milestone.id}>
            <th scope="row" lang={lang ?? (project && languageOfName(project.name))}>
              {hrefOf ? <a href={hrefOf(milestone.id)}>{milestone.name}</a> : milestone.name}
            </th>
            {withProject && (
              <td data-label={label.project}>
                {project && (
                  <>
                    <a href={project.href}>
                      <Content texts={project.name} />
                    </a>
                    {project.below && (
                      <span className="below small soft">
                        <Content texts={project.below} />
                      </span>
                    )}
                  </>
                )}
              </td>
            )}
            <td data-label={label.planned}>{inMonth(milestone.plannedMonth, language)}</td>
            <td data-label={label.forecast}>
              {milestone.forecastMonth ? inMonth(milestone.forecastMonth, language) : "–"}
            </td>
            {reached && (
              <td data-label={label.reached}>
                {milestone.reachedOn ? onDay(milestone.reachedOn, language) : "–"}
              </td>
            )}
            <td data-label={label.standing}>
              <StandingTag standing={milestone.standing} />
            </td>
            {waiting && (
              <td data-label={label.waits}>
                {milestone.dependencies.length > 0 ? (
                  <DependencyList dependencies={milestone.dependencies} />
                ) : (
                  "–"
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
