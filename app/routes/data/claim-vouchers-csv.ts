import type { LoaderFunctionArgs } from "@remix-run/node";
import { voucherLine } from "~/domain/claim/voucher";
import { csvTable } from "~/domain/csv";
import { plainEuros } from "~/domain/money";
import { findSample } from "~/queries/claim-checks.server";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { findClaimCase } from "~/web/handled-claim.server";

/**
 * The vouchers of a claim with the sample drawn of them: all that it takes to draw it again elsewhere. Euros
 * with a point, days as YYYY-MM-DD; `line` is what the keys are made of.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  languageOf(params);
  await requireMinistry({ request, context, params });
  const { claim, received, content } = await findClaimCase(context, params);
  const drawn = await findSample(context.db, claim.id, received.receiptNumber);
  const head = [
    "place",
    "number",
    "date",
    "category",
    "supplier",
    "description",
    "amount_eur",
    "paid_on",
    "line",
  ];
  const sampled = ["seed", "population_sha256", "risks", "tickets", "lowest_ticket", "chosen", "outcome"];
  const rows = content.vouchers.map((voucher) => {
    const { place, number, on, category, supplier, description, amount, paidOn } = voucher;
    const one = drawn?.sample.vouchers.find((each) => each.place === place);
    const outcome = drawn?.outcomes.find((each) => each.place === place)?.outcome ?? "";
    return [
      ...[
        place,
        number,
        on,
        category,
        supplier,
        description,
        plainEuros(amount),
        paidOn,
        voucherLine(voucher),
      ],
      ...[
        drawn?.seed ?? "",
        drawn?.sample.population ?? "",
        one?.factors.join(" ") ?? "",
        one?.tickets ?? "",
      ],
      ...[one?.ticket ?? "", one?.chosen ?? "", outcome],
    ];
  });
  return new Response(csvTable([[...head, ...sampled], ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${claim.number}-vouchers.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}
