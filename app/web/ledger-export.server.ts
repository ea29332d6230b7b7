import { json, type LoaderFunctionArgs } from "@remix-run/node";
import type { Cell } from "~/domain/csv";
import { helsinkiDay } from "~/domain/day";
import { signOf } from "~/domain/ledger-figures";
import { type Cents, plainEuros } from "~/domain/money";
import { pick } from "~/domain/texts";
import { listLedgerRows } from "~/queries/ledger-rows.server";
import { wordsIn } from "~/words";
import { languageOf, requireMinistry } from "./guards.server";
import { filterOf, isFigure, readLedger, saidOfLedger } from "./monitoring-address";

const columns = [
  "booked_on",
  "year",
  "item_id",
  "item",
  "project_id",
  "project",
  "position",
  "kind",
  "kind_in_words",
  "amount_eur",
  "counted_eur",
  "cause",
  "cause_id",
  "booked_by",
  "booked_at",
] as const;

/**
 * The movements that the address asks for, all of them, as the rows of a file: `counted_eur` is what each is in
 * the asked figure, so that their sum is the figure. Euros as `1234.50`, instants in UTC.
 */
export async function exportedLedger({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const asked = readLedger(new URL(request.url).searchParams, helsinkiDay(context.clock()));
  // A day that cannot be read would make a file of another day than was asked for.
  if (asked.asOf.wrong) throw json({ wrong: "asOf" }, 400);
  const say = wordsIn(language);
  const { kind: figure } = asked;
  const rows = (await listLedgerRows(context.db, filterOf(asked))).map((row): Cell[] => {
    const counted =
      figure === undefined ? null : isFigure(figure) ? signOf(figure, row.kind) * row.amount : row.amount;
    return [
      ...[row.bookedOn, row.year, row.itemId, pick(row.itemName, language).text],
      ...[row.projectId, pick(row.projectName, language).text, row.position],
      ...[row.kind, say(`dashboard.ledger.kinds.${row.kind}`), inEuros(row.amount)],
      ...[
        counted === null ? null : inEuros(counted),
        row.causeNoun,
        row.causeId,
        row.bookedByName,
        row.bookedAt,
      ],
    ];
  });
  const parts = Object.values(saidOfLedger({ ...asked, asOf: { ...asked.asOf, said: asked.asOf.day } }));
  const name = ["ledger", ...parts.filter(Boolean)].join("-").replace(/[^\w.-]/g, "");
  return { columns, rows, name };
}

const inEuros = (cents: Cents) => ({ decimal: plainEuros(cents) });
