import { afterAll, beforeAll, expect, test } from "vitest";
import { clamd, type Scanner } from "../../app/outside/scanner";
import { listAttachments } from "../../app/queries/attachments.server";
import { scanWaiting } from "../../app/server/jobs/files";
import { verifyRecord } from "../../db/record";
import { attach, freshFiles, publishFormWithAttachments } from "../support/attachments";
import { finding, startClamd } from "../support/clamd";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { recordOf, startDraft } from "../support/drafts";
import { eicarPdf, pdf } from "../support/sample-files";

let daemon: Awaited<ReturnType<typeof startClamd>>;
beforeAll(async () => {
  daemon = await startClamd([eicarPdf()]);
}, 40_000);
afterAll(() => daemon?.stop());

const away = clamd("/nowhere/clamd.sock");
const anHourLater = "2026-11-23T11:00:01.000Z";

/** A draft whose files came while the scanner was away. */
async function waiting() {
  const db = await freshDatabase();
  await publishFormWithAttachments(db);
  const [files, id] = [freshFiles(), await startDraft(db)];
  await attach(db, files, id, { name: "puhdas.pdf", scanner: away });
  await attach(db, files, id, { name: "paha.pdf", bytes: eicarPdf(), scanner: away });
  const lines: string[] = [];
  const log = { info: () => undefined, error: (_: object, message: string) => void lines.push(message) };
  const run = (scanner?: Scanner, at = testNow) =>
    scanWaiting.run({ db, files, scanner, log, clock: () => at });
  const scans = async () => (await listAttachments(db, id)).map(({ name, scan }) => [name, scan]);
  return { db, files, id, run, scans, lines };
}

test("with the scanner there, a clean file is taken as clean and a malicious one is not taken", async () => {
  const { db, files, id } = await waiting();
  const scanner = clamd(daemon.socket);
  expect(await attach(db, files, id, { name: "b.pdf", bytes: pdf({ content: "b" }), scanner })).toMatchObject(
    {
      scan: "clean",
    },
  );
  const bad = await attach(db, files, id, { field: "attachments.others", bytes: eicarPdf(), scanner });
  expect(bad).toMatchObject({ ok: false, because: "infected" });
});

test("what came while the scanner was away is scanned when it is back, and a finding is on the record", async () => {
  const { db, id, run, scans } = await waiting();
  expect(await scans()).toEqual([
    ["puhdas.pdf", "waiting"],
    ["paha.pdf", "waiting"],
  ]);
  await run();
  expect((await scans()).every(([, scan]) => scan === "waiting")).toBe(true);
  await run(clamd(daemon.socket));
  expect(await scans()).toEqual([
    ["puhdas.pdf", "clean"],
    ["paha.pdf", "infected"],
  ]);
  const found = (await recordOf(db, id)).filter(({ action }) => action === "find-infected");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    personName: "Hankesalkku",
    details: { name: "paha.pdf", finding: `${finding}.UNOFFICIAL` },
  });
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
  await run(clamd(daemon.socket));
  expect(await recordOf(db, id)).toHaveLength(4);
});

test("of two scans of one file the first that decides is kept, and its finding is recorded once", async () => {
  const { db, id, run, scans } = await waiting();
  for (const said of [
    { state: "infected", finding: "X" },
    { state: "failed", why: "busy" },
  ] as const) {
    let others = 0;
    const slower: Scanner = {
      async scan() {
        if (others++ === 0) await run(clamd(daemon.socket));
        return said;
      },
    };
    await run(slower);
    expect(others).toBe(said.state === "infected" ? 2 : 1);
    expect(await scans()).toEqual([
      ["puhdas.pdf", "clean"],
      ["paha.pdf", "infected"],
    ]);
    await db.updateTable("attachment").set({ scan: "waiting" }).where("name", "=", "puhdas.pdf").execute();
  }
  const found = (await recordOf(db, id)).filter(({ action }) => action === "find-infected");
  expect(found.map(({ details }) => details.name)).toEqual(["paha.pdf"]);
});

test("a scan that fails is told in the log and tried again an hour later", async () => {
  const { run, scans, lines } = await waiting();
  await run(away);
  expect((await scans()).map(([, scan]) => scan)).toEqual(["failed", "failed"]);
  expect(lines).toEqual(["a scan failed", "a scan failed"]);
  await run(clamd(daemon.socket));
  expect((await scans()).map(([, scan]) => scan)).toEqual(["failed", "failed"]);
  await run(clamd(daemon.socket), anHourLater);
  expect((await scans()).map(([, scan]) => scan)).toEqual(["clean", "infected"]);
});

test("a file whose bytes are gone is an error in the log, and is not given out", async () => {
  const { db, files, run, scans, lines } = await waiting();
  const { storageKey } = await db
    .selectFrom("attachment")
    .select("storageKey")
    .orderBy("version")
    .executeTakeFirstOrThrow();
  await files.remove(storageKey);
  await run(clamd(daemon.socket));
  expect((await scans()).map(([, scan]) => scan)).toEqual(["failed", "infected"]);
  expect(lines[0]).toBe("the bytes of an attachment cannot be read");
});
