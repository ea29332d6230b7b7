import type { Insertable, Selectable } from "kysely";
import type { Db, Schema } from "~/db.server";
import {
  type Answers,
  type FormDefinition,
  type FormTerms,
  projectNameField,
  type ReadApplication,
  readApplication,
} from "~/domain/application-form";
import { helsinkiDay } from "~/domain/day";
import { receivedStates } from "~/domain/received";
import type { ApplicationState } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { type Call, findCall, findForm, termsOf } from "./calls.server";
import { namesOnDay } from "./organisations.server";

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
  const same = call.state !== "draft" && call.revision === formRevision;
  const form = same ? call.form : await findForm(db, callId, formRevision);
  if (!form) return undefined;
  const terms = termsOf(call);
  const answers = await findAnswers(db, id, version);
  return { application, call, form, terms, answers, read: readApplication(form, answers, terms) };
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

/** The answers as they stood in `version`, or as they stand now; every text as it was typed. */
export async function findAnswers(db: Db, applicationId: string, version?: number): Promise<Answers> {
  const versions = db
    .selectFrom("answer")
    .select(["applicationId", "field"])
    .select(({ fn }) => fn.max("version").as("version"))
    .where("applicationId", "in", [applicationId])
    .$if(version !== undefined, (query) => query.where("version", "<=", version ?? 0))
    .groupBy(["applicationId", "field"]);
  const rows = await db
    .selectFrom(versions.as("newest"))
    .innerJoin("answer as a", (join) =>
      join
        .onRef("a.applicationId", "=", "newest.applicationId")
        .onRef("a.field", "=", "newest.field")
        .onRef("a.version", "=", "newest.version"),
    )
    .select(["a.field", "a.text"])
    .orderBy("a.version")
    .execute();
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]));
}

/** Who last wrote each field, when, and in which version. */
export async function findWriters(db: Db, applicationId: string) {
  const rows = await db
    .selectFrom("answer as a")
    .innerJoin("person as p", "p.id", "a.savedBy")
    .select(["a.field", "a.version", "a.savedAt", "p.id as personId", "p.name"])
    .where("a.applicationId", "=", applicationId)
    .orderBy("a.version")
    .execute();
  return new Map(rows.map((row) => [row.field, row]));
}

/** The last save: who, when, which version. Undefined while nothing has been saved. */
export async function findLastSave(db: Db, applicationId: string) {
  return db
    .selectFrom("application as x")
    .innerJoin("answer as a", (join) =>
      join.onRef("a.applicationId", "=", "x.id").onRef("a.version", "=", "x.version"),
    )
    .innerJoin("person as p", "p.id", "a.savedBy")
    .where("x.id", "=", applicationId)
    .select(["a.version", "a.savedAt", "p.name"])
    .limit(1)
    .executeTakeFirst();
}

/** What each project is called, by application; those without a name are left out. */
export async function findProjectNames(db: Db, applicationIds: string[]): Promise<Map<string, string>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("answer")
    .select(["applicationId", "text"])
    .where("field", "=", projectNameField)
    .where("applicationId", "in", applicationIds)
    .orderBy("version")
    .execute();
  const newest = new Map(rows.map(({ applicationId, text }) => [applicationId, text.trim()]));
  return new Map([...newest].filter(([, name]) => name !== ""));
}

/** The receipt's row: what was received, when and from whom. */
export async function findSubmission(db: Db, applicationId: string) {
  return db
    .selectFrom("submission as s")
    .innerJoin("person as p", "p.id", "s.submittedBy")
    .where("s.applicationId", "=", applicationId)
    .selectAll("s")
    .select("p.name as submittedByName")
    .orderBy("s.receivedAt", "desc")
    .limit(1)
    .executeTakeFirst();
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

export type Save = { applicationId: string; version: number; savedBy: string; savedAt: string };

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

/** Stores what was received, and the application's number and state with it. */
export async function insertSubmission(
  db: Db,
  submission: Insertable<Schema["submission"]>,
  application: { number: string; state: ApplicationState },
): Promise<void> {
  await db.insertInto("submission").values(submission).execute();
  await db.updateTable("application").set(application).where("id", "=", submission.applicationId).execute();
}

function applications(db: Db) {
  return db
    .selectFrom("application as a")
    .innerJoin("organisation as o", "o.id", "a.organisationId")
    .selectAll("a")
    .select("o.code as organisationCode");
}

type Row = Selectable<Schema["application"]> & { organisationCode: string | null };

/** The applicant goes by the name that it had when the application was begun. */
async function readAll(db: Db, rows: Row[]): Promise<Application[]> {
  const applicants = rows.map(({ organisationId }) => organisationId);
  const nameOf = await namesOnDay(db, applicants);
  return rows.map(({ demo, createdBy: _, ...row }) => ({
    ...row,
    demo: demo === 1,
    organisationName: nameOf(row.organisationId, helsinkiDay(row.createdAt)),
  }));
}
