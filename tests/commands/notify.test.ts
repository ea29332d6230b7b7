import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type Notice, notify } from "../../app/commands/notify.server";
import { insertAnswers } from "../../app/queries/applications.server";
import type { Db } from "../../db/open";
import { inTransaction } from "../../db/transaction";
import { openCallId } from "../../seeds/stories/open-call";
import { makeDecision, makeSubmittedApplication } from "../support/applications";
import { testNow } from "../support/clock";
import { contest, decide } from "../support/contests";
import { freshDatabase } from "../support/database";
import { completeDraft, startDraft, stateOf } from "../support/drafts";
import { answer, answerReasons, makeOpenStatement } from "../support/statements";

const messages = (db: Db) => db.selectFrom("message").selectAll().orderBy("toAddress").execute();
const addresses = async (db: Db) => (await messages(db)).map(({ toAddress }) => toAddress);
const tell = (db: Db, notice: Notice) => inTransaction(db, (trx) => notify(trx, notice));
const withdrawn = (applicationId: string): Notice => ({ at: testNow, applicationId, kind: "withdrawn" });

const vantaa = ["aino.demo@example.org", "vantaa-preparer@example.org", "vantaa-signatory@example.org"];

test("whoever writes or signs for the organisation is told, and the contact of the application", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  expect(await addresses(db)).toEqual(vantaa);
  const [message] = await messages(db);
  expect(message).toMatchObject({
    kind: "received",
    noun: "application",
    nounId: id,
    createdAt: testNow,
    nextAt: testNow,
    attempts: 0,
    sentAt: null,
    failedAt: null,
  });
});

test("a bilingual municipality is written to in both languages, the majority's first", async () => {
  const db = await freshDatabase();
  const { number } = await makeSubmittedApplication(db);
  const [message] = await messages(db);
  expect(message?.subject).toBe(`Hakemus ${number} on vastaanotettu · Ansökan ${number} har tagits emot`);
  const { body = "" } = message ?? {};
  expect(body.indexOf("Hei,")).toBeLessThan(body.indexOf("Hej!"));
  expect(body).not.toContain("Hello");
  expect(body).toContain("Johdantojakson jatkopilotit");
  expect(body).toContain("Fortsatta pilotförsök med introduktionsperioden");
});

test.each([
  ["sv-fi", ["Ansökan", "Hakemus"]],
  ["fi", ["Hakemus"]],
  ["sv", ["Ansökan"]],
  [null, ["Hakemus", "Ansökan", "Application"]],
] as const)("to an organisation of %s the subject begins with %j", async (languages, words) => {
  const db = await freshDatabase();
  await db.updateTable("organisation").set({ languages }).where("id", "=", "municipality-092").execute();
  await makeSubmittedApplication(db);
  const [message] = await messages(db);
  expect(message?.subject.split(" · ").map((part) => part.split(" ")[0])).toEqual(words);
});

test("a message tells the number, the call and where to read, and nothing that was written in the application", async () => {
  const db = await freshDatabase();
  const { id, number } = await makeSubmittedApplication(db);
  const { receiptNumber } = await db
    .selectFrom("submission")
    .select("receiptNumber")
    .executeTakeFirstOrThrow();
  const [message] = await messages(db);
  const told = `${message?.subject} ${message?.body}`;
  for (const text of [number, receiptNumber, `{origin}/fi/applications/${id}/receipt`, "23.11.2026"]) {
    expect(told).toContain(text);
  }
  for (const text of ["Yhteinen alku", "Aino", "Väinö", "128 400", "100 000"])
    expect(told).not.toContain(text);
});

test("one whose role has ended, or has not begun, is not told", async () => {
  const db = await freshDatabase();
  const role = (personId: string, validity: { validFrom?: string; validTo?: string }) =>
    db.updateTable("role").set(validity).where("personId", "=", personId).execute();
  await role("vantaa-preparer", { validTo: "2026-11-22" });
  const { id } = await makeSubmittedApplication(db);
  expect(await addresses(db)).toEqual(["aino.demo@example.org", "vantaa-signatory@example.org"]);

  await role("vantaa-signatory", { validFrom: "2026-11-24" });
  await tell(db, withdrawn(id));
  expect(await addresses(db)).toHaveLength(3);
});

