import { describe, expect, test } from "vitest";
import { askMilestone } from "../../app/commands/ask-milestone.server";
import { forecastMilestone } from "../../app/commands/forecast-milestone.server";
import { reachMilestone } from "../../app/commands/reach-milestone.server";
import { reopenMilestone } from "../../app/commands/reopen-milestone.server";
import { sendReminders } from "../../app/commands/send-reminders.server";
import {
  type DependencyTargetId,
  liftDependency,
  setDependency,
} from "../../app/commands/set-dependency.server";
import { syncMilestones } from "../../app/commands/sync-milestones.server";
import { tellMilestone } from "../../app/commands/tell-milestone.server";
import { listBoard, listEntries } from "../../app/queries/milestones.server";
import { findProject } from "../../app/queries/portfolio.server";
import { findPlan } from "../../app/queries/project-plans.server";
import type { Db } from "../../db/open";
import { inTransaction } from "../../db/transaction";
import { espoo, officer, vantaa } from "../support/applications";
import { freshDatabase } from "../support/database";
import { makeProject, noonOf } from "../support/projects";

const today = "2027-04-10";
const at = noonOf(today);

/** A running project with two milestones, of May 2027 and January 2028. */
async function project(db: Db, organisationId = vantaa) {
  const { id, by } = await makeProject(db, { organisationId });
  const milestone = { projectId: id, milestoneId: `${id}-m1` };
  return { ...milestone, second: `${id}-m2`, by };
}
type Made = Awaited<ReturnType<typeof project>>;
const of = ({ projectId, milestoneId }: Made) => ({ projectId, milestoneId });

const tell = (db: Db, made: Made, changed: object = {}) =>
  tellMilestone(db, { ...of(made), day: "2027-04-01", shownBy: "Pöytäkirja", by: made.by, at, ...changed });
const forecast = (db: Db, made: Made, month: string, milestoneId = made.milestoneId) =>
  forecastMilestone(db, {
    ...{ projectId: made.projectId, milestoneId, month, reason: "Rekrytointi viivästyi" },
    ...{ by: made.by, at },
  });
const board = async (db: Db, { projectId }: Made, on = today) =>
  listBoard(db, { projectIds: [projectId] }, on);
const kinds = async (db: Db, made: Made, on = today) =>
  (await board(db, made, on)).map(({ standing }) => standing.kind);

describe("the recipient", () => {
  test("tells that a milestone is reached, and the officer confirms it", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    expect(await tell(db, made)).toEqual({ ok: true });
    expect(await kinds(db, made)).toEqual(["told", "ahead"]);
    expect((await findProject(db, made.projectId, today))?.milestones.reached).toBe(0);

    await reachMilestone(db, { ...of(made), reachedOn: "2027-04-01", by: officer, at });
    expect(await kinds(db, made)).toEqual(["reached-in-time", "ahead"]);
    expect(await listEntries(db, made.projectId)).toMatchObject([
      { kind: "tell", on: "2027-04-01", text: "Pöytäkirja", byName: made.by.name },
      { kind: "reach", on: "2027-04-01", byName: officer.name },
    ]);
    const acts = await db.selectFrom("recordEntry").selectAll().where("noun", "=", "milestone").execute();
    expect(acts.map(({ action, fromState, toState }) => [action, fromState, toState])).toEqual([
      ["tell", "planned", "told"],
      ["reach", "told", "reached"],
    ]);
  });

  test("tells again when the officer has asked, and what was said stays", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    await tell(db, made);
    expect(await askMilestone(db, { ...of(made), reason: "Kenen päätös?", by: officer, at })).toEqual({
      ok: true,
    });
    expect((await board(db, made))[0]).toMatchObject({ askedText: "Kenen päätös?", toldOn: null });
    expect(await tell(db, made, { shownBy: "Lautakunnan päätös" })).toEqual({ ok: true });
    expect((await board(db, made))[0]).toMatchObject({ askedText: null, toldText: "Lautakunnan päätös" });
    expect((await listEntries(db, made.projectId)).map(({ kind }) => kind)).toEqual(["tell", "ask", "tell"]);
  });

  test("does not tell of another's milestone, of the future, or without what shows it", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    const other = { ...made.by, organisation: { id: espoo, kind: "municipality" } };
    expect(await tell(db, made, { by: other })).toBeUndefined();
    expect(await tell(db, made, { day: "2027-04-11" })).toMatchObject({ because: "in-future" });
    expect(await tell(db, made, { shownBy: "" })).toMatchObject({ because: "no-evidence" });
    expect(await askMilestone(db, { ...of(made), reason: "x", by: officer, at })).toMatchObject({
      because: "not-told",
    });
    expect(await listEntries(db, made.projectId)).toEqual([]);
  });

  test("forecasts a month, each beside the last, and a milestone that is reopened is told of anew", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    expect(await forecast(db, made, "2027-08")).toEqual({ ok: true });
    expect(await forecast(db, made, "2027-08")).toMatchObject({ because: "unchanged" });
    expect(await forecast(db, made, "2027-09")).toEqual({ ok: true });
    expect((await board(db, made))[0]).toMatchObject({
      plannedMonth: "2027-05",
      standing: { kind: "forecast-late", months: 4 },
    });
    expect((await listEntries(db, made.projectId)).map(({ month }) => month)).toEqual(["2027-08", "2027-09"]);

    await tell(db, made);
    await reachMilestone(db, { ...of(made), reachedOn: "2027-04-01", by: officer, at });
    await reopenMilestone(db, { ...of(made), by: officer, at });
    expect(await kinds(db, made)).toEqual(["forecast-late", "ahead"]);
    await expect(db.deleteFrom("milestoneEntry").execute()).rejects.toThrow(/append-only/);
  });
});

