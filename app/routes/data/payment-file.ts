import type { LoaderFunctionArgs } from "@remix-run/node";
import { paymentReaders } from "~/domain/who-may";
import { findBatch, findPaymentFile } from "~/queries/payment-batches.server";
import { asDownload } from "~/web/disposition";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";

/** The file of a released batch, byte for byte as it was made. One that nobody has released is not given out. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  languageOf(params);
  await requireRole({ request, context, params }, paymentReaders);
  const batch = found(await findBatch(context.db, params.batchId ?? ""));
  if (batch.state !== "released") throw notFound();
  const file = found(await findPaymentFile(context.db, batch.id));
  return new Response(file.content, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Content-Disposition": asDownload(`${batch.number}.xml`),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}
