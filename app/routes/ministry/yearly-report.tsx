import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { finishYearlyReport } from "~/commands/yearly-report.server";
import { helsinkiDay } from "~/domain/day";
import { hasAny, programmeKeepers, recordReaders } from "~/domain/who-may";
import { findYearlyReport, listFinished } from "~/queries/yearly-reports.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { DataTables } from "~/ui/ministry/data-tables";
import { YearlyTexts } from "~/ui/ministry/yearly-texts";
import { backWith, titleOf } from "~/web/back.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, onDay } from "~/words/formats";
import { yearlyTables } from "~/words/yearly-report-document";

export const meta = titled;

const yearSchema = z.coerce.number().int().min(2020).max(2100);

/** The year of the address, or: not found. */
function yearOf({ year }: { year?: string }): number {
  const read = yearSchema.safeParse(year);
  if (!read.success) throw notFound();
  return read.data;
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, recordReaders);
  const year = yearOf(params);
  const today = helsinkiDay(context.clock());
  const report = found(await findYearlyReport(context.db, year, today));
  const finished = await listFinished(context.db, year);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("exports.yearly.titleOf", { year })),
    tables: yearlyTables(report, language),
    report,
    finished: finished.map(({ version, sha256, finishedAt, finishedByName }) => ({
      ...{ version, sha256, finishedAt, finishedByName },
    })),
    over: today > `${year}-12-31`,
    mayWrite: hasAny(person, programmeKeepers),
  });
}

/** Finishes the report as it is now. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const year = yearOf(params);
  const verdict = await finishYearlyReport(context.db, { year, by: { id, name }, at: context.clock() });
  if (verdict.ok) return redirect(`${pathsIn(language).yearlyReport(year)}#finished`);
  return backWith(context, { error: wordsIn(language)(`exports.yearly.wrong.${verdict.because}`) }, 409);
}

export default function YearlyReportPage() {
  const { tables, report, finished, over, mayWrite } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const { year, dueOn, asOf, items } = report;
  const here = say("exports.yearly.titleOf", { year });
  return (
    <div className="width">
      <Breadcrumbs trail={[{ name: say("exports.yearly.title"), href: paths.yearlyReports() }]} here={here} />
      <h1>{here}</h1>
      {wrong && (
        <div className="notice bad" role="alert">
          <p>{wrong.error}</p>
        </div>
      )}
      <p className="lead">
        {say("exports.yearly.leadOf", { due: onDay(dueOn, language), asOf: onDay(asOf, language) })}
      </p>
      {items.some(({ invented }) => invented > 0) && (
        <div className="notice waiting">
          <p>{say("exports.yearly.invented")}</p>
        </div>
      )}
      <ul className="downloads">
        <li>
          <a href={paths.yearlyReport(year, ".xlsx")}>{say("exports.yearly.xlsx")}</a>
        </li>
        <li>
          <a href={paths.yearlyReport(year, ".pdf")}>{say("exports.yearly.pdf")}</a>
        </li>
      </ul>
      <DataTables tables={tables} />
      <section aria-labelledby="texts">
        <h2 id="texts">{say("exports.yearly.texts")}</h2>
        <p>{say("exports.yearly.textsLead")}</p>
        <YearlyTexts report={report} mayWrite={mayWrite} />
      </section>
      <section aria-labelledby="finished">
        <h2 id="finished">{say("exports.yearly.finishing")}</h2>
        {finished.length === 0 && <p className="soft">{say("exports.yearly.notFinished")}</p>}
        {finished.map(({ version, sha256, finishedAt, finishedByName }) => (
          <p key={version}>
            {say("exports.yearly.finishedBy", {
              version,
              at: atTime(finishedAt, language),
              name: finishedByName,
            })}
            <br />
            <span className="code small">{sha256}</span>
          </p>
        ))}
        {mayWrite && over && (
          <form method="post" action={paths.yearlyReport(year)}>
            <button className="button" type="submit">
              {say("exports.yearly.finish")}
            </button>
          </form>
        )}
        {mayWrite && !over && <p>{say("exports.yearly.wrong.year-goes-on")}</p>}
      </section>
    </div>
  );
}
