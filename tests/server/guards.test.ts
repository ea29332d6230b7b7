import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addProjectFile } from "../../app/commands/add-project-file.server";
import { askHearing } from "../../app/commands/hear-recipient.server";
import { keepPost } from "../../app/commands/keep-post.server";
import { keepStatisticsFile } from "../../app/commands/keep-statistics-file.server";
import { makeCalendar } from "../../app/commands/make-calendar.server";
import { reviseCall } from "../../app/commands/revise-call.server";
import type { FileStore } from "../../app/outside/files";
import type { Db } from "../../db/open";
import { espoo, makeSubmittedApplication, officer } from "../support/applications";
import { arrive, attach, plans, publishFormWithAttachments } from "../support/attachments";
import { manager } from "../support/calls";
import { makeChange } from "../support/changes";
import { makeClaim } from "../support/claims";
import { testNow } from "../support/clock";
import { contest } from "../support/contests";
import { freshDatabase } from "../support/database";
import { openCall, startDraft } from "../support/drafts";
import { makeSentPayment } from "../support/payments";
import { type MadeProject, makeProject } from "../support/projects";
import { openMatter } from "../support/recoveries";
import { fullAnswers, sendReport, startReport, writeReport } from "../support/reports";
import { builtRoutes } from "../support/routes";
import { pdf } from "../support/sample-files";
import { serve } from "../support/server";
import { makeOpenStatement } from "../support/statements";

/** Who may read a page: everybody, Vantaa's people, anybody of an applicant, or those of the ministry. */
type Readers =
  | "everybody"
  | "owner"
  | "owner or ministry"
  | "recipient"
  | "recipient or ministry"
  | "applicants"
  | "signed in"
  | "ministry"
  | "officer"
  | "calls"
  | "manager"
  | "decider"
  | "auditing"
  | "messages"
  | "statistics"
  | "importers"
  | "nobody";

