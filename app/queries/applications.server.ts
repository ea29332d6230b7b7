import type { Insertable, Selectable } from "kysely";
import type { Db, Schema } from "~/db.server";
import {
  type Answers,
  type FormDefinition,
  type FormTerms,
  projectNameField,
  type Question,
  type ReadApplication,
  readApplication,
} from "~/domain/application-form";
import { type Attachment, countByField } from "~/domain/attachment";
import { helsinkiDay, type Instant } from "~/domain/day";
import { receivedStates } from "~/domain/received";
import type { ApplicationState } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { listAttachments } from "./attachments.server";
import { type Call, findCall, findForm, termsOf } from "./calls.server";
import { listMunicipalityNames, namesOnDay } from "./organisations.server";

export type Application = {
  id: string;
  callId: string;
  organisationId: string;
  organisationName: Texts;
  /** The municipality's number, "092". */
  organisationCode: string | null;
  state: ApplicationState;
  version: number;
  number: string | null;
  /** The revision of the call's form that it is written on. */
  formRevision: number;
  demo: boolean;
  createdAt: string;
};

/**
 * The application, in the state it is in. With `organisationId` only that organisation's: the rows of
 * others are not found. Without it, for the ministry, only what has been submitted: drafts are not theirs.
 */
export async function findApplication(
  db: Db,
  id: string,
  whose: { organisationId: string } | "ministry",
): Promise<Application | undefined> {
  const rows = await applications(db)
    .where("a.id", "=", id)
    .$if(whose === "ministry", (query) => query.where("a.state", "in", receivedStates))
    .$if(whose !== "ministry", (query) =>
      query.where("a.organisationId", "=", whose === "ministry" ? "" : whose.organisationId),
    )
    .execute();
  return (await readAll(db, rows))[0];
}

export type WholeApplication = {
  application: Application;
  call: Call;
  form: FormDefinition;
  terms: FormTerms;
  answers: Answers;
  /** The files of its fields, as they were in the version that is read. */
  files: Attachment[];
  read: ReadApplication;
};

/**
 * The application with its call and its answers, read by the call's form: as they stand now, or as they
 * stood in `version`. Whose rows are found is as in `findApplication`.
 */
export async function findWholeApplication(
  db: Db,
  id: string,
  whose: { organisationId: string } | "ministry",
  now: string,
  version?: number,
): Promise<WholeApplication | undefined> {
  const application = await findApplication(db, id, whose);
  if (!application) return undefined;
  const call = await findCall(db, application.callId, now);
  if (!call) return undefined;
  const { callId, formRevision } = application;
  const form = call.revision === formRevision ? call.form : await findForm(db, callId, formRevision);
  if (!form) return undefined;
  const terms = termsOf(call);
  const answers = await findAnswers(db, id, version);
  const asks = (kind: Question["kind"]) =>
    form.sections.some(
      (section) => section.kind === "questions" && section.questions.some((asked) => asked.kind === kind),
    );
  const files = asks("attachment") ? await listAttachments(db, id, version ?? application.version) : [];
  const municipalities = asks("municipalities") ? await listMunicipalityNames(db) : undefined;
  const known = { municipalities, attachments: countByField(files) };
  const read = readApplication(form, answers, terms, known);
  return { application, call, form, terms, answers, files, read };
}

/** The organisation's application in the call, if it has one that is not withdrawn or lapsed. */
export async function findOwnApplication(
  db: Db,
  callId: string,
  organisationId: string,
): Promise<Application | undefined> {
  const rows = await applications(db)
    .where("a.callId", "=", callId)
    .where("a.organisationId", "=", organisationId)
    .where("a.state", "not in", ["withdrawn", "lapsed"])
    .orderBy("a.createdAt", "desc")
    .limit(1)
    .execute();
  return (await readAll(db, rows))[0];
}

/** All applications of one organisation, the newest first. */
export async function listApplicationsOf(db: Db, organisationId: string): Promise<Application[]> {
  const rows = await applications(db)
    .where("a.organisationId", "=", organisationId)
    .orderBy("a.createdAt", "desc")
    .execute();
  return readAll(db, rows);
}

