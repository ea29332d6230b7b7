import type { Insertable, Selectable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import type { FilingKind, FilingQuestion } from "~/domain/filing";
import type { FilingState } from "~/domain/states";
import type { Whose } from "./funded-projects.server";

export type Filing = Selectable<Schema["filing"]>;

/** The filing of the project, of this kind; the ministry finds none that is still being written. */
export async function findFiling(
  db: Db,
  { id, projectId, kind }: { id: string; projectId: string; kind: FilingKind },
  whose: Whose,
): Promise<Filing | undefined> {
  return db
    .selectFrom("filing as f")
    .innerJoin("project as p", "p.id", "f.projectId")
    .selectAll("f")
    .where("f.id", "=", id)
    .where("f.projectId", "=", projectId)
    .where("f.kind", "=", kind)
    .$if(whose === "ministry", (query) => query.where("f.number", "is not", null))
    .$if(whose !== "ministry", (query) =>
      query.where("p.organisationId", "=", whose === "ministry" ? "" : whose.organisationId),
    )
    .executeTakeFirst();
}

/** The project's filings of one kind, or of all, in the order in which they were begun. */
export function listFilings(db: Db, projectId: string, kind?: FilingKind): Promise<Filing[]> {
  return db
    .selectFrom("filing")
    .selectAll()
    .where("projectId", "=", projectId)
    .$if(kind !== undefined, (query) => query.where("kind", "=", kind ?? "report"))
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
}

/** How many filings of the kind the project has that have a number. */
export async function countNumbered(db: Db, projectId: string, kind: FilingKind): Promise<number> {
  const row = await db
    .selectFrom("filing")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("projectId", "=", projectId)
    .where("kind", "=", kind)
    .where("number", "is not", null)
    .executeTakeFirst();
  return Number(row?.count ?? 0);
}

/** Stores a new filing as given. */
export async function insertFiling(db: Db, row: Insertable<Schema["filing"]>): Promise<void> {
  await db.insertInto("filing").values(row).execute();
}

/** Changes what is told here of a filing. */
export async function updateFiling(db: Db, id: string, set: Partial<Filing>): Promise<void> {
  await db.updateTable("filing").set(set).where("id", "=", id).execute();
}

/** The texts of the filing now, or as they were in `version`; one that was emptied is the empty text. */
export async function findFilingAnswers(db: Db, filingId: string, version?: number): Promise<Answers> {
  const rows = await db
    .selectFrom("filingAnswer")
    .select(["field", "text"])
    .where("filingId", "=", filingId)
    .$if(version !== undefined, (query) => query.where("version", "<=", version ?? 0))
    .orderBy("version")
    .execute();
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]));
}

/** What one open page has itself saved of the filing after a version. */
export async function findOwnFilingAnswers(
  db: Db,
  filingId: string,
  { editing, savedBy, after }: { editing: string; savedBy: string; after: number },
): Promise<Answers> {
  const rows = await db
    .selectFrom("filingAnswer")
    .select(["field", "text"])
    .where("filingId", "=", filingId)
    .where("editing", "=", editing)
    .where("savedBy", "=", savedBy)
    .where("version", ">", after)
    .orderBy("version")
    .execute();
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]));
}

/** Stores texts as the filing's next version. */
export async function insertFilingAnswers(
  db: Db,
  save: { filingId: string; version: number; savedBy: string; savedAt: string; editing: string | null },
  texts: Answers,
): Promise<void> {
  const rows = Object.entries(texts).map(([field, text]) => ({ ...save, field, text }));
  if (rows.length > 0) await db.insertInto("filingAnswer").values(rows).execute();
  await db.updateTable("filing").set({ version: save.version }).where("id", "=", save.filingId).execute();
}

/** Everything that was received of the filing, the first first, with who sent it. */
export function listFilingSubmissions(db: Db, filingId: string) {
  return db
    .selectFrom("filingSubmission as s")
    .innerJoin("person as p", "p.id", "s.submittedBy")
    .selectAll("s")
    .select("p.name as submittedByName")
    .where("s.filingId", "=", filingId)
    .orderBy("s.receivedAt")
    .orderBy("s.version")
    .execute();
}

/** Stores what was received as given. */
export async function insertFilingSubmission(
  db: Db,
  row: Insertable<Schema["filingSubmission"]>,
): Promise<void> {
  await db.insertInto("filingSubmission").values(row).execute();
}

export type FilingReturn = Awaited<ReturnType<typeof listReturns>>[number];

/** When the filing was returned, with the questions, the first first. */
export async function listReturns(db: Db, filingId: string) {
  const returns = await db
    .selectFrom("filingReturn as r")
    .innerJoin("person as p", "p.id", "r.askedBy")
    .selectAll("r")
    .select("p.name as askedByName")
    .where("r.filingId", "=", filingId)
    .orderBy("r.askedAt")
    .execute();
  const questions = await db
    .selectFrom("filingQuestion as q")
    .innerJoin("filingReturn as r", "r.id", "q.returnId")
    .select(["q.returnId", "q.part", "q.question"])
    .where("r.filingId", "=", filingId)
    .orderBy("q.position")
    .execute();
  return returns.map((one) => ({
    ...one,
    questions: questions
      .filter(({ returnId }) => returnId === one.id)
      .map(({ part, question }): FilingQuestion => ({ part, question })),
  }));
}

/** The return that waits for an answer, with its questions. */
export async function findOpenReturn(db: Db, filingId: string): Promise<FilingReturn | undefined> {
  return (await listReturns(db, filingId)).find(({ answeredAt }) => answeredAt === null);
}

/** Stores a return with its questions. */
export async function insertReturn(
  db: Db,
  row: Insertable<Schema["filingReturn"]>,
  questions: readonly FilingQuestion[],
): Promise<void> {
  await db.insertInto("filingReturn").values(row).execute();
  await db
    .insertInto("filingQuestion")
    .values(questions.map((question, position) => ({ returnId: row.id, position, ...question })))
    .execute();
}

/** Marks the open return answered at the instant. */
export async function closeReturn(db: Db, filingId: string, answeredAt: string): Promise<void> {
  await db
    .updateTable("filingReturn")
    .set({ answeredAt })
    .where("filingId", "=", filingId)
    .where("answeredAt", "is", null)
    .execute();
}

/** The states of filings that the recipient can write in. */
export const writable: readonly FilingState[] = ["draft", "returned"];
