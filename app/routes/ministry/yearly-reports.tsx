import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { recordReaders } from "~/domain/who-may";
import { dueOfYear } from "~/domain/yearly-report";
import { listFinished, listReportableYears } from "~/queries/yearly-reports.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, recordReaders);
  const today = helsinkiDay(context.clock());
  const finished = await listFinished(context.db);
  const years = await listReportableYears(context.db, Number(today.slice(0, 4)));
  return json({
    title: wordsIn(language)("exports.yearly.title"),
    years: years.map((year) => {
      const last = finished.find((one) => one.year === year);
      const dueOn = dueOfYear(year);
      return {
        ...{ year, dueOn, over: today > `${year}-12-31` },
        late: !last && today > dueOn,
        finished: last ? { version: last.version, on: helsinkiDay(last.finishedAt) } : null,
      };
    }),
  });
}

export default function YearlyReportsPage() {
  const { years } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("exports.yearly.title")} />
      <h1>{say("exports.yearly.title")}</h1>
      <p className="lead">{say("exports.yearly.lead")}</p>
      <table className="stack">
        <caption className="hidden">{say("exports.yearly.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("exports.yearly.year")}</th>
            <th scope="col">{say("exports.yearly.due")}</th>
            <th scope="col">{say("exports.yearly.state")}</th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, dueOn, over, late, finished }) => (
            <tr key={year}>
              <th scope="row">
                <a href={paths.yearlyReport(year)}>{year}</a>
              </th>
              <td data-label={say("exports.yearly.due")}>{onDay(dueOn, language)}</td>
              <td data-label={say("exports.yearly.state")}>
                {finished ? (
                  <Tag tone="good">
                    {say("exports.yearly.finished", { ...finished, on: onDay(finished.on, language) })}
                  </Tag>
                ) : (
                  <Tag tone={late ? "bad" : over ? "waiting" : "neutral"}>
                    {say(
                      late ? "exports.yearly.late" : over ? "exports.yearly.open" : "exports.yearly.goesOn",
                    )}
                  </Tag>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
