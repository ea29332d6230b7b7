import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { startFiling } from "~/commands/start-filing.server";
import { helsinkiDay } from "~/domain/day";
import { takesFilings } from "~/domain/filing";
import { nextCorrection } from "~/domain/report";
import { findFilingAnswers } from "~/queries/filings.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listPlannedReports } from "~/queries/reports.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { DaysLeft, StepTag } from "~/ui/report/report-head";
import { reportName } from "~/ui/report/report-words";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const whose = { organisationId: person.organisation.id };
  const project = found(await findFundedProject(db, params.projectId ?? "", whose));
  const reports = await listPlannedReports(db, project.id, helsinkiDay(context.clock()));
  return json({
    title: titleOf(context, wordsIn(language), wordsIn(language)("reports.title")),
    project: { id: project.id, name: project.name },
    running: takesFilings(project.state),
    reports:
      reports?.map(({ planned, standing, filings }) => ({
        planned,
        standing,
        earlier: filings
          .filter(({ id }) => id !== standing.filing?.id)
          .map(({ id, number, state }) => ({ id, number, state })),
      })) ?? [],
  });
}

const schema = z.object({
  intent: z.enum(["start", "correct"]),
  report: z.string().regex(/^[\w-]{1,100}$/),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { db, clock } = context;
  const at = clock();
  const projectId = params.projectId ?? "";
  found(await findFundedProject(db, projectId, { organisationId: by.organisation.id }));
  const form = schema.safeParse(await postedTexts(request));
  const reports = await listPlannedReports(db, projectId, helsinkiDay(at));
  const report = reports?.find(({ planned }) => form.success && planned.id === form.data.report);
  if (!form.success || (reports && !report)) throw new Response(null, { status: 400 });

  const accepted = report?.standing.step === "accepted" ? report.standing.filing : null;
  const corrects = form.data.intent === "correct" && report && accepted;
  const planned = corrects ? nextCorrection(report.planned.id, report.filings) : form.data.report;
  const known = corrects ? await findFilingAnswers(db, corrects.id) : undefined;
  const starting = { projectId, kind: "report" as const, planned, known, by, at };
  const verdict = found(await startFiling(db, starting));
  if (verdict.ok) return redirect(pathsIn(language).ownFiling(projectId, "reports", verdict.id));
  return backWith(context, { error: wordsIn(language)(`reports.startRefused.${verdict.because}`) }, 409);
}

export default function ReportsPage() {
  const { project, running, reports } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const title = say("reports.title");
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, "recipient", { say, paths })} here={title} />
      <h1>{title}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="reports" />
      {back?.error && (
        <div className="notice bad" role="alert">
          <p>{back.error}</p>
        </div>
      )}
      <p>{say("reports.lead")}</p>
      {!running && <p className="notice">{say("reports.list.notRunning")}</p>}
      {reports.length === 0 ? (
        <p className="notice">{say("reports.none")}</p>
      ) : (
        <table className="stack reports-list">
          <caption className="hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{say("reports.list.report")}</th>
              <th scope="col">{say("reports.list.due")}</th>
              <th scope="col">{say("reports.list.state")}</th>
              <th scope="col">{say("reports.list.next")}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.planned.id}>
                <th scope="row">{reportName(report.planned.kind, report.planned, language)}</th>
                <td data-label={say("reports.list.due")}>
                  {onDay(report.planned.dueOn, language)}
                  {report.standing.step !== "accepted" && report.standing.step !== "submitted" && (
                    <span className="below small soft">
                      <DaysLeft days={report.standing.daysLeft} />
                    </span>
                  )}
                </td>
                <td data-label={say("reports.list.state")}>
                  <StepTag {...report.standing} />
                </td>
                <td data-label={say("reports.list.next")}>
                  <Next report={report} project={project} running={running} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

type Told = ReturnType<typeof useLoaderData<typeof loader>>;
type NextProps = { report: Told["reports"][number] } & Pick<Told, "project" | "running">;

/** What is to be done with the report now. */
function Next({ report: { planned, standing, earlier }, project, running }: NextProps) {
  const { language, say, paths } = useSpeech();
  const { step, filing } = standing;
  const at = (id: string) => paths.ownFiling(project.id, "reports", id);
  const name = <span className="hidden">: {reportName(planned.kind, planned, language)}</span>;
  const link = { draft: "continue", returned: "answer", submitted: "read", accepted: "read" } as const;
  return (
    <>
      {step === "later" && (
        <p className="small">{say("reports.list.opens", { day: onDay(planned.to, language) })}</p>
      )}
      {step === "submitted" && <p className="small">{say("reports.list.wait")}</p>}
      {filing && step !== "later" && step !== "open" && (
        <p>
          <a href={at(filing.id)} className={step === "draft" || step === "returned" ? "button" : undefined}>
            {say(`reports.list.${link[step]}`)}
            {name}
          </a>
        </p>
      )}
      {running && (!filing || step === "accepted") && (
        <form method="post">
          <input type="hidden" name="report" value={planned.id} />
          <button
            className={filing || step === "later" ? "button secondary" : "button"}
            type="submit"
            name="intent"
            value={filing ? "correct" : "start"}
          >
            {say(filing ? "reports.list.correct" : "reports.list.start")}
            {name}
          </button>
        </form>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{say("reports.list.earlier")}</summary>
          <ul>
            {earlier.map(({ id, number, state }) => (
              <li key={id}>
                <a href={at(id)}>{number ?? say("reports.list.read")}</a> {say(`reports.step.${state}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
