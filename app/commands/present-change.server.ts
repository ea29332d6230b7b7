import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import {
  type ChangeParts,
  type ChangeProblem,
  checkParts,
  checkRulings,
  type Ruling,
  type RulingProblem,
  toDecide,
  withShare,
} from "~/domain/change-request";
import { helsinkiDay } from "~/domain/day";
import type { FilingState } from "~/domain/states";
import { findChange, findChangeFacts, putChangeDecision } from "~/queries/changes.server";

export type PresentingChange = {
  filingId: string;
  projectId: string;
  rulings: Ruling[];
  /** What is granted of each part, as it will stand. */
  granted: ChangeParts;
  /** The version of the request that the official's page showed. */
  version: number;
  by: { id: string; name: string };
  at: string;
};

export type PresentChangeVerdict =
  | { ok: true }
  | { ok: false; because: "wrong-state"; state: FilingState }
  | { ok: false; because: "changed" }
  | { ok: false; because: "not-complete"; rulings: RulingProblem[]; problems: ChangeProblem[] };

/**
 * Presents a decision on a change request to the one who decides, part by part. What is granted is judged
 * together by what holds now. Undefined: no such request, or not sent.
 */
export function presentChange(
  db: Db,
  presenting: PresentingChange,
): Promise<PresentChangeVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, version, by, at } = presenting;
    const change = await findChange(trx, { id, projectId }, "ministry");
    const facts = change && (await findChangeFacts(trx, change.project, change.filing, helsinkiDay(at)));
    if (!facts || !change.content) return undefined;
    const { filing, content, decision } = change;
    if (filing.state !== "submitted") return { ok: false, because: "wrong-state", state: filing.state };
    if (filing.version !== version) return { ok: false, because: "changed" };

    const waiting = toDecide(content);
    const rulings = presenting.rulings.filter(({ part }) => waiting.includes(part));
    const parts = Object.fromEntries(
      Object.entries(presenting.granted).filter(([name]) =>
        rulings.some(({ part, outcome }) => part === name && outcome !== "refused"),
      ),
    );
    const granted = withShare(parts, facts.plan);
    const wrong = {
      rulings: checkRulings(waiting, rulings),
      problems: checkParts(granted, facts),
    };
    if (wrong.rulings.length + wrong.problems.length > 0) {
      return { ok: false, because: "not-complete", ...wrong };
    }

    const row = {
      ...{ id: decision?.id ?? randomUUID(), filingId: id, state: "presented" as const },
      ...{ rulings: toJson(rulings), granted: toJson(granted), planVersion: facts.planVersion },
      ...{ filingVersion: filing.version, presentedBy: by.id, presentedAt: at },
      ...{ signedBy: null, signedAt: null, servedAt: null },
    };
    await putChangeDecision(trx, row, decision !== undefined);
    const before = decision ? { rulings: decision.rulings, granted: decision.granted } : null;
    await addToRecord(trx, {
      ...{ at, by, action: "present", noun: "change", nounId: id },
      details: { projectId, before, after: { rulings, granted } },
    });
    return { ok: true };
  });
}
