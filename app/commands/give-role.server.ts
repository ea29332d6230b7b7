import type { Db } from "~/db.server";
import type { Day } from "~/domain/day";
import { type ApplicantRole, mayGive } from "~/domain/people";
import { asSignatory, type By, type ChangeVerdict, storeChanges } from "./change-roles.server";

type Giving = By & { personId: string; role: ApplicantRole; validFrom: Day };

/**
 * Gives somebody of the signatory's organisation a role from a day on. Answers the verdict of `mayGive`;
 * undefined when the organisation has no such person.
 */
export function giveRole(
  db: Db,
  { personId, role, validFrom, ...who }: Giving,
): Promise<ChangeVerdict | undefined> {
  return asSignatory(db, who, async (trx, situation) => {
    if (!situation.colleagues.some(({ id }) => id === personId)) return undefined;
    const verdict = mayGive(situation.holdings, { personId, role, validFrom }, situation.today);
    return storeChanges(trx, verdict, situation, { action: "give-role", by: who.by, personId });
  });
}
