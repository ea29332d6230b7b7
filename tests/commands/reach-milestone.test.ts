import { describe, expect, test } from "vitest";
import { reachMilestone } from "../../app/commands/reach-milestone.server";
import { reopenMilestone } from "../../app/commands/reopen-milestone.server";
import { findProject } from "../../app/queries/portfolio.server";
import { listMilestones } from "../../app/queries/projects.server";
import type { Db } from "../../db/open";
import {
  espoo,
  makeDecision,
  makeSubmittedApplication,
  officer,
  testDay,
  vantaa,
} from "../support/applications";
import { freshDatabase } from "../support/database";

const later = "2026-12-10T10:00:00.000Z";

async function project(db: Db, organisationId = vantaa) {
  const { id, number } = await makeSubmittedApplication(db, { organisationId });
  await makeDecision(db, id);
  const projectId = number.toLowerCase();
  const [milestone] = await listMilestones(db, projectId);
  return { projectId, milestoneId: milestone?.id ?? "" };
}

type Which = { projectId: string; milestoneId: string };
const reach = (db: Db, which: Which, reachedOn: string) =>
  reachMilestone(db, { ...which, reachedOn, by: officer, at: later });
const reopen = (db: Db, which: Which) => reopenMilestone(db, { ...which, by: officer, at: later });

async function reachedOf(db: Db, { projectId }: Which) {
  return (await findProject(db, projectId, testDay))?.milestones;
}

test("a milestone that is reached counts for its project at once, and stands on the record", async () => {
  const db = await freshDatabase();
  const which = await project(db);
  expect(await reachedOf(db, which)).toEqual({ all: 2, reached: 0 });

  expect(await reach(db, which, "2026-12-10")).toEqual({ ok: true });
  expect(await reachedOf(db, which)).toEqual({ all: 2, reached: 1 });
  expect(await listMilestones(db, which.projectId)).toMatchObject([
    { reachedOn: "2026-12-10", reachedByName: officer.name },
    { reachedOn: null, reachedByName: null },
  ]);
  const entry = await db
    .selectFrom("recordEntry")
    .selectAll()
    .where("noun", "=", "milestone")
    .executeTakeFirstOrThrow();
  expect(entry).toMatchObject({
    action: "reach",
    nounId: which.milestoneId,
    fromState: "planned",
    toState: "reached",
    personId: officer.id,
  });
});

describe("a milestone is not reached", () => {
  test("tomorrow", async () => {
    const db = await freshDatabase();
    const which = await project(db);
    expect(await reach(db, which, "2026-12-11")).toEqual({
      ok: false,
      because: "in-future",
      limit: "2026-12-10",
    });
    expect(await reachedOf(db, which)).toMatchObject({ reached: 0 });
  });

  test("before the project was decided on", async () => {
    const db = await freshDatabase();
    const which = await project(db);
    expect(await reach(db, which, "2026-11-22")).toEqual({
      ok: false,
      because: "before-decision",
      limit: testDay,
    });
    expect(await reach(db, which, testDay)).toEqual({ ok: true });
  });

  test("a second time", async () => {
    const db = await freshDatabase();
    const which = await project(db);
    await reach(db, which, "2026-12-01");
    expect(await reach(db, which, "2026-12-02")).toEqual({ ok: false, because: "already-reached" });
    expect(await listMilestones(db, which.projectId)).toMatchObject([{ reachedOn: "2026-12-01" }, {}]);
  });

  test("through another project", async () => {
    const db = await freshDatabase();
    const own = await project(db);
    const foreign = await project(db, espoo);
    const mixed = { projectId: own.projectId, milestoneId: foreign.milestoneId };
    expect(await reach(db, mixed, "2026-12-01")).toBeUndefined();
    expect(await reopen(db, mixed)).toBeUndefined();
    expect(await reachedOf(db, foreign)).toMatchObject({ reached: 0 });
  });
});

describe("a milestone that was marked by mistake", () => {
  test("is opened again, and the record keeps the day that was given", async () => {
    const db = await freshDatabase();
    const which = await project(db);
    await reach(db, which, "2026-12-01");

    expect(await reopen(db, which)).toEqual({ ok: true });
    expect(await reachedOf(db, which)).toEqual({ all: 2, reached: 0 });
    const entry = await db
      .selectFrom("recordEntry")
      .selectAll()
      .where("action", "=", "reopen")
      .executeTakeFirstOrThrow();
    expect(JSON.parse(entry.details)).toEqual({
      before: { reachedOn: "2026-12-01" },
      after: { reachedOn: null },
    });
    expect(await reach(db, which, "2026-12-02")).toEqual({ ok: true });
  });

  test("was reached to begin with", async () => {
    const db = await freshDatabase();
    expect(await reopen(db, await project(db))).toEqual({ ok: false, because: "not-reached" });
  });
});