/** The policy: every page of the service stands here, or the test fails. */
const policy: Record<string, Readers> = {
  "routes/public/choose-language": "everybody",
  "routes/public/front": "everybody",
  "routes/public/item": "everybody",
  "routes/public/calls": "everybody",
  "routes/public/call": "everybody",
  "routes/public/planned-calls": "everybody",
  "routes/data/planned-calls": "everybody",
  "routes/data/planned-calls-json": "everybody",
  "routes/public/call-revisions": "everybody",
  "routes/public/eligibility": "everybody",
  "routes/public/received": "everybody",
  "routes/data/received-csv": "everybody",
  "routes/data/received-json": "everybody",
  "routes/public/portfolio": "everybody",
  "routes/public/project": "everybody",
  "routes/public/receipt-check": "everybody",
  "routes/public/problem": "nobody",
  "routes/public/nothing-here": "nobody",
  "routes/account/sign-in": "everybody",
  "routes/account/sign-out": "nobody",
  "routes/account/kept": "owner",
  "routes/apply/desk": "applicants",
  "routes/apply/archive": "applicants",
  "routes/apply/people": "applicants",
  "routes/apply/start-application": "applicants",
  "routes/apply/figure": "applicants",
  "routes/apply/statement": "applicants",
  "routes/apply/application": "owner",
  "routes/apply/section": "owner",
  "routes/apply/attachments": "owner",
  "routes/apply/autosave": "nobody",
  "routes/apply/check": "owner",
  "routes/apply/section-check": "owner",
  "routes/apply/receipt": "owner",
  "routes/apply/versions": "owner",
  "routes/apply/withdraw": "owner",
  "routes/apply/decision": "owner",
  "routes/apply/changes": "recipient",
  "routes/apply/change": "recipient",
  "routes/apply/change-check": "recipient",
  "routes/apply/change-receipt": "recipient",
  "routes/apply/change-decision": "recipient",
  "routes/data/draft": "owner",
  "routes/data/receipt-pdf": "owner or ministry",
  "routes/data/snapshot": "owner or ministry",
  "routes/data/file": "owner or ministry",
  "routes/data/held-file": "owner or ministry",
  "routes/data/contest-file": "owner or ministry",
  "routes/apply/claims": "recipient",
  "routes/apply/claim": "recipient",
  "routes/apply/claim-vouchers": "recipient",
  "routes/apply/claim-check": "recipient",
  "routes/apply/claim-receipt": "recipient",
  "routes/apply/claim-withdraw": "recipient",
  "routes/ministry/claims": "ministry",
  "routes/ministry/project-claims": "ministry",
  "routes/ministry/claim": "ministry",
  "routes/ministry/claim-return": "officer",
  "routes/ministry/claim-sample": "ministry",
  "routes/data/claim-vouchers-csv": "ministry",
  "routes/data/project-file": "recipient or ministry",
  "routes/account/project-files": "recipient or ministry",
  "routes/apply/project/overview": "recipient",
  "routes/apply/project/agreement": "recipient",
  "routes/apply/project/people": "recipient",
  "routes/apply/project/visibility": "recipient",
  "routes/ministry/terms": "officer",
  "routes/ministry/project-plan": "ministry",
  "routes/ministry/closing": "ministry",
  "routes/ministry/new-project": "manager",
  "routes/apply/project-milestones": "recipient",
  "routes/ministry/project-milestones": "ministry",
  "routes/ministry/milestones": "ministry",
  "routes/ministry/double-funding": "ministry",
  "routes/ministry/item-gantt": "ministry",
  "routes/account/calendar": "signed in",
  // Whoever knows the secret address reads it: a calendar program does not sign in.
  "routes/data/calendar": "everybody",
  "routes/ministry/inbox": "ministry",
  "routes/ministry/case": "ministry",
  "routes/ministry/completion": "officer",
  "routes/ministry/screening": "auditing",
  "routes/ministry/arrival": "officer",
  "routes/ministry/statements": "auditing",
  "routes/ministry/statement": "auditing",
  "routes/ministry/versions": "ministry",
  "routes/ministry/proposal": "officer",
  "routes/ministry/signing": "decider",
  "routes/ministry/calls/list": "calls",
  "routes/ministry/calls/new": "manager",
  "routes/ministry/calls/call": "calls",
  "routes/ministry/calls/texts": "calls",
  "routes/ministry/calls/times": "calls",
  "routes/ministry/calls/money": "calls",
  "routes/ministry/calls/scoring": "calls",
  "routes/ministry/calls/checklist": "calls",
  "routes/ministry/calls/decision": "calls",
  "routes/ministry/calls/note": "calls",
  "routes/ministry/calls/parity": "calls",
  "routes/ministry/calls/publish": "manager",
  "routes/ministry/calls/cancel": "manager",
  "routes/ministry/form": "calls",
  "routes/ministry/form-section": "calls",
  "routes/ministry/form-question": "calls",
  "routes/ministry/preview": "calls",
  "routes/ministry/preview-call": "calls",
  "routes/ministry/preview-eligibility": "calls",
  "routes/ministry/preview-application": "calls",
  "routes/ministry/preview-section": "calls",
  "routes/ministry/preview-check": "calls",
  "routes/ministry/preview-receipt": "calls",
  "routes/ministry/monitoring": "ministry",
  "routes/ministry/monitoring-list": "ministry",
  "routes/data/monitoring-csv": "ministry",
  "routes/ministry/ledger": "ministry",
  "routes/data/ledger-csv": "ministry",
  "routes/data/ledger-xlsx": "ministry",
  "routes/data/projects": "everybody",
  "routes/data/projects-json": "everybody",
  "routes/ministry/projects": "ministry",
  "routes/ministry/project": "ministry",
  "routes/ministry/pack": "auditing",
  "routes/data/pack-file": "nobody",
  "routes/ministry/yearly-reports": "auditing",
  "routes/ministry/yearly-report": "auditing",
  "routes/ministry/yearly-item": "manager",
  "routes/data/yearly-report-file": "auditing",
  "routes/data/yearly-report-pdf": "auditing",
  "routes/apply/reports": "recipient",
  "routes/apply/report": "recipient",
  "routes/apply/report-check": "recipient",
  "routes/ministry/project-reports": "ministry",
  "routes/ministry/project-report": "ministry",
  "routes/ministry/reports": "ministry",
  "routes/ministry/changes": "ministry",
  "routes/ministry/project-changes": "ministry",
  "routes/ministry/change": "ministry",
  "routes/ministry/change-signing": "ministry",
  "routes/ministry/payments/project": "ministry",
  "routes/ministry/payments/list": "ministry",
  "routes/ministry/payments/accounts": "ministry",
  "routes/ministry/payments/batches": "ministry",
  "routes/ministry/payments/batch": "ministry",
  "routes/data/payment-file": "ministry",
  "routes/ministry/payments/imports": "ministry",
  "routes/ministry/payments/reconciliation": "ministry",
  "routes/data/reconciliation": "ministry",
  "routes/ministry/payments/payment": "ministry",
  "routes/apply/account": "applicants",
  "routes/apply/returns": "recipient",
  "routes/apply/recovery": "recipient",
  "routes/ministry/project-recoveries": "ministry",
  "routes/ministry/recovery": "ministry",
  "routes/ministry/recoveries": "ministry",
  "routes/ministry/rates": "ministry",
  "routes/ministry/messages": "messages",
  "routes/ministry/message": "messages",
  "routes/ministry/calls/rules": "calls",
  "routes/ministry/calls/who": "calls",
  "routes/ministry/agreements": "ministry",
  "routes/ministry/statistics": "statistics",
  "routes/ministry/statistics-plan": "importers",
  "routes/ministry/figures": "statistics",
  "routes/ministry/figure": "statistics",
  "routes/ministry/record": "auditing",
  "routes/ministry/programme": "auditing",
  "routes/ministry/new-programme": "manager",
  "routes/ministry/kept-programme": "auditing",
  "routes/ministry/programme-part": "manager",
  "routes/ministry/new-item": "manager",
  "routes/ministry/item": "auditing",
  "routes/ministry/item-part": "manager",
  "routes/ministry/organisations": "auditing",
  "routes/ministry/new-organisation": "manager",
  "routes/ministry/organisation": "auditing",
  "routes/ministry/organisation-part": "manager",
};

