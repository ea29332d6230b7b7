import type { Db } from "~/db.server";
import type { ScreeningOutcome } from "~/domain/screening";

/** What the finished screening of the application as it was received under this number came to. */
export async function findScreeningOutcome(
  db: Db,
  applicationId: string,
  receiptNumber: string,
): Promise<ScreeningOutcome | "not-screened"> {
  const row = await db
    .selectFrom("screening")
    .where("applicationId", "=", applicationId)
    .where("receiptNumber", "=", receiptNumber)
    .select("outcome")
    .executeTakeFirst();
  return row?.outcome ?? "not-screened";
}
