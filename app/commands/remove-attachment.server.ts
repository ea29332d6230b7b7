import { addToRecord, type Db, inTransaction } from "~/db.server";
import { attachmentQuestion, type MayChange, mayChangeAttachments } from "~/domain/attachment";
import { mayPrepare, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import { findWholeApplication } from "~/queries/applications.server";
import { listAttachments, markRemoved } from "~/queries/attachments.server";
import { opensField } from "~/queries/completions.server";

type Removing = {
  applicationId: string;
  field: string;
  attachmentId: string;
  by: Person;
  clock: Clock;
};

export type RemoveVerdict = { ok: true; removed?: string } | Extract<MayChange, { ok: false }>;

/**
 * Removes an attachment from the application, as a new version; in earlier versions it stays, and so do
 * its bytes. Removing what is not there any more changes nothing. Answers the name of what was removed.
 * Undefined: not the writer's application, or the field takes no files.
 */
export function removeAttachment(db: Db, removing: Removing): Promise<RemoveVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { applicationId, field, attachmentId, by, clock } = removing;
    const at = clock();
    const whose = { organisationId: by.organisation.id };
    const whole = await findWholeApplication(trx, applicationId, whose, at);
    if (!whole || !attachmentQuestion(whole.form, field)) return undefined;
    if (!mayPrepare(by, whole.application.organisationId)) return undefined;

    const { state, version: current } = whole.application;
    const opened = await opensField(trx, applicationId, field);
    const change = mayChangeAttachments({ state, phase: whole.call.phase }, opened);
    if (!change.ok) return change;

    const present = await listAttachments(trx, applicationId);
    const attachment = present.find((file) => file.id === attachmentId && file.field === field);
    if (!attachment) return { ok: true };
    const version = current + 1;
    const removal = { applicationId, removedVersion: version, removedBy: by.id, removedAt: at };
    await markRemoved(trx, attachmentId, removal);
    const { name, size, sha256 } = attachment;
    const details = { version, attachment: attachmentId, field, name, size, sha256 };
    await addToRecord(trx, { at, by, action: "detach", noun: "application", nounId: applicationId, details });
    return { ok: true, removed: name };
  });
}
