import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { daysBetween, helsinkiDay } from "~/domain/day";
import { listDueReports } from "~/queries/reports.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { DaysLeft, StepTag } from "~/ui/report/report-head";
import { reportName } from "~/ui/report/report-words";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

const comingDays = 60;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const today = helsinkiDay(context.clock());
  const all = (await listDueReports(context.db, today))
    .map(({ projectId, projectName, organisation, demo, planned, standing, filing }) => ({
      ...{ projectId, projectName, organisation, demo, planned, standing },
      filing: filing?.number ? { id: filing.id, number: filing.number } : null,
      waited: filing?.receivedAt ? daysBetween(helsinkiDay(filing.receivedAt), today) : null,
    }))
    .sort((a, b) => (a.planned.dueOn < b.planned.dueOn ? -1 : 1));
  const waiting = all.filter(({ standing }) => standing.step === "submitted");
  return json({
    title: wordsIn(language)("reports.ministry.all"),
    late: all.filter(({ standing }) => standing.late),
    waiting: waiting.sort((a, b) => (b.waited ?? 0) - (a.waited ?? 0)),
    withRecipient: all.filter(({ standing }) => standing.step === "returned"),
    coming: all.filter(({ standing: { owed, late, daysLeft } }) => owed && !late && daysLeft <= comingDays),
  });
}

export default function DueReportsPage() {
  const { late, waiting, withRecipient, coming } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const title = say("reports.ministry.all");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("ministry.projects.title"), href: paths.ministryProjects() }]}
        here={title}
      />
      <h1>{title}</h1>
      <p className="lead">{say("reports.ministry.allLead")}</p>
      <h2 id="late">{say("reports.ministry.late")}</h2>
      {late.length > 0 ? <Reports reports={late} by="late" /> : <p>{say("reports.ministry.noneLate")}</p>}
      <h2 id="waiting">{say("reports.ministry.waiting")}</h2>
      {waiting.length > 0 ? (
        <Reports reports={waiting} by="waiting" />
      ) : (
        <p>{say("reports.ministry.noneWaiting")}</p>
      )}
      {withRecipient.length > 0 && (
        <>
          <h2 id="withRecipient">{say("reports.ministry.withRecipient")}</h2>
          <Reports reports={withRecipient} by="withRecipient" />
        </>
      )}
      {coming.length > 0 && (
        <>
          <h2 id="coming">{say("reports.ministry.coming")}</h2>
          <Reports reports={coming} by="coming" />
        </>
      )}
    </div>
  );
}

type Told = ReturnType<typeof useLoaderData<typeof loader>>;
type Group = "late" | "waiting" | "withRecipient" | "coming";

function Reports({ reports, by }: { reports: Told["late"]; by: Group }) {
  const { language, say, paths } = useSpeech();
  const label = {
    project: say("reports.ministry.project"),
    recipient: say("reports.ministry.recipient"),
    due: say("reports.list.due"),
    age: say(by === "waiting" ? "reports.ministry.age" : "reports.list.state"),
  };
  return (
    <table className="stack reports-list" aria-labelledby={by}>
      <thead>
        <tr>
          <th scope="col">{say("reports.list.report")}</th>
          {Object.entries(label).map(([id, text]) => (
            <th key={id} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => {
          const { projectId, planned, standing, filing, waited } = report;
          const href = filing
            ? paths.filing(projectId, "reports", filing.id)
            : paths.projectPart(projectId, "reports");
          return (
            <tr key={projectId + planned.id}>
              <th scope="row">
                <a href={href}>{reportName(planned.kind, planned, language)}</a>
                {filing && <span className="below small soft light">{filing.number}</span>}
              </th>
              <td data-label={label.project}>
                <Content texts={report.projectName} /> {report.demo && <DemoTag />}
              </td>
              <td data-label={label.recipient}>
                <Content texts={report.organisation} />
              </td>
              <td data-label={label.due}>
                <span className="nowrap">{onDay(planned.dueOn, language)}</span>
              </td>
              <td data-label={label.age}>
                {by === "waiting" ? (
                  say("reports.ministry.days", { count: waited ?? 0 })
                ) : (
                  <>
                    <StepTag step={standing.step} late={false} />
                    {by !== "withRecipient" && (
                      <span className="below small">
                        <DaysLeft days={standing.daysLeft} />
                      </span>
                    )}
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
