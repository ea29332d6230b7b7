import { expect, test } from "vitest";
import type { Rule } from "../../app/domain/eligibility";
import { findCall } from "../../app/queries/calls.server";
import { listContests, listFigureDays } from "../../app/queries/contests.server";
import { assessOrganisation } from "../../app/queries/eligibility.server";
import { sweepFiles } from "../../app/server/jobs/files";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { openCallId } from "../../seeds/stories/open-call";
import { arrive, freshFiles, keysOf } from "../support/attachments";
import { testNow } from "../support/clock";
import { contest, decide, tryContest } from "../support/contests";
import { freshDatabase } from "../support/database";
import { people } from "../support/drafts";
import { pdf } from "../support/sample-files";

const turkuSignatory = {
  id: "turku-signatory",
  name: "Toivo Demo",
  organisation: { id: "municipality-853", kind: "municipality" },
  roles: ["signatory" as const],
};

const frozen = (db: Db, code: string) =>
  db
    .selectFrom("callFigure")
    .selectAll()
    .where("callId", "=", openCallId)
    .where("municipalityCode", "=", code)
    .executeTakeFirstOrThrow();

async function verdictOf(db: Db, organisationId: string) {
  const call = await findCall(db, openCallId, testNow);
  const asked = { callId: openCallId, rules: call?.rules ?? [] };
  return (await assessOrganisation(db, asked, organisationId))?.verdict;
}

test("a corrected figure counts in the call from then on, names its decision, and the original stays", async () => {
  const db = await freshDatabase();
  const original = await frozen(db, "853");
  expect(await verdictOf(db, "municipality-853")).toBe("ineligible");
  const id = await contest(db, { by: turkuSignatory, claimed: 50_100 });
  expect(await verdictOf(db, "municipality-853")).toBe("ineligible");
  expect(await frozen(db, "853")).toEqual(original);

  expect(await decide(db, id, 50_000)).toEqual({ ok: true });
  expect(await verdictOf(db, "municipality-853")).toBe("eligible");
  expect(await frozen(db, "853")).toMatchObject({
    ...{ least: 50_000, most: 50_000, exact: 1, publisher: "Digi- ja väestötietovirasto" },
    ...{ sourceTable: "TEM LUKU-2026-0001", frozenAt: original.frozenAt },
  });
  const [decided] = await listContests(db, { id });
  expect(decided).toMatchObject({
    ...{ state: "corrected", number: "LUKU-2026-0001", corrected: 50_000, decidedByName: "Oona Demo" },
    frozen: { least: original.least, most: original.most, table: "StatFin vaerak/159t" },
  });
  // A correction for this call alone leaves the statistics as they were published.
  const figure = await db
    .selectFrom("figure")
    .selectAll()
    .where("municipalityCode", "=", "853")
    .where("referenceOn", "=", original.referenceOn)
    .executeTakeFirst();
  expect(figure).toMatchObject({ least: original.least, exact: 0 });
  const acts = await db
    .selectFrom("recordEntry")
    .select(["action", "toState"])
    .where("noun", "=", "contest")
    .orderBy("seq")
    .execute();
  expect(acts).toEqual([
    { action: "open", toState: "open" },
    { action: "correct", toState: "corrected" },
  ]);
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});

test("the days of a figure are those of every rule of speakers, also one inside a combination", async () => {
  const db = await freshDatabase();
  const speakers = { kind: "foreign-language-speakers", referenceDates: ["2030-12-31"] } as const;
  const rules = [{ kind: "any-of", rules: [speakers] }] as unknown as Rule[];
  expect(await listFigureDays(db, "no-call", rules)).toEqual(["2030-12-31"]);
});

test("an upheld figure stays, and the decision has the next number", async () => {
  const db = await freshDatabase();
  await decide(db, await contest(db, { by: turkuSignatory }), 28_000);
  const before = await frozen(db, "092");
  const id = await contest(db);
  expect(await decide(db, id)).toEqual({ ok: true });
  expect(await frozen(db, "092")).toEqual(before);
  expect((await listContests(db, { id }))[0]).toMatchObject({ state: "upheld", number: "LUKU-2026-0002" });
  expect(await decide(db, id, 1)).toEqual({ ok: false, because: "already-decided" });
  expect(await frozen(db, "092")).toEqual(before);
});

test("a correction that concerns later calls becomes the newest known number, and the range stays behind it", async () => {
  const db = await freshDatabase();
  const { referenceOn } = await frozen(db, "853");
  await decide(db, await contest(db, { by: turkuSignatory, general: true }), 27_300);
  const versions = await db
    .selectFrom("figureVersion")
    .select(["least", "most", "version"])
    .where("municipalityCode", "=", "853")
    .where("referenceOn", "=", referenceOn)
    .orderBy("version")
    .execute();
  expect(versions).toEqual([
    { least: 27_212, most: 27_409, version: 1 },
    { least: 27_300, most: 27_300, version: 2 },
  ]);
});

test("a figure is contested once at a time, for a day of the call, by a signatory, until the call is decided", async () => {
  const db = await freshDatabase();
  const id = await contest(db);
  expect(await tryContest(db)).toEqual({ ok: false, because: "already-open" });
  expect(await tryContest(db, { by: turkuSignatory, referenceOn: "2019-12-31" })).toEqual({
    ok: false,
    because: "unknown-day",
  });
  expect(await tryContest(db, { by: people.vantaaPreparer })).toBeUndefined();
  expect(await tryContest(db, { callId: "nothing", referenceOn: "2022-12-31" })).toBeUndefined();
  await db.updateTable("call").set({ state: "decided" }).where("id", "=", openCallId).execute();
  expect(await tryContest(db, { by: turkuSignatory })).toEqual({ ok: false, because: "not-now" });
  expect(await decide(db, id, 1)).toEqual({ ok: false, because: "not-now" });
  expect(await decide(db, id)).toEqual({ ok: true });
});

test("the document is judged by its content, kept with the contest, and the sweeper leaves it alone", async () => {
  const db = await freshDatabase();
  const files = freshFiles();
  const empty = arrive(files, "tyhja.pdf", Buffer.alloc(0));
  expect(await tryContest(db, { files, file: empty })).toMatchObject({ because: "empty" });
  const wrong = arrive(files, "rekisteri.pdf", Buffer.from("MZ"));
  expect(await tryContest(db, { files, file: wrong })).toMatchObject({ because: "name-does-not-match" });
  const unscanned = { scan: async () => ({ state: "failed" as const, why: "away" }) };
  const file = arrive(files, "rekisteri.pdf", pdf());
  expect(await tryContest(db, { files, file, scanner: unscanned })).toMatchObject({ because: "unscanned" });
  expect(await listContests(db)).toEqual([]);
  expect(await keysOf(files)).toEqual([]);

  await contest(db, { files, file: arrive(files, "rekisteri.pdf", pdf()) });
  expect(await keysOf(files)).toHaveLength(1);
  const twoDays = 2 * 24 * 3600_000;
  const aged = {
    ...files,
    async *list() {
      for await (const { key } of files.list()) yield { key, age: twoDays };
    },
  };
  const log = { info() {}, error() {} };
  await sweepFiles.run({ db, files: aged, log, clock: () => testNow } as never);
  expect(await keysOf(files)).toHaveLength(1);
});
