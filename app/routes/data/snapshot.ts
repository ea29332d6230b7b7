import type { LoaderFunctionArgs } from "@remix-run/node";
import { applicantRoles, ministryRoles, worksInMinistry } from "~/domain/who-may";
import { findApplication, findSubmission } from "~/queries/applications.server";
import { found, languageOf, requireRole } from "~/web/guards.server";

/** The application as it was received, last or under the receipt that is asked for, byte for byte: its SHA-256 is the one on the receipt. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  languageOf(params);
  const person = await requireRole({ request, context, params }, [...applicantRoles, ...ministryRoles]);
  const whose = worksInMinistry(person) ? "ministry" : { organisationId: person.organisation.id };
  const { id } = found(await findApplication(context.db, params.applicationId ?? "", whose));
  const number = new URL(request.url).searchParams.get("number") ?? undefined;
  const { snapshot, receiptNumber } = found(await findSubmission(context.db, id, number));
  return new Response(snapshot, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${receiptNumber}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
