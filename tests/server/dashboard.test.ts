import { expect, test } from "vitest";
import { sumLedgerRows } from "../../app/queries/ledger-rows.server";
import { exportedRows, figuresOn, fileOf, inCents, sumBy } from "../support/dashboard";
import { freshDatabase } from "../support/database";
import { fillProjects } from "../support/many-projects";
import { serve } from "../support/server";

const item = "koto-digi";

async function service(projects: number) {
  const db = await freshDatabase();
  await fillProjects(db, projects);
  const { get, signIn } = await serve(db);
  const cookie = await signIn("tem-manager");
  const read = async (path: string) => {
    const response = await get(path, { cookie });
    expect(response.status, path).toBe(200);
    return response.text();
  };
  return { db, get, signIn, read };
}

test("every figure of the dashboard is the sum of the exported movements, today and as of past days", async () => {
  const { read } = await service(60);
  const all = exportedRows(await read("/fi/ministry/ledger.csv"));
  expect(all.length).toBeGreaterThan(400);
  for (const day of ["", "2024-06-30", "2025-12-31"]) {
    for (const narrowed of ["", `item=${item}`]) {
      const query = [narrowed, day && `asOf=${day}`].filter(Boolean).join("&");
      const page = await read(`/fi/ministry/monitoring${query ? `?${query}` : ""}`);
      const shown = figuresOn(page);
      expect(shown.length).toBeGreaterThan(40);
      for (const { href, cents } of shown) expect(cents, href).toBe(sumBy(href, all));
      // The file behind a figure holds exactly its movements, and what each counts.
      for (const { href, cents } of shown.slice(0, 60).filter((_, at) => at % 9 === 0)) {
        const own = exportedRows(await read(fileOf(href)));
        expect(
          own.reduce((sum, row) => sum + inCents(row.counted_eur), 0),
          href,
        ).toBe(cents);
      }
    }
  }
}, 120_000);

test("the page of a figure says its sum, and its rows over all pages are those of the file", async () => {
  const { db, read } = await service(40);
  const page = await read(`/fi/ministry/ledger?kind=paid`);
  const own = exportedRows(await read("/fi/ministry/ledger.csv?kind=paid"));
  const { count, sums } = await sumLedgerRows(db, { kinds: ["pay"] });
  expect(own).toHaveLength(count);
  expect(own.reduce((sum, row) => sum + inCents(row.counted_eur), 0)).toBe(sums.pay);
  expect(page).toContain(`${count} tapahtumaa`);
  const second = await read("/fi/ministry/ledger?kind=paid&page=2");
  expect(second).toContain(`Rivit 51–${Math.min(100, count)}`);
});

test("a day that is none, and one to come, are answered beside the field, and make no file", async () => {
  const { get, signIn } = await service(2);
  const cookie = await signIn("tem-auditor");
  for (const [day, words] of [
    ["2026-02-30", "Kirjoita päivä muodossa"],
    ["2099-01-01", "Valitse tämä päivä tai jokin aiempi"],
  ]) {
    const page = await get(`/fi/ministry/monitoring?asOf=${day}`, { cookie });
    expect(page.status).toBe(400);
    expect(await page.text()).toContain(words);
    expect((await get(`/fi/ministry/ledger.csv?asOf=${day}`, { cookie })).status).toBe(400);
  }
});

test("the lists tell as many rows in the file as on the page, and late is late on that day", async () => {
  const { db, read } = await service(30);
  for (const list of [
    "waiting",
    "late-reports",
    "late-milestones",
    "risks",
    "indicators",
    "appropriations",
  ]) {
    const page = await read(`/fi/ministry/monitoring/${list}`);
    const rows = exportedRows(await read(`/fi/ministry/monitoring/${list}/rows.csv`));
    expect(rows.length, list).toBeGreaterThan(0);
    expect(page, list).toContain(`${rows.length} riv`);
  }
  const late = async (day: string) =>
    exportedRows(await read(`/fi/ministry/monitoring/late-milestones/rows.csv?asOf=${day}`)).length;
  await db.deleteFrom("milestone").where("id", "!=", "many-00000-m0").execute();
  await db.updateTable("milestone").set({ plannedMonth: "2024-05", reachedOn: "2024-07-10" }).execute();
  expect([
    await late("2024-05-31"),
    await late("2024-06-01"),
    await late("2024-07-09"),
    await late("2024-07-10"),
  ]).toEqual([0, 1, 1, 0]);
});

test("a workbook is one, and the public data of the portfolio tells what became of the money", async () => {
  const { read, get, signIn } = await service(20);
  const book = await get("/fi/ministry/ledger.xlsx?kind=paid", { cookie: await signIn("tem-payer") });
  expect(
    Buffer.from(await book.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  const data = await (await get("/fi/projects.json")).json();
  expect(data.count).toBe(data.projects.length);
  const rows = exportedRows(await read("/fi/ministry/ledger.csv"));
  for (const project of data.projects.filter(({ project_id }: { project_id: string }) =>
    project_id.startsWith("many"),
  )) {
    const of = (kind: string) => sumBy(`/?project=${project.project_id}&kind=${kind}`, rows);
    expect(inCents(project.paid_eur)).toBe(of("paid"));
    expect(inCents(project.returned_eur)).toBe(of("returned"));
    expect(inCents(project.granted_eur)).toBe(of("granted"));
  }
  const csv = await (await get("/fi/projects.csv")).text();
  expect(csv.trim().split("\r\n")).toHaveLength(data.count + 1);
});