/** The drafts of calls whose deadline passed before the instant, whatever became of the call. */
export function listDraftsClosedBefore(db: Db, instant: Instant) {
  return db
    .selectFrom("application as a")
    .innerJoin("call as c", "c.id", "a.callId")
    .where("a.state", "=", "draft")
    .where("c.closesAt", "<", instant)
    .select(["a.id", "a.state", "c.closesAt"])
    .orderBy("a.id")
    .execute();
}

/** The answers as they stood in `version`, or as they stand now; every text as it was typed. */
export function findAnswers(db: Db, applicationId: string, version?: number): Promise<Answers> {
  return textsOf(db, applicationId, { upTo: version });
}

/** The texts that one open page, `editing`, wrote after a version. */
export type OwnTexts = { editing: string; savedBy: string; after: number };

/** What the page has itself written after `after`: the newest text of each field. */
export function findOwnAnswers(db: Db, applicationId: string, own: OwnTexts): Promise<Answers> {
  return textsOf(db, applicationId, { own });
}

/** Who last wrote each field, when, and in which version; the last save comes last. */
export async function findWriters(db: Db, applicationId: string) {
  const rows = await newestAnswers(db, [applicationId])
    .innerJoin("person as p", "p.id", "a.savedBy")
    .select(["a.field", "a.version", "a.savedAt", "p.id as personId", "p.name"])
    .execute();
  return new Map(rows.map((row) => [row.field, row]));
}

