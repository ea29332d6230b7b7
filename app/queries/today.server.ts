import { type Db, fromJson } from "~/db.server";
import { type Day, daysBetween, helsinkiDay } from "~/domain/day";
import type { FilingKind } from "~/domain/filing";
import { inOneLanguage } from "~/domain/matter";
import type { Task, TaskGroup, TaskKind } from "~/domain/monitoring";
import { hasAny, type Person } from "~/domain/who-may";
import {
  countLateMilestones,
  countLateReports,
  countWaitingFilings,
  listWaitingFilings,
  type Watched,
} from "./late.server";

/** The first of those that wait, with how many there are of them all. */
type Counted = Task & { all: string | number | bigint };

const shown = 5;

/** What needs this person today, by roles; an auditor, who changes nothing, has nothing here. */
export async function listTasks(db: Db, person: Person, today: Day): Promise<TaskGroup[]> {
  const watched: Watched = { asOf: today, today };
  const groups: TaskGroup[] = [];
  const add = (kind: TaskKind, tasks: Counted[]) => {
    const all = tasks[0]?.all;
    if (all) groups.push({ kind, count: Number(all), oldest: tasks.map(({ all: _, ...task }) => task) });
  };
  if (hasAny(person, ["officer"])) {
    add("screen", await listApplications(db, today, { state: "submitted", handlerId: person.id }));
    add("propose", await listApplications(db, today, { state: "screened", handlerId: person.id }));
    const counts = await countWaitingFilings(db, watched, person.id);
    for (const kind of ["claim", "report", "change"] as const) {
      const count = counts[kind];
      if (count > 0) groups.push({ kind, count, oldest: await listFilings(db, watched, kind, person.id) });
    }
  }
  if (hasAny(person, ["decider"])) add("sign", await listProposals(db, today, person.id));
  if (hasAny(person, ["payer"])) add("approve", await listPayments(db, today, person.id));
  if (hasAny(person, ["manager"])) {
    add("unassigned", await listApplications(db, today, { state: "submitted", handlerId: null }));
    const [reports, milestones] = [
      await countLateReports(db, watched),
      await countLateMilestones(db, watched),
    ];
    if (reports > 0) groups.push({ kind: "late-report", count: reports, oldest: [] });
    if (milestones > 0) groups.push({ kind: "late-milestones", count: milestones, oldest: [] });
  }
  return groups;
}

async function listApplications(
  db: Db,
  today: Day,
  { state, handlerId }: { state: "submitted" | "screened"; handlerId: string | null },
): Promise<Counted[]> {
  const rows = await db
    .selectFrom("application")
    .select(({ fn }) => fn.countAll().over().as("all"))
    .select(["id", "number", "matterName", "matterLanguage", "receivedAt", "createdAt"])
    .where("state", "=", state)
    .where("handlerId", handlerId === null ? "is" : "=", handlerId)
    .orderBy("receivedAt")
    .orderBy("id")
    .limit(shown)
    .execute();
  return rows.map(({ all, id, number, matterName, matterLanguage, receivedAt, createdAt }) => ({
    ...{ all, id, number, projectId: null, name: inOneLanguage(matterName ?? "", matterLanguage ?? "fi") },
    waited: daysSince(receivedAt ?? createdAt, today),
  }));
}

/** Those of projects whose application the officer handles, and of those that nobody does. */
async function listFilings(db: Db, watched: Watched, kind: FilingKind, handlerId: string): Promise<Task[]> {
  const rows = await listWaitingFilings(db, watched, { kinds: [kind], handlerId, limit: shown });
  return rows.map(({ id, number, projectId, projectName, since }) => ({
    ...{ id, number, projectId, name: projectName },
    waited: daysSince(since, watched.today),
  }));
}

async function listProposals(db: Db, today: Day, personId: string): Promise<Counted[]> {
  const rows = await db
    .selectFrom("decision as d")
    .innerJoin("application as a", "a.id", "d.applicationId")
    .select(({ fn }) => fn.countAll().over().as("all"))
    .select(["a.id", "a.number", "a.matterName", "a.matterLanguage", "d.presentedAt"])
    .where("d.state", "=", "presented")
    .where("d.presentedBy", "!=", personId)
    .orderBy("d.presentedAt")
    .limit(shown)
    .execute();
  return rows.map(({ all, id, number, matterName, matterLanguage, presentedAt }) => ({
    ...{ all, id, number, projectId: null, name: inOneLanguage(matterName ?? "", matterLanguage ?? "fi") },
    waited: daysSince(presentedAt, today),
  }));
}

async function listPayments(db: Db, today: Day, personId: string): Promise<Counted[]> {
  const rows = await db
    .selectFrom("payment as y")
    .innerJoin("project as p", "p.id", "y.projectId")
    .select(({ fn }) => fn.countAll().over().as("all"))
    .select(["y.id", "y.number", "y.verifiedAt", "p.id as projectId", "p.name"])
    .where("y.state", "=", "verified")
    .where("y.verifiedBy", "!=", personId)
    .orderBy("y.verifiedAt")
    .limit(shown)
    .execute();
  return rows.map(({ all, id, number, verifiedAt, projectId, name }) => ({
    ...{ all, id, number, projectId, name: fromJson(name) },
    waited: daysSince(verifiedAt, today),
  }));
}

const daysSince = (instant: string, today: Day) => Math.max(0, daysBetween(helsinkiDay(instant), today));