test("a contact who is somebody of the organisation is told once, whatever letters the address has", async () => {
  const db = await freshDatabase();
  await db
    .updateTable("person")
    .set({ email: "Aino.Demo@Example.org" })
    .where("id", "=", "vantaa-preparer")
    .execute();
  await makeSubmittedApplication(db);
  expect(await addresses(db)).toEqual(["aino.demo@example.org", "vantaa-signatory@example.org"]);
});

test.each(["ei ole", "a@b.fi, c@d.fi", "a@b.fi\nBcc: c@d.fi"])(
  "no message goes to the contact %j",
  async (typed) => {
    const db = await freshDatabase();
    const { id } = await makeSubmittedApplication(db);
    const { version } = await stateOf(db, id);
    const by = { savedBy: "vantaa-preparer", savedAt: testNow, editing: null };
    await insertAnswers(db, { applicationId: id, version, ...by }, { "applicant.email": typed });
    await db.deleteFrom("message").execute();
    await tell(db, withdrawn(id));
    expect(await addresses(db)).toEqual(vantaa.slice(1));
  },
);

test("the name of a call with line breaks makes no second header", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await db
    .updateTable("application")
    .set({ number: "HS\r\nBcc: mallory@evil.test" })
    .where("id", "=", id)
    .execute();
  await tell(db, withdrawn(id));
  for (const { subject } of await messages(db)) expect(subject).not.toMatch(/[\r\n]/);
});

test("the same event told again writes nothing; another event does", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await db.deleteFrom("message").execute();
  await tell(db, withdrawn(id));
  await tell(db, { ...withdrawn(id), at: "2026-11-24T10:00:00.000Z" });
  expect(await messages(db)).toHaveLength(3);
  const asked = { at: testNow, applicationId: id, kind: "completion-asked", dueOn: "2026-12-10" } as const;
  await tell(db, { ...asked, requestId: "one" });
  await tell(db, { ...asked, requestId: "two" });
  expect(await messages(db)).toHaveLength(9);
});

test("what is rolled back is not told", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await db.deleteFrom("message").execute();
  const broken = inTransaction(db, async (trx) => {
    await notify(trx, withdrawn(id));
    throw new Error("no");
  });
  await expect(broken).rejects.toThrow("no");
  expect(await messages(db)).toEqual([]);
  await expect(notify(db, withdrawn(id))).rejects.toThrow("transaction");
});

test("who handles the matter is told of a withdrawal and a completion, in the ministry's own pages", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  await db
    .insertInto("completionRequest")
    .values({
      id: randomUUID(),
      applicationId: id,
      message: null,
      askedBy: "tem-officer",
      askedAt: testNow,
      dueOn: "2026-12-10",
    })
    .execute();
  await db.deleteFrom("message").execute();
  await tell(db, { at: testNow, applicationId: id, kind: "completion-received", receiptNumber: "R-1" });
  expect(await addresses(db)).toEqual([vantaa[0], "tem-officer@example.org", vantaa[1], vantaa[2]]);
  const [toOfficer] = await db
    .selectFrom("message")
    .selectAll()
    .where("personId", "=", "tem-officer")
    .execute();
  expect(toOfficer?.body).toContain(`{origin}/fi/ministry/applications/${id}`);
  expect(toOfficer?.body).toContain("Hello");

  await tell(db, { at: testNow, applicationId: id, kind: "completion-ended", requestId: "r" });
  expect((await addresses(db)).filter((address) => address.startsWith("tem"))).toHaveLength(1);
});

