import { expect, test } from "vitest";
import { addItem } from "../../app/commands/add-item.server";
import { changeItem } from "../../app/commands/change-item.server";
import { publishItem } from "../../app/commands/publish-item.server";
import { setItemBudget } from "../../app/commands/set-item-budget.server";
import { setItemEvents } from "../../app/commands/set-item-events.server";
import { setItemParties } from "../../app/commands/set-item-parties.server";
import { setItemSources } from "../../app/commands/set-item-sources.server";
import { setItemUnknown } from "../../app/commands/set-item-unknown.server";
import type { ItemFacts } from "../../app/domain/item";
import { findItem, listItems } from "../../app/queries/programme.server";
import { findItemParts } from "../../app/queries/programme-parts.server";
import type { Db } from "../../db/open";
import { verifyRecord } from "../../db/record";
import { freshDatabase } from "../support/database";
import { keeping, recordOf, someFacts } from "../support/programme";

const today = "2026-11-23";

async function makeItem(db: Db, changed: Partial<ItemFacts> = {}, placeAfter: string | null = null) {
  const verdict = await addItem(db, { facts: { ...someFacts, ...changed }, placeAfter, ...keeping });
  if (!verdict.ok) throw new Error(JSON.stringify(verdict));
  return verdict.id;
}

test("a new item has an address made of its name, its place, and no reader yet", async () => {
  const db = await freshDatabase();
  const id = await makeItem(db, {}, "koto-digi");
  expect(id).toBe("uusi-hanke-en");
  expect(await findItem(db, id, today)).toBeUndefined();
  expect(await makeItem(db)).toBe("uusi-hanke-en-2");
  await publishItem(db, { itemId: id, ...keeping });
  const ids = (await listItems(db, today)).map((item) => item.id);
  expect(ids.indexOf(id)).toBe(ids.indexOf("koto-digi") + 1);
  expect(new Set(ids).size).toBe(16);
});

test("what contradicts itself is not added", async () => {
  const db = await freshDatabase();
  const facts = { ...someFacts, purpose: null };
  expect(await addItem(db, { facts, placeAfter: null, ...keeping })).toEqual({
    ok: false,
    because: "mistaken",
    mistakes: [{ field: "purpose", because: "purpose-missing" }],
  });
  expect(await db.selectFrom("item").selectAll().execute()).toHaveLength(15);
});

test("a change is on the record with what was and what is, and the chain holds", async () => {
  const db = await freshDatabase();
  const before = await findItemParts(db, "koto-digi");
  const facts = { ...(before?.facts as ItemFacts), endsOn: "2028", status: "completed" as const };
  const change = { itemId: "koto-digi", facts, placeAfter: "development-coordinator", version: 0 };
  expect(await changeItem(db, { ...change, ...keeping })).toEqual({ ok: true });
  expect((await findItemParts(db, "koto-digi"))?.facts).toEqual(facts);
  const [entry] = await recordOf(db, "item", "koto-digi");
  expect(entry).toMatchObject({ action: "change", personId: "tem-manager" });
  expect([entry?.before.endsOn, entry?.after.endsOn]).toEqual([null, "2028"]);
  expect(entry?.before.placeAfter).toBe("development-coordinator");
  expect(await verifyRecord(db)).toMatchObject({ ok: true });
});

test("a form begun on an older state is told so before anything else is held against it", async () => {
  const db = await freshDatabase();
  const item = (await findItemParts(db, "koto-digi"))?.facts as ItemFacts;
  const change = (facts: ItemFacts) =>
    changeItem(db, { itemId: "koto-digi", facts, placeAfter: null, version: 0, ...keeping });
  expect(await change({ ...item, endsOn: "2028" })).toEqual({ ok: true });
  expect(await change({ ...item, name: { ...item.name, sv: "" } })).toEqual({
    ok: false,
    because: "changed-meanwhile",
    version: 1,
  });
});

