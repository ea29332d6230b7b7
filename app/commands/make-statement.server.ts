import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { mayState, type StateVerdict } from "~/domain/statement";
import { mayPrepare, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import { findCall } from "~/queries/calls.server";
import {
  assessForStatement,
  insertStatement,
  listStatementsOf,
  nextStatementNumber,
} from "~/queries/statements.server";
import { digestOf } from "./digest.server";

type Stating = { callId: string; text: string; by: Person; clock: Clock };

export type MakeStatementVerdict = StateVerdict | { ok: false; because: "not-allowed" };

/**
 * Receives what an organisation that a rule shuts out states, with the verdict that it speaks against.
 * Answers the verdict of `mayState`; undefined when there is no such call.
 */
export function makeStatement(
  db: Db,
  { callId, text, by, clock }: Stating,
): Promise<MakeStatementVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const at = clock();
    const organisationId = by.organisation.id;
    const call = await findCall(trx, callId, at);
    if (!call) return undefined;
    if (!mayPrepare(by, organisationId)) return { ok: false, because: "not-allowed" };
    const assessment = await assessForStatement(trx, call, organisationId, at);
    if (!assessment) return { ok: false, because: "not-allowed" };

    const statements = await listStatementsOf(trx, { callId, organisationId });
    const verdict = mayState({ text }, { assessment, phase: call.phase, statements });
    if (!verdict.ok) return verdict;

    const id = randomUUID();
    const number = await nextStatementNumber(trx, helsinkiDay(at).slice(0, 4));
    await insertStatement(trx, {
      ...{ id, number, callId, organisationId, assessment: toJson(assessment) },
      ...{ text: text.trim(), writtenBy: by.id, writtenAt: at },
    });
    await addToRecord(trx, {
      ...{ at, by, action: "make", noun: "statement", nounId: id },
      details: { number, callId, organisationId, sha256: digestOf(text.trim()) },
    });
    return verdict;
  });
}
