import { applicantRoles, ministryRoles, worksInMinistry } from "~/domain/who-may";
import { findReceipt, type Receipt } from "~/queries/receipts.server";
import { found, languageOf, requireRole } from "./guards.server";

type Asked = Parameters<typeof requireRole>[0] & { params: { applicationId?: string } };

/**
 * The receipt that the address names, the newest without a number, for the applicant's own people and for
 * the ministry. To everybody else it does not exist.
 */
export async function requireReceipt({ request, context, params }: Asked): Promise<Receipt> {
  languageOf(params);
  const person = await requireRole({ request, context, params }, [...applicantRoles, ...ministryRoles]);
  const whose = worksInMinistry(person) ? "ministry" : { organisationId: person.organisation.id };
  const number = new URL(request.url).searchParams.get("number");
  return found(await findReceipt(context.db, params.applicationId ?? "", whose, context.clock(), number));
}
