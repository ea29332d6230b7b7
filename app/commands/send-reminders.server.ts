import { type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import {
  type ApplicationNotice,
  completionReminderDue,
  deadlineReminderDue,
  eventKey,
} from "~/domain/message";
import { giveUpSettled, listMessageKeys, listOpenDrafts, listOpenRequests } from "~/queries/messages.server";
import { notify } from "./notify.server";

/**
 * Writes the reminders that are due at `at` and not yet written: of drafts whose call closes in 7 days or
 * 1 day, and of completion requests two days before their last day. One that could not be sent before its
 * matter was settled is given up. Answers how many events it told of.
 */
export async function sendReminders(db: Db, at: Instant): Promise<number> {
  await giveUpSettled(db, "deadline-near", "draft", at);
  await giveUpSettled(db, "completion-due", "returned", at);
  const notices = [...(await dueDeadlines(db, at)), ...(await dueCompletions(db, at))];
  for (const notice of notices) await inTransaction(db, (trx) => notify(trx, notice));
  return notices.length;
}

async function dueDeadlines(db: Db, at: Instant): Promise<ApplicationNotice[]> {
  const drafts = await listOpenDrafts(db, at);
  const due = drafts.flatMap(({ id, closesAt, createdAt }) => {
    const days = deadlineReminderDue({ createdAt, closesAt }, at);
    const notice: ApplicationNotice | undefined = days && {
      at,
      applicationId: id,
      kind: "deadline-near",
      days,
    };
    return notice ? [{ notice, key: eventKey(notice, closesAt) }] : [];
  });
  return unwritten(db, due);
}

async function dueCompletions(db: Db, at: Instant): Promise<ApplicationNotice[]> {
  const requests = await listOpenRequests(db);
  const due = requests
    .filter((request) => completionReminderDue(request, at))
    .map(({ id, applicationId, dueOn }) => {
      const notice: ApplicationNotice = { at, applicationId, kind: "completion-due", requestId: id, dueOn };
      return { notice, key: eventKey(notice, "") };
    });
  return unwritten(db, due);
}

/** Asked first, so that a quiet minute takes no write lock. */
async function unwritten(
  db: Db,
  due: { notice: ApplicationNotice; key: string }[],
): Promise<ApplicationNotice[]> {
  const [first] = due;
  if (!first) return [];
  const ids = due.map(({ notice }) => notice.applicationId);
  const written = await listMessageKeys(db, first.notice.kind, ids);
  return due
    .filter(({ key }) => !written.some((known) => known.startsWith(`${key}/`)))
    .map(({ notice }) => notice);
}
