import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type EndingVerdict, mayArchiveCall, mayDecideCall } from "~/domain/ended-call";
import { findCallDraft, updateCallDraft } from "~/queries/call-drafts.server";
import { countApplications, findCall, setCallState } from "~/queries/calls.server";

type Ending = { callId: string; step: "decide" | "archive"; by: { id: string; name: string }; at: string };

/**
 * Takes a call on to its end: decided when every application is, archived after that. What was being
 * changed in it is given up. Undefined: no such call.
 */
export function endCall(db: Db, { callId, step, by, at }: Ending): Promise<EndingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const call = await findCall(trx, callId, at);
    if (!call) return undefined;
    const verdict =
      step === "decide" ? mayDecideCall(call, await countApplications(trx, callId)) : mayArchiveCall(call);
    if (!verdict.ok) return verdict;
    await setCallState(trx, callId, verdict.to);
    const draft = await findCallDraft(trx, callId);
    if (draft?.state === "draft") {
      await updateCallDraft(trx, callId, { state: "cancelled" }, { by: by.id, at });
    }
    const act = { at, by, action: step, noun: "call", nounId: callId };
    await addToRecord(trx, { ...act, from: call.state, to: verdict.to });
    return verdict;
  });
}
