import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { UnreadableFile } from "~/domain/bank-message";
import { helsinkiDay } from "~/domain/day";
import { readStatement } from "~/outside/payment-file/read-bank-table.server";
import {
  findImport,
  insertImport,
  insertStatementEntries,
  listStatementEntries,
} from "~/queries/bank-files.server";
import { digestOf } from "./digest.server";
import type { Importing } from "./import-statuses.server";

export type StatementVerdict =
  | { ok: true; known: boolean; rows: number }
  | UnreadableFile
  /** `value`: which entry. */
  | { ok: false; because: "day-ahead" | "entry-changed"; value: string };

/**
 * Reads a bank statement for the reconciliation: whole or not at all. It moves no money. An entry that an
 * earlier file had is taken once; one that says something else now is refused.
 */
export function importStatement(db: Db, { name, text, by, at }: Importing): Promise<StatementVerdict> {
  return inTransaction(db, async (trx): Promise<StatementVerdict> => {
    const sha256 = digestOf(text);
    if (await findImport(trx, sha256)) return { ok: true, known: true, rows: 0 };
    const read = readStatement(text);
    if (!read.ok) return read;
    const ahead = read.entries.find(({ bookedOn }) => bookedOn > helsinkiDay(at));
    if (ahead) return { ok: false, because: "day-ahead", value: ahead.entry };
    const before = new Map((await listStatementEntries(trx)).map((entry) => [entry.entry, entry]));
    const changed = read.entries.find((entry) => {
      const known = before.get(entry.entry);
      return (
        known &&
        (known.amount !== entry.amount ||
          known.bookedOn !== entry.bookedOn ||
          known.reference !== entry.reference)
      );
    });
    if (changed) return { ok: false, because: "entry-changed", value: changed.entry };

    const id = randomUUID();
    const fresh = read.entries.filter(({ entry }) => !before.has(entry));
    await insertImport(trx, {
      ...{ id, kind: "statement", name, sha256, content: text, importedBy: by.id, importedAt: at },
    });
    await insertStatementEntries(trx, id, fresh);
    await addToRecord(trx, {
      ...{ at, by, action: "import", noun: "payment-import", nounId: id },
      details: { name, sha256, rows: fresh.length },
    });
    return { ok: true, known: false, rows: fresh.length };
  });
}