describe("a dependency", () => {
  const depend = (db: Db, made: Made, target: DependencyTargetId, milestoneId = made.milestoneId) =>
    setDependency(db, { projectId: made.projectId, milestoneId, target, by: officer, at });

  test("on a late milestone of another project holds a milestone up, and circles are refused", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    const other = await project(db, espoo);
    expect(await depend(db, made, { kind: "milestone", id: other.milestoneId })).toEqual({ ok: true });
    expect(await kinds(db, made)).toEqual(["ahead", "ahead"]);
    expect(await depend(db, made, { kind: "milestone", id: other.milestoneId })).toMatchObject({
      because: "already-set",
    });
    expect(await depend(db, other, { kind: "milestone", id: made.milestoneId })).toMatchObject({
      because: "circle",
    });
    expect(await depend(db, made, { kind: "milestone", id: made.milestoneId })).toMatchObject({
      because: "circle",
    });
    expect(await depend(db, made, { kind: "milestone", id: "nothing" })).toMatchObject({
      because: "no-such-target",
    });

    await forecast(db, other, "2027-10");
    expect(await kinds(db, made)).toEqual(["blocked", "ahead"]);
    const [first] = await board(db, made);
    expect(first?.dependencies).toMatchObject([
      { state: "late", on: "2027-10", holds: true, what: expect.any(String), of: { id: other.projectId } },
    ]);
    const dependencyId = first?.dependencies[0]?.id ?? "";
    const lifting = { dependencyId, by: officer, at };
    expect(await liftDependency(db, { ...lifting, projectId: other.projectId })).toBeUndefined();
    expect(await liftDependency(db, { ...lifting, projectId: made.projectId })).toEqual({ ok: true });
    expect(await liftDependency(db, { ...lifting, projectId: made.projectId })).toBeUndefined();
    expect(await kinds(db, made)).toEqual(["ahead", "ahead"]);
    expect(await db.selectFrom("milestoneDependency").select("liftedAt").execute()).toEqual([
      { liftedAt: at },
    ]);
  });

  test("on an event or an item of the programme follows what is known of it", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    const event = { itemId: "koto-digi", on: "2027-09-01", kind: "law" as const };
    const { last } = await db
      .selectFrom("itemEvent")
      .where("itemId", "=", "koto-digi")
      .select(({ fn }) => fn.max("position").as("last"))
      .executeTakeFirstOrThrow();
    const position = Number(last) + 1;
    const text = JSON.stringify({ fi: "Laki tulee voimaan", sv: "Lagen", en: "The law" }) as never;
    await db
      .insertInto("itemEvent")
      .values({ ...event, position, text })
      .execute();
    expect(await depend(db, made, { kind: "event", id: "koto-digi", event: position })).toEqual({ ok: true });
    expect(await depend(db, made, { kind: "event", id: "koto-digi", event: 99 })).toMatchObject({
      because: "no-such-target",
    });
    expect(await depend(db, made, { kind: "item", id: "koto-digi" })).toEqual({ ok: true });
    const [first] = await board(db, made);
    expect(first?.standing.kind).toBe("blocked");
    const byKind = (kind: string) => first?.dependencies.find((one) => one.kind === kind);
    expect(byKind("event")).toMatchObject({ state: "waits", on: "2027-09-01", holds: true });
    expect(byKind("item")).toMatchObject({ state: "waits", holds: false });
    await db.updateTable("itemEvent").set({ on: "2027-05-01" }).where("position", "=", position).execute();
    expect(await kinds(db, made)).toEqual(["ahead", "ahead"]);
    await db.deleteFrom("itemEvent").where("position", "=", position).execute();
    expect((await board(db, made))[0]?.dependencies.filter(({ holds }) => holds)).toMatchObject([
      { kind: "event", state: "cancelled" },
    ]);
  });
});

