import { answerStatement } from "../../app/commands/answer-statement.server";
import { makeStatement } from "../../app/commands/make-statement.server";
import type { StatementOutcome } from "../../app/domain/statement";
import type { Person } from "../../app/domain/who-may";
import { listStatementsOf, type Statement } from "../../app/queries/statements.server";
import type { Db } from "../../db/open";
import { openCallId } from "../../seeds/stories/open-call";
import { officer } from "./applications";
import { testNow } from "./clock";

/** Kauniainen has too few foreign-language speakers for the open call, by any reading. */
export const small = "municipality-235";

/** Somebody of the small municipality; the person is made on the first call. */
export async function makeSmallSignatory(db: Db): Promise<Person> {
  const by: Person = {
    id: "small-signatory",
    name: "Siiri Demo",
    organisation: { id: small, kind: "municipality" },
    roles: ["signatory"],
  };
  const { id, name } = by;
  const row = { id, name, email: `${id}@example.org`, organisationId: small, demo: 1 as const };
  await db
    .insertInto("person")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const held = { personId: id, role: "signatory", programmeId: null, validFrom: "2024-01-01", validTo: null };
  await db.insertInto("role").values(held).execute();
  return by;
}

/** A statement of the small municipality that waits for its answer. */
export async function makeOpenStatement(db: Db, text = "Luku on vanhentunut."): Promise<Statement> {
  const by = await makeSmallSignatory(db);
  const verdict = await makeStatement(db, { callId: openCallId, text, by, clock: () => testNow });
  if (!verdict?.ok) throw new Error(`Not received: ${JSON.stringify(verdict)}`);
  const [statement] = await listStatementsOf(db, { callId: openCallId, organisationId: small });
  if (!statement) throw new Error("There is no statement.");
  return statement;
}

export const answerReasons = "Kunnan luku on vuoden aikana ylittänyt rajan.";

/** Answers as an officer does. */
export function answer(db: Db, statementId: string, outcome: StatementOutcome, reasons = answerReasons) {
  return answerStatement(db, { statementId, outcome, reasons, by: officer, clock: () => testNow });
}
