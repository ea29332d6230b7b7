import { randomUUID } from "node:crypto";
import { addToRecord, type Db } from "~/db.server";
import type { Day } from "~/domain/day";
import { type ApplicantRole, mayGive, type RoleRefusal, sameEmail } from "~/domain/people";
import { findContact, insertPerson } from "~/queries/people.server";
import { asSignatory, type By, storeChanges } from "./change-roles.server";

type Adding = By & { name: string; email: string; role: ApplicantRole; validFrom: Day };

export type AddingVerdict =
  /** `known`: the address was somebody's here already, and that person got the role. */
  { ok: true; personId: string; known: boolean } | { ok: false; because: RoleRefusal; limit?: Day };

/**
 * Adds somebody to the signatory's organisation with a role from a day on. An address that somebody here
 * has already gets its role instead of a second person; those of other organisations are not looked at.
 */
export function addPerson(db: Db, { name, email, role, validFrom, ...who }: Adding): Promise<AddingVerdict> {
  return asSignatory(db, who, async (trx, situation): Promise<AddingVerdict> => {
    const { colleagues, holdings, today, at, organisationId } = situation;
    const known = colleagues.find((colleague) => sameEmail(colleague.email, email));
    const personId = known?.id ?? randomUUID();
    const verdict = mayGive(holdings, { personId, role, validFrom }, today);
    if (!verdict.ok) return verdict;

    if (!known) {
      const { demo } = await findContact(trx, who.by.id);
      await insertPerson(trx, { id: personId, name, email, organisationId, demo });
      const details = { organisationId, name };
      await addToRecord(trx, { at, by: who.by, action: "add", noun: "person", nounId: personId, details });
    }
    await storeChanges(trx, verdict, situation, { action: "give-role", by: who.by, personId });
    return { ok: true, personId, known: known !== undefined };
  });
}
