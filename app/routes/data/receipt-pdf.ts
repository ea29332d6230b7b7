import type { LoaderFunctionArgs } from "@remix-run/node";
import { matterOf } from "~/domain/matter";
import { pick } from "~/domain/texts";
import { writePdf } from "~/outside/pdf/write-pdf.server";
import { verdictWords } from "~/ui/verdict-words";
import { pathsIn } from "~/web/paths";
import { requireReceipt } from "~/web/receipt.server";
import { receiptDocument } from "~/words/receipt-document";

/** The receipt and the whole application as received, as a tagged PDF in the language of the matter. */
export async function loader(asked: LoaderFunctionArgs) {
  const receipt = await requireReceipt(asked);
  const { snapshot, receiptNumber } = receipt;
  const { language } = matterOf(snapshot.answers);
  const applicant = pick(snapshot.applicant.name, language).text;
  const document = receiptDocument(receipt, {
    checkAddress: asked.context.publicOrigin + pathsIn(language).receiptCheck(),
    verdict: verdictWords(snapshot.eligibility, applicant, language),
  });
  return new Response(new Uint8Array(await writePdf(document)), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="${receiptNumber}.pdf"`,
      "Cache-Control": "private, no-store",
    },
  });
}
