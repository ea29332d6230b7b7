import type { Selectable } from "kysely";
import { type Db, fromJson, type Json, type Schema, toJson } from "~/db.server";
import type { FormDefinition, FormTerms } from "~/domain/application-form";
import type { IndirectMethod } from "~/domain/budget";
import { type Instant, yearsBetween } from "~/domain/day";
import type { Rule } from "~/domain/eligibility";
import { type ApplicationState, type CallPhase, type CallState, callPhase } from "~/domain/states";
import type { Texts } from "~/domain/texts";

export type Call = ReturnType<typeof read>;

/** The call with its phase at `now`. What is still being made is a draft apart, and not found here. */
export async function findCall(db: Db, id: string, now: string): Promise<Call | undefined> {
  const row = await calls(db).where("c.id", "=", id).executeTakeFirst();
  return row && read(row, now);
}

/** Published calls, those that close last first; of one item when `itemId` is given. */
export async function listCalls(db: Db, now: string, itemId?: string): Promise<Call[]> {
  const rows = await calls(db)
    .$if(itemId !== undefined, (query) => query.where("c.itemId", "=", itemId ?? ""))
    .orderBy("c.closesAt", "desc")
    .execute();
  return rows.map((row) => read(row, now));
}

/** The form of one published revision of the call, as it was frozen then. */
export async function findForm(
  db: Db,
  callId: string,
  revision: number,
): Promise<FormDefinition | undefined> {
  const row = await db
    .selectFrom("formVersion")
    .select("form")
    .where("callId", "=", callId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return row && (fromJson(row.form) as FormDefinition);
}

/** The frozen forms of these calls, every revision: look one up with `formKey`. */
export async function listForms(db: Db, callIds: string[]): Promise<Map<string, FormDefinition>> {
  if (callIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("formVersion")
    .select(["callId", "revision", "form"])
    .where("callId", "in", [...new Set(callIds)])
    .execute();
  return new Map(
    rows.map(({ callId, revision, form }) => [formKey(callId, revision), fromJson(form) as FormDefinition]),
  );
}

export const formKey = (callId: string, revision: number) => `${callId} ${revision}`;

/** Freezes the form of one revision of the call, when that is published. */
export async function insertForm(
  db: Db,
  version: { callId: string; revision: number; form: FormDefinition; publishedAt: string },
): Promise<void> {
  await db
    .insertInto("formVersion")
    .values({ ...version, form: toJson(version.form) })
    .execute();
}

/** Moves a published call to another state; one that is cancelled keeps why. */
export async function setCallState(
  db: Db,
  id: string,
  state: CallState,
  cancelled?: { reasons: Texts; at: Instant },
): Promise<void> {
  const why = cancelled && { cancelledAt: cancelled.at, cancelReasons: toJson(cancelled.reasons) };
  await db
    .updateTable("call")
    .set({ state, ...why })
    .where("id", "=", id)
    .execute();
}

/** How many applications of the call are in each state. */
export async function countApplications(db: Db, callId: string): Promise<Map<ApplicationState, number>> {
  const rows = await db
    .selectFrom("application")
    .where("callId", "=", callId)
    .groupBy("state")
    .select("state")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

/** The applications of the call in these states, the oldest first. */
export function listApplicationsIn(db: Db, callId: string, states: readonly ApplicationState[]) {
  return db
    .selectFrom("application")
    .select(["id", "state", "formRevision"])
    .where("callId", "=", callId)
    .where("state", "in", states)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

/** An application that has not been submitted is written on the form of this revision from now on. */
export async function moveToRevision(db: Db, applicationId: string, formRevision: number): Promise<void> {
  await db.updateTable("application").set({ formRevision }).where("id", "=", applicationId).execute();
}

/** What the call has granted so far, in cents: signed decisions, and what later ones have added or taken. */
export async function grantedInCall(db: Db, callId: string): Promise<number> {
  const { changed } = await db
    .selectFrom("ledgerEntry as l")
    .innerJoin("project as p", "p.id", "l.projectId")
    .innerJoin("application as a", "a.id", "p.applicationId")
    .where("a.callId", "=", callId)
    .where("l.kind", "=", "change")
    .select(({ fn }) => fn.sum<number | null>("l.amount").as("changed"))
    .executeTakeFirstOrThrow();
  const { total } = await db
    .selectFrom("decision as d")
    .innerJoin("application as a", "a.id", "d.applicationId")
    .where("a.callId", "=", callId)
    .where("d.signedAt", "is not", null)
    .select(({ fn }) => fn.sum<number | null>("d.amount").as("total"))
    .executeTakeFirstOrThrow();
  return Number(total ?? 0) + Number(changed ?? 0);
}

/** A row that was begun before drafts had a table of their own was never published: it is nobody's. */
function calls(db: Db) {
  return db
    .selectFrom("call as c")
    .where("c.state", "!=", "draft")
    .leftJoin("formVersion as v", (join) =>
      join.onRef("v.callId", "=", "c.id").onRef("v.revision", "=", "c.revision"),
    )
    .selectAll("c")
    .select("v.form as published");
}

type Row = Selectable<Schema["call"]> & { published: Json<unknown> | null };

function read({ published, ...row }: Row, now: string) {
  return {
    ...row,
    demo: row.demo === 1,
    timesKnown: row.timesKnown === 1,
    recipientsKnown: row.recipientsKnown === 1,
    name: fromJson(row.name),
    summary: fromJson(row.summary),
    purpose: fromJson(row.purpose),
    rules: fromJson(row.rules) as Rule[],
    form: published ? (fromJson(published) as FormDefinition) : null,
    indirectMethods: fromJson(row.indirectMethods) as IndirectMethod[],
    sources: fromJson(row.sources),
    cancelReasons: row.cancelReasons ? fromJson(row.cancelReasons) : null,
    phase: callPhase(row, now) satisfies CallPhase,
  };
}

/** What the call fixes for the budgets and months of its applications. */
export function termsOf(call: Call): FormTerms {
  return {
    sharePercent: call.sharePercent ?? 100,
    maxGrant: call.maxGrant,
    periodYears: yearsBetween(call.costsFrom, call.costsTo),
    indirectAllowed: call.indirectMethods,
    costsFrom: call.costsFrom,
    costsTo: call.costsTo,
  };
}
