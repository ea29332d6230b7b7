import { type Db, inTransaction } from "~/db.server";
import type { OrganisationFacts } from "~/domain/organisation";
import { findOrganisationParts } from "~/queries/organisation-parts.server";
import { type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Changing = { organisationId: string; facts: OrganisationFacts } & Keeping;

/** Changes what is said of an organisation besides its names; undefined when there is no such organisation. */
export function changeOrganisation(
  db: Db,
  { organisationId, facts, ...keeping }: Changing,
): Promise<KeepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const organisation = await findOrganisationParts(trx, organisationId);
    if (!organisation) return undefined;

    const part = { noun: "organisation", nounId: organisationId, part: "facts", action: "change" } as const;
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: organisation.facts,
        after: facts,
        write: () => trx.updateTable("organisation").set(facts).where("id", "=", organisationId).execute(),
      },
    );
  });
}
