import { expect, test } from "vitest";
import { findDoubleFunding } from "../../app/queries/double-funding.server";
import type { Db } from "../../db/open";
import { makeSubmittedApplication, vantaa } from "../support/applications";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";
import { makeProject } from "../support/projects";
import { serve } from "../support/server";

/** A project of Vantaa, and another matter of the same organisation whose newest submission has the same lines. */
async function twoMatters(db: Db) {
  const project = await makeProject(db);
  const { id: callId } = await db
    .selectFrom("call")
    .select("id")
    .where("id", "like", "%continuation")
    .executeTakeFirstOrThrow();
  const { snapshot } = await db.selectFrom("submission").select("snapshot").executeTakeFirstOrThrow();
  const application = await db.selectFrom("application").selectAll().executeTakeFirstOrThrow();
  const other = "other-matter";
  await db
    .insertInto("application")
    .values({ ...application, id: other, number: "HS-2026-0099", callId, state: "submitted" })
    .execute();
  await db
    .insertInto("submission")
    .values({
      ...{ id: "s2", applicationId: other, idempotencyKey: "k", receiptNumber: "HS-2026-0099/1", version: 1 },
      ...{ snapshot, sha256: "x", receivedAt: testNow, submittedBy: "vantaa-signatory", language: "fi" },
    })
    .execute();
  return { project, other };
}

test("the same cost in two matters is put to the officer once, until a fact changes", async () => {
  const db = await freshDatabase();
  const { project, other } = await twoMatters(db);
  const { get, post, signIn } = await serve(db);
  const cookie = await signIn("tem-officer");
  const read = async (path: string) => (await get(path, { cookie })).text();
  const page = `/fi/ministry/double-funding/${other}`;
  const questions = (await findDoubleFunding(db, other)) ?? [];
  const [question] = questions;
  if (!question) throw new Error("Nothing is asked.");
  expect(question).toMatchObject({ similarity: 100, sameAmount: true, answer: null });

  for (const path of [`/fi/ministry/applications/${other}`, `/fi/ministry/projects/${project.id}`]) {
    expect(await read(path), path).toContain("kaksinkertaisesta rahoituksesta odotta");
  }
  expect(await read(page)).toContain("Kuvaukset ovat 100-prosenttisesti samanlaiset.");
  const { id, facts } = question;
  const send = (fields: Record<string, string>, who = cookie) =>
    post(page, { question: id, facts, place: "0", ...fields }, { cookie: who });
  expect(await (await send({ "reason-0": "x" })).text()).toContain("Valitse, ovatko kustannukset samat.");
  expect((await send({ "answer-0": "different" })).status).toBe(400);
  const answer = { "answer-0": "different", "reason-0": "Eri työntekijä" };
  expect((await send({ ...answer, facts: "old" })).status).toBe(409);
  expect((await send({ ...answer, question: "none" })).status).toBe(404);
  expect((await send(answer, await signIn("tem-decider"))).status).toBe(404);
  expect((await send(answer)).status).toBe(302);

  const answered = await findDoubleFunding(db, project.applicationId);
  expect(answered?.find((one) => one.id === id)?.answer).toMatchObject({ answer: "different" });
  expect(await read(page)).toContain("Eri työntekijä");
  const asked = await db
    .selectFrom("submission")
    .select("snapshot")
    .where("id", "=", "s2")
    .executeTakeFirstOrThrow();
  const changed = JSON.parse(asked.snapshot);
  for (const line of changed.plan.lines)
    for (const year of Object.keys(line.amounts)) line.amounts[year] += 100;
  await db
    .insertInto("submission")
    .values({
      ...{
        id: "s3",
        applicationId: other,
        idempotencyKey: "k3",
        receiptNumber: "HS-2026-0099/2",
        version: 2,
      },
      ...{ snapshot: JSON.stringify(changed), sha256: "x", receivedAt: "2026-11-24T10:00:00.000Z" },
      ...{ submittedBy: "vantaa-signatory", language: "fi" },
    })
    .execute();
  expect((await findDoubleFunding(db, other))?.find((one) => one.id === id)?.answer).toBeNull();
  expect(vantaa).toBe(question.items[0].organisationId);
  await expect(db.deleteFrom("doubleFundingAnswer").execute()).rejects.toThrow(/append-only/);
});

test("an application that nothing else resembles gives rise to no question, and a draft is no matter", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  expect(await findDoubleFunding(db, id)).toEqual([]);
  await db.updateTable("application").set({ number: null }).execute();
  expect(await findDoubleFunding(db, id)).toBeUndefined();
});
