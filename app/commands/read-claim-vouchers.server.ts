import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import type { Person } from "~/domain/who-may";
import { type SaveFilingVerdict, saveFiling } from "./save-filing.server";

export type ReadingVouchers = {
  claimId: string;
  projectId: string;
  /** The list and the costs that it makes, as they are typed. */
  typed: Answers;
  version: number;
  /** The file that they were read from: it is not kept, its digest is. */
  file: { name: string; size: number; sha256: string };
  count: number;
  by: Person;
  at: string;
};

/** Saves vouchers that were read from a file of the accounts, and keeps the file's digest on the record. Undefined: not a claim of the person's organisation. */
export function readClaimVouchers(db: Db, reading: ReadingVouchers): Promise<SaveFilingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { claimId, projectId, typed, version, file, count, by, at } = reading;
    const saving = { filingId: claimId, projectId, kind: "claim" as const, typed, version, by, at };
    const verdict = await saveFiling(trx, saving);
    if (!verdict?.ok) return verdict;
    const details = { projectId, version: verdict.version, count, file };
    await addToRecord(trx, { at, by, action: "read-vouchers", noun: "claim", nounId: claimId, details });
    return verdict;
  });
}
