import { type Db, inTransaction, toJson } from "~/db.server";
import type { ProgrammeFacts } from "~/domain/item";
import { findProgrammeParts } from "~/queries/programme-parts.server";
import { type Keeping, type KeepVerdict, keepPart } from "./keep-part.server";

type Changing = { programmeId: string; facts: ProgrammeFacts } & Keeping;

/** Changes what is said of a programme; undefined when there is no such programme. */
export function changeProgramme(
  db: Db,
  { programmeId, facts, ...keeping }: Changing,
): Promise<KeepVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const programme = await findProgrammeParts(trx, programmeId);
    if (!programme) return undefined;

    const part = { noun: "programme", nounId: programmeId, part: "facts", action: "change" } as const;
    const { name, summary, legalBase, ...rest } = facts;
    const texts = { name: toJson(name), summary: toJson(summary), legalBase: toJson(legalBase) };
    return keepPart(
      trx,
      { ...part, ...keeping },
      {
        before: programme.facts,
        after: facts,
        write: () =>
          trx
            .updateTable("programme")
            .set({ ...rest, ...texts })
            .where("id", "=", programmeId)
            .execute(),
      },
    );
  });
}
