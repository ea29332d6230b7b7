import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { submitReport } from "~/commands/submit-report.server";
import { helsinkiDay } from "~/domain/day";
import { mayWriteFiling } from "~/domain/filing";
import { pick } from "~/domain/texts";
import { maySubmit } from "~/domain/who-may";
import { listSignatories } from "~/queries/people.server";
import { findReport } from "~/queries/reports.server";
import { useSpeech } from "~/ui/language";
import { PartView } from "~/ui/report/part-view";
import { ReportHead } from "~/ui/report/report-head";
import { ReportParts } from "~/ui/report/report-parts";
import { reportName, reportWords } from "~/ui/report/report-words";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { reportData } from "~/web/report-data.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const { organisation } = person;
  const place = { id: params.reportId ?? "", projectId: params.projectId ?? "" };
  const report = found(await findReport(db, place, { organisationId: organisation.id }));
  const { filing, project, planned, form } = report;
  const { problems, ...data } = await reportData(db, report, now);
  const { problemIn } = reportWords(form, language);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("reports.check.title")),
    head: {
      project: { id: project.id, name: project.name },
      ...{ planned, number: filing.number, state: filing.state, today: helsinkiDay(now) },
    },
    ...{ data, filingId: filing.id, version: filing.version },
    problems: problems.map((problem) => ({ field: problem.field, message: problemIn(problem) })),
    open: mayWriteFiling(filing.state).ok,
    signatory: maySubmit(person, organisation.id),
    signatories: await listSignatories(db, organisation.id, helsinkiDay(now)),
    organisation: pick(organisation.name, language).text,
    idempotencyKey: randomUUID(),
  });
}

const schema = z.object({ version: z.coerce.number().int().min(0), key: z.uuid() });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { db, clock } = context;
  const place = { id: params.reportId ?? "", projectId: params.projectId ?? "" };
  const { project } = found(await findReport(db, place, { organisationId: by.organisation.id }));
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) return backWith(context, { because: "key-reused" as const }, 409);
  const { version, key: idempotencyKey } = form.data;
  const verdict = found(
    await submitReport(db, {
      ...{ filingId: place.id, projectId: project.id, version, idempotencyKey, by },
      ...{ language: project.language, at: clock() },
    }),
  );
  if (verdict.ok) return redirect(`${pathsIn(language).ownFiling(project.id, "reports", place.id)}?sent`);
  const status = verdict.because === "not-allowed" ? 403 : 409;
  return backWith(context, { because: verdict.because }, status);
}

export default function ReportCheckPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const { head, data, problems, open } = page;
  const here = paths.ownFiling(head.project.id, "reports", page.filingId);
  const name = reportName(head.planned.kind, head.planned, language);
  return (
    <div className="width">
      <ReportHead
        {...head}
        side="recipient"
        title={say("reports.check.title")}
        trail={[{ name, href: here }]}
      />
      {refused && (
        <div className="notice bad" role="alert">
          <p>{say(`reports.check.refused.${refused.because}`)}</p>
        </div>
      )}
      {open && problems.length > 0 && (
        <div className="notice waiting">
          <h2>{say("reports.check.notReady")}</h2>
          <ul>
            {problems.map(({ field, message }) => (
              <li key={field + message}>
                {field === "period" ? message : <a href={`${here}?from=check#${field}`}>{message}</a>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>
        <a href={here}>{say(open ? "reports.check.back" : "reports.list.read")}</a>
      </p>
      {open && problems.length === 0 && <p className="lead">{say("reports.check.lead")}</p>}
      <ReportParts form={data.form}>{(part) => <PartView part={part} {...data} />}</ReportParts>
      {open && <Send {...page} />}
    </div>
  );
}

function Send({ signatory, signatories, problems, organisation, version, idempotencyKey }: Sending) {
  const { language, say } = useSpeech();
  if (!signatory) {
    const names = new Intl.ListFormat(language, { type: "disjunction" }).format(signatories);
    return (
      <div className="notice">
        <h2>{say("reports.check.onlySignatory")}</h2>
        <p>
          {signatories.length > 0
            ? say("reports.check.signatories", { names })
            : say("apply.check.noSignatories")}
        </p>
      </div>
    );
  }
  if (problems.length > 0) return null;
  return (
    <form method="post" className="send">
      <h2>{say("reports.check.send")}</h2>
      <p>{say("reports.check.sendFor", { organisation })}</p>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="key" value={idempotencyKey} />
      <div className="buttons">
        <button className="button" type="submit">
          {say("reports.check.send")}
        </button>
      </div>
    </form>
  );
}

type Sending = Pick<
  ReturnType<typeof useLoaderData<typeof loader>>,
  "signatory" | "signatories" | "problems" | "organisation" | "version" | "idempotencyKey"
>;
