import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveFiling } from "~/commands/save-filing.server";
import { isOpen } from "~/domain/completion";
import { helsinkiDay } from "~/domain/day";
import { mayWriteFiling } from "~/domain/filing";
import { attachmentsField, reportFields } from "~/domain/report";
import { findOpenReturn, listFilingSubmissions } from "~/queries/filings.server";
import { findFilingWriters, findReport } from "~/queries/reports.server";
import { TypedTexts } from "~/ui/application/typed-texts";
import { scripts } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { ReportForm } from "~/ui/report/report-form";
import { ReportSent } from "~/ui/report/report-sent";
import { reportName, reportWords } from "~/ui/report/report-words";
import { backWith, titleOf } from "~/web/back.server";
import { editingOf, postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { reportData } from "~/web/report-data.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;
export const handle = scripts;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const place = { id: params.reportId ?? "", projectId: params.projectId ?? "" };
  const report = found(await findReport(db, place, { organisationId: person.organisation.id }));
  const { filing, project, planned, form } = report;
  const { problems, ...data } = await reportData(db, report, now);
  const asked = filing.state === "returned" ? ((await findOpenReturn(db, filing.id)) ?? null) : null;
  const parts = asked?.questions.map(({ part }) => part);
  const { searchParams } = new URL(request.url);
  const { problemIn } = reportWords(form, language);
  const shown = problems.filter(({ field }) => field !== "period" && (!parts || isOpen(parts, field)));
  // What is only missing is told when the writer comes from the check; what is wrong is told at once.
  const fromCheck = searchParams.get("from") === "check";
  const errors = shown
    .filter(({ because }) => fromCheck || (because !== "missing" && because !== "breakdown-missing"))
    .map((problem) => ({ name: problem.field, message: problemIn(problem) }));
  const writers = await findFilingWriters(db, filing.id);
  const newest = [...writers.values()].map(({ savedAt }) => savedAt).sort();
  const say = wordsIn(language);
  const editable = mayWriteFiling(filing.state).ok;
  return json({
    title: titleOf(context, say, reportName(planned.kind, planned, language), editable && errors.length > 0),
    head: {
      project: { id: project.id, name: project.name },
      ...{ planned, number: filing.number, state: filing.state, today: helsinkiDay(now) },
    },
    ...{ data, errors, editable },
    asked: asked && { questions: asked.questions, message: asked.message, dueOn: asked.dueOn },
    version: filing.version,
    editing: randomUUID(),
    writers: Object.fromEntries(writers),
    savedAt: searchParams.has("saved") ? (newest.at(-1) ?? null) : null,
    left: shown.length,
    submissions: (await listFilingSubmissions(db, filing.id)).map((one) => ({
      receiptNumber: one.receiptNumber,
      receivedAt: one.receivedAt,
      submittedByName: one.submittedByName,
      sha256: one.sha256,
    })),
    sent: searchParams.has("sent"),
    decision: filing.decidedAt ? { reasons: filing.reasons ?? "", at: filing.decidedAt } : null,
  });
}

const intents = z.object({ intent: z.enum(["stay", "check", "files"]).catch("stay") });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { db, clock } = context;
  const place = { id: params.reportId ?? "", projectId: params.projectId ?? "" };
  const { id: filingId, projectId } = place;
  const { form } = found(await findReport(db, place, { organisationId: by.organisation.id }));
  const posted = await postedTexts(request);
  const { intent } = intents.parse(posted);
  const fields = new Set(reportFields(form));
  const typed = Object.fromEntries(Object.entries(posted).filter(([field]) => fields.has(field)));
  const [version, editing] = [versionOf(posted), editingOf(posted)];
  const saving = { filingId, projectId, kind: "report" as const, typed, version, editing, by, at: clock() };
  const verdict = found(await saveFiling(db, saving));
  if (!verdict.ok && verdict.because === "not-open") {
    return backWith(context, { kind: "not-open" as const, typed }, 409);
  }
  if (!verdict.ok) {
    const { conflicts, closed } = verdict;
    return backWith(context, { kind: "conflict" as const, conflicts, closed }, 409);
  }
  const paths = pathsIn(language);
  const here = paths.ownFiling(projectId, "reports", filingId);
  if (intent === "check") return redirect(paths.ownFiling(projectId, "reports", filingId, "check"));
  if (intent === "files") {
    const files = { projectId, noun: "filing", nounId: filingId, field: attachmentsField };
    return redirect(paths.projectFiles(files, here));
  }
  return redirect(`${here}?saved`);
}

export default function ReportPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { language, say } = useSpeech();
  const { nameOf } = reportWords(page.data.form, language);
  if (!page.editable) {
    return (
      <ReportSent {...page} side="recipient">
        {back?.kind === "not-open" && (
          <div className="notice bad" role="alert">
            <p>{say("reports.form.closed")}</p>
            <TypedTexts
              heading={say("reports.changed.yours")}
              texts={Object.entries(back.typed).map(([field, text]) => ({ name: nameOf(field), text }))}
            />
          </div>
        )}
      </ReportSent>
    );
  }
  const conflicts = back?.kind === "conflict" ? back.conflicts : [];
  const theirs = Object.fromEntries(
    conflicts.map(({ field, current }) => {
      const { name = "", savedAt = page.head.today } = page.writers[field] ?? {};
      return [field, { text: current, name, savedAt }];
    }),
  );
  const own = Object.fromEntries(conflicts.map(({ field, posted }) => [field, posted]));
  return (
    <ReportForm
      {...page}
      data={{ ...page.data, answers: { ...page.data.answers, ...own } }}
      theirs={theirs}
      closed={back?.kind === "conflict" ? back.closed : []}
    />
  );
}
