import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { CallContent } from "~/domain/call-content";
import { type ContentChange, changesIn } from "~/domain/content-paths";
import { stamped } from "~/domain/parity";
import type { Texts } from "~/domain/texts";
import { type CallDraft, findCallDraft, listEditedKeys, updateCallDraft } from "~/queries/call-drafts.server";

export type EditingCall = {
  callId: string;
  /** The version of the draft that the editor's page showed. */
  version: number;
  /** The parts of the content that the page is about, whole; `note` is the message of a revision. */
  parts: Partial<CallContent & { note: Texts }>;
  by: { id: string; name: string };
  at: string;
};

export type EditCallVerdict =
  | { ok: true; version: number }
  /** Somebody else has saved the same parts meanwhile: the page shows both. */
  | { ok: false; because: "changed-meanwhile"; draft: CallDraft }
  | { ok: false; because: "not-a-draft" };

/**
 * Saves parts of a call that is being made, as they are: a draft may be unfinished. Every end of the content
 * that changed is on the record with its before and after. Undefined: no such draft.
 */
export function editCall(db: Db, asked: EditingCall): Promise<EditCallVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { callId, parts, by, at } = asked;
    const draft = await findCallDraft(trx, callId);
    if (!draft) return undefined;
    if (draft.state !== "draft") return { ok: false, because: "not-a-draft" };

    const before = { ...draft.content, note: draft.note };
    const after = { ...before, ...parts };
    const changes = changesIn(before, after);
    if (changes.length === 0) return { ok: true, version: draft.version };
    if (draft.version !== asked.version) {
      const edited = await listEditedKeys(trx, draft, asked.version);
      if (edited.some((key) => key in parts)) return { ok: false, because: "changed-meanwhile", draft };
    }

    const { note, ...content } = after;
    const stamps = stamped(draft.stamps, before, after, at);
    await updateCallDraft(trx, callId, { content, note, stamps }, { by: by.id, at });
    await addToRecord(trx, {
      ...{ at, by, action: "edit", noun: "call", nounId: callId },
      details: { version: draft.version + 1, changed: asRecorded(changes) },
    });
    return { ok: true, version: draft.version + 1 };
  });
}

function asRecorded(changes: ContentChange[]) {
  return Object.fromEntries(
    changes.map(({ path, before = null, after = null }) => [path, { before, after }]),
  );
}
