import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { acceptReport } from "~/commands/accept-report.server";
import { returnFiling } from "~/commands/return-filing.server";
import { suggestedDueDay } from "~/domain/completion";
import { helsinkiDay, parseDay } from "~/domain/day";
import { type Checks, reportParts, substanceChecks } from "~/domain/report";
import { changesBetween } from "~/domain/saving";
import { hasAny, reportHandlers } from "~/domain/who-may";
import { listFilingSubmissions, listReturns } from "~/queries/filings.server";
import { findAcceptedReport } from "~/queries/reported-values.server";
import { findReport, snapshotOf } from "~/queries/reports.server";
import { ReportCase } from "~/ui/report/report-case";
import { checkField, questionField } from "~/ui/report/report-handling";
import { reportName } from "~/ui/report/report-words";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { reportData } from "~/web/report-data.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const place = { id: params.reportId ?? "", projectId: params.projectId ?? "" };
  const report = found(await findReport(db, place, "ministry"));
  const { filing, project, planned } = report;
  const submissions = await listFilingSubmissions(db, filing.id);
  const [before, last] = submissions.slice(-2).map(({ snapshot }) => snapshotOf(snapshot).answers);
  const accepted = await findAcceptedReport(db, filing.id);
  const { problems: _, ...data } = await reportData(db, report, now);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, `${reportName(planned.kind, planned, language)} – ${filing.number ?? ""}`),
    head: {
      project: { id: project.id, name: project.name },
      ...{ planned, number: filing.number, state: filing.state, today: helsinkiDay(now) },
    },
    data,
    changes: before && last ? changesBetween(before, last) : null,
    submissions: submissions.map((one) => ({
      receiptNumber: one.receiptNumber,
      receivedAt: one.receivedAt,
      submittedByName: one.submittedByName,
      sha256: one.sha256,
    })),
    returns: (await listReturns(db, filing.id)).map(
      ({ id, message, askedAt, askedByName, dueOn, answeredAt, questions }) => ({
        ...{ id, message, askedAt, askedByName, dueOn, answeredAt, questions },
      }),
    ),
    decision: filing.decidedAt ? { reasons: filing.reasons ?? "", at: filing.decidedAt } : null,
    checks: accepted ? (JSON.parse(accepted.checks) as Checks) : null,
    handles: hasAny(person, reportHandlers) && filing.state === "submitted",
    suggested: onDay(suggestedDueDay(helsinkiDay(now)), language),
    done: new URL(request.url).searchParams.get("done"),
  });
}

const intents = z.object({ intent: z.enum(["return", "accept"]) });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const asked = { request, context, params };
  const { id, name } = await requireRole(asked, reportHandlers);
  const { db, clock } = context;
  const place = { id: params.reportId ?? "", projectId: params.projectId ?? "" };
  const { form } = found(await findReport(db, place, "ministry"));
  const typed = await postedTexts(request);
  const intent = intents.safeParse(typed);
  if (!intent.success) throw new Response(null, { status: 400 });
  const { id: filingId, projectId } = place;
  const act = { filingId, projectId, by: { id, name }, at: clock() };
  const say = wordsIn(language);
  const back = (field: string, message: string, status: 400 | 409) =>
    backWith(context, { typed, errors: [{ name: field, message }] }, status);
  const done = (what: string) =>
    redirect(`${pathsIn(language).filing(projectId, "reports", filingId)}?done=${what}`);

  if (intent.data.intent === "return") {
    const dueOn = parseDay(typed.dueOn ?? "");
    if (!dueOn.ok) {
      const example = onDay(suggestedDueDay(helsinkiDay(act.at)), language);
      return back("dueOn", say("reports.ministry.wrong.no-day", { example }), 400);
    }
    const questions = reportParts(form).flatMap((part) => {
      const question = (typed[questionField(part)] ?? "").trim();
      return question ? [{ part, question }] : [];
    });
    const message = (typed.message ?? "").trim();
    const returning = { ...act, kind: "report" as const, message, questions, dueOn: dueOn.value };
    const verdict = found(await returnFiling(db, returning));
    if (verdict.ok) return done("returned");
    const { because, limit } = verdict;
    const words = say(`reports.ministry.wrong.${because}`, { limit: limit ? onDay(limit, language) : "" });
    const field = because === "too-soon" ? "dueOn" : "report-questions";
    return back(field, words, because === "wrong-state" ? 409 : 400);
  }

  const checks: Checks = Object.fromEntries(
    substanceChecks.flatMap((check) => {
      const said = typed[checkField(check)];
      return said === "yes" || said === "no" ? [[check, said]] : [];
    }),
  );
  const reasons = (typed.reasons ?? "").trim();
  const verdict = found(await acceptReport(db, { ...act, reasons, checks }));
  if (verdict.ok) return done("accepted");
  const field = verdict.because === "checks-open" ? "checks" : "reasons";
  const status = verdict.because === "wrong-state" ? 409 : 400;
  return back(field, say(`reports.ministry.wrong.${verdict.because}`), status);
}

export default function ProjectReportPage() {
  return <ReportCase {...useLoaderData<typeof loader>()} back={useActionData<typeof action>()} />;
}
