import { type Db, inTransaction, toJson } from "~/db.server";
import type { ItemSource } from "~/domain/item";
import { findProgrammeParts } from "~/queries/programme-parts.server";
import { type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Setting = { programmeId: string; sources: ItemSource[] } & Keeping;

/** Says where the facts of a programme were read; undefined when there is no such programme. */
export function setProgrammeSources(
  db: Db,
  { programmeId, sources, ...keeping }: Setting,
): Promise<KeepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const programme = await findProgrammeParts(trx, programmeId);
    if (!programme) return undefined;

    const kept = sources.map(({ title, url, language, checkedOn }) => ({
      title,
      ...(url && { url }),
      ...(language && { language }),
      ...(checkedOn && { checkedOn }),
    }));
    const part = { noun: "programme", nounId: programmeId, part: "sources", action: "set-sources" } as const;
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: programme.sources,
        after: sources,
        write: () =>
          trx
            .updateTable("programme")
            .set({ sources: toJson(kept) })
            .where("id", "=", programmeId)
            .execute(),
      },
    );
  });
}
