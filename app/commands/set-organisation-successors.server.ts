import { type Db, inTransaction } from "~/db.server";
import { leadingBack } from "~/domain/organisation";
import { findOrganisationParts, listAllSuccessors } from "~/queries/organisation-parts.server";
import { type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Setting = { organisationId: string; successorIds: string[] } & Keeping;

/** `row`: the place of the successor that leads back. */
type Verdict = KeepVerdict | { ok: false; because: "circle"; row: number };

/**
 * Says who carries an organisation's work on. Refused when a successor would lead back to the organisation.
 * Undefined when there is no such organisation.
 */
export function setOrganisationSuccessors(
  db: Db,
  { organisationId, successorIds, ...keeping }: Setting,
): Promise<Verdict | undefined> {
  return inTransaction(db, async (trx): Promise<Verdict | undefined> => {
    const organisation = await findOrganisationParts(trx, organisationId);
    if (!organisation) return undefined;
    const successorId = leadingBack(organisationId, successorIds, await listAllSuccessors(trx));
    if (successorId) return { ok: false, because: "circle", row: successorIds.indexOf(successorId) };

    const after = [...new Set(successorIds)].sort();
    const part = { noun: "organisation", nounId: organisationId, part: "successors" } as const;
    return keepPart(
      trx,
      { ...part, action: "set-successors", ...keeping },
      {
        before: organisation.successors,
        after,
        write: async () => {
          await trx
            .deleteFrom("organisationSuccessor")
            .where("organisationId", "=", organisationId)
            .execute();
          const rows = after.map((successor) => ({ organisationId, successorId: successor }));
          if (rows.length > 0) await trx.insertInto("organisationSuccessor").values(rows).execute();
        },
      },
    );
  });
}
