import { type OrderByItemBuilder, sql } from "kysely";
import { type Db, fromJson } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { timeliness } from "~/domain/deadline";
import type { Cents } from "~/domain/money";
import {
  daysWaited,
  type InboxFilter,
  type InboxOrder,
  inboxPage,
  type Received,
  receivedStates,
  settledStates,
} from "~/domain/received";
import type { Texts } from "~/domain/texts";
import { findRulings } from "./arrivals.server";
import { findDueDays } from "./completions.server";
import { namesOnDay } from "./organisations.server";

/** A page of the list: pages count from 1. */
type Wanted = InboxFilter & { order?: InboxOrder; page?: number };

/** What the ministry has received, a page of it, with the sums of each application as last submitted. */
export async function listReceived(db: Db, now: string, wanted: Wanted = {}): Promise<Received[]> {
  const { order = "wait", page = 1 } = wanted;
  // First which ones, from the narrow indexes; what belongs to them only of those that are shown.
  const ids = await ordered(matching(db, wanted), order)
    .select("a.id")
    .limit(inboxPage)
    .offset((page - 1) * inboxPage)
    .execute();
  const place = new Map(ids.map(({ id }, index) => [id, index]));
  if (place.size === 0) return [];
  const rows = await findRows(db, [...place.keys()]);
  rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
  const nameOf = await namesOnDay(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  const returned = rows.filter(({ state }) => state === "returned").map(({ id }) => id);
  const dueDays = await findDueDays(db, returned);

  const listed = rows.map((row) => {
    const receivedAt = row.receivedAt ?? row.createdAt;
    return {
      id: row.id,
      number: row.number ?? "",
      state: row.state,
      demo: row.demo === 1,
      organisationName: nameOf(row.organisationId, helsinkiDay(row.createdAt)),
      matter: { name: row.matterName ?? "", language: row.matterLanguage ?? ("fi" as const) },
      callId: row.callId,
      callName: fromJson(row.callName),
      handler: row.handlerId ? { id: row.handlerId, name: row.handlerName ?? "" } : null,
      beganAt: row.beganAt,
      receivedAt,
      closesAt: row.closesAt,
      timeliness: timeliness({ beganAt: row.beganAt, receivedAt }, row.closesAt),
      waited: daysWaited({ state: row.state, receivedAt }, now),
      dueOn: dueDays.get(row.id) ?? null,
      costs: row.costs,
      applied: row.applied,
      decision:
        row.decisionState && row.outcome
          ? { state: row.decisionState, outcome: row.outcome, amount: row.amount ?? 0 }
          : null,
    };
  });
  const crossed = listed.filter((one) => one.timeliness === "crossed").map(({ id }) => id);
  const rulings = await findRulings(db, crossed);
  return listed.map((one) => ({ ...one, timely: rulings.get(one.id)?.timely ?? null }));
}

function findRows(db: Db, ids: string[]) {
  return db
    .selectFrom("application as a")
    .where("a.id", "in", ids)
    .innerJoin("call as c", "c.id", "a.callId")
    .leftJoin("decision as d", "d.applicationId", "a.id")
    .leftJoin("person as h", "h.id", "a.handlerId")
    .select(["a.id", "a.number", "a.state", "a.demo", "a.callId", "a.organisationId", "a.createdAt"])
    .select(["a.beganAt", "a.receivedAt", "a.applied", "a.costs", "a.matterName", "a.matterLanguage"])
    .select(["a.handlerId", "h.name as handlerName", "c.name as callName", "c.closesAt"])
    .select(["d.state as decisionState", "d.outcome", "d.amount"])
    .execute();
}

/** How many applications match, and how much they apply for together, in cents. */
export async function countReceived(
  db: Db,
  filter: InboxFilter = {},
): Promise<{ count: number; applied: Cents }> {
  const { count, applied } = await matching(db, filter)
    .select(({ fn }) => [fn.countAll().as("count"), fn.sum<number | null>("a.applied").as("applied")])
    .executeTakeFirstOrThrow();
  return { count: Number(count), applied: Number(applied ?? 0) };
}

/** The ids of all that match, with who handles each. */
export function listMatching(
  db: Db,
  filter: InboxFilter,
): Promise<{ id: string; handlerId: string | null }[]> {
  return matching(db, filter).select(["a.id", "a.handlerId"]).orderBy("a.id").execute();
}

/** Of these applications those that the ministry has received, with who handles each. */
export function listHandled(db: Db, ids: string[]): Promise<{ id: string; handlerId: string | null }[]> {
  return matching(db, {}).where("a.id", "in", ids).select(["a.id", "a.handlerId"]).orderBy("a.id").execute();
}

/** Gives these applications to an officer, or to nobody. */
export async function setHandler(db: Db, ids: string[], handlerId: string | null): Promise<void> {
  await db.updateTable("application").set({ handlerId }).where("id", "in", ids).execute();
}

/** Who handles the application; undefined while nobody does. */
export function findHandler(
  db: Db,
  applicationId: string,
): Promise<{ id: string; name: string } | undefined> {
  return db
    .selectFrom("application as a")
    .innerJoin("person as h", "h.id", "a.handlerId")
    .where("a.id", "=", applicationId)
    .select(["h.id", "h.name"])
    .executeTakeFirst();
}

/** The calls that can have received something: those with a published form. */
export async function listReceivingCalls(db: Db): Promise<{ id: string; name: Texts }[]> {
  const rows = await db
    .selectFrom("call as c")
    .where(({ exists, selectFrom }) =>
      exists(selectFrom("formVersion as v").whereRef("v.callId", "=", "c.id").select("v.callId")),
    )
    .select(["c.id", "c.name"])
    .orderBy("c.closesAt", "desc")
    .execute();
  return rows.map(({ id, name }) => ({ id, name: fromJson(name) }));
}

function matching(db: Db, { callId, state, handler }: InboxFilter) {
  const states = receivedStates.filter((one) =>
    state === "waiting" ? !settled.includes(one) : state === undefined || one === state,
  );
  return db
    .selectFrom("application as a")
    .where("a.state", "in", states)
    .$if(callId !== undefined, (query) => query.where("a.callId", "=", callId ?? ""))
    .$if(handler === "nobody", (query) => query.where("a.handlerId", "is", null))
    .$if(typeof handler === "object", (query) =>
      query.where("a.handlerId", "=", typeof handler === "object" ? handler.id : ""),
    );
}

const settled: readonly string[] = settledStates;

type Matching = ReturnType<typeof matching>;

/** What waits no more comes last. Written out, since the index of the same words is found by them. */
const over = sql`case when ${sql.ref("a.state")} in ('decided', 'withdrawn') then 1 else 0 end`;

/** The ten thousandth number of a year is longer than the ones before it. */
const digits = sql`length(${sql.ref("a.number")})`;

/** What is not known counts as the least on both engines: SQLite does so by itself, and keeps its indexes. */
const up = (by: OrderByItemBuilder) => by.asc().nullsFirst();
const down = (by: OrderByItemBuilder) => by.desc().nullsLast();

function ordered(query: Matching, order: InboxOrder): Matching {
  switch (order) {
    case "wait":
      return query.orderBy(over).orderBy("a.receivedAt", up).orderBy("a.id");
    case "newest":
      return query.orderBy("a.receivedAt", down).orderBy("a.id", "desc");
    case "most-applied":
      return query.orderBy("a.applied", down).orderBy("a.id", "desc");
    case "least-applied":
      return query.orderBy("a.applied", up).orderBy("a.id");
    case "number":
      return query.orderBy(digits, up).orderBy("a.number", up);
    case "number-down":
      return query.orderBy(digits, down).orderBy("a.number", down);
  }
}