/** The last save: who, when, which version. Undefined while nothing has been saved. */
export async function findLastSave(db: Db, applicationId: string) {
  return db
    .selectFrom("answer as a")
    .innerJoin("person as p", "p.id", "a.savedBy")
    .where("a.applicationId", "=", applicationId)
    .select(["a.version", "a.savedAt", "p.name"])
    .orderBy("a.version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** What each project is called, by application; those without a name are left out. */
export async function findProjectNames(db: Db, applicationIds: string[]): Promise<Map<string, string>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await newestAnswers(db, applicationIds, { field: projectNameField })
    .select(["a.applicationId", "a.text"])
    .execute();
  const names = rows.map(({ applicationId, text }) => [applicationId, text.trim()] as const);
  return new Map(names.filter(([, name]) => name !== ""));
}

/** The receipt's row: what was received, when and from whom. The latest, or the one with that receipt. */
export async function findSubmission(db: Db, applicationId: string, receiptNumber?: string) {
  return db
    .selectFrom("submission as s")
    .innerJoin("person as p", "p.id", "s.submittedBy")
    .where("s.applicationId", "=", applicationId)
    .$if(receiptNumber !== undefined, (query) => query.where("s.receiptNumber", "=", receiptNumber ?? ""))
    .selectAll("s")
    .select("p.name as submittedByName")
    .orderBy("s.receivedAt", "desc")
    .orderBy("s.version", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Everything that has been received on the application, the first first, without the snapshots. */
export async function listSubmissions(db: Db, applicationId: string) {
  return db
    .selectFrom("submission as s")
    .innerJoin("person as p", "p.id", "s.submittedBy")
    .where("s.applicationId", "=", applicationId)
    .select(["s.receiptNumber", "s.version", "s.beganAt", "s.receivedAt", "s.completes"])
    .select("p.name as submittedByName")
    .orderBy("s.receivedAt")
    .orderBy("s.version")
    .execute();
}

/** What this very check page submitted before, if it did. */
export async function findSubmissionByKey(db: Db, applicationId: string, idempotencyKey: string) {
  return db
    .selectFrom("submission")
    .selectAll()
    .where("applicationId", "=", applicationId)
    .where("idempotencyKey", "=", idempotencyKey)
    .executeTakeFirst();
}

/** The next free application number of the year, "HS-2026-0001". Asked in the transaction that takes it. */
export async function nextApplicationNumber(db: Db, year: string): Promise<string> {
  const start = `HS-${year}-`;
  const last = await db
    .selectFrom("application")
    .select("number")
    .where("number", "like", `${start}%`)
    .orderBy(({ fn }) => fn<number>("length", ["number"]), "desc")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  const next = Number(last?.number?.slice(start.length) ?? 0) + 1;
  return `${start}${String(next).padStart(4, "0")}`;
}

/** Stores a new application as it is given. */
export async function insertApplication(db: Db, row: Insertable<Schema["application"]>): Promise<void> {
  await db.insertInto("application").values(row).execute();
}

/** `editing` is the open page that wrote it. */
export type Save = {
  applicationId: string;
  version: number;
  savedBy: string;
  savedAt: string;
  editing: string | null;
};

/** Adds the texts as one new version of the application. */
export async function insertAnswers(db: Db, save: Save, texts: Record<string, string>): Promise<void> {
  const rows = Object.entries(texts).map(([field, text]) => ({ ...save, field, text }));
  await db.insertInto("answer").values(rows).execute();
  await db
    .updateTable("application")
    .set({ version: save.version })
    .where("id", "=", save.applicationId)
    .execute();
}

/** What the ministry's list tells of an application: of its newest submission, in cents. */
type Listed = Pick<Selectable<Schema["application"]>, "applied" | "costs" | "matterName" | "matterLanguage">;

/** Stores what was received, and with it the application's number and state and what lists tell of it. */
export async function insertSubmission(
  db: Db,
  submission: Insertable<Schema["submission"]>,
  application: { number: string; state: ApplicationState } & Listed,
): Promise<void> {
  const { applicationId, receivedAt, beganAt = null } = submission;
  await db.insertInto("submission").values(submission).execute();
  await db.updateTable("application").set(application).where("id", "=", applicationId).execute();
  await db
    .updateTable("application")
    .set({ receivedAt, beganAt })
    .where("id", "=", applicationId)
    .where("receivedAt", "is", null)
    .execute();
}

type Which = { upTo?: number; field?: string; own?: OwnTexts };

/**
 * The newest row of every field, oldest first. A text that is saved while it is being typed has many
 * versions: only the newest is read whole.
 */
function newestAnswers(db: Db, applicationIds: string[], { upTo, field, own }: Which = {}) {
  const versions = db
    .selectFrom("answer")
    .select(["applicationId", "field"])
    .select(({ fn }) => fn.max("version").as("version"))
    .where("applicationId", "in", applicationIds)
    .$if(upTo !== undefined, (query) => query.where("version", "<=", upTo ?? 0))
    .$if(field !== undefined, (query) => query.where("field", "=", field ?? ""))
    .$if(own !== undefined, (query) =>
      query
        .where("editing", "=", own?.editing ?? "")
        .where("savedBy", "=", own?.savedBy ?? "")
        .where("version", ">", own?.after ?? 0),
    )
    .groupBy(["applicationId", "field"]);
  return db
    .selectFrom(versions.as("newest"))
    .innerJoin("answer as a", (join) =>
      join
        .onRef("a.applicationId", "=", "newest.applicationId")
        .onRef("a.field", "=", "newest.field")
        .onRef("a.version", "=", "newest.version"),
    )
    .orderBy("a.version");
}

async function textsOf(db: Db, applicationId: string, which: Which): Promise<Answers> {
  const rows = await newestAnswers(db, [applicationId], which).select(["a.field", "a.text"]).execute();
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]));
}

/** Moves the application to another state; nothing else of it changes. */
export async function setApplicationState(db: Db, id: string, state: ApplicationState): Promise<void> {
  await db.updateTable("application").set({ state }).where("id", "=", id).execute();
}

function applications(db: Db) {
  return db
    .selectFrom("application as a")
    .innerJoin("organisation as o", "o.id", "a.organisationId")
    .select(["a.id", "a.callId", "a.organisationId", "a.state", "a.version", "a.number"])
    .select(["a.formRevision", "a.demo", "a.createdAt", "o.code as organisationCode"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof applications>["execute"]>>[number];

/** The applicant goes by the name that it had when the application was begun. */
async function readAll(db: Db, rows: Row[]): Promise<Application[]> {
  const applicants = rows.map(({ organisationId }) => organisationId);
  const nameOf = await namesOnDay(db, applicants);
  return rows.map(({ demo, ...row }) => ({
    ...row,
    demo: demo === 1,
    organisationName: nameOf(row.organisationId, helsinkiDay(row.createdAt)),
  }));
}
