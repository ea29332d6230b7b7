import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireReceipt } from "~/web/receipt.server";

/** The application as it was received, byte for byte: its SHA-256 is the one on the receipt. */
export async function loader(asked: LoaderFunctionArgs) {
  const { stored, receiptNumber } = await requireReceipt(asked);
  return new Response(stored, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${receiptNumber}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
