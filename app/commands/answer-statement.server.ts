import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type AnswerVerdict, mayAnswer, type StatementOutcome } from "~/domain/statement";
import type { Clock } from "~/outside/clock";
import { findStatement, setStatementAnswer } from "~/queries/statements.server";
import { notify } from "./notify.server";

type Answering = {
  statementId: string;
  outcome: StatementOutcome;
  reasons: string;
  by: { id: string; name: string };
  clock: Clock;
};

/**
 * Lets the organisation into the call against the verdict of its rules, or does not, with reasons.
 * Answers the verdict of `mayAnswer`; undefined when there is no such statement.
 */
export function answerStatement(
  db: Db,
  { statementId, outcome, reasons, by, clock }: Answering,
): Promise<AnswerVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const statement = await findStatement(trx, statementId);
    if (!statement) return undefined;
    const verdict = mayAnswer(reasons, statement);
    if (!verdict.ok) return verdict;

    const at = clock();
    const answer = { outcome, reasons: reasons.trim(), decidedBy: by.id, decidedAt: at };
    await setStatementAnswer(trx, statementId, answer);
    const { number, callId, organisationId } = statement;
    await addToRecord(trx, {
      ...{ at, by, action: "answer", noun: "statement", nounId: statementId },
      details: { number, callId, organisationId, outcome, reason: answer.reasons },
    });
    await notify(trx, { kind: "statement-answered", at, statementId, number, callId, organisationId });
    return verdict;
  });
}
