import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import type { PortfolioProject } from "~/domain/portfolio";
import { listProjects } from "~/queries/portfolio.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { MilestoneProgress } from "~/ui/project-parts";
import { ProjectStateTag } from "~/ui/state-tags";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inWholeEuros, onPartialDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  return json({
    title: wordsIn(language)("ministry.projects.title"),
    projects: await listProjects(context.db, {}, helsinkiDay(context.clock())),
  });
}

export default function ProjectsPage() {
  const { projects } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("ministry.projects.title")} />
      <h1>{say("ministry.projects.title")}</h1>
      <p className="lead">{say("ministry.projects.lead")}</p>
      <nav className="page-nav no-print" aria-label={say("ministry.projects.lists")}>
        <ul>
          {[
            { href: paths.dueReports(), label: say("reports.ministry.toAll") },
            { href: paths.waitingClaims(), label: say("claims.waiting.title") },
            { href: paths.waitingChanges(), label: say("changes.ministry.toWaiting") },
            { href: paths.watchedMilestones(), label: say("milestones.watch.link") },
            { href: paths.recoveries(), label: say("recoveries.ministry.list") },
          ].map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      {projects.length > 0 ? (
        <List projects={projects} />
      ) : (
        <p className="notice">{say("ministry.projects.empty")}</p>
      )}
    </div>
  );
}

function List({ projects }: { projects: PortfolioProject[] }) {
  const { say } = useSpeech();
  return (
    <table className="stack">
      <caption className="hidden">{say("ministry.projects.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("ministry.projects.project")}</th>
          <th scope="col">{say("ministry.projects.organisation")}</th>
          <th scope="col">{say("ministry.projects.period")}</th>
          <th scope="col" className="number">
            {say("ministry.projects.granted")}
          </th>
          <th scope="col">{say("ministry.projects.milestones")}</th>
          <th scope="col">{say("ministry.projects.state")}</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <Row key={project.id} project={project} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ project }: { project: PortfolioProject }) {
  const { language, say, paths } = useSpeech();
  const { startsOn, endsOn, granted } = project;
  return (
    <tr>
      <th scope="row">
        <a href={paths.ministryProject(project.id)}>
          <Content texts={project.name} />
        </a>
        <span className="below small soft light">
          <Content texts={project.item.name} />
        </span>
        {project.demo && (
          <span className="below">
            <DemoTag />
          </span>
        )}
      </th>
      <td data-label={say("ministry.projects.organisation")}>
        <Content texts={project.recipient.name} />
      </td>
      <td data-label={say("ministry.projects.period")}>
        {onPartialDay(startsOn, language)}–{onPartialDay(endsOn, language)}
      </td>
      <td className="number" data-label={say("ministry.projects.granted")}>
        {granted === null ? say("common.unknown") : inWholeEuros(granted, language)}
      </td>
      <td data-label={say("ministry.projects.milestones")}>
        <MilestoneProgress milestones={project.milestones} />
      </td>
      <td data-label={say("ministry.projects.state")}>
        <ProjectStateTag state={project.state} />
      </td>
    </tr>
  );
}
