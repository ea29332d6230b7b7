import { addToRecord, type Db, inTransaction } from "~/db.server";
import { isPublishable, type PublicationVerdict, publicationVerdict } from "~/domain/publication";
import { callSteps } from "~/domain/states";
import { deleteCallDraft, findCallDraft } from "~/queries/call-drafts.server";
import { findUnpublished, insertRevision, isPublishedItem } from "~/queries/call-revisions.server";
import { listApplicationsIn, moveToRevision } from "~/queries/calls.server";
import { freezeFigures } from "~/queries/figures.server";
import { notify } from "./notify.server";

export type Publishing = {
  callId: string;
  /** The version of the draft that was read before publishing: another one is not published by mistake. */
  version: number;
  by: { id: string; name: string };
  at: string;
};

export type PublishedVerdict =
  | { ok: true; revision: number }
  | { ok: false; because: "changed-meanwhile" | "not-a-draft" | "item-not-published" }
  | ({ ok: false; because: "not-ready" } & PublicationVerdict);

/**
 * Publishes a draft: a new call as its first revision, a revision as the next one. What is published is frozen
 * whole, with its form and the figures of its rules. Drafts of applications go over to the new form and their
 * writers are told what changed; what has been submitted stays on the form that it was written on.
 */
export function publishCall(db: Db, publishing: Publishing): Promise<PublishedVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { callId, version, by, at } = publishing;
    const draft = await findCallDraft(trx, callId);
    if (!draft) return undefined;
    if (draft.state !== "draft") return { ok: false, because: "not-a-draft" };
    if (draft.version !== version) return { ok: false, because: "changed-meanwhile" };
    if (!(await isPublishedItem(trx, draft.itemId))) return { ok: false, because: "item-not-published" };
    const unpublished = await findUnpublished(trx, draft, at);
    const verdict = publicationVerdict(unpublished, at);
    if (!isPublishable(verdict)) return { ok: false, because: "not-ready", ...verdict };

    const { itemId, content, note, demo, revises } = draft;
    const revision = revises + 1;
    await insertRevision(trx, { id: callId, itemId, revision, content, note, demo, at, by: by.id });
    await freezeFigures(trx, callId, content.rules, at, unpublished.published?.content.rules);
    await deleteCallDraft(trx, callId);
    const step = callSteps.publish;
    await addToRecord(trx, {
      ...{ at, by, action: revises === 0 ? "publish" : "publish-revision", noun: "call", nounId: callId },
      ...(revises === 0 && { from: step.from[0], to: step.to }),
      details: { revision, version, ...(revises > 0 && { note }) },
    });
    if (revises > 0) await tellApplicants(trx, publishing, { revision, note });
    return { ok: true, revision };
  });
}

type Told = { revision: number; note: { fi: string; sv: string; en: string } };

async function tellApplicants(db: Db, { callId, by, at }: Publishing, { revision, note }: Told) {
  for (const { id, formRevision } of await listApplicationsIn(db, callId, ["draft"])) {
    await moveToRevision(db, id, revision);
    await addToRecord(db, {
      ...{ at, by, action: "follow-revision", noun: "application", nounId: id },
      details: { from: formRevision, to: revision },
    });
  }
  const concerned = ["draft", "submitted", "returned", "screened", "assessed", "proposed"] as const;
  for (const { id: applicationId } of await listApplicationsIn(db, callId, concerned)) {
    await notify(db, { kind: "call-revised", at, applicationId, callId, revision, told: note });
  }
}