const people = [
  "nobody",
  "vantaa-preparer",
  "espoo-preparer",
  "tem-officer",
  "tem-decider",
  "tem-manager",
  "tem-payer",
  "tem-auditor",
] as const;
type Who = (typeof people)[number];

const readers: Record<Readers, readonly Who[]> = {
  recipient: ["espoo-preparer"],
  "recipient or ministry": [
    "espoo-preparer",
    "tem-officer",
    "tem-decider",
    "tem-manager",
    "tem-payer",
    "tem-auditor",
  ],
  everybody: people,
  owner: ["vantaa-preparer"],
  "owner or ministry": [
    "vantaa-preparer",
    "tem-officer",
    "tem-decider",
    "tem-manager",
    "tem-payer",
    "tem-auditor",
  ],
  applicants: ["vantaa-preparer", "espoo-preparer"],
  "signed in": people.filter((who) => who !== "nobody"),
  ministry: ["tem-officer", "tem-decider", "tem-manager", "tem-payer", "tem-auditor"],
  officer: ["tem-officer"],
  decider: ["tem-decider"],
  messages: ["tem-officer", "tem-manager", "tem-auditor"],
  manager: ["tem-manager"],
  auditing: ["tem-officer", "tem-decider", "tem-manager", "tem-auditor"],
  statistics: ["tem-officer", "tem-manager", "tem-auditor"],
  importers: ["tem-manager"],
  calls: ["tem-officer", "tem-decider", "tem-manager", "tem-auditor"],
  nobody: [],
};

const canary = "kanarialintu";

