import { type Db, inTransaction } from "~/db.server";
import { helsinkiDay, type Instant } from "~/domain/day";
import {
  completionReminderDue,
  deadlineReminderDue,
  eventKey,
  type Notice,
  nounOf,
  type ProjectNotice,
  reportReminderDue,
} from "~/domain/message";
import { reminderOfMilestone } from "~/domain/milestone";
import {
  giveUp,
  giveUpAnswered,
  giveUpSettled,
  giveUpSettledMilestones,
  listMessageKeys,
  listOpenDrafts,
  listOpenRequests,
  listWaitingMessages,
} from "~/queries/messages.server";
import { listRemindable } from "~/queries/milestones.server";
import { listDueReports, listWaitingReturns } from "~/queries/reports.server";
import { notify } from "./notify.server";

/**
 * Writes the reminders that are due at `at` and not yet written: of drafts whose call closes in 7 days or
 * 1 day, of completion requests and of questions about what a project has filed two days before their last
 * day, of reports that a project owes, and of milestones when they are due and when they have become late.
 * One that could not be sent before its matter was settled is given up. Answers how many events it told of.
 */
export async function sendReminders(db: Db, at: Instant): Promise<number> {
  await giveUpSettled(db, "deadline-near", "draft", at);
  await giveUpSettled(db, "completion-due", "returned", at);
  await giveUpAnswered(db, at);
  await giveUpSettledMilestones(db, at);
  const notices: Notice[] = [
    ...(await dueDeadlines(db, at)),
    ...(await dueCompletions(db, at)),
    ...(await dueAnswers(db, at)),
    ...(await dueReports(db, at)),
    ...(await dueMilestones(db, at)),
  ];
  for (const notice of notices) await inTransaction(db, (trx) => notify(trx, notice));
  return notices.length;
}

async function dueDeadlines(db: Db, at: Instant): Promise<Notice[]> {
  const drafts = await listOpenDrafts(db, at);
  const due = drafts.flatMap(({ id, closesAt, createdAt }) => {
    const days = deadlineReminderDue({ createdAt, closesAt }, at);
    const notice: Notice | undefined = days && {
      at,
      applicationId: id,
      kind: "deadline-near",
      days,
    };
    return notice ? [{ notice, key: eventKey(notice, closesAt) }] : [];
  });
  return unwritten(db, due);
}

async function dueCompletions(db: Db, at: Instant): Promise<Notice[]> {
  const requests = await listOpenRequests(db);
  const due = requests
    .filter((request) => completionReminderDue(request, at))
    .map(({ id, applicationId, dueOn }) => {
      const notice: Notice = { at, applicationId, kind: "completion-due", requestId: id, dueOn };
      return { notice, key: eventKey(notice, "") };
    });
  return unwritten(db, due);
}

async function dueAnswers(db: Db, at: Instant): Promise<ProjectNotice[]> {
  const returns = await listWaitingReturns(db);
  const due = returns
    .filter((one) => completionReminderDue(one, at))
    .map(({ id, filingId, kind: filing, projectId, dueOn }) => {
      const notice: ProjectNotice = {
        ...{ at, projectId, filingId, filing, kind: "filing-due", returnId: id, dueOn },
      };
      return { notice, key: eventKey(notice, "") };
    });
  return unwritten(db, due);
}

/** The reports that have not come. A reminder of one that has come meanwhile is given up. */
async function dueReports(db: Db, at: Instant): Promise<ProjectNotice[]> {
  const owed = (await listDueReports(db, helsinkiDay(at))).filter(({ standing }) => standing.owed);
  for (const { id, dedupeKey } of await listWaitingMessages(db, "report-due", at)) {
    const stillOwed = owed.some(({ projectId, planned }) =>
      dedupeKey.startsWith(`report-due/${projectId}/${planned.id}/${planned.dueOn}/`),
    );
    if (!stillOwed) await giveUp(db, id, at);
  }
  const due = owed.flatMap(({ projectId, planned: { id, dueOn }, plannedAt }) => {
    const days = reportReminderDue({ agreedAt: plannedAt, dueOn }, at);
    if (days === undefined) return [];
    const notice: ProjectNotice = { at, projectId, kind: "report-due", planned: id, dueOn, days };
    return [{ notice, key: eventKey(notice, "") }];
  });
  return unwritten(db, due);
}

async function dueMilestones(db: Db, at: Instant): Promise<Notice[]> {
  const today = helsinkiDay(at);
  const due = (await listRemindable(db)).flatMap((row) => {
    const kind = reminderOfMilestone({ ...row, reachedOn: null }, today);
    if (!kind) return [];
    const { id: milestoneId, projectId, name: milestone, plannedMonth: month } = row;
    const notice: Notice = { at, kind, projectId, milestoneId, milestone, month };
    return [{ notice, key: eventKey(notice, "") }];
  });
  const ofKind = (kind: string) => due.filter(({ notice }) => notice.kind === kind);
  return [
    ...(await unwritten(db, ofKind("milestone-due"))),
    ...(await unwritten(db, ofKind("milestone-late"))),
  ];
}

/** Asked first, so that a quiet minute takes no write lock. */
async function unwritten<One extends Notice>(db: Db, due: { notice: One; key: string }[]): Promise<One[]> {
  const [first] = due;
  if (!first) return [];
  const ids = due.map(({ notice }) => nounOf(notice).nounId);
  const written = await listMessageKeys(db, first.notice.kind, ids);
  return due
    .filter(({ key }) => !written.some((known) => known.startsWith(`${key}/`)))
    .map(({ notice }) => notice);
}
