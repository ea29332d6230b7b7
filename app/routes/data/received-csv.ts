import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvTable } from "~/domain/csv";
import { pick } from "~/domain/texts";
import { notYetPublished, publishedList } from "~/web/published-list.server";

/** The list of received applications as a table: euros with a point, instants in UTC. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { listed, notYet, call, now, language } = await publishedList({ context, params });
  if (!listed) return notYetPublished(notYet);
  const head = ["number", "applicant", "business_id", "received_at", "crossed_deadline", "applied_eur"];
  const rows = listed.map(({ number, applicant, businessId, receivedAt, crossed, applied, standing }) => [
    ...[number, pick(applicant, language).text, businessId, receivedAt, crossed ? "yes" : "no"],
    ...[applied === null ? null : applied / 100, standing, now, call.demo ? "yes" : "no"],
  ]);
  return new Response(csvTable([[...head, "standing", "as_of", "demonstration"], ...rows]), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="received-${call.id}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
