import type { Selectable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import type { FormDefinition, FormTerms } from "~/domain/application-form";
import type { IndirectMethod } from "~/domain/budget";
import { yearsBetween } from "~/domain/day";
import type { Rule } from "~/domain/eligibility";
import { type CallPhase, callPhase } from "~/domain/states";

export type Call = ReturnType<typeof read>;

/** The call with its phase at `now`; a draft is found like any other, so guard where it matters. */
export async function findCall(db: Db, id: string, now: string): Promise<Call | undefined> {
  const row = await db.selectFrom("call").selectAll().where("id", "=", id).executeTakeFirst();
  return row && read(row, now);
}

/** Published calls, those that close last first; of one item when `itemId` is given. */
export async function listCalls(db: Db, now: string, itemId?: string): Promise<Call[]> {
  const rows = await db
    .selectFrom("call")
    .selectAll()
    .where("state", "!=", "draft")
    .$if(itemId !== undefined, (query) => query.where("itemId", "=", itemId ?? ""))
    .orderBy("closesAt", "desc")
    .execute();
  return rows.map((row) => read(row, now));
}

/** What the call has granted so far, in cents: signed decisions only. */
export async function grantedInCall(db: Db, callId: string): Promise<number> {
  const { total } = await db
    .selectFrom("decision as d")
    .innerJoin("application as a", "a.id", "d.applicationId")
    .where("a.callId", "=", callId)
    .where("d.signedAt", "is not", null)
    .select(({ fn }) => fn.sum<number | null>("d.amount").as("total"))
    .executeTakeFirstOrThrow();
  return Number(total ?? 0);
}

function read(row: Selectable<Schema["call"]>, now: string) {
  return {
    ...row,
    demo: row.demo === 1,
    timesKnown: row.timesKnown === 1,
    recipientsKnown: row.recipientsKnown === 1,
    name: fromJson(row.name),
    summary: fromJson(row.summary),
    purpose: fromJson(row.purpose),
    rules: fromJson(row.rules) as Rule[],
    form: row.form ? (fromJson(row.form) as FormDefinition) : null,
    indirectMethods: fromJson(row.indirectMethods) as IndirectMethod[],
    sources: fromJson(row.sources),
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
