import type { Updateable } from "kysely";
import { addToRecord, type Db, type Schema } from "~/db.server";
import { mayStep, type RecoveryState, type RecoveryStep, type StepVerdict } from "~/domain/recovery";

export type Doing = { by: { id: string; name: string }; at: string };

type Stepping = Doing & {
  recovery: { id: string; state: RecoveryState };
  step: RecoveryStep;
  set?: Updateable<Schema["recovery"]>;
  details?: Record<string, unknown>;
};

/** Takes a step of a matter of recovery, with what changes by it, on the record: all in the caller's transaction. */
export async function stepRecovery(trx: Db, stepping: Stepping): Promise<StepVerdict> {
  const { recovery, step, set, details, by, at } = stepping;
  const verdict = mayStep(recovery.state, step);
  if (!verdict.ok) return verdict;
  await trx
    .updateTable("recovery")
    .set({ ...set, state: verdict.to })
    .where("id", "=", recovery.id)
    .execute();
  const [from, to] = [recovery.state, verdict.to];
  await addToRecord(trx, { at, by, action: step, noun: "recovery", nounId: recovery.id, from, to, details });
  return verdict;
}
