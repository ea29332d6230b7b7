import type { Insertable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import type { Day } from "~/domain/day";
import type { DependencyKind, MilestoneFacts, MilestoneStanding } from "~/domain/milestone";
import { standingOfMilestone } from "~/domain/milestone";
import {
  type DependencyStanding,
  type DependencyTarget,
  type Edge,
  type EventFacts,
  findEvent,
  holdsUp,
  standingOfDependency,
} from "~/domain/milestone-dependency";
import type { Texts } from "~/domain/texts";

/** What a milestone waits for, as people read of it; `holds`: it holds the milestone up. */
export type Dependency = DependencyStanding & {
  id: string;
  kind: DependencyKind;
  holds: boolean;
  /** The item, or the project of the milestone. */
  of: { id: string; name: Texts };
  /** The event or the milestone; null where the whole item is waited for. */
  what: Texts | string | null;
  /** The milestone itself, where it is one. */
  milestoneId: string | null;
};

/** A milestone with how it stands today and what it waits for. */
export type BoardMilestone = Awaited<ReturnType<typeof milestoneRows>>[number] & {
  standing: MilestoneStanding;
  dependencies: Dependency[];
};

type Wanted = { projectIds?: string[]; milestoneId?: string; going?: boolean };

/**
 * Milestones with how each stands on the day, in the order of their plans: of the projects, or the one, or of
 * every project that goes on.
 */
export async function listBoard(db: Db, wanted: Wanted, today: Day): Promise<BoardMilestone[]> {
  const rows = await milestoneRows(db, wanted);
  const dependencies = await listDependencies(
    db,
    rows.map(({ id }) => id),
    today,
  );
  return rows.map((row) => {
    const own = (dependencies.get(row.id) ?? []).map((one) => ({ ...one, holds: holdsUp(one, row) }));
    const waits = own.some(({ holds }) => holds);
    return { ...row, standing: standingOfMilestone({ ...row, waits }, today), dependencies: own };
  });
}

async function milestoneRows(db: Db, { projectIds, milestoneId, going }: Wanted) {
  if (projectIds?.length === 0) return [];
  return db
    .selectFrom("milestone as m")
    .leftJoin("person as reacher", "reacher.id", "m.reachedBy")
    .leftJoin("person as teller", "teller.id", "m.toldBy")
    .selectAll("m")
    .select(["reacher.name as reachedByName", "teller.name as toldByName"])
    .$if(projectIds !== undefined, (query) => query.where("m.projectId", "in", projectIds ?? [""]))
    .$if(milestoneId !== undefined, (query) => query.where("m.id", "=", milestoneId ?? ""))
    .$if(going === true, (query) =>
      query.where("m.projectId", "in", (inner) =>
        inner.selectFrom("project").select("id").where("state", "not in", ["closed", "terminated"]),
      ),
    )
    .orderBy("m.projectId")
    .orderBy("m.position")
    .orderBy("m.id")
    .execute();
}

type Found = { id: string; milestoneId: string; target: DependencyTarget } & Pick<
  Dependency,
  "kind" | "of" | "what"
> & { targetId: string };

/** What these milestones wait for, as it stands on the day; `holds` is for who knows the milestone to tell. */
async function listDependencies(
  db: Db,
  milestoneIds: string[],
  today: Day,
): Promise<Map<string, Omit<Dependency, "holds">[]>> {
  const found = new Map<string, Omit<Dependency, "holds">[]>();
  for (const { milestoneId, target, targetId, ...rest } of await findTargets(db, milestoneIds)) {
    const own = found.get(milestoneId) ?? [];
    own.push({
      ...rest,
      ...standingOfDependency(target, today),
      milestoneId: target.kind === "milestone" ? targetId : null,
    });
    found.set(milestoneId, own);
  }
  return found;
}

async function findTargets(db: Db, milestoneIds: string[]): Promise<Found[]> {
  if (milestoneIds.length === 0) return [];
  const rows = await db
    .selectFrom("milestoneDependency")
    .selectAll()
    .where("milestoneId", "in", milestoneIds)
    .where("liftedAt", "is", null)
    .orderBy("setAt")
    .orderBy("id")
    .execute();
  const ids = (wanted: boolean) =>
    rows.filter(({ kind }) => (kind === "milestone") === wanted).map(({ targetId }) => targetId);
  const items = new Map((await listItems(db, ids(false))).map((item) => [item.id, item]));
  const others = new Map((await listNamed(db, ids(true))).map((other) => [other.id, other]));
  return rows.flatMap(({ id, milestoneId, kind, targetId, event }): Found[] => {
    const base = { id, milestoneId, targetId, kind };
    if (kind === "milestone") {
      const milestone = others.get(targetId);
      if (!milestone) return [];
      const of = { id: milestone.projectId, name: milestone.projectName };
      return [{ ...base, of, what: milestone.name, target: { kind, milestone } }];
    }
    const item = items.get(targetId);
    if (!item) return [];
    const of = { id: item.id, name: item.name };
    if (kind === "item" || !event) {
      return [{ ...base, of, what: null, target: { kind: "item", item } }];
    }
    const ref = fromJson(event);
    const now = findEvent(item.events, ref);
    return [{ ...base, of, what: now?.text ?? ref.text, target: { kind: "event", item, event: now } }];
  });
}

async function listItems(db: Db, ids: string[]) {
  if (ids.length === 0) return [];
  const items = await db
    .selectFrom("item")
    .select(["id", "name", "status", "endsOn"])
    .where("id", "in", ids)
    .execute();
  const events = await listEvents(db, ids);
  return items.map(({ name, ...item }) => ({
    ...item,
    name: fromJson(name),
    events: events.get(item.id) ?? [],
  }));
}

async function listEvents(db: Db, itemIds: string[]): Promise<Map<string, EventFacts[]>> {
  const rows = await db
    .selectFrom("itemEvent")
    .select(["itemId", "on", "until", "kind", "text", "done"])
    .where("itemId", "in", itemIds)
    .orderBy("itemId")
    .orderBy("position")
    .execute();
  const events = new Map<string, EventFacts[]>();
  for (const { itemId, text, done, ...event } of rows) {
    const own = events.get(itemId) ?? [];
    own.push({ ...event, text: fromJson(text), done: done === null ? null : done === 1 });
    events.set(itemId, own);
  }
  return events;
}

async function listNamed(db: Db, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("milestone as m")
    .innerJoin("project as p", "p.id", "m.projectId")
    .selectAll("m")
    .select("p.name as projectName")
    .where("m.id", "in", ids)
    .execute();
  return rows.map(({ projectName, ...row }) => ({ ...row, projectName: fromJson(projectName) }));
}

export type TargetChoices = Awaited<ReturnType<typeof listTargetChoices>>;

/** What a milestone can be made to wait for: published items, their events, and milestones of projects that go on. */
export async function listTargetChoices(db: Db) {
  const items = await db
    .selectFrom("item")
    .select(["id", "name"])
    .where("published", "=", 1)
    .orderBy("position")
    .orderBy("id")
    .execute();
  const events = await listEvents(
    db,
    items.map(({ id }) => id),
  );
  const milestones = await db
    .selectFrom("milestone as m")
    .innerJoin("project as p", "p.id", "m.projectId")
    .select(["m.id", "m.name", "m.projectId", "p.name as projectName"])
    .where("m.droppedAt", "is", null)
    .where("p.state", "not in", ["closed", "terminated"])
    .orderBy("m.projectId")
    .orderBy("m.position")
    .execute();
  return {
    items: items.map(({ id, name }) => ({ id, name: fromJson(name), events: events.get(id) ?? [] })),
    milestones: milestones.map(({ projectName, ...row }) => ({ ...row, projectName: fromJson(projectName) })),
  };
}

/** Which milestones wait for which others now. */
export async function listEdges(db: Db): Promise<Edge[]> {
  const rows = await db
    .selectFrom("milestoneDependency")
    .select(["milestoneId", "targetId"])
    .where("kind", "=", "milestone")
    .where("liftedAt", "is", null)
    .execute();
  return rows.map(({ milestoneId, targetId }) => ({ from: milestoneId, to: targetId }));
}

export type MilestoneEntry = Awaited<ReturnType<typeof listEntries>>[number];

/** Everything that has been said of the milestones of the project, the oldest first. */
export async function listEntries(db: Db, projectId: string) {
  return db
    .selectFrom("milestoneEntry as e")
    .innerJoin("milestone as m", "m.id", "e.milestoneId")
    .select(["e.milestoneId", "e.position", "e.kind", "e.month", "e.on", "e.text", "e.byName", "e.at"])
    .where("m.projectId", "=", projectId)
    .orderBy("e.at")
    .orderBy("e.milestoneId")
    .orderBy("e.position")
    .execute();
}

type NewEntry = Pick<
  Insertable<Schema["milestoneEntry"]>,
  "milestoneId" | "kind" | "month" | "on" | "text"
> & {
  by: { id: string | null; name: string };
  at: string;
};

/** Adds what is said of a milestone to what has been said before. */
export async function insertEntry(trx: Db, { by, ...entry }: NewEntry): Promise<void> {
  const { last } = await trx
    .selectFrom("milestoneEntry")
    .where("milestoneId", "=", entry.milestoneId)
    .select(({ fn }) => fn.max("position").as("last"))
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("milestoneEntry")
    .values({ ...entry, position: Number(last ?? 0) + 1, by: by.id, byName: by.name })
    .execute();
}

/** How often something has been said of each milestone: it counts the changes of its deadline. */
export async function countEntries(db: Db, milestoneIds: string[]) {
  if (milestoneIds.length === 0) return new Map<string, { count: number; at: string }>();
  const rows = await db
    .selectFrom("milestoneEntry")
    .where("milestoneId", "in", milestoneIds)
    .groupBy("milestoneId")
    .select("milestoneId")
    .select(({ fn }) => [fn.countAll().as("count"), fn.max("at").as("at")])
    .execute();
  return new Map(rows.map(({ milestoneId, count, at }) => [milestoneId, { count: Number(count), at }]));
}

export type WatchedMilestone = Awaited<ReturnType<typeof listWatched>>[number];

/** Every milestone of projects that go on, with whose it is and to which item it belongs. */
export async function listWatched(db: Db, today: Day) {
  const board = await listBoard(db, { going: true }, today);
  const projects = await db
    .selectFrom("project as p")
    .innerJoin("item as i", "i.id", "p.itemId")
    .leftJoin("application as a", "a.id", "p.applicationId")
    .select(["p.id", "p.name", "p.organisationId", "p.itemId", "p.demo", "i.name as itemName", "a.handlerId"])
    .where("p.state", "not in", ["closed", "terminated"])
    .execute();
  const projectOf = new Map(
    projects.map(({ name, itemName, demo, ...project }) => [
      project.id,
      { ...project, name: fromJson(name), itemName: fromJson(itemName), demo: demo === 1 },
    ]),
  );
  return board.flatMap((milestone) => {
    const project = projectOf.get(milestone.projectId);
    return project ? [{ ...milestone, project }] : [];
  });
}

/** Milestones that nobody has told of yet, of projects that go on and whose recipient knows of the decision. */
export async function listRemindable(db: Db) {
  return db
    .selectFrom("milestone as m")
    .innerJoin("project as p", "p.id", "m.projectId")
    .leftJoin("decision as d", "d.applicationId", "p.applicationId")
    .select(["m.id", "m.projectId", "m.name", "m.plannedMonth"])
    .where("m.reachedOn", "is", null)
    .where("m.toldOn", "is", null)
    .where("m.droppedAt", "is", null)
    .where("p.state", "not in", ["closed", "terminated"])
    .where((where) => where.or([where("p.applicationId", "is", null), where("d.servedAt", "is not", null)]))
    .orderBy("m.id")
    .execute();
}

export type MilestoneRow = NonNullable<Awaited<ReturnType<typeof findMilestoneRow>>>;

/** A milestone of the project with what bounds what may be done with it. */
export async function findMilestoneRow(db: Db, projectId: string, milestoneId: string) {
  const row = await db
    .selectFrom("milestone as m")
    .innerJoin("project as p", "p.id", "m.projectId")
    .selectAll("m")
    .select(["p.state", "p.decidedOn", "p.startsOn", "p.organisationId"])
    .where("m.id", "=", milestoneId)
    .where("p.id", "=", projectId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { state, decidedOn, startsOn, organisationId, ...milestone } = row;
  return {
    ...milestone,
    organisationId,
    project: { state, decidedOn, startsOn },
  } satisfies MilestoneFacts & {
    organisationId: string;
  };
}

/** The projects of an item, those that begin first first. */
export async function listProjectsOfItem(db: Db, itemId: string) {
  const rows = await db
    .selectFrom("project")
    .select(["id", "name", "state", "startsOn", "endsOn"])
    .where("itemId", "=", itemId)
    .orderBy("startsOn")
    .orderBy("id")
    .execute();
  return rows.map(({ name, ...project }) => ({ ...project, name: fromJson(name) }));
}