test("an item that is moved keeps everybody else in order", async () => {
  const db = await freshDatabase();
  const facts = (await findItemParts(db, "bill-2018"))?.facts as ItemFacts;
  await changeItem(db, { itemId: "bill-2018", facts, placeAfter: null, version: 0, ...keeping });
  const ids = (await listItems(db, today)).map(({ id }) => id);
  expect(ids.slice(0, 2)).toEqual(["bill-2018", "good-population-relations"]);
  expect(ids.at(-1)).toBe("report-2021");
  expect(ids).toHaveLength(15);
});

test("the second of two who began on the same state is told so, and each part counts for itself", async () => {
  const db = await freshDatabase();
  const row = { title: "Muistio", url: null, language: null, checkedOn: "2026" };
  const set = (title: string, version: number) =>
    setItemSources(db, { itemId: "koto-digi", sources: [{ ...row, title }], version, ...keeping });
  expect(await set("Ensimmäinen", 0)).toEqual({ ok: true });
  expect(await set("Toinen", 0)).toEqual({ ok: false, because: "changed-meanwhile", version: 1 });
  expect((await findItemParts(db, "koto-digi"))?.sources.map(({ title }) => title)).toEqual(["Ensimmäinen"]);
  expect(await set("Toinen", 1)).toEqual({ ok: true });
  const unknown = { itemId: "koto-digi", unknown: [], version: 0, ...keeping };
  expect(await setItemUnknown(db, unknown)).toEqual({ ok: true });
});

test("saving what is there already leaves no trace", async () => {
  const db = await freshDatabase();
  const events = (await findItemParts(db, "koto-digi"))?.events ?? [];
  expect(await setItemEvents(db, { itemId: "koto-digi", events, version: 0, ...keeping })).toEqual({
    ok: true,
  });
  expect(await recordOf(db, "item", "koto-digi")).toEqual([]);
});

test("an item is published when every text of it is there in Finnish and Swedish, not before", async () => {
  const db = await freshDatabase();
  const itemId = await makeItem(db, { summary: { fi: "Vain suomeksi", sv: "", en: "" } });
  const event = { on: "2026-06", until: null, kind: "milestone" as const, legalBase: null, done: null };
  const text = { fi: "", sv: "Bara på svenska", en: "" };
  await setItemEvents(db, { itemId, events: [{ ...event, text }], version: 0, ...keeping });
  expect(await publishItem(db, { itemId, ...keeping })).toEqual({
    ok: false,
    because: "lacking",
    lacks: [
      { path: "summary", language: "sv" },
      { path: "events.0.text", language: "fi" },
    ],
  });
  expect(await findItem(db, itemId, today)).toBeUndefined();

  await setItemEvents(db, { itemId, events: [], version: 1, ...keeping });
  await changeItem(db, { itemId, facts: someFacts, placeAfter: null, version: 0, ...keeping });
  expect(await publishItem(db, { itemId, ...keeping })).toEqual({ ok: true });
  expect(await publishItem(db, { itemId, ...keeping })).toEqual({ ok: true });
  const acts = (await recordOf(db, "item", itemId)).map(({ action }) => action);
  expect(acts).toEqual(["add", "set-events", "set-events", "change", "publish"]);
});

test("what the public reads does not lose its Swedish", async () => {
  const db = await freshDatabase();
  const item = await findItemParts(db, "koto-digi");
  if (!item) throw new Error("Koto-digi is gone.");
  const asked = { itemId: "koto-digi", version: 0, ...keeping };
  const facts = { ...item.facts, name: { ...item.facts.name, sv: "" } };
  expect(await changeItem(db, { ...asked, facts, placeAfter: null })).toEqual({
    ok: false,
    because: "lacking",
    lacks: [{ path: "name", language: "sv" }],
  });
  const text = { fi: "Uusi vaihe", sv: "", en: "" };
  const event = { on: "2027", until: null, kind: "news" as const, text, legalBase: null, done: null };
  expect(await setItemEvents(db, { ...asked, events: [...item.events, event] })).toMatchObject({
    because: "lacking",
    lacks: [{ path: `events.${item.events.length}.text`, language: "sv" }],
  });
  expect(await setItemUnknown(db, { ...asked, unknown: [text] })).toMatchObject({ because: "lacking" });
  expect(await recordOf(db, "item", "koto-digi")).toEqual([]);
});

