import type { Selectable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import { type Day, firstDayOf, lastDayOf } from "~/domain/day";
import type { ItemParty } from "~/domain/item";
import type { NameInTime } from "~/domain/organisation";
import type { Texts } from "~/domain/texts";
import { namesInTime } from "./organisations.server";

export type Party = Pick<ItemParty, "role" | "startsOn" | "endsOn"> & { organisation: NameInTime };
export type ItemSummary = ReturnType<typeof read> & { lead?: Party };
export type Item = NonNullable<Awaited<ReturnType<typeof findItem>>>;

/** The programmes in their order, each with its owner's name; the first one is the front page's. */
export async function listProgrammes(db: Db, today: Day) {
  const rows = await db.selectFrom("programme").selectAll().orderBy("position").orderBy("id").execute();
  const owners = rows.map(({ ownerId }) => ownerId);
  const nameOf = await namesInTime(db, owners, today);
  return rows.map((row) => ({
    ...row,
    name: fromJson(row.name),
    summary: fromJson(row.summary),
    legalBase: fromJson(row.legalBase),
    sources: fromJson(row.sources),
    owner: nameOf(row.ownerId, today).name,
  }));
}

/**
 * Every published item in the programmes' order, with who leads the work: its coordinator or host, else
 * its owner.
 */
export async function listItems(db: Db, today: Day): Promise<ItemSummary[]> {
  const items = await db
    .selectFrom("item")
    .selectAll()
    .where("published", "=", 1)
    .orderBy("position")
    .execute();
  const parties = await listParties(db, items, today);
  return items.map((item) => ({
    ...read(item),
    lead: leadOf(parties.get(item.id) ?? [], dayOfNames(item, today)),
  }));
}

/** The published item with its parties, events, money, sources and the items before and after it. */
export async function findItem(db: Db, id: string, today: Day) {
  const published = db.selectFrom("item").where("published", "=", 1);
  const row = await published.selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) return undefined;

  const [parties, events, budget, sources, continuedBy] = await Promise.all([
    listParties(db, [row], today),
    db.selectFrom("itemEvent").selectAll().where("itemId", "=", id).orderBy("position").execute(),
    db.selectFrom("itemBudget").selectAll().where("itemId", "=", id).orderBy("position").execute(),
    db.selectFrom("itemSource").selectAll().where("itemId", "=", id).orderBy("position").execute(),
    published.select(["id", "name"]).where("continuesId", "=", id).orderBy("position").execute(),
  ]);
  const otherItem = (otherId: string | null) =>
    published
      .select(["id", "name"])
      .where("id", "=", otherId ?? "")
      .executeTakeFirst();
  const supersededBy = await otherItem(row.supersededById);
  const before = await otherItem(row.continuesId);

  return {
    ...read(row),
    summary: fromJson(row.summary),
    targetGroup: row.targetGroup ? fromJson(row.targetGroup) : null,
    unknown: fromJson(row.unknown),
    parties: withoutRepeats(parties.get(id) ?? []),
    events: events.map(({ text, done, ...event }) => ({
      ...event,
      text: fromJson(text),
      done: done === null ? undefined : done === 1,
    })),
    budget,
    sources,
    supersededBy: supersededBy && named(supersededBy),
    continues: predecessor(row, before),
    continuedBy: continuedBy.map(named),
  };
}

/** What the item continues: by the name that it gives itself, else by the other item's; a link where there is one. */
function predecessor({ continuesName }: Row, before: Pick<Row, "id" | "name"> | undefined) {
  const name = continuesName ?? before?.name;
  return name && { id: before?.id ?? null, name: fromJson(name) };
}

/** The regions by name, each with the part of an address that stands for it. */
export async function listRegions(db: Db): Promise<{ code: string; slug: string; name: Texts }[]> {
  const rows = await db.selectFrom("region").selectAll().orderBy("code").execute();
  return rows.map(({ code, name }) => {
    const texts = fromJson(name);
    return { code, slug: slugOf(texts.fi), name: texts };
  });
}

function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, "-");
}

type Row = Selectable<Schema["item"]>;

function read({ name, ...row }: Row) {
  const { id, programmeId, kind, status, fundingSource, purpose, startsOn, endsOn } = row;
  return { id, programmeId, kind, status, name: fromJson(name), fundingSource, purpose, startsOn, endsOn };
}

const named = ({ id, name }: Pick<Row, "id" | "name">) => ({ id, name: fromJson(name) });

/** The parties of the items, each named as it was at the item's end, or is while the work goes on. */
async function listParties(db: Db, items: Row[], today: Day): Promise<Map<string, Party[]>> {
  if (items.length === 0) return new Map();
  const ids = items.map(({ id }) => id);
  const rows = await db
    .selectFrom("itemParty")
    .selectAll()
    .where("itemId", "in", ids)
    .orderBy("position")
    .execute();
  const organisationIds = rows.map(({ organisationId }) => organisationId);
  const nameOf = await namesInTime(db, organisationIds, today);
  return new Map(
    items.map((item) => {
      const ofItem = rows.filter(({ itemId }) => itemId === item.id);
      const on = dayOfNames(item, today);
      return [
        item.id,
        ofItem.map(({ role, organisationId, startsOn, endsOn }) => ({
          ...{ role, startsOn, endsOn },
          organisation: nameOf(organisationId, endsOn && lastDayOf(endsOn) < on ? lastDayOf(endsOn) : on),
        })),
      ];
    }),
  );
}

/** A successor that is a party itself needs no mention at the one before it. */
function withoutRepeats(parties: Party[]): Party[] {
  const named = new Set(parties.map(({ organisation }) => organisation.name.fi));
  return parties.map(({ organisation, ...party }) => ({
    ...party,
    organisation: { ...organisation, today: organisation.today.filter(({ fi }) => !named.has(fi)) },
  }));
}

function dayOfNames({ endsOn }: Pick<Row, "endsOn">, today: Day): Day {
  const end = endsOn ? lastDayOf(endsOn) : today;
  return end < today ? end : today;
}

/** Who leads the work, or led it to its end: its coordinator or host, else its owner. */
function leadOf(parties: Party[], on: Day): Party | undefined {
  const leading = parties.filter(
    ({ role, organisation, ...party }) =>
      role !== "partner" &&
      role !== "supplier" &&
      (organisation.until ?? on) >= on &&
      (party.startsOn === null || firstDayOf(party.startsOn) <= on) &&
      (party.endsOn === null || lastDayOf(party.endsOn) >= on),
  );
  return leading.find(({ role }) => role !== "owner") ?? leading[0];
}
