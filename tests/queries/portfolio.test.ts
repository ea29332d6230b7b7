import { expect, test } from "vitest";
import { signDecision } from "../../app/commands/sign-decision.server";
import { sum } from "../../app/domain/money";
import { totalsOf } from "../../app/domain/portfolio";
import {
  costsOfProjects,
  findProject,
  listPortfolioChoices,
  listProjects,
} from "../../app/queries/portfolio.server";
import { drawCostTable } from "../../app/ui/charts/costs.server";
import "../../app/words/all.server";
import type { Db } from "../../db/open";
import { toJson } from "../../db/schema-kinds";
import { demoPeople } from "../../seeds/stories/people";
import { tellRunningProject } from "../../seeds/stories/running-project";
import { decider, makeProposal, makeSubmittedApplication, vantaa } from "../support/applications";
import { freshFiles } from "../support/attachments";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const today = "2026-11-23";
const oulu = "municipality-564";
const northOstrobothnia = "17";

type Made = { id: string; organisationId?: string; granted?: number | null; years?: [string, string] };

/** A project beside those of the seeds, with a budget of two versions and two milestones, one reached. */
async function makeProject(db: Db, { id, organisationId = oulu, granted = null, years }: Made) {
  const [startsOn, endsOn] = years ?? ["2031-02-01", "2032-01-31"];
  await db
    .insertInto("project")
    .values({
      id,
      itemId: "koto-digi",
      applicationId: null,
      organisationId,
      state: "running",
      demo: 1,
      name: toJson({ fi: id, sv: "", en: "" }),
      summary: toJson({ fi: id, sv: "", en: "" }),
      granted,
      startsOn,
      endsOn,
      decidedOn: null,
      budgetVersion: 2,
    })
    .execute();
  const lines = [
    { version: 1, category: "staff", year: 2031, amount: 999_999_99 },
    { version: 2, category: "staff", year: 2031, amount: 10_000_01 },
    { version: 2, category: "staff", year: 2032, amount: 20_000_02 },
    { version: 2, category: "indirect", year: 2031, amount: 2_100_03 },
    { version: 2, category: "travel", year: 2031, amount: 0 },
  ];
  await db
    .insertInto("budgetLine")
    .values(lines.map((line) => ({ ...line, projectId: id })))
    .execute();
  const milestone = { projectId: id, evidence: "", plannedMonth: "2031-05", reachedBy: null };
  await db
    .insertInto("milestone")
    .values([
      { ...milestone, id: `${id}-1`, position: 1, name: "A", reachedOn: "2031-05-02" },
      { ...milestone, id: `${id}-2`, position: 2, name: "B", reachedOn: null },
    ])
    .execute();
}

async function ids(db: Db, filter: Parameters<typeof listProjects>[1]) {
  return (await listProjects(db, filter, today)).map(({ id }) => id).sort();
}

test("the portfolio narrows by item, by the recipient's region and by year", async () => {
  const db = await freshDatabase();
  await makeProject(db, { id: "north" });
  await makeProject(db, { id: "south", organisationId: vantaa, years: ["2030-01-01", "2031-01-01"] });

  expect(await ids(db, { itemId: "koto-digi" })).toEqual(["north", "south"]);
  expect(await ids(db, { regionCode: northOstrobothnia })).toEqual(["north"]);
  expect(await ids(db, { year: 2030 })).toEqual(["south"]);
  expect(await ids(db, { year: 2031 })).toEqual(["north", "south"]);
  expect(await ids(db, { year: 2032 })).toEqual(["north"]);
  expect(await ids(db, { year: 2032, regionCode: "01" })).toEqual([]);
});

test("a year known only as a year is filtered by too", async () => {
  const db = await freshDatabase();
  expect(await ids(db, { year: 2025, itemId: "unaccompanied-minors" })).toEqual(["unaccompanied-minors"]);
  expect(await ids(db, { year: 2026, itemId: "unaccompanied-minors" })).toEqual([]);
});

