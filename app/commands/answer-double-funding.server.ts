import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { DoubleFundingAnswer } from "~/domain/double-funding";
import { findDoubleFunding } from "~/queries/double-funding.server";

export type AnsweringDoubleFunding = {
  matterId: string;
  question: string;
  /** The facts that the page showed: an answer holds for them and no others. */
  facts: string;
  answer: DoubleFundingAnswer;
  reason: string;
  by: { id: string; name: string };
  at: string;
};

export type DoubleFundingVerdict = { ok: true } | { ok: false; because: "no-reason" | "changed" };

/**
 * An official answers whether two costs are the same, with a reason. It is not asked again until a fact changes.
 * Undefined when the matter has no such question.
 */
export function answerDoubleFunding(
  db: Db,
  { matterId, question, facts, answer, reason, by, at }: AnsweringDoubleFunding,
): Promise<DoubleFundingVerdict | undefined> {
  return inTransaction(db, async (trx): Promise<DoubleFundingVerdict | undefined> => {
    const asked = (await findDoubleFunding(trx, matterId))?.find(({ id }) => id === question);
    if (!asked) return undefined;
    if (asked.facts !== facts) return { ok: false, because: "changed" };
    if (reason.trim() === "") return { ok: false, because: "no-reason" };

    const id = randomUUID();
    const given = { question, facts, answer, reason: reason.trim() };
    await trx
      .insertInto("doubleFundingAnswer")
      .values({ id, ...given, answeredBy: by.id, answeredAt: at })
      .execute();
    const { answer: before } = asked;
    await addToRecord(trx, {
      at,
      by,
      action: "answer-double-funding",
      noun: "application",
      nounId: matterId,
      details: {
        reason: given.reason,
        question,
        before: { answer: before?.answer ?? null },
        after: { answer },
      },
    });
    return { ok: true };
  });
}