test("every page answers only those who may read it, as a page and as bare data", async () => {
  const db = await freshDatabase();
  await publishFormWithAttachments(db);
  const application = await makeSubmittedApplication(db);
  await plantCanary(db, application.id);
  await reviseCall(db, { callId: openCall, by: manager, at: testNow });
  await db
    .updateTable("callDraft")
    .set({ note: JSON.stringify({ fi: canary, sv: "", en: "" }) as never })
    .execute();
  const message = await db.selectFrom("message").select("id").limit(1).executeTakeFirstOrThrow();
  const kept = await keepCanary(db);
  const statement = await makeOpenStatement(db, canary);
  const { get, signIn, files } = await serve(db);
  const attachmentId = await plantAttachment(db, files, application.id);
  const contest = await plantContest(db, files);
  const uploadId = await plantUpload(db, files);
  const project = await makeProject(db, { organisationId: espoo });
  const fileId = await plantProjectFile(db, files, project);
  const reportId = await plantReport(db, project);
  const claimId = await makeClaim(db, project, { "notes.text": canary });
  const changeId = await makeChange(db, project, { "other.text": canary });
  const payment = await makeSentPayment(db, project);
  const recoveryId = await plantRecovery(db, project.id);
  const token = await makeCalendar(db, { by: project.by, at: testNow });
  const cookies = new Map<Who, string>();
  for (const who of people) cookies.set(who, who === "nobody" ? "" : await signIn(who));

  const wrong: string[] = [];
  for (const { id, path } of await builtRoutes()) {
    const reading = policy[id];
    if (!reading) {
      wrong.push(`${id} has no rule of who may read it`);
      continue;
    }
    const address = path
      .replace(":lang", "fi")
      .replace(":applicationId", application.id)
      .replace(":attachmentId", attachmentId)
      .replace("attachments/:field", `attachments/${plans}`)
      .replace(":field", "minutes")
      .replace(":callId", "introduction-period-continuation")
      .replace(":sectionId", "project")
      .replace(":questionId", "name")
      .replace(":as", "opened,092,filled")
      .replace(":projectId", project.id)
      .replace(":list", "risks")
      .replace(":noun", "project")
      .replace(":nounId", project.id)
      .replace(":fileId", fileId)
      .replace(":reportId", reportId)
      .replace(":claimId", claimId)
      .replace(":changeId", changeId)
      .replace(":paymentId", payment.paymentId)
      .replace(":batchId", payment.batchId)
      .replace(":recoveryId", recoveryId)
      .replace(":matterId", application.id)
      .replace(":token", `${token}.ics`)
      .replace(":messageId", message.id)
      .replace(":uploadId", uploadId)
      .replace(":contestId", contest.id)
      .replace(":documentId", contest.documentId)
      .replace(":keptId", kept.id)
      .replace(":statementId", statement.id)
      .replace(":year", "2026")
      .replace(":itemId", "koto-digi")
      .replace(":programmeId", "refugee-placement-and-integration")
      .replace(":organisationId", "ely-01")
      .replace(":part", "facts")
      .replace("*", "nothing/here");
    for (const who of people) {
      for (const url of [`/${address}`, `/${address}?_data=${encodeURIComponent(id)}`]) {
        const response = await get(url, { cookie: cookies.get(who) });
        const body = await response.text();
        const may = readers[reading].includes(who);
        const seen = `${who} at ${url}: ${response.status}`;
        if (response.status >= 500) wrong.push(`${seen} is broken`);
        if (!may && response.status === 200) wrong.push(`${seen} should be closed`);
        if (!may && reading !== "everybody" && body.includes(canary)) wrong.push(`${seen} tells a secret`);
        if (
          who === "nobody" &&
          !["everybody", "nobody"].includes(reading) &&
          ![302, 204].includes(response.status)
        ) {
          wrong.push(`${seen} should lead to signing in`);
        }
        if (may && ![200, 204, 302].includes(response.status) && !lawfullyAbsent(id))
          wrong.push(`${seen} should be open`);
      }
    }
  }
  expect(wrong).toEqual([]);
}, 180_000);

test("a draft is its organisation's own: nobody else finds it", async () => {
  const db = await freshDatabase();
  const id = await startDraft(db);
  await plantCanary(db, id, "project.name");
  const { get, signIn } = await serve(db);
  const read = async (person: string, path: string) =>
    (await get(path, { cookie: await signIn(person) })).text();

  const own = [`/fi/applications/${id}`, `/fi/applications/${id}/sections/project`, "/fi/desk"];
  for (const path of own) expect(await read("vantaa-preparer", path), path).toContain(canary);
  const ministry = [`/fi/ministry/applications/${id}`, "/fi/ministry", "/fi/ministry/record"];
  for (const person of ["tem-officer", "tem-auditor", "espoo-signatory"]) {
    for (const path of [...own, ...ministry, `/fi/applications/${id}/snapshot`]) {
      expect(await read(person, path), `${person} at ${path}`).not.toContain(canary);
    }
  }
});

/** Pages that exist only after a decision: before it they are not found even by those who may read them. */
function lawfullyAbsent(id: string): boolean {
  return [
    "routes/apply/decision",
    "routes/ministry/signing",
    // Of the real call, which had no form here, there is no list.
    "routes/public/received",
    "routes/data/received-csv",
    "routes/data/received-json",
    "routes/apply/change-decision",
    // Only what crossed the deadline has an arrival to rule on.
    "routes/ministry/arrival",
  ].includes(id);
}

