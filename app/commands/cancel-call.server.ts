import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type EndingVerdict, mayCancelCall } from "~/domain/ended-call";
import { callSteps } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { findCallDraft, updateCallDraft } from "~/queries/call-drafts.server";
import { countApplications, findCall, listApplicationsIn, setCallState } from "~/queries/calls.server";
import { notify } from "./notify.server";

type Act = { callId: string; by: { id: string; name: string }; at: string };

/** Gives up a draft, which is kept as cancelled: a new call, or what was being changed in a published one. */
export function cancelDraft(db: Db, { callId, by, at }: Act): Promise<{ ok: true } | undefined> {
  return inTransaction(db, async (trx) => {
    const draft = await findCallDraft(trx, callId);
    if (draft?.state !== "draft") return undefined;
    const { to } = callSteps.cancel;
    await updateCallDraft(trx, callId, { state: to, planned: false }, { by: by.id, at });
    await addToRecord(trx, {
      ...{ at, by, action: draft.revises === 0 ? "cancel-draft" : "cancel-revision" },
      ...{ noun: "call", nounId: callId, details: { version: draft.version } },
      ...(draft.revises === 0 && { from: draft.state, to }),
    });
    return { ok: true };
  });
}

/**
 * Cancels a published call, for reasons that everybody can read, and tells those who have an application in it.
 * What was being changed in the call is given up with it. Undefined: no such call.
 */
export function cancelCall(
  db: Db,
  { callId, reasons, by, at }: Act & { reasons: Texts },
): Promise<EndingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const call = await findCall(trx, callId, at);
    if (!call) return undefined;
    const verdict = mayCancelCall(call, await countApplications(trx, callId));
    if (!verdict.ok) return verdict;

    await setCallState(trx, callId, verdict.to, { reasons, at });
    const draft = await findCallDraft(trx, callId);
    if (draft?.state === "draft") {
      await updateCallDraft(trx, callId, { state: "cancelled" }, { by: by.id, at });
    }
    await addToRecord(trx, {
      ...{ at, by, action: "cancel", noun: "call", nounId: callId, from: call.state, to: verdict.to },
      details: { reasons },
    });
    const concerned = ["draft", "submitted", "returned", "screened", "assessed", "proposed"] as const;
    for (const { id: applicationId } of await listApplicationsIn(trx, callId, concerned)) {
      await notify(trx, { kind: "call-cancelled", at, applicationId, callId, told: reasons });
    }
    return verdict;
  });
}
