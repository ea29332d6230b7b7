import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvTable } from "~/domain/csv";
import { plainEuros } from "~/domain/money";
import { timetableFields, timetableRow } from "~/domain/timetable-data";
import { listRegions } from "~/queries/programme.server";
import { listTimetable } from "~/queries/timetable.server";
import { languageOf } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";

/** The timetable of calls as open data (Regulation (EU) 2021/1060 Article 49(2) and (4)): CSV or JSON by its address. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { db, clock, publicOrigin } = context;
  const asOf = clock();
  const regions = new Map((await listRegions(db)).map(({ code, name }) => [code, name]));
  const rows = (await listTimetable(db, asOf)).map((call) =>
    timetableRow({
      ...call,
      areaNames: call.area.flatMap((code) => regions.get(code) ?? []),
      amount: plainEuros(call.appropriation),
      url:
        publicOrigin +
        (call.phase === "planned" ? pathsIn(language).plannedCalls() : pathsIn(language).call(call.id)),
    }),
  );
  const asCommas = new URL(request.url).pathname.endsWith(".csv");
  const body = asCommas
    ? csvTable([timetableFields, ...rows.map((row) => timetableFields.map((field) => row[field]))])
    : `${JSON.stringify({ as_of: asOf, fields: timetableFields, calls: rows }, null, 2)}\n`;
  return new Response(body, {
    headers: {
      "Content-Type": `${asCommas ? "text/csv" : "application/json"}; charset=utf-8`,
      "Content-Disposition": `inline; filename="planned-calls.${asCommas ? "csv" : "json"}"`,
      "Cache-Control": "public, max-age=300",
    },
  });
}
