import { addToRecord, type Db, inTransaction } from "~/db.server";
import { textsIn } from "~/domain/content-paths";
import { confirmed, parityGaps } from "~/domain/parity";
import { findCallDraft, updateCallDraft } from "~/queries/call-drafts.server";

export type Confirming = {
  callId: string;
  /** The path of the text, and both languages of it as the page showed them. */
  path: string;
  fi: string;
  sv: string;
  by: { id: string; name: string };
  at: string;
};

export type ConfirmedVerdict =
  | { ok: true }
  /** The text has been written anew since it was read, or one language is missing: there is nothing to confirm. */
  | { ok: false; because: "changed-meanwhile" | "missing" | "not-a-draft" };

/** Somebody has read both languages of one text of a draft and says that they tell the same. Undefined: no such text. */
export function confirmParity(db: Db, confirming: Confirming): Promise<ConfirmedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { callId, path, fi, sv, by, at } = confirming;
    const draft = await findCallDraft(trx, callId);
    const content = draft && { ...draft.content, note: draft.note };
    const text = textsIn(content).find(([own]) => own === path)?.[1];
    if (!draft || !text) return undefined;
    if (draft.state !== "draft") return { ok: false, because: "not-a-draft" };
    if (text.fi !== fi || text.sv !== sv) return { ok: false, because: "changed-meanwhile" };
    const gaps = parityGaps(content, draft.stamps).filter((gap) => gap.path === path);
    if (gaps.some(({ because }) => because === "missing")) return { ok: false, because: "missing" };
    if (gaps.length === 0) return { ok: true };

    await updateCallDraft(trx, callId, { stamps: confirmed(draft.stamps, path, at) }, { by: by.id, at });
    await addToRecord(trx, {
      ...{ at, by, action: "confirm-parity", noun: "call", nounId: callId },
      details: { path, fi, sv },
    });
    return { ok: true };
  });
}
