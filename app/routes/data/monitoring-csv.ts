import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { csvTable } from "~/domain/csv";
import { helsinkiDay } from "~/domain/day";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { readAsOf } from "~/web/monitoring-address";
import { makeMonitoringList, monitoringLists } from "~/web/monitoring-lists.server";

/** All rows of a list of the dashboard as a table: days as `2027-03-31`, euros as `1234.50`. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const list = found(monitoringLists.find((one) => one === params.list));
  const today = helsinkiDay(context.clock());
  const { searchParams } = new URL(request.url);
  const asOf = readAsOf(searchParams, today);
  if (asOf.wrong) throw json({ wrong: "asOf" }, 400);
  const watched = { asOf: asOf.day, today, itemId: searchParams.get("item") || undefined };
  const { columns, rows } = await makeMonitoringList(list, { db: context.db, language, watched });
  const cells = rows.map((row) => row.map(({ text, data }) => (data === undefined ? text : data)));
  return new Response(csvTable([columns.map(({ id }) => id), ...cells]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${list}-${asOf.day}.csv"`,
      "Cache-Control": "no-store",
      "X-Row-Count": String(rows.length),
    },
  });
}
