import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvTable } from "~/domain/csv";
import { plainEuros } from "~/domain/money";
import { paymentReaders } from "~/domain/who-may";
import { languageOf, requireRole } from "~/web/guards.server";
import { reconciliation } from "~/web/reconciliation.server";

const head = ["month", "reference", "difference", "our_eur", "our_day", "entry", "their_eur", "their_day"];

/** Every difference of the reconciliation as a table: euros with a point. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  languageOf(params);
  await requireRole({ request, context, params }, paymentReaders);
  const { differences } = await reconciliation(context.db);
  const rows = differences.map((difference) => {
    const ours = "ours" in difference ? difference.ours : null;
    const theirs = "theirs" in difference ? difference.theirs : null;
    return [
      ...[difference.month, difference.reference, difference.kind],
      ...(ours ? [plainEuros(ours.amount), ours.paidOn] : [null, null]),
      ...(theirs ? [theirs.entry, plainEuros(theirs.amount), theirs.bookedOn] : [null, null, null]),
    ];
  });
  return new Response(csvTable([head, ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="reconciliation.csv"',
      "Cache-Control": "private, no-store",
    },
  });
}
