import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { bookEntry } from "../../app/commands/book-entry.server";
import { finishYearlyReport, saveYearlyTexts } from "../../app/commands/yearly-report.server";
import { findYearlyReport } from "../../app/queries/yearly-reports.server";
import { inTransaction } from "../../db/transaction";
import { freshDatabase } from "../support/database";
import { makeProject, noonOf } from "../support/projects";

const by = { id: "tem-manager", name: "Meri Demo" };
const at = noonOf("2027-03-01");

test("a year's money is what the ledger booked in it, and what was known on the day", async () => {
  const db = await freshDatabase();
  const { id: projectId } = await makeProject(db);
  const { itemId } = await db
    .selectFrom("project")
    .select("itemId")
    .where("id", "=", projectId)
    .executeTakeFirstOrThrow();
  const book = (kind: "pay" | "return", amount: number, day: string) =>
    inTransaction(db, (trx) =>
      bookEntry(trx, { projectId, kind, amount, cause: { noun: "test", id: "1" }, by, at: noonOf(day) }),
    );
  await book("pay", 30_000_00, "2027-02-01");
  await book("pay", 20_000_00, "2028-02-01");
  await book("return", 5_000_00, "2028-03-01");
  const moneyOf = async (year: number, asOf: string) =>
    (await findYearlyReport(db, year, asOf)).items.find(({ id }) => id === itemId)?.money;

  expect(await moneyOf(2027, "2030-01-01")).toEqual({
    granted: 0,
    paid: 30_000_00,
    returned: 0,
    paidInAll: 30_000_00,
    left: 50_000_00,
  });
  expect(await moneyOf(2028, "2030-01-01")).toMatchObject({
    paid: 20_000_00,
    returned: 5_000_00,
    paidInAll: 50_000_00,
    left: 35_000_00,
  });
  const { items } = await findYearlyReport(db, 2027, "2030-01-01");
  expect(items.find(({ id }) => id === "koto-digi")?.money).toBeNull();
  expect(await moneyOf(2028, "2028-02-15")).toMatchObject({ paid: 20_000_00, returned: 0, left: 30_000_00 });
});

test("what two managers write of an item at once is never lost", async () => {
  const db = await freshDatabase();
  const saving = { year: 2026, itemId: "koto-digi", by, at };
  const write = (text: string, version: number) =>
    saveYearlyTexts(db, { ...saving, typed: [{ part: "progress", text, version }] });

  expect(await write("Otettiin käyttöön 20 kunnassa.", 0)).toEqual({ ok: true });
  expect(await write("Toinen teksti.", 0)).toEqual({
    ok: false,
    because: "changed-by-others",
    conflicts: [{ part: "progress", current: "Otettiin käyttöön 20 kunnassa.", version: 1 }],
  });
  expect(await write("Toinen teksti.", 1)).toEqual({ ok: true });
  expect(await db.selectFrom("yearlyText").select(["text", "version"]).orderBy("version").execute()).toEqual([
    { text: "Otettiin käyttöön 20 kunnassa.", version: 1 },
    { text: "Toinen teksti.", version: 2 },
  ]);
  expect(await saveYearlyTexts(db, { ...saving, itemId: "nothing", typed: [] })).toBeUndefined();
});

test("a report is finished once the year is over, kept with its digest, and anew when something has changed", async () => {
  const db = await freshDatabase();
  expect(await finishYearlyReport(db, { year: 2027, by, at })).toEqual({
    ok: false,
    because: "year-goes-on",
  });
  expect(await finishYearlyReport(db, { year: 2026, by, at })).toEqual({ ok: true, version: 1 });
  const later = noonOf("2027-03-05");
  expect(await finishYearlyReport(db, { year: 2026, by, at: later })).toEqual({
    ok: false,
    because: "unchanged",
  });
  const typed = [{ part: "progress" as const, text: "Valmista.", version: 0 }];
  await saveYearlyTexts(db, { year: 2026, itemId: "koto-digi", typed, by, at: later });
  expect(await finishYearlyReport(db, { year: 2026, by, at: later })).toEqual({ ok: true, version: 2 });
  for (const { content, sha256 } of await db.selectFrom("yearlyReport").selectAll().execute()) {
    expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
  }
  await expect(db.deleteFrom("yearlyReport").execute()).rejects.toThrow(/append-only/);
});
