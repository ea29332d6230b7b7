import type { Insertable, Selectable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Instant } from "~/domain/day";
import type { Agreement, AgreementKind } from "~/domain/eligibility";

export type EnteredAgreement = Agreement & { id: string; organisationId: string; enteredAt: Instant };

/** The agreements that officers have entered and not removed, the one last checked first. */
export async function listAgreements(db: Db, organisationId?: string): Promise<EnteredAgreement[]> {
  const rows = await db
    .selectFrom("agreement")
    .selectAll()
    .where("removedAt", "is", null)
    .$if(organisationId !== undefined, (query) => query.where("organisationId", "=", organisationId ?? ""))
    .orderBy("checkedOn", "desc")
    .orderBy("id")
    .execute();
  return rows.map(read);
}

/** An agreement that has not been removed. */
export async function findAgreement(db: Db, id: string): Promise<EnteredAgreement | undefined> {
  return (await listAgreements(db)).find((agreement) => agreement.id === id);
}

/** Stores an agreement as it is given. */
export async function insertAgreement(db: Db, row: Insertable<Schema["agreement"]>): Promise<void> {
  await db.insertInto("agreement").values(row).execute();
}

/** Takes the agreement out of what is known; its row stays. */
export async function removeAgreementRow(
  db: Db,
  id: string,
  removed: { removedBy: string; removedAt: Instant },
): Promise<void> {
  await db.updateTable("agreement").set(removed).where("id", "=", id).execute();
}

function read(row: Selectable<Schema["agreement"]>): EnteredAgreement {
  const { id, organisationId, kind, fromOn, toOn, source, checkedOn, enteredAt } = row;
  return {
    ...{ id, organisationId, fromOn, source, checkedOn, enteredAt },
    kind: kind as AgreementKind,
    toOn: toOn ?? undefined,
  };
}