test("money by year, its unknown sums, and a change of coordinator are read as they were kept", async () => {
  const db = await freshDatabase();
  const sum = { kind: "appropriation" as const, source: "Talousarvio", url: null, checkedOn: "2026-11-23" };
  const budget = [
    { ...sum, year: 2026, amount: 150_000_50 },
    { ...sum, year: 2027, amount: null },
  ];
  const asked = { itemId: "koto-digi", version: 0, ...keeping };
  expect(await setItemBudget(db, { ...asked, budget })).toEqual({ ok: true });
  const parties = [
    { organisationId: "tem", role: "coordinator" as const, startsOn: null, endsOn: "2026-06" },
    { organisationId: "om", role: "coordinator" as const, startsOn: "2026-07", endsOn: null },
  ];
  expect(await setItemParties(db, { ...asked, parties })).toEqual({ ok: true });
  expect(await findItemParts(db, "koto-digi")).toMatchObject({ budget, parties });

  const lead = async (day: string) =>
    (await listItems(db, day)).find(({ id }) => id === "koto-digi")?.lead?.organisation.name.fi;
  expect(await lead("2026-06-30")).toBe("Työ- ja elinkeinoministeriö");
  expect(await lead("2026-07-01")).toBe("Oikeusministeriö");
});

test("an event that was marked as not reached is late once its day is over", async () => {
  const db = await freshDatabase();
  const text = { fi: "Valmis", sv: "Klart", en: "Ready" };
  const event = { on: "2026-01", until: null, kind: "deadline" as const, text, legalBase: "681/2023 § 102" };
  const events = [
    { ...event, done: false },
    { ...event, done: true },
    { ...event, done: null },
  ];
  await setItemEvents(db, { itemId: "koto-digi", events, version: 0, ...keeping });
  const item = await findItem(db, "koto-digi", today);
  expect(item?.events.map(({ done }) => done)).toEqual([false, true, undefined]);
});

test("an item that is not public is not linked from those that are", async () => {
  const db = await freshDatabase();
  const hidden = await makeItem(db, { continuesId: "koto-digi" });
  const facts = (await findItemParts(db, "valko"))?.facts as ItemFacts;
  const change = { facts: { ...facts, supersededById: hidden }, placeAfter: null, version: 0 };
  await changeItem(db, { itemId: "valko", ...change, ...keeping });
  expect((await findItem(db, "koto-digi", today))?.continuedBy).toEqual([]);
  expect((await findItem(db, "valko", today))?.supersededBy).toBeUndefined();
  await publishItem(db, { itemId: hidden, ...keeping });
  expect((await findItem(db, "koto-digi", today))?.continuedBy.map(({ id }) => id)).toEqual([hidden]);
  expect((await findItem(db, "valko", today))?.supersededBy?.id).toBe(hidden);
});

test("an item that is not there is not changed", async () => {
  const db = await freshDatabase();
  const asked = { itemId: "no-such-item", version: 0, ...keeping };
  expect(await changeItem(db, { ...asked, facts: someFacts, placeAfter: null })).toBeUndefined();
  expect(await setItemParties(db, { ...asked, parties: [] })).toBeUndefined();
  expect(await setItemEvents(db, { ...asked, events: [] })).toBeUndefined();
  expect(await setItemBudget(db, { ...asked, budget: [] })).toBeUndefined();
  expect(await setItemSources(db, { ...asked, sources: [] })).toBeUndefined();
  expect(await setItemUnknown(db, { ...asked, unknown: [] })).toBeUndefined();
  expect(await publishItem(db, asked)).toBeUndefined();
});