test("a grant that nobody knows is counted apart and not as zero", async () => {
  const db = await freshDatabase();
  await makeProject(db, { id: "known", granted: 50_000_00 });
  await makeProject(db, { id: "nothing", granted: 0 });
  await makeProject(db, { id: "unknown" });

  const listed = await listProjects(db, { itemId: "koto-digi" }, today);
  expect(listed.find(({ id }) => id === "unknown")?.granted).toBeNull();
  expect(totalsOf(listed)).toEqual({
    projects: 3,
    granted: 50_000_00,
    withUnknownGrant: 1,
    milestones: { reached: 3, all: 6 },
  });
});

test("the costs are those of the newest budgets, and chart, table and total agree to the cent", async () => {
  const db = await freshDatabase();
  await makeProject(db, { id: "one" });
  await makeProject(db, { id: "two" });

  const costs = await costsOfProjects(db, { itemId: "koto-digi" });
  expect(costs).toEqual({
    years: [2031, 2032],
    rows: [
      { category: "staff", amounts: [20_000_02, 40_000_04], total: 60_000_06 },
      { category: "indirect", amounts: [4_200_06, 0], total: 4_200_06 },
    ],
    byYear: [24_200_08, 40_000_04],
    total: 64_200_12,
  });
  expect(sum(costs.rows.map(({ total }) => total))).toBe(costs.total);
  expect(sum(costs.byYear)).toBe(costs.total);

  const drawn = drawCostTable(costs, "en")?.svg ?? "";
  const amounts = [...drawn.matchAll(/€([\d,.]+)/g)].map(([, text = ""]) => text.replaceAll(",", ""));
  expect(amounts).toEqual(["60000.06", "4200.06"]);
});

test("the costs of one project are its own", async () => {
  const db = await freshDatabase();
  await makeProject(db, { id: "one" });
  await makeProject(db, { id: "two" });
  expect((await costsOfProjects(db, { projectId: "one" })).total).toBe(32_100_06);
});

test("projects without a budget have no chart", async () => {
  const db = await freshDatabase();
  const costs = await costsOfProjects(db, { itemId: "good-population-relations" });
  expect(costs.total).toBe(0);
  expect(drawCostTable(costs, "fi")).toBeUndefined();
});

test("an application comes to the portfolio when its decision is signed, and not before", async () => {
  const db = await freshDatabase();
  const { id: applicationId } = await makeSubmittedApplication(db, { grant: 90_000_00 });
  const before = await ids(db, {});
  const amount = 80_000_00;
  await makeProposal(db, applicationId, { amount });
  expect(await ids(db, {})).toEqual(before);

  await signDecision(db, { applicationId, presentedAt: testNow, by: decider, at: testNow });
  const after = await listProjects(db, { regionCode: "01", itemId: "introduction-period-pilots" }, today);
  const granted = after.find(({ id }) => !before.includes(id));
  expect(granted).toMatchObject({
    recipient: { name: { fi: "Vantaa" } },
    granted: amount,
    demo: true,
    milestones: { reached: 0, all: 2 },
  });
});

test("a project's page tells no person's name", async () => {
  const db = await freshDatabase();
  await tellRunningProject(db, testNow, freshFiles());
  const told = await Promise.all((await ids(db, {})).map((id) => findProject(db, id, today)));
  expect(told.flatMap((project) => project?.milestoneList ?? []).length).toBeGreaterThan(0);
  for (const { name } of demoPeople) expect(JSON.stringify(told)).not.toContain(name);
});

test("a recipient is called what it was called then, and today's name is told", async () => {
  const db = await freshDatabase();
  const project = await findProject(db, "unaccompanied-minors", today);
  expect(project?.recipient).toMatchObject({
    name: { fi: "Pirkanmaan ELY-keskus" },
    until: "2025-12-31",
    today: [{ fi: "Sisä-Suomen elinvoimakeskus" }],
  });
  expect(project?.decision).toBeUndefined();
});

test("the filter offers the items that have projects and every year that they touch", async () => {
  const db = await freshDatabase();
  await makeProject(db, { id: "one" });
  const { items, years } = await listPortfolioChoices(db);
  expect(items.map(({ id }) => id)).toContain("koto-digi");
  expect(items.map(({ id }) => id)).not.toContain("bill-2018");
  expect(years).toEqual(expect.arrayContaining([2023, 2024, 2025, 2031, 2032]));
  expect(years).not.toContain(2030);
});
