import type { Selectable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import type { ItemFacts, ItemSource, ProgrammeFacts, ResettlementPurpose } from "~/domain/item";

export type ProgrammeParts = { id: string; facts: ProgrammeFacts; sources: ItemSource[] };

/** The programme as it is kept, part by part. */
export async function findProgrammeParts(db: Db, id: string): Promise<ProgrammeParts | undefined> {
  const row = await db.selectFrom("programme").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const { ownerId, fundingSource, startsOn, endsOn } = row;
  const texts = { name: fromJson(row.name), summary: fromJson(row.summary) };
  return {
    id,
    facts: { ...texts, ownerId, fundingSource, legalBase: fromJson(row.legalBase), startsOn, endsOn },
    sources: fromJson(row.sources).map(({ title, url, language, checkedOn }) => ({
      title,
      url: url ?? null,
      language: language ?? null,
      checkedOn: checkedOn ?? null,
    })),
  };
}

export type ItemParts = NonNullable<Awaited<ReturnType<typeof findItemParts>>>;

/** The item as it is kept, part by part, whether the public can read it or not. */
export async function findItemParts(db: Db, id: string) {
  const row = await db.selectFrom("item").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;
  const parties = await db
    .selectFrom("itemParty")
    .select(["organisationId", "role", "startsOn", "endsOn"])
    .where("itemId", "=", id)
    .orderBy("position")
    .execute();
  const events = await db
    .selectFrom("itemEvent")
    .select(["on", "until", "kind", "text", "legalBase", "done"])
    .where("itemId", "=", id)
    .orderBy("position")
    .execute();
  const budget = await db
    .selectFrom("itemBudget")
    .select(["year", "kind", "amount", "source", "url", "checkedOn"])
    .where("itemId", "=", id)
    .orderBy("position")
    .execute();
  const sources = await db
    .selectFrom("itemSource")
    .select(["title", "url", "language", "checkedOn"])
    .where("itemId", "=", id)
    .orderBy("position")
    .execute();
  return {
    id,
    published: row.published === 1,
    facts: factsOf(row),
    parties,
    events: events.map(({ text, done, ...event }) => ({
      ...event,
      text: fromJson(text),
      done: done === null ? null : done === 1,
    })),
    budget,
    sources,
    unknown: fromJson(row.unknown),
  };
}

function factsOf(row: Selectable<Schema["item"]>): ItemFacts {
  const { programmeId, kind, status, fundingSource, startsOn, endsOn, supersededById, continuesId } = row;
  return {
    ...{ programmeId, kind, status, fundingSource, startsOn, endsOn, supersededById, continuesId },
    name: fromJson(row.name),
    summary: fromJson(row.summary),
    targetGroup: row.targetGroup ? fromJson(row.targetGroup) : null,
    purpose: row.purpose as ResettlementPurpose | null,
    continuesName: row.continuesName ? fromJson(row.continuesName) : null,
  };
}

/** Every item of every programme in its order, with what ties it to others; published or not. */
export async function listAllItems(db: Db) {
  const rows = await db.selectFrom("item").selectAll().orderBy("position").orderBy("id").execute();
  return rows.map((row) => ({ id: row.id, published: row.published === 1, facts: factsOf(row) }));
}

/** How often each part of it has been changed; a part that is not there has not been. */
export async function versionsOfParts(db: Db, noun: string, nounId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom("partVersion")
    .select(["part", "version"])
    .where("noun", "=", noun)
    .where("nounId", "=", nounId)
    .execute();
  return new Map(rows.map(({ part, version }) => [part, version]));
}

/** Every change of a part, oldest first: who made it, when, and what it was and became. */
export async function listChanges(
  db: Db,
  { noun, nounId, action }: Record<"noun" | "nounId" | "action", string>,
): Promise<{ by: string; at: string; before: unknown; after: unknown }[]> {
  const entries = await db
    .selectFrom("recordEntry")
    .select(["personName as by", "at", "details"])
    .where("noun", "=", noun)
    .where("nounId", "=", nounId)
    .where("action", "=", action)
    .orderBy("seq")
    .execute();
  return entries.map(({ details, ...entry }) => {
    const { before, after } = JSON.parse(details) as { before: unknown; after: unknown };
    return { ...entry, before, after };
  });
}
