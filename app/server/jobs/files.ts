import { rm } from "node:fs/promises";
import { join } from "node:path";
import { addToRecord, inTransaction } from "~/db.server";
import { ageOf, namesIn } from "~/outside/files/folder";
import { keepScan, listKnownKeys, listUnscanned } from "~/queries/attachments.server";
import type { JobContext } from "./job";

type FileParts = Pick<JobContext, "db" | "clock" | "files" | "scanner" | "log">;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Lets the scanner see what could not be scanned as it came; a finding is kept from everyone and recorded. */
export const scanWaiting = {
  name: "scan-waiting",
  async run({ db, clock, files, scanner, log }: FileParts): Promise<void> {
    if (!scanner) return;
    const anHourAgo = new Date(Date.parse(clock()) - hour).toISOString();
    for (const file of await listUnscanned(db, anHourAgo)) {
      const bytes = await files.open(file.storageKey).catch((error: Error) => {
        log.error({ err: error, attachment: file.id }, "the bytes of an attachment cannot be read");
        return undefined;
      });
      const said = bytes
        ? await scanner.scan(bytes, 5 * minute)
        : ({ state: "failed", why: "The bytes cannot be read." } as const);
      if (said.state === "failed") log.error({ attachment: file.id, why: said.why }, "a scan failed");
      const scanFinding =
        said.state === "infected" ? said.finding : said.state === "failed" ? said.why : null;
      await inTransaction(db, async (trx) => {
        const at = clock();
        await keepScan(trx, file.id, { scan: said.state, scannedAt: at, scanFinding });
        if (said.state !== "infected") return;
        const { applicationId: nounId, field, name } = file;
        const details = { attachment: file.id, field, name, finding: said.finding };
        await addToRecord(trx, {
          at,
          by: null,
          action: "find-infected",
          noun: "application",
          nounId,
          details,
        });
      });
    }
  },
};

/** Removes what nobody points at: stored files without a row, and what broke off on its way, a day later. */
export const sweepFiles = {
  name: "sweep-files",
  async run({ db, files, log }: FileParts): Promise<void> {
    const old: string[] = [];
    for await (const { key, age } of files.list()) if (age > day) old.push(key);
    const removed: string[] = [];
    for (let at = 0; at < old.length; at += 500) {
      const some = old.slice(at, at + 500);
      const known = await listKnownKeys(db, some);
      removed.push(...some.filter((key) => !known.has(key)));
    }
    for (const key of removed) await files.remove(key);

    const parts = (await namesIn(files.incoming)).filter((name) => name.endsWith(".part"));
    for (const name of parts) {
      const path = join(files.incoming, name);
      if ((await ageOf(path)) <= day) continue;
      await rm(path, { force: true });
      removed.push(name);
    }
    if (removed.length > 0) log.info({ removed: removed.length }, "files without an owner were removed");
  },
};
