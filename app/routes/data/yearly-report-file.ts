import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { mediaTypes } from "~/domain/attachment";
import { helsinkiDay } from "~/domain/day";
import { recordReaders } from "~/domain/who-may";
import { writePdf } from "~/outside/pdf/write-pdf.server";
import { workbookOf } from "~/outside/xlsx";
import { findYearlyReport } from "~/queries/yearly-reports.server";
import { asDownload } from "~/web/disposition";
import { languageOf, notFound, requireRole } from "~/web/guards.server";
import { yearlyDocument, yearlyTables } from "~/words/yearly-report-document";

const asked = z.object({ year: z.coerce.number().int().min(2020).max(2100) });

/** A year's report as a workbook or as a tagged PDF: the tables of its page. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, recordReaders);
  const read = asked.safeParse(params);
  if (!read.success) throw notFound();
  const { year } = read.data;
  const at = context.clock();
  const report = await findYearlyReport(context.db, year, helsinkiDay(at));
  const kind = new URL(request.url).pathname.endsWith(".pdf") ? "pdf" : "xlsx";
  const bytes =
    kind === "pdf"
      ? await writePdf(yearlyDocument(report, language, at))
      : await workbookOf(yearlyTables(report, language));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": mediaTypes[kind],
      "Content-Disposition": asDownload(`hankesalkku-${year}.${kind}`),
      "Cache-Control": "private, no-store",
    },
  });
}
