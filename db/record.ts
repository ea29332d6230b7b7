import { createHash } from "node:crypto";
import type { Selectable } from "kysely";
import type { Db } from "./open";
import type { Schema } from "./schema";

type Entry = Selectable<Schema["recordEntry"]>;

/** One act as its command tells it; the chain adds the rest. */
export type Act = {
  at: string;
  by: { id: string; name: string } | null;
  action: string;
  noun: string;
  nounId: string;
  from?: string | null;
  to?: string | null;
  /** What changed, before and after; kept as JSON. */
  details?: unknown;
};

const beginning = "0".repeat(64);

/**
 * Adds one act to the record, in the caller's transaction. The act and what it tells of are stored
 * together or not at all.
 */
export function addToRecord(db: Db, act: Act): Promise<void> {
  return addAllToRecord(db, [act]);
}

/** Adds acts that were done in one go, one after the other. */
export async function addAllToRecord(db: Db, acts: readonly Act[]): Promise<void> {
  if (!db.isTransaction) throw new Error("The record is written in the transaction of what it records.");
  const last = await db
    .selectFrom("recordEntry")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const entries: Entry[] = [];
  for (const act of acts) entries.push(linked(act, entries.at(-1) ?? last));
  for (let start = 0; start < entries.length; start += atOnce) {
    await db
      .insertInto("recordEntry")
      .values(entries.slice(start, start + atOnce))
      .execute();
  }
}

const atOnce = 500;

function linked(act: Act, last: Pick<Entry, "seq" | "hash"> | undefined): Entry {
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: act.at,
    personId: act.by?.id ?? null,
    personName: act.by?.name ?? "Hankesalkku",
    action: act.action,
    noun: act.noun,
    nounId: act.nounId,
    fromState: act.from ?? null,
    toState: act.to ?? null,
    details: JSON.stringify(act.details ?? {}),
    previousHash: last?.hash ?? beginning,
  };
  return { ...entry, hash: entryHash(entry) };
}

export type Verification =
  | { ok: true; entries: number; head: string }
  | {
      ok: false;
      seq: number;
      because: "changed" | "unchained" | "missing" | "anchor-missing" | "anchor-differs";
    };

/**
 * Walks the whole record and answers whether it is unbroken, or the first entry that is not.
 * An `anchor` (number and digest of an entry, written down earlier elsewhere) also shows a record
 * that was cut short or written anew, which the chain alone cannot.
 */
export async function verifyRecord(db: Db, anchor?: { seq: number; hash: string }): Promise<Verification> {
  let previousHash = beginning;
  let seq = 0;
  for (;;) {
    const entries = await db
      .selectFrom("recordEntry")
      .selectAll()
      .where("seq", ">", seq)
      .orderBy("seq")
      .limit(1000)
      .execute();
    if (entries.length === 0) break;
    for (const entry of entries) {
      seq += 1;
      if (entry.seq !== seq) return { ok: false, seq, because: "missing" };
      if (entry.hash !== entryHash(entry)) return { ok: false, seq, because: "changed" };
      if (entry.previousHash !== previousHash) return { ok: false, seq, because: "unchained" };
      if (anchor?.seq === seq && anchor.hash !== entry.hash)
        return { ok: false, seq, because: "anchor-differs" };
      previousHash = entry.hash;
    }
  }
  if (anchor && anchor.seq > seq) return { ok: false, seq: anchor.seq, because: "anchor-missing" };
  return { ok: true, entries: seq, head: previousHash };
}

export type RecordEntryRow = Entry;

/** SHA-256 over an entry's fields, each with its length before it, so that no two entries read the same. */
export function entryHash(entry: Omit<Entry, "hash">): string {
  const digest = createHash("sha256");
  for (const field of [
    entry.seq,
    entry.at,
    entry.personId,
    entry.personName,
    entry.action,
    entry.noun,
    entry.nounId,
    entry.fromState,
    entry.toState,
    entry.details,
    entry.previousHash,
  ]) {
    const text = field === null ? "-" : `=${field}`;
    digest.update(`${Buffer.byteLength(text)}:${text}`);
  }
  return digest.digest("hex");
}
