import { randomUUID } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import type { Refused } from "~/domain/statfin";
import type { FileStore } from "~/outside/files";
import { newKey } from "~/outside/files/store";
import type { Arrived } from "./add-attachment.server";
import { planStatistics } from "./import-statistics.server";

/** For how long a file waits for its confirmation, in milliseconds. */
const kept = 60 * 60_000;

type Keeping = {
  file: Arrived;
  /** What the importer says the table is; null when the file tells it. */
  table: string | null;
  retrievedOn: Day;
  by: { id: string };
  at: string;
};

/**
 * Keeps an export for an hour, so that its plan can be read and confirmed; one that cannot be read is not
 * kept. The bytes lie in the file store, and those that nobody confirmed are removed with the next file
 * or by the store's sweeper. The file at `path` is gone afterwards.
 */
export async function keepStatisticsFile(
  db: Db,
  files: FileStore,
  { file, table, retrievedOn, by, at }: Keeping,
): Promise<{ ok: true; id: string } | Refused> {
  try {
    const bytes = await readFile(file.path);
    const asked = { name: file.name, bytes, table: table ?? undefined, retrievedOn };
    const planned = await planStatistics(db, asked, helsinkiDay(at));
    if (!planned.ok) return planned;

    const storageKey = newKey();
    await files.put(file.path, storageKey, file.sha256);
    const id = randomUUID();
    const expiresAt = new Date(Date.parse(at) + kept).toISOString();
    const gone = await inTransaction(db, async (trx) => {
      const old = await trx
        .deleteFrom("statisticsUpload")
        .where("expiresAt", "<=", at)
        .returning("storageKey")
        .execute();
      await trx
        .insertInto("statisticsUpload")
        .values({
          ...{ id, fileName: file.name, size: file.size, sha256: file.sha256, storageKey },
          ...{ sourceTable: table, retrievedOn, uploadedBy: by.id, uploadedAt: at, expiresAt },
        })
        .execute();
      return old;
    });
    for (const { storageKey } of gone) await files.remove(storageKey);
    return { ok: true, id };
  } finally {
    await rm(file.path, { force: true });
  }
}
