import { addToRecord, type Db, inTransaction } from "~/db.server";
import { findCallDraft, updateCallDraft } from "~/queries/call-drafts.server";

export type Planning = { callId: string; planned: boolean; by: { id: string; name: string }; at: string };

/**
 * Puts a call that is being made into the timetable of planned calls, or takes it out (Regulation (EU) 2021/1060
 * Article 49(2)). Undefined when there is no such draft of a new call.
 */
export function planCall(db: Db, planning: Planning): Promise<{ ok: true } | undefined> {
  return inTransaction(db, async (trx) => {
    const { callId, planned, by, at } = planning;
    const draft = await findCallDraft(trx, callId);
    if (draft?.state !== "draft" || draft.revises > 0) return undefined;
    if (draft.planned === planned) return { ok: true };
    await updateCallDraft(trx, callId, { planned }, { by: by.id, at });
    const action = planned ? "plan" : "unplan";
    await addToRecord(trx, { at, by, action, noun: "call", nounId: callId });
    return { ok: true };
  });
}
