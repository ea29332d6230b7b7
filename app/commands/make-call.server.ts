import { addToRecord, type Db, inTransaction } from "~/db.server";
import { emptyContent } from "~/domain/call-content";
import { type CopiedDates, callIdOf, copyOf } from "~/domain/call-copy";
import { type Stamps, stamped } from "~/domain/parity";
import { callSteps } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { findCallDraft, insertCallDraft, listCallIds } from "~/queries/call-drafts.server";
import { isPublishedItem, listRevisions } from "~/queries/call-revisions.server";

export type MakingCall = {
  itemId: string;
  name: Texts;
  /** The earlier call, published or being made, that the new one is made from. */
  copyFrom?: { callId: string; dates: CopiedDates };
  demo: boolean;
  by: { id: string; name: string };
  at: string;
};

export type MadeCall = { ok: true; callId: string } | { ok: false; because: "no-such-item" | "no-such-call" };

/** Begins a call: a draft under an address made of its Finnish name, empty or made from an earlier call. */
export function makeCall(db: Db, making: MakingCall): Promise<MadeCall> {
  return inTransaction(db, async (trx) => {
    const { itemId, name, copyFrom, demo, by, at } = making;
    if (!(await isPublishedItem(trx, itemId))) return { ok: false, because: "no-such-item" };
    const source = copyFrom && (await findSource(trx, copyFrom.callId));
    if (copyFrom && !source) return { ok: false, because: "no-such-call" };

    const copied = source && copyFrom ? copyOf(source.content, copyFrom.dates) : emptyContent;
    const content = { ...copied, name };
    const stamps = stamped(source?.stamps ?? {}, source?.content ?? {}, content, at);
    const id = callIdOf(name.fi, await listCallIds(trx));
    await insertCallDraft(trx, { id, itemId, revises: 0, content, stamps, demo, by: by.id, at });
    await addToRecord(trx, {
      ...{ at, by, action: "begin", noun: "call", nounId: id, to: callSteps.publish.from[0] },
      details: { itemId, name, copiedFrom: copyFrom?.callId ?? null, dates: copyFrom?.dates ?? null },
    });
    return { ok: true, callId: id };
  });
}

/** What a call can be made from: its newest published revision, or else its draft. */
async function findSource(db: Db, callId: string) {
  const [published] = await listRevisions(db, callId);
  if (published) return { content: published.content, stamps: {} as Stamps };
  return findCallDraft(db, callId);
}