describe("a new version of the plan", () => {
  test("moves, adds and drops milestones, and nothing that was said is lost", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    await forecast(db, made, "2027-08");
    const plan = (await findPlan(db, made.projectId))?.plan;
    if (!plan) throw new Error("The project has no plan.");
    const [first, second] = plan.milestones;
    if (!first || !second) throw new Error("The plan has no milestones.");
    const third = { ...second, id: "m3", name: "Kolmas", month: "2028-06" };
    const sync = (milestones: typeof plan.milestones) =>
      inTransaction(db, (trx) => syncMilestones(trx, made.projectId, { milestones }, officer, at));

    const changed = await sync([third, { ...first, month: "2027-09" }]);
    expect(changed.map(({ id, steps }) => [id, steps])).toEqual([
      [`${made.projectId}-m3`, ["add"]],
      [made.milestoneId, ["move"]],
      [made.second, ["drop"]],
    ]);
    expect(await board(db, made)).toMatchObject([
      { name: "Kolmas", plannedMonth: "2028-06" },
      { plannedMonth: "2027-09", forecastMonth: null },
      { standing: { kind: "dropped" } },
    ]);
    expect((await findProject(db, made.projectId, today))?.milestones).toEqual({ all: 2, reached: 0 });
    expect((await listEntries(db, made.projectId)).map(({ kind }) => kind).toSorted()).toEqual([
      "add",
      "drop",
      "forecast",
      "move",
    ]);
    expect(await sync([third, { ...first, month: "2027-09" }])).toEqual([]);
    await sync([third, { ...first, month: "2027-09" }, second]);
    expect(await kinds(db, made)).toEqual(["ahead", "ahead", "ahead"]);
  });
});

describe("reminders", () => {
  const written = (db: Db) =>
    db
      .selectFrom("message")
      .select(["kind", "toAddress", "noun", "body"])
      .where("noun", "=", "milestone")
      .orderBy("createdAt")
      .orderBy("toAddress")
      .execute();

  test("go to the recipient when a milestone is due and when it has become late, each once", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    expect(await sendReminders(db, noonOf("2027-04-29"))).toBe(0);
    expect(await sendReminders(db, noonOf("2027-04-30"))).toBe(1);
    expect(await sendReminders(db, noonOf("2027-05-20"))).toBe(0);
    expect(await sendReminders(db, noonOf("2027-06-01"))).toBe(1);
    expect(await sendReminders(db, noonOf("2027-06-02"))).toBe(0);
    const messages = await written(db);
    expect(messages.map(({ kind, toAddress }) => [kind, toAddress])).toEqual([
      ["milestone-due", "vantaa-preparer@example.org"],
      ["milestone-due", "vantaa-signatory@example.org"],
      ["milestone-late", "vantaa-preparer@example.org"],
      ["milestone-late", "vantaa-signatory@example.org"],
    ]);
    expect(messages[0]?.body).toContain(`/fi/desk/projects/${made.projectId}/milestones`);
  });

  test("are not written of what has been told, nor where the decision has not been received", async () => {
    const db = await freshDatabase();
    const made = await project(db);
    await tell(db, made);
    expect(await sendReminders(db, noonOf("2027-05-20"))).toBe(0);
    await askMilestone(db, { ...of(made), reason: "Missä?", by: officer, at });
    await db.updateTable("decision").set({ servedAt: null }).execute();
    expect(await sendReminders(db, noonOf("2027-05-20"))).toBe(0);
  });
});
