import type { Db } from "~/db.server";
import { addDays, type Day } from "~/domain/day";
import { type ApplicantRole, mayEnd } from "~/domain/people";
import { asSignatory, type By, type ChangeVerdict, storeChanges } from "./change-roles.server";

type Ending = By & {
  personId: string;
  role: ApplicantRole;
  /** The role's last day, or that it ends at once. */
  lastOn: Day | "at-once";
};

/**
 * Ends a role of somebody of the signatory's organisation. Answers the verdict of `mayEnd`; undefined
 * when the organisation has no such person.
 */
export function endRole(
  db: Db,
  { personId, role, lastOn, ...who }: Ending,
): Promise<ChangeVerdict | undefined> {
  return asSignatory(db, who, async (trx, situation) => {
    if (!situation.colleagues.some(({ id }) => id === personId)) return undefined;
    const { holdings, today } = situation;
    const last = lastOn === "at-once" ? addDays(today, -1) : lastOn;
    const verdict = mayEnd(holdings, { personId, role, lastOn: last }, today);
    return storeChanges(trx, verdict, situation, { action: "end-role", by: who.by, personId });
  });
}
