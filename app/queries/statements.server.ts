import type { Insertable, Selectable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { type Assessment, applicationFacts, failingLeaves } from "~/domain/eligibility";
import { type Admission, covers, type StatementOutcome } from "~/domain/statement";
import type { Texts } from "~/domain/texts";
import { findOwnApplication, findWholeApplication } from "./applications.server";
import type { Call } from "./calls.server";
import { assessOrganisation } from "./eligibility.server";
import { namesOnDay } from "./organisations.server";

/** A statement with the names of those who wrote and answered it. */
export type Statement = {
  id: string;
  number: string;
  callId: string;
  callName: Texts;
  closesAt: string;
  organisationId: string;
  organisationName: Texts;
  text: string;
  assessment: Assessment;
  writtenAt: string;
  writtenByName: string;
  outcome: StatementOutcome | null;
  reasons: string | null;
  decidedAt: string | null;
  decidedByName: string | null;
};

/** The statements, those that wait for an answer first, the longest wait before the others; at most a page. */
export async function listStatements(db: Db): Promise<Statement[]> {
  const open = await statements(db)
    .where("s.outcome", "is", null)
    .orderBy("s.writtenAt")
    .limit(500)
    .execute();
  const answered = await statements(db)
    .where("s.outcome", "is not", null)
    .orderBy("s.writtenAt", "desc")
    .limit(100)
    .execute();
  return readAll(db, [...open, ...answered]);
}

/** How many statements wait for an answer. */
export async function countOpenStatements(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("statement")
    .where("outcome", "is", null)
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function findStatement(db: Db, id: string): Promise<Statement | undefined> {
  return (await readAll(db, await statements(db).where("s.id", "=", id).execute()))[0];
}

type Whose = { callId: string; organisationId: string };

/** What the organisation has stated in the call, the newest first. */
export async function listStatementsOf(db: Db, { callId, organisationId }: Whose): Promise<Statement[]> {
  const rows = await statements(db)
    .where("s.organisationId", "=", organisationId)
    .where("s.callId", "=", callId)
    .orderBy("s.writtenAt", "desc")
    .execute();
  return readAll(db, rows);
}

/**
 * The verdict that the organisation can state against: with what its own draft says, once it has one, since
 * rules about the application can shut it out too. Undefined: no such organisation.
 */
export async function assessForStatement(
  db: Db,
  call: Pick<Call, "id" | "rules">,
  organisationId: string,
  now: string,
): Promise<Assessment | undefined> {
  const judged = { callId: call.id, rules: call.rules };
  const own = await findOwnApplication(db, call.id, organisationId);
  const draft =
    own?.state === "draft" ? await findWholeApplication(db, own.id, { organisationId }, now) : undefined;
  return draft
    ? assessOrganisation(db, judged, organisationId, draft.application.id, applicationFacts(draft))
    : assessOrganisation(db, judged, organisationId);
}

/** How the organisation has been let into the call against this verdict; undefined when it has not. */
export async function findAdmission(
  db: Db,
  whose: Whose,
  assessment: Assessment,
): Promise<Admission | undefined> {
  if (assessment.verdict !== "ineligible") return undefined;
  const admitted = (await listStatementsOf(db, whose)).find(
    ({ outcome, assessment: then }) => outcome === "admitted" && covers(then, assessment),
  );
  return (
    admitted && {
      statement: admitted.number,
      at: admitted.decidedAt ?? admitted.writtenAt,
      by: admitted.decidedByName ?? "",
      reasons: admitted.reasons ?? "",
      covers: failingLeaves(assessment.findings).map(({ key }) => key),
    }
  );
}

/** The organisations that have been let into the call against the verdict of its rules. */
export async function listAdmitted(db: Db, callId: string): Promise<{ name: Texts }[]> {
  const rows = await statements(db)
    .where("s.callId", "=", callId)
    .where("s.outcome", "=", "admitted")
    .orderBy("s.number")
    .execute();
  return (await readAll(db, rows)).map(({ organisationName }) => ({ name: organisationName }));
}

/** The next free number of the year, "LS-2026-0001". Asked in the transaction that takes it. */
export async function nextStatementNumber(db: Db, year: string): Promise<string> {
  const start = `LS-${year}-`;
  const { count } = await db
    .selectFrom("statement")
    .where("number", "like", `${start}%`)
    .select(({ fn }) => fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  return `${start}${String(Number(count) + 1).padStart(4, "0")}`;
}

/** Stores a statement as it is given. */
export async function insertStatement(db: Db, row: Insertable<Schema["statement"]>): Promise<void> {
  await db.insertInto("statement").values(row).execute();
}

type Answer = Pick<Selectable<Schema["statement"]>, "outcome" | "reasons" | "decidedBy" | "decidedAt">;

/** Stores what the ministry answered. */
export async function setStatementAnswer(db: Db, id: string, answer: Answer): Promise<void> {
  await db.updateTable("statement").set(answer).where("id", "=", id).execute();
}

function statements(db: Db) {
  return db
    .selectFrom("statement as s")
    .innerJoin("call as c", "c.id", "s.callId")
    .innerJoin("person as writer", "writer.id", "s.writtenBy")
    .leftJoin("person as decider", "decider.id", "s.decidedBy")
    .select(["s.id", "s.number", "s.callId", "s.organisationId", "s.text", "s.assessment", "s.writtenAt"])
    .select(["s.outcome", "s.reasons", "s.decidedAt", "c.name as callName", "c.closesAt"])
    .select(["writer.name as writtenByName", "decider.name as decidedByName"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof statements>["execute"]>>[number];

async function readAll(db: Db, rows: Row[]): Promise<Statement[]> {
  const nameOf = await namesOnDay(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.map((row) => ({
    ...row,
    callName: fromJson(row.callName),
    assessment: fromJson(row.assessment),
    organisationName: nameOf(row.organisationId, helsinkiDay(row.writtenAt)),
  }));
}
