import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type Conflict, mergeAnswers } from "~/domain/saving";
import type { ScreeningAnswer } from "~/domain/screening";
import { applicationSteps, transition } from "~/domain/states";
import type { Clock } from "~/outside/clock";
import { findCase } from "~/queries/cases.server";
import { findScreening, insertAnswers, listAnswers, partsOf } from "~/queries/screenings.server";

/** What a form says of each part. */
export type Typed = Readonly<Record<string, { answer: string; note: string }>>;

type Saving = {
  applicationId: string;
  /** The version of the screening that the page showed. */
  version: number;
  typed: Typed;
  by: { id: string; name: string };
  clock: Clock;
};

export type SaveScreeningVerdict =
  | { ok: true; version: number; conflicts: Conflict[] }
  | { ok: false; because: "wrong-state" };

/**
 * Keeps what an officer has said so far, whole or in part. What a colleague has meanwhile said otherwise
 * is a conflict and stays as it is; the rest is stored. Answers of other parts than the application's
 * rules and checklist are dropped, and so is what its ruling says of the arrival. Undefined when the ministry has received no such application.
 */
export function saveScreening(
  db: Db,
  { applicationId, version, typed, by, clock }: Saving,
): Promise<SaveScreeningVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const answeredAt = clock();
    const matter = await findCase(trx, applicationId, answeredAt);
    if (!matter) return undefined;
    const { application, submission } = matter;
    if (!transition(applicationSteps, application.state, "screen").ok) {
      return { ok: false, because: "wrong-state" };
    }

    const { receiptNumber } = submission;
    const screening = await findScreening(trx, matter);
    const seen = shown(await listAnswers(trx, applicationId, receiptNumber, version));
    const now = shown(screening.answers);
    const known = partsOf(screening).filter(({ part }) => typed[part] && part !== screening.ruled);
    const posted = Object.fromEntries(
      known.flatMap(({ part, answers }) => {
        const { answer = "", note = "" } = typed[part] ?? {};
        const given = (answers as readonly string[]).includes(answer) ? answer : "";
        return [
          [`${part} answer`, given],
          [`${part} note`, note.trim()],
        ];
      }),
    );
    const { store, conflicts } = mergeAnswers(posted, seen, now);
    const changed = known.map(({ part }) => part).filter((part) => touches(store, part));
    if (changed.length === 0) return { ok: true, version: screening.version, conflicts };

    const next = screening.version + 1;
    const rows = changed.map((part) => ({
      part,
      answer: store[`${part} answer`] ?? now[`${part} answer`] ?? "",
      note: store[`${part} note`] ?? now[`${part} note`] ?? "",
    }));
    await insertAnswers(
      trx,
      rows.map((row) => ({
        ...row,
        ...{ applicationId, receiptNumber, version: next, answeredBy: by.id, answeredAt },
      })),
      { applicationId, version: next },
    );
    const told = (of: { part: string; answer: string; note: string }[]) =>
      Object.fromEntries(
        of
          .filter(({ part }) => changed.includes(part))
          .map(({ part, answer, note }) => [part, { answer, note }]),
      );
    await addToRecord(trx, {
      ...{ at: answeredAt, by, action: "save-screening", noun: "application", nounId: applicationId },
      details: { receiptNumber, before: told(screening.answers), after: told(rows) },
    });
    return { ok: true, version: next, conflicts };
  });
}

const touches = (store: Record<string, string>, part: string) =>
  `${part} answer` in store || `${part} note` in store;

/** As a page shows it: an answer of an application that has been completed since is to be given again. */
function shown(answers: ScreeningAnswer[]): Record<string, string> {
  return Object.fromEntries(
    answers.flatMap(({ part, answer, note, stale }) => [
      [`${part} answer`, stale ? "" : answer],
      [`${part} note`, note],
    ]),
  );
}
