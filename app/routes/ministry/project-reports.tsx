import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listPlannedReports } from "~/queries/reports.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { DaysLeft, StepTag } from "~/ui/report/report-head";
import { reportName } from "~/ui/report/report-words";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const { db } = context;
  const project = found(await findFundedProject(db, params.projectId ?? "", "ministry"));
  const reports = await listPlannedReports(db, project.id, helsinkiDay(context.clock()));
  return json({
    title: wordsIn(language)("reports.title"),
    project: { id: project.id, name: project.name },
    // What is still being written is the recipient's own.
    reports:
      reports?.map(({ planned, standing, filings }) => ({
        planned,
        standing,
        sent: filings
          .filter(({ number }) => number !== null)
          .map(({ id, number, state }) => ({ id, number, state })),
      })) ?? [],
  });
}

export default function ProjectReportsPage() {
  const { project, reports } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const title = say("reports.title");
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, "ministry", { say, paths })} here={title} />
      <h1>{title}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="reports" />
      {reports.length === 0 && <p className="notice">{say("reports.noneMinistry")}</p>}
      {reports.length > 0 && (
        <table className="stack reports-list">
          <caption className="hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say("reports.list.report")}</th>
              <th scope="col">{say("reports.list.due")}</th>
              <th scope="col">{say("reports.list.state")}</th>
              <th scope="col">{say("reports.list.read")}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map(({ planned, standing, sent }) => (
              <tr key={planned.id}>
                <th scope="row">{reportName(planned.kind, planned, language)}</th>
                <td data-label={say("reports.list.due")}>
                  {onDay(planned.dueOn, language)}
                  {standing.step !== "accepted" && standing.step !== "submitted" && (
                    <span className="below small soft">
                      <DaysLeft days={standing.daysLeft} />
                    </span>
                  )}
                </td>
                <td data-label={say("reports.list.state")}>
                  <StepTag {...standing} />
                </td>
                <td data-label={say("reports.list.read")}>
                  {sent.map(({ id, number, state }) => (
                    <span key={id} className="below">
                      <a href={paths.filing(project.id, "reports", id)} className="nowrap">
                        {number}
                      </a>{" "}
                      <span className="small soft">{say(`reports.step.${state}`)}</span>
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href={paths.dueReports()}>{say("reports.ministry.toAll")}</a>
      </p>
    </div>
  );
}
