import type { Insertable } from "kysely";
import type { Db, Schema } from "~/db.server";
import { defaultChecklist } from "~/domain/default-checklist";
import { storedAssessment } from "~/domain/eligibility";
import {
  type AllSaid,
  arrivalQuestion,
  type Finding,
  type Screening,
  type ScreeningAnswer,
  screeningParts,
  withRuling,
} from "~/domain/screening";
import type { Snapshot } from "~/domain/snapshot";
import { findPublishedContent } from "./call-revisions.server";
import type { Case } from "./cases.server";

/** How the screening of the matter stands: what there is to be said, and what has been said. */
export async function findScreening(
  db: Db,
  { application, submission, handled, ruling }: Case,
): Promise<Screening> {
  const { eligibility: stored, admission, call }: Snapshot = JSON.parse(submission.snapshot);
  const eligibility = storedAssessment(stored);
  const content = await findPublishedContent(db, call.id, call.revision);
  const own = content?.checklist ?? [];
  const row = await db
    .selectFrom("screening as s")
    .leftJoin("person as p", "p.id", "s.finishedBy")
    .where("s.applicationId", "=", application.id)
    .select(["s.version", "s.outcome", "s.receiptNumber", "s.finishedAt", "p.name as finishedByName"])
    .executeTakeFirst();
  const checklist = own.length > 0 ? own : defaultChecklist;
  const { receiptNumber } = submission;
  const asked = checklist.some(({ id }) => `question:${id}` === arrivalQuestion);
  const ruled = asked && handled.arrival !== "in-time";
  const answers = await listAnswers(db, application.id, receiptNumber);
  const holds = row?.receiptNumber === submission.receiptNumber;
  return {
    version: row?.version ?? 0,
    finished:
      holds && row.outcome && row.finishedAt
        ? { outcome: row.outcome, at: row.finishedAt, by: row.finishedByName ?? "" }
        : null,
    eligibility,
    admission: admission ?? null,
    findings: eligibility.findings as Finding[],
    checklist,
    answers: ruled ? withRuling(answers, receiptNumber, ruling) : answers,
    ruled: ruled ? arrivalQuestion : null,
  };
}

/** The parts of the screening, in order. */
export function partsOf({ findings, checklist }: Pick<Screening, "findings" | "checklist">) {
  return screeningParts(findings, checklist);
}

/** What has been said, by part. */
export function saidOf({ answers }: Pick<Screening, "answers">): AllSaid {
  return Object.fromEntries(answers.map(({ part, answer, note, stale }) => [part, { answer, note, stale }]));
}

/** What was said when the screening stood at `version`, as it reads for the application as it is now. */
export async function listAnswers(
  db: Db,
  applicationId: string,
  receiptNumber: string,
  version?: number,
): Promise<ScreeningAnswer[]> {
  const rows = await db
    .selectFrom("screeningAnswer as s")
    .innerJoin("person as p", "p.id", "s.answeredBy")
    .where("s.applicationId", "=", applicationId)
    .$if(version !== undefined, (query) => query.where("s.version", "<=", version ?? 0))
    .select(["s.part", "s.answer", "s.note", "s.receiptNumber", "s.answeredAt"])
    .select("p.name as answeredByName")
    .orderBy("s.version")
    .execute();
  const newest = new Map(rows.map((row) => [row.part, row]));
  return [...newest.values()].map((row) => ({ ...row, stale: row.receiptNumber !== receiptNumber }));
}

/** Adds what was said in one save. */
export async function insertAnswers(
  db: Db,
  rows: Insertable<Schema["screeningAnswer"]>[],
  screening: { applicationId: string; version: number },
): Promise<void> {
  await db.insertInto("screeningAnswer").values(rows).execute();
  await setScreening(db, screening);
}

type Row = Partial<Insertable<Schema["screening"]>> & { applicationId: string; version: number };

/** Stores how far the screening is; the row is made by the first save. */
export async function setScreening(db: Db, row: Row): Promise<void> {
  const { applicationId: _, ...changed } = row;
  await db
    .insertInto("screening")
    .values(row)
    .onConflict((conflict) => conflict.column("applicationId").doUpdateSet(changed))
    .execute();
}
