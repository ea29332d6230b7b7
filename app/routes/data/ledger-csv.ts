import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvTable } from "~/domain/csv";
import { exportedLedger } from "~/web/ledger-export.server";

/** The movements that the address asks for as a table. */
export async function loader(args: LoaderFunctionArgs) {
  const { columns, rows, name } = await exportedLedger(args);
  return new Response(csvTable([columns, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.csv"`,
      "Cache-Control": "no-store",
      "X-Row-Count": String(rows.length),
    },
  });
}
