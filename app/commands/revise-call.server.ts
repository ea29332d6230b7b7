import { addToRecord, type Db, inTransaction } from "~/db.server";
import { noTexts } from "~/domain/call-content";
import { stamped } from "~/domain/parity";
import { findCallDraft, insertCallDraft, updateCallDraft } from "~/queries/call-drafts.server";
import { listRevisions } from "~/queries/call-revisions.server";
import { findCall } from "~/queries/calls.server";

export type Revising = { callId: string; by: { id: string; name: string }; at: string };

/**
 * Begins the next revision of a published call: a draft that starts from what is published. One that is being
 * made already is let be, one that was cancelled starts anew. Undefined: no such call.
 */
export function reviseCall(
  db: Db,
  { callId, by, at }: Revising,
): Promise<{ ok: true } | { ok: false; because: "not-published" } | undefined> {
  return inTransaction(db, async (trx) => {
    const call = await findCall(trx, callId, at);
    const [published] = await listRevisions(trx, callId);
    if (!call || !published) return undefined;
    if (call.state !== "published") return { ok: false, because: "not-published" };
    const draft = await findCallDraft(trx, callId);
    if (draft?.state === "draft") return { ok: true };

    const { revision: revises, content, publishedAt } = published;
    const stamps = stamped({}, {}, content, publishedAt);
    if (draft) {
      const anew = { revises, content, stamps, note: noTexts, state: "draft" as const };
      await updateCallDraft(trx, callId, anew, { by: by.id, at });
    } else {
      const { itemId, demo } = call;
      await insertCallDraft(trx, { id: callId, itemId, revises, content, stamps, demo, by: by.id, at });
    }
    await addToRecord(trx, {
      ...{ at, by, action: "revise", noun: "call", nounId: callId },
      details: { revises },
    });
    return { ok: true };
  });
}
