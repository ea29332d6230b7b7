import { expect, test } from "vitest";
import { findItem, listItems, listProgrammes, listRegions } from "../../app/queries/programme.server";
import { freshDatabase } from "../support/database";

const today = "2026-11-23";

test("the programme has its fifteen items, and the bill of 2018 is still among them", async () => {
  const db = await freshDatabase();
  expect((await listProgrammes(db, today))[0]?.owner.fi).toBe("Työ- ja elinkeinoministeriö");
  const items = await listItems(db, today);
  expect(items).toHaveLength(15);
  expect(items.find(({ id }) => id === "bill-2018")?.status).toBe("superseded");
});

test("an item is led by the organisation that led it then, a running one by today's", async () => {
  const items = await listItems(await freshDatabase(), today);
  const leadOf = (wanted: string) => items.find(({ id }) => id === wanted)?.lead?.organisation;
  expect(leadOf("good-population-relations")).toMatchObject({
    name: { fi: "Uudenmaan ELY-keskus" },
    today: [{ fi: "Uudenmaan elinvoimakeskus" }],
  });
  expect(leadOf("koto-digi")).toMatchObject({
    name: { fi: "Työllisyys-, kehittämis- ja hallintokeskus" },
    today: [],
  });
});

test("in 2025 nobody is called by the names of 2026", async () => {
  const items = await listItems(await freshDatabase(), "2025-06-01");
  const lead = items.find(({ id }) => id === "good-population-relations")?.lead?.organisation;
  expect(lead).toMatchObject({ name: { fi: "Uudenmaan ELY-keskus" }, until: null, today: [] });
});

test("a superseded item leads to what superseded it, in both parts of its history", async () => {
  const db = await freshDatabase();
  const bill = await findItem(db, "bill-2018", today);
  expect(bill?.supersededBy?.id).toBe("integration-act-reform");
  expect(bill?.events.map(({ position }) => position)).toEqual([0, 1]);
  expect(bill?.unknown).toHaveLength(1);
  expect(await findItem(db, "no-such-item", today)).toBeUndefined();
});

test("each of the nineteen regions has a part of an address of its own", async () => {
  const regions = await listRegions(await freshDatabase());
  expect(regions).toHaveLength(19);
  expect(new Set(regions.map(({ slug }) => slug)).size).toBe(19);
  expect(regions.find(({ code }) => code === "14")?.slug).toBe("etela-pohjanmaa");
});
