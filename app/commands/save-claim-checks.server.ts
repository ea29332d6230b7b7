import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type CheckAnswer, checkAnswers, claimChecks } from "~/domain/claim/checks";
import { type Conflict, mergeAnswers } from "~/domain/saving";
import { insertChecks, lastCheckVersion, listChecks } from "~/queries/claim-checks.server";
import { findHandled, type Handling } from "./handled-claim.server";

export type SaveChecksVerdict =
  | { ok: true; version: number; conflicts: Conflict[] }
  | { ok: false; because: "wrong-state" };

/**
 * Keeps what was said of the checks, whole or in part, as their next version. What a colleague has meanwhile said
 * otherwise is a conflict and stays; the rest is stored. `version` is what the page showed. Undefined: no such claim.
 */
export function saveChecks(
  db: Db,
  {
    typed,
    version,
    ...handling
  }: Handling & { typed: Record<string, { answer: string; note: string }>; version: number },
): Promise<SaveChecksVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, by, at } = handling;
    const handled = await findHandled(trx, handling);
    if (!handled) return undefined;
    if (handled.claim.state !== "submitted") return { ok: false, because: "wrong-state" };
    const { receiptNumber } = handled.received;
    const before = shown(await listChecks(trx, claimId, receiptNumber));
    const seen = shown(await listChecks(trx, claimId, receiptNumber, version));
    const posted = Object.fromEntries(
      claimChecks.flatMap(({ id }) => {
        const said = typed[id];
        if (!said) return [];
        const answer = (checkAnswers as readonly string[]).includes(said.answer) ? said.answer : "";
        return [
          [`${id} answer`, answer],
          [`${id} note`, said.note.trim()],
        ];
      }),
    );
    const { store, conflicts } = mergeAnswers(posted, seen, before);
    const changed = claimChecks.filter(({ id }) => `${id} answer` in store || `${id} note` in store);
    const last = await lastCheckVersion(trx, claimId);
    if (changed.length === 0) return { ok: true, version: last, conflicts };
    const after = { ...before, ...store };
    await insertChecks(
      trx,
      changed.map(({ id }) => ({
        ...{ claimId, receiptNumber, version: last + 1, part: id },
        answer: (after[`${id} answer`] ?? "") as CheckAnswer | "",
        ...{ note: after[`${id} note`] ?? "", answeredBy: by.id, answeredAt: at },
      })),
    );
    const told = (of: Record<string, string>) =>
      Object.fromEntries(Object.keys(store).map((key) => [key, of[key] ?? ""]));
    await addToRecord(trx, {
      ...{ at, by, action: "check", noun: "claim", nounId: claimId },
      details: { projectId, receiptNumber, version: last + 1, before: told(before), after: told(after) },
    });
    return { ok: true, version: last + 1, conflicts };
  });
}

function shown(checks: { part: string; answer: string; note: string }[]): Record<string, string> {
  return Object.fromEntries(
    checks.flatMap(({ part, answer, note }) => [
      [`${part} answer`, answer],
      [`${part} note`, note],
    ]),
  );
}
