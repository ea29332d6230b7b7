import { rm } from "node:fs/promises";
import { join } from "node:path";
import { addToRecord, inTransaction } from "~/db.server";
import { ageOf, namesIn } from "~/outside/files/folder";
import type { Scanned, Scanner } from "~/outside/scanner";
import { keepScan, listKnownKeys, listUnscanned } from "~/queries/attachments.server";
import type { JobContext } from "./job";

type FileParts = Pick<JobContext, "db" | "clock" | "files" | "scanner" | "log">;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Lets the scanner see what could not be scanned as it came; a finding is kept from everyone and recorded. */
export const scanWaiting = {
  name: "scan-waiting",
  async run(parts: FileParts): Promise<void> {
    const { db, clock, scanner } = parts;
    if (!scanner) return;
    const anHourAgo = new Date(Date.parse(clock()) - hour).toISOString();
    for (const file of await listUnscanned(db, anHourAgo)) {
      await keepAnswer(parts, file, await scanStored(parts, scanner, file));
    }
  },
};

type Unscanned = Awaited<ReturnType<typeof listUnscanned>>[number];

async function scanStored(
  { files, log }: FileParts,
  scanner: Scanner,
  { id, storageKey }: Unscanned,
): Promise<Scanned> {
  try {
    const said = await scanner.scan(await files.open(storageKey), 5 * minute);
    if (said.state === "failed") log.error({ attachment: id, why: said.why }, "a scan failed");
    return said;
  } catch (error) {
    log.error({ err: error, attachment: id }, "the bytes of an attachment cannot be read");
    return { state: "failed", why: "The bytes cannot be read." };
  }
}

async function keepAnswer({ db, clock }: FileParts, file: Unscanned, said: Scanned): Promise<void> {
  const { id, applicationId, field, name } = file;
  await inTransaction(db, async (trx) => {
    const at = clock();
    const scanFinding = said.state === "infected" ? said.finding : said.state === "failed" ? said.why : null;
    const kept = await keepScan(trx, id, { scan: said.state, scannedAt: at, scanFinding });
    if (!kept || said.state !== "infected") return;
    await addToRecord(trx, {
      at,
      by: null,
      action: "find-infected",
      noun: "application",
      nounId: applicationId,
      details: { attachment: id, field, name, finding: said.finding },
    });
  });
}

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
