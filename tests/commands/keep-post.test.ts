import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keepPost } from "../../app/commands/keep-post.server";
import { takeKeptPost } from "../../app/commands/take-kept-post.server";
import { findKeptPost } from "../../app/queries/kept-posts.server";
import type { Db } from "../../db/open";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

const path = "/fi/applications/a/sections/project";
const hoursLater = (hours: number) => new Date(Date.parse(testNow) + hours * 3_600_000).toISOString();

async function keep(db: Db, text: string, { by = "vantaa-preparer", editing = "", at = testNow } = {}) {
  const fields: [string, string][] = [["project.need", text]];
  const keeping = { personId: by, path, fields, editing: editing || undefined, at };
  const verdict = await keepPost(db, keeping);
  return verdict.ok ? verdict.id : verdict.because;
}

test("a form is kept for a day, for its writer alone", async () => {
  const db = await freshDatabase();
  const id = await keep(db, "Tarve");
  const expected = { path, fields: [["project.need", "Tarve"]], keptAt: testNow };
  expect(await findKeptPost(db, id, "vantaa-preparer", hoursLater(23.99))).toMatchObject(expected);
  expect(await findKeptPost(db, id, "vantaa-preparer", hoursLater(24))).toBeUndefined();
  expect(await findKeptPost(db, id, "vantaa-signatory", testNow)).toBeUndefined();
});

test("it is given back once", async () => {
  const db = await freshDatabase();
  const id = await keep(db, "Tarve");
  const taking = { id, personId: "vantaa-preparer", at: testNow };
  expect(await takeKeptPost(db, { ...taking, personId: "vantaa-signatory" })).toBeUndefined();
  expect(await takeKeptPost(db, taking)).toMatchObject({ path });
  expect(await takeKeptPost(db, taking)).toBeUndefined();
});

test("an open page that posts again has its newest texts kept, and only those", async () => {
  const db = await freshDatabase();
  const editing = randomUUID();
  expect(await keep(db, "Tar", { editing })).toBe(editing);
  expect(await keep(db, "Tarve", { editing })).toBe(editing);
  const kept = await db.selectFrom("keptPost").select("fields").execute();
  expect(kept).toEqual([{ fields: '[["project.need","Tarve"]]' }]);
});

test("a page that posts only some of its fields again has the others kept, on the version first typed on", async () => {
  const db = await freshDatabase();
  const editing = randomUUID();
  const posts: [string, string][][] = [
    [
      ["version", "1"],
      ["project.need", "Tarve"],
    ],
    [
      ["version", "2"],
      ["project.goals", "Tavoite"],
    ],
  ];
  for (const fields of posts) {
    await keepPost(db, { personId: "vantaa-preparer", path: "/x", fields, editing, at: testNow });
  }
  const kept = await findKeptPost(db, editing, "vantaa-preparer", testNow);
  expect(Object.fromEntries(kept?.fields ?? [])).toEqual({
    version: "1",
    "project.need": "Tarve",
    "project.goals": "Tavoite",
  });
});

test("nobody takes the place of what is kept for another", async () => {
  const db = await freshDatabase();
  const editing = randomUUID();
  await keep(db, "Ainon", { editing });
  expect(await keep(db, "Väinön", { editing, by: "vantaa-signatory" })).not.toBe(editing);
  expect(await findKeptPost(db, editing, "vantaa-preparer", testNow)).toMatchObject({
    fields: [["project.need", "Ainon"]],
  });
});

test("a person has at most twenty forms and about two megabytes kept; what is kept already stays", async () => {
  const db = await freshDatabase();
  const editing = randomUUID();
  for (let form = 0; form < 19; form++) await keep(db, `${form}`);
  await keep(db, "viimeinen", { editing });
  expect(await keep(db, "liikaa")).toBe("full");
  expect(await keep(db, "sama sivu", { editing })).toBe(editing);
  expect(await keep(db, "x".repeat(2_100_000), { editing })).toBe("full");
  expect(await findKeptPost(db, editing, "vantaa-preparer", testNow)).toMatchObject({
    fields: [["project.need", "sama sivu"]],
  });
  expect(await keep(db, "toisen", { by: "vantaa-signatory" })).not.toBe("full");
  expect(await keep(db, "seuraavana päivänä", { at: hoursLater(25) })).not.toBe("full");
  expect(await db.selectFrom("keptPost").selectAll().execute()).toHaveLength(1);
});
