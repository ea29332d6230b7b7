import { type Db, inTransaction, toJson } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { mistakesInNames, type NamePeriod, type NamesMistake } from "~/domain/organisation";
import { findOrganisationParts } from "~/queries/organisation-parts.server";
import { findStale, type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Setting = { organisationId: string; names: NamePeriod[] } & Keeping;

type Verdict = KeepVerdict | { ok: false; because: "mistaken"; mistakes: NamesMistake[] };

/**
 * Says how an organisation has been called and when. A name of the past may be corrected, not taken away.
 * Undefined when there is no such organisation.
 */
export function setOrganisationNames(
  db: Db,
  { organisationId, names, ...keeping }: Setting,
): Promise<Verdict | undefined> {
  return inTransaction(db, async (trx): Promise<Verdict | undefined> => {
    const organisation = await findOrganisationParts(trx, organisationId);
    if (!organisation) return undefined;
    const part = {
      noun: "organisation",
      nounId: organisationId,
      part: "names",
      action: "set-names",
    } as const;
    const stale = await findStale(trx, { ...part, ...keeping });
    if (stale) return stale;
    const inOrder = [...names].sort((a, b) => ((a.validFrom ?? "") < (b.validFrom ?? "") ? -1 : 1));
    const mistakes = mistakesInNames(organisation.names, names, helsinkiDay(keeping.clock()));
    if (mistakes.length > 0) return { ok: false, because: "mistaken", mistakes };

    const rows = inOrder.map(({ name, ...period }) => ({ organisationId, ...period, name: toJson(name) }));
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: organisation.names,
        after: inOrder,
        write: async () => {
          await trx.deleteFrom("organisationName").where("organisationId", "=", organisationId).execute();
          await trx.insertInto("organisationName").values(rows).execute();
        },
      },
    );
  });
}