async function plantCanary(db: Db, applicationId: string, field = "project.continuation"): Promise<void> {
  const saved = { applicationId, version: 1, savedBy: "vantaa-preparer", savedAt: testNow };
  await db
    .insertInto("answer")
    .values({ ...saved, field, text: canary })
    .execute();
}

/** A file that was in the submission, with the canary in its name and in its content. */
async function plantAttachment(db: Db, files: FileStore, applicationId: string): Promise<string> {
  await db.updateTable("application").set({ state: "draft" }).execute();
  const verdict = await attach(db, files, applicationId, {
    name: `${canary}.pdf`,
    bytes: pdf({ content: canary }),
  });
  await db.updateTable("application").set({ state: "submitted" }).execute();
  await db.updateTable("attachment").set({ version: 1 }).execute();
  if (!verdict?.ok) throw new Error(`Not added: ${JSON.stringify(verdict)}`);
  return verdict.id;
}

/** A figure that Vantaa contests, with the canary in its reasons and in the name of its document. */
async function plantContest(db: Db, files: FileStore): Promise<{ id: string; documentId: string }> {
  const file = arrive(files, `${canary}.pdf`, pdf({ content: canary }));
  const contested = await contest(db, { reasons: canary, file, files });
  const document = await db.selectFrom("contestDocument").select("id").executeTakeFirstOrThrow();
  return { id: contested, documentId: document.id };
}

/** A document of Espoo's project, with the canary in its name and in its content. */
async function plantProjectFile(db: Db, files: FileStore, { id, by }: MadeProject): Promise<string> {
  const file = arrive(files, `${canary}.pdf`, pdf({ content: canary }));
  const place = { projectId: id, noun: "project" as const, nounId: id, field: "minutes" };
  const verdict = await addProjectFile(db, { files }, { place, file, by, at: testNow });
  if (!verdict?.ok) throw new Error(`Not added: ${JSON.stringify(verdict)}`);
  return verdict.id;
}

/** A report of Espoo's project that has been sent, with the canary in it. */
async function plantReport(db: Db, project: MadeProject): Promise<string> {
  const at = "2027-10-04T09:00:00.000Z";
  const id = await startReport(db, project, { at });
  const answers = { ...(await fullAnswers(db, project, id)), "text.done": canary };
  await writeReport(db, project, id, answers, at);
  const sent = await sendReport(db, project, id, at);
  if (!sent?.ok) throw new Error(`Not sent: ${JSON.stringify(sent)}`);
  return id;
}

/** A matter of recovery in which Espoo is heard, with the canary in what was found and in the letter. */
async function plantRecovery(db: Db, projectId: string): Promise<string> {
  const recoveryId = await openMatter(db, projectId, { account: canary });
  const asking = { projectId, recoveryId, letter: canary, dueOn: "2026-12-07", by: officer, at: testNow };
  await askHearing(db, asking);
  return recoveryId;
}

/** A file of statistics that waits for the manager's confirmation. */
async function plantUpload(db: Db, files: FileStore): Promise<string> {
  const sample = "constructed-fixture-159t-share-jsonstat2.json";
  const file = arrive(files, sample, readFileSync(new URL(`../samples/${sample}`, import.meta.url)));
  const keeping = { file, table: null, retrievedOn: "2026-11-20", by: { id: "tem-manager" }, at: testNow };
  const kept = await keepStatisticsFile(db, files, keeping);
  if (!kept.ok) throw new Error("Not kept.");
  return kept.id;
}

/** A form of Vantaa's preparer that came after the session had ended. */
async function keepCanary(db: Db) {
  const fields: [string, string][] = [["reason", canary]];
  const kept = await keepPost(db, {
    personId: "vantaa-preparer",
    path: "/fi/desk",
    fields,
    at: testNow,
  });
  if (!kept.ok) throw new Error("Not kept.");
  return kept;
}

test("the received application can be downloaded, and its SHA-256 is the one on the receipt", async () => {
  const db = await freshDatabase();
  const { id } = await makeSubmittedApplication(db);
  const { sha256 } = await db.selectFrom("submission").select("sha256").executeTakeFirstOrThrow();
  const { get, signIn } = await serve(db);
  const response = await get(`/fi/applications/${id}/snapshot`, { cookie: await signIn("vantaa-preparer") });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
});
