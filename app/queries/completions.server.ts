import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import { namesByField } from "~/domain/attachment";
import { type CompletionPoint, isOpen } from "~/domain/completion";
import type { Day, Instant } from "~/domain/day";
import { type Change, changesBetween } from "~/domain/saving";
import type { ApplicationState } from "~/domain/states";
import { findAnswers, findSubmission, listSubmissions } from "./applications.server";
import { listAttachments } from "./attachments.server";

/** A request to complete an application, with its questions in their order and the people's names. */
export type CompletionRequest = {
  id: string;
  applicationId: string;
  message: string | null;
  askedAt: Instant;
  askedByName: string;
  dueOn: Day;
  answeredAt: Instant | null;
  endedAt: Instant | null;
  endedByName: string | null;
  points: CompletionPoint[];
};

/** All requests on the application, the oldest first. */
export async function listCompletionRequests(db: Db, applicationId: string): Promise<CompletionRequest[]> {
  const rows = await db
    .selectFrom("completionRequest as r")
    .innerJoin("person as asker", "asker.id", "r.askedBy")
    .leftJoin("person as ender", "ender.id", "r.endedBy")
    .where("r.applicationId", "=", applicationId)
    .select(["r.id", "r.applicationId", "r.message", "r.askedAt", "r.dueOn", "r.answeredAt", "r.endedAt"])
    .select(["asker.name as askedByName", "ender.name as endedByName"])
    .orderBy("r.askedAt")
    .orderBy("r.id")
    .execute();
  if (rows.length === 0) return [];
  const points = await db
    .selectFrom("completionPoint")
    .select(["requestId", "part", "question", "dueOn"])
    .where(
      "requestId",
      "in",
      rows.map(({ id }) => id),
    )
    .orderBy("position")
    .execute();
  return rows.map((row) => ({
    ...row,
    points: points
      .filter(({ requestId }) => requestId === row.id)
      .map(({ part, question, dueOn }) => ({ part, question, ...(dueOn && { dueOn }) })),
  }));
}

/** The request that waits for its answer: neither answered nor ended. */
export async function findOpenRequest(db: Db, applicationId: string): Promise<CompletionRequest | undefined> {
  const requests = await listCompletionRequests(db, applicationId);
  return requests.findLast(({ answeredAt, endedAt }) => answeredAt === null && endedAt === null);
}

/** Is an application that has been returned open in this field? */
export async function opensField(db: Db, applicationId: string, field: string): Promise<boolean> {
  const request = await findOpenRequest(db, applicationId);
  return (
    request !== undefined &&
    isOpen(
      request.points.map(({ part }) => part),
      field,
    )
  );
}

/** A request that waits for its answer, and what has been saved of the answer so far. */
export type OpenCompletion = { request: CompletionRequest; changes: Change[] };

/** The request that the applicant is answering, with what differs from what was submitted. */
export async function findOpenCompletion(
  db: Db,
  { id, state }: { id: string; state: ApplicationState },
  answers: Answers,
): Promise<OpenCompletion | undefined> {
  const request = state === "returned" ? await findOpenRequest(db, id) : undefined;
  const submitted = request && (await findSubmission(db, id));
  if (!request || !submitted) return undefined;
  const files = namesByField(await listAttachments(db, id));
  const before = await findContent(db, id, submitted.version);
  return { request, changes: changesBetween(before, { ...answers, ...files }) };
}

/** The texts of a version, with the names of each field's files among them. */
async function findContent(db: Db, applicationId: string, version: number): Promise<Answers> {
  const files = await listAttachments(db, applicationId, version);
  return { ...(await findAnswers(db, applicationId, version)), ...namesByField(files) };
}

/** The last day for the answer, by application, of those that wait for one. */
export async function findDueDays(db: Db, applicationIds: string[]): Promise<Map<string, Day>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("completionRequest")
    .select(["applicationId", "dueOn"])
    .where("applicationId", "in", applicationIds)
    .where("answeredAt", "is", null)
    .where("endedAt", "is", null)
    .orderBy("askedAt")
    .execute();
  return new Map(rows.map(({ applicationId, dueOn }) => [applicationId, dueOn]));
}

/** An answer to a request as it was received: its receipt, and what it changed of the submission before it. */
export type CompletionAnswer = {
  receiptNumber: string;
  receivedAt: Instant;
  submittedByName: string;
  /** The versions that were submitted before and as the answer. */
  from: number;
  to: number;
  changes: Change[];
};

/** The answers that have been received, by the request that each completes. */
export async function findCompletionAnswers(
  db: Db,
  applicationId: string,
): Promise<Map<string, CompletionAnswer>> {
  const answers = new Map<string, CompletionAnswer>();
  const submissions = await listSubmissions(db, applicationId);
  for (const [index, submission] of submissions.entries()) {
    const before = submissions[index - 1];
    if (!submission.completes || !before) continue;
    const { receiptNumber, receivedAt, submittedByName, version } = submission;
    const changes = changesBetween(
      await findContent(db, applicationId, before.version),
      await findContent(db, applicationId, version),
    );
    answers.set(submission.completes, {
      ...{ receiptNumber, receivedAt, submittedByName, changes },
      from: before.version,
      to: version,
    });
  }
  return answers;
}

/** Stores a request with its questions in the given order. */
export async function insertCompletionRequest(
  db: Db,
  request: Insertable<Schema["completionRequest"]>,
  points: readonly CompletionPoint[],
): Promise<void> {
  await db.insertInto("completionRequest").values(request).execute();
  await db
    .insertInto("completionPoint")
    .values(points.map((point, position) => ({ ...point, requestId: request.id, position })))
    .execute();
}

type Closing = Partial<
  Pick<Schema["completionRequest"], "answeredAt" | "answeredBy" | "endedAt" | "endedBy">
>;

/** Marks the request answered or ended, by whom and when. */
export async function closeCompletionRequest(db: Db, id: string, closing: Closing): Promise<void> {
  await db.updateTable("completionRequest").set(closing).where("id", "=", id).execute();
}
