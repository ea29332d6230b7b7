import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type Day, firstDayOf, helsinkiDay, lastDayOf } from "~/domain/day";
import { type MilestoneTimes, standingOfMilestone } from "~/domain/milestone";
import { pick } from "~/domain/texts";
import { costsOfProjects, findProject, moneyOfProjects } from "~/queries/portfolio.server";
import { drawCostTable } from "~/ui/charts/costs.server";
import { Breadcrumbs } from "~/ui/chrome";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag, Facts } from "~/ui/parts";
import { NamedInTime, periodOf } from "~/ui/programme-parts";
import { Costs, Granted, MilestoneProgress } from "~/ui/project-parts";
import { ProjectStateTag } from "~/ui/state-tags";
import { Timeline, type TimelineEvent } from "~/ui/timeline";
import { found, languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";
import type { Say } from "~/words";
import { inMonth, inWholeEuros, onDay } from "~/words/formats";

export const handle = shared;
export const meta = titled;

export async function loader({ context: { db, clock }, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const today = helsinkiDay(clock());
  const project = found(await findProject(db, params.projectId ?? "", today));
  const costs = await costsOfProjects(db, { projectId: project.id });
  return json({
    title: pick(project.name, language).text,
    today,
    project,
    money: (await moneyOfProjects(db, { projectId: project.id }, today)).get(project.id) ?? null,
    costs,
    drawing: drawCostTable(costs, language),
  });
}

export default function ProjectPage() {
  const { today, project, costs, drawing } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("portal.portfolio.title"), href: paths.portfolio() }]}
        here={<Content texts={project.name} />}
      />
      <p className="tags">
        <ProjectStateTag state={project.state} />
        {project.demo && <DemoTag />}
      </p>
      <h1>
        <Content texts={project.name} />
      </h1>
      {project.demo && <p className="soft">{say("portal.project.demo")}</p>}
      <p className="lead">
        <Content texts={project.summary} />
      </p>

      <div className="columns">
        <div>
          <section aria-labelledby="milestones">
            <h2 id="milestones">{say("portal.project.milestones")}</h2>
            <Milestones />
          </section>
          <section aria-labelledby="timeline">
            <h2 id="timeline">{say("portal.project.timeline")}</h2>
            <Timeline events={eventsOf(project, today, say)} today={today} />
            <p>
              {say("portal.project.moreOfItem")}{" "}
              <a href={paths.item(project.item.id)}>
                <Content texts={project.item.name} />
              </a>
            </p>
          </section>
        </div>
        <section className="aside" aria-labelledby="facts">
          <h2 id="facts">{say("portal.project.facts")}</h2>
          <ProjectFacts />
        </section>
      </div>

      <section aria-labelledby="costs">
        <h2 id="costs">{say("portal.project.costs")}</h2>
        {drawing ? (
          <Costs drawing={drawing} costs={costs} byYear />
        ) : (
          <p>{say(project.granted === null ? "portal.project.costsUnknown" : "portal.project.costsNone")}</p>
        )}
      </section>
    </div>
  );
}

function ProjectFacts() {
  const { project, money, today } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const { decision } = project;
  return (
    <Facts
      rows={[
        { name: say("portal.project.recipient"), value: <NamedInTime organisation={project.recipient} /> },
        {
          name: say("portal.project.item"),
          value: (
            <a href={paths.item(project.item.id)}>
              <Content texts={project.item.name} />
            </a>
          ),
        },
        { name: say("portal.project.period"), value: periodOf(project, false, language, say) },
        {
          name: say("portal.project.granted"),
          value: <Granted granted={money?.granted ?? project.granted} />,
        },
        ...(money
          ? (["paid", "returned", "left"] as const).map((figure) => ({
              name: say(`dashboard.public.${figure}`),
              value: inWholeEuros(money[figure], language),
            }))
          : []),
        ...(money ? [{ name: say("dashboard.public.money"), value: onDay(today, language) }] : []),
        {
          name: say("portal.project.decision"),
          value: decision
            ? say("portal.project.decisionGiven", {
                number: decision.number,
                day: onDay(decision.signedOn, language),
              })
            : say("portal.project.direct"),
        },
        {
          name: say("portal.project.milestones"),
          value: <MilestoneProgress milestones={project.milestones} />,
        },
      ]}
    />
  );
}

function Milestones() {
  const { project, today } = useLoaderData<typeof loader>();
  const { language, say } = useSpeech();
  const written = pick(project.summary, language).language;
  if (project.milestoneList.length === 0) return <p>{say("portal.project.noMilestones")}</p>;
  return (
    <ol className="milestone-list">
      {project.milestoneList.map(({ id, name, ...milestone }) => (
        <li key={id} className={milestone.reachedOn ? "reached" : undefined}>
          <strong lang={written === language ? undefined : written}>{name}</strong>
          <span>{say("portal.project.planned", { month: inMonth(milestone.plannedMonth, language) })}</span>
          <span>
            {milestone.reachedOn
              ? say("portal.project.reached", { day: onDay(milestone.reachedOn, language) })
              : say(isLate(milestone, today) ? "portal.project.late" : "portal.project.notReached")}
          </span>
        </li>
      ))}
    </ol>
  );
}

const isLate = (milestone: MilestoneTimes, today: Day) =>
  standingOfMilestone(milestone, today).kind === "late";

type ProjectOfPage = ReturnType<typeof useLoaderData<typeof loader>>["project"];

/** The decision, the start, the milestones and the end, in the order of time. */
function eventsOf(
  { decision, startsOn, endsOn, milestoneList }: ProjectOfPage,
  today: Day,
  say: Say,
): TimelineEvent[] {
  const start = firstDayOf(startsOn) <= today ? "started" : "starts";
  const end = lastDayOf(endsOn) < today ? "ended" : "ends";
  const events: TimelineEvent[] = [
    { on: startsOn, kind: "start", text: say(`portal.project.events.${start}`) },
    ...milestoneList.map(
      ({ name, plannedMonth, reachedOn }): TimelineEvent => ({
        on: reachedOn ?? plannedMonth,
        kind: "milestone",
        text: reachedOn ? name : say("portal.project.events.planned", { name }),
        done: reachedOn !== null,
      }),
    ),
    { on: endsOn, kind: "end", text: say(`portal.project.events.${end}`) },
  ];
  if (decision) {
    events.push({ on: decision.signedOn, text: say("portal.project.events.decision") });
  }
  return events.sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
}

/** What is known to the year or month stands at its beginning when it starts something, else at its end. */
function timeOf({ on, kind }: TimelineEvent): Day {
  return kind === "start" ? firstDayOf(on) : lastDayOf(on);
}