test("an answered statement is told to its organisation in its languages, though it has no application", async () => {
  const db = await freshDatabase();
  const { id, number } = await makeOpenStatement(db);
  await db.deleteFrom("message").execute();
  await answer(db, id, "admitted");
  expect(await addresses(db)).toEqual(["small-signatory@example.org"]);
  const [message] = await messages(db);
  expect(message).toMatchObject({ kind: "statement-answered", noun: "statement", nounId: id });
  expect(message?.subject).toBe(`Lausumaan ${number} on vastattu · Yttrandet ${number} har besvarats`);
  expect(message?.body).toContain(`{origin}/sv/calls/${openCallId}/statement`);
  expect(message?.body).not.toContain(answerReasons);
});

test.each([undefined, 66_600])(
  "a decided contest is told to the municipality, corrected to %s",
  async (to) => {
    const db = await freshDatabase();
    const id = await contest(db);
    await decide(db, id, to);
    expect(await addresses(db)).toEqual(vantaa.slice(1));
    const [message] = await messages(db);
    expect(message).toMatchObject({ kind: "contest-decided", noun: "contest", nounId: id });
    expect(message?.body).toContain(`{origin}/fi/calls/${openCallId}/figure`);
    await decide(db, id, to);
    expect(await messages(db)).toHaveLength(2);
  },
);

test("a signed decision is told to the applicant, and where to read it", async () => {
  const db = await freshDatabase();
  const { id, number } = await makeSubmittedApplication(db);
  await db.deleteFrom("message").execute();
  await makeDecision(db, id);
  expect(await addresses(db)).toEqual(vantaa);
  const [message] = await messages(db);
  expect(message).toMatchObject({ kind: "decision-signed" });
  expect(message?.subject).toContain(`Hakemuksesta ${number} on tehty päätös`);
  expect(message?.body).toContain(`{origin}/sv/applications/${id}/decision`);
  expect(message?.body).not.toMatch(/80 000|myönn|bevilja/);
});

test("a draft is reminded of without its contact, who may be anybody yet", async () => {
  const db = await freshDatabase();
  const applicationId = await completeDraft(db);
  await tell(db, { at: testNow, applicationId, kind: "deadline-near", days: 1 });
  expect(await addresses(db)).toEqual(vantaa.slice(1));
  const [message] = await messages(db);
  expect(message?.subject).toMatch(
    /^Haku päättyy vuorokauden kuluessa, .* klo 16\.15 · Ansökningstiden går ut inom ett dygn/,
  );
});

test("every kind of message has its words in every language, with nothing left to fill in", async () => {
  const db = await freshDatabase();
  await db
    .updateTable("organisation")
    .set({ languages: null })
    .where("id", "=", "municipality-092")
    .execute();
  const applicationId = await startDraft(db);
  const on = { at: testNow, applicationId };
  const answered = { at: testNow, callId: openCallId, organisationId: "municipality-092" };
  const notices: Notice[] = [
    { ...on, kind: "received", receiptNumber: "R-1" },
    { ...on, kind: "completion-asked", requestId: "r", dueOn: "2026-12-10" },
    { ...on, kind: "completion-received", receiptNumber: "R-2" },
    { ...on, kind: "completion-ended", requestId: "r" },
    { ...on, kind: "withdrawn" },
    { ...on, kind: "decision-signed" },
    { ...on, kind: "deadline-near", days: 7 },
    { ...on, kind: "completion-due", requestId: "r", dueOn: "2026-12-10" },
    { ...on, kind: "arrival-ruled" },
    { ...answered, kind: "statement-answered", statementId: "s", number: "LS-1" },
    { ...answered, kind: "contest-decided", contestId: "c", number: "LUKU-1" },
  ];
  for (const notice of notices) await tell(db, notice);
  const written = await messages(db);
  expect(new Set(written.map(({ kind }) => kind)).size).toBe(notices.length);
  for (const { subject, body } of written) {
    expect(subject.split(" · ")).toHaveLength(3);
    expect(`${subject} ${body}`).not.toMatch(/\{\{|mail\.letter|undefined|null|Invalid/);
  }
});
