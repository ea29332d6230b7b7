import { isDeepStrictEqual } from "node:util";
import { addToRecord, type Db } from "~/db.server";
import type { Clock } from "~/outside/clock";
import { versionsOfParts } from "~/queries/programme-parts.server";

/** Who changes which part of what, and on top of which version: the one that their page showed. */
export type Keeping = { version: number; by: { id: string; name: string }; clock: Clock };

type Part = { noun: "programme" | "item" | "organisation"; nounId: string; part: string; action: string };

export type KeepVerdict =
  | { ok: true }
  /** Somebody has changed the part since the page was opened: `version` is what holds now. */
  | { ok: false; because: "changed-meanwhile"; version: number };

/** The verdict on a part that somebody has changed since `version`: it comes before any other. */
export async function findStale(
  trx: Db,
  { noun, nounId, part, version }: Omit<Part, "action"> & Pick<Keeping, "version">,
): Promise<Extract<KeepVerdict, { ok: false }> | undefined> {
  const current = (await versionsOfParts(trx, noun, nounId)).get(part) ?? 0;
  return current === version ? undefined : { ok: false, because: "changed-meanwhile", version: current };
}

/**
 * Changes one part in the caller's transaction: writes it, counts the version and tells the record what it
 * was and is. A part that stays as it is leaves no trace; one that has been changed meanwhile stays so.
 */
export async function keepPart<T>(
  trx: Db,
  { noun, nounId, part, action, version, by, clock }: Part & Keeping,
  { before, after, write }: { before: T; after: T; write: () => Promise<unknown> },
): Promise<KeepVerdict> {
  const stale = await findStale(trx, { noun, nounId, part, version });
  if (stale) return stale;
  if (isDeepStrictEqual(before, after)) return { ok: true };

  await write();
  const counted = { noun, nounId, part, version: version + 1 };
  await trx
    .insertInto("partVersion")
    .values(counted)
    .onConflict((same) => same.columns(["noun", "nounId", "part"]).doUpdateSet({ version: version + 1 }))
    .execute();
  await addToRecord(trx, { at: clock(), by, action, noun, nounId, details: { before, after } });
  return { ok: true };
}
