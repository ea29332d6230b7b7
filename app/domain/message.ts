import {
  addDays,
  type Day,
  daysBetween,
  helsinkiDay,
  helsinkiTime,
  type Instant,
  instantAt,
  type Month,
} from "./day";
import type { FilingKind } from "./filing";
import type { ApplicationState } from "./states";
import { type Language, languages, type Texts } from "./texts";

/** What the service writes e-mail about. */
export const messageKinds = [
  "received",
  "completion-asked",
  "completion-due",
  "completion-received",
  "completion-ended",
  "withdrawn",
  "decision-signed",
  "deadline-near",
  "call-revised",
  "call-cancelled",
  "statement-answered",
  "contest-decided",
  "arrival-ruled",
  "filing-submitted",
  "filing-returned",
  "filing-due",
  "filing-accepted",
  "filing-rejected",
  "report-due",
  "milestone-due",
  "milestone-late",
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** What e-mail is written about: of an application, of an organisation that needs none, of a project. */
export type Notice = ApplicationNotice | OrganisationNotice | ProjectNotice;

/**
 * What has happened to an application, or is about to. `days` before the call closes; `dueOn` is the
 * last day for completing; `told` what the ministry says of the call that it belongs to.
 */
export type ApplicationNotice = { at: Instant; applicationId: string } & (
  | { kind: "received"; receiptNumber: string }
  | { kind: "completion-asked"; requestId: string; dueOn: Day }
  | { kind: "completion-received"; receiptNumber: string }
  | { kind: "completion-ended"; requestId: string }
  | { kind: "withdrawn" }
  | { kind: "decision-signed" }
  | { kind: "deadline-near"; days: 7 | 1 }
  | { kind: "completion-due"; requestId: string; dueOn: Day }
  | { kind: "call-revised"; callId: string; revision: number; told: Texts }
  | { kind: "call-cancelled"; callId: string; told: Texts }
  | { kind: "arrival-ruled" }
);

/** What the ministry has answered an organisation in a call; `number` is that of the statement or the decision. */
export type OrganisationNotice = { at: Instant; organisationId: string; callId: string; number: string } & (
  | { kind: "statement-answered"; statementId: string }
  | { kind: "contest-decided"; contestId: string }
);

/**
 * What has happened to a report, claim or change request of a project, or to a report that its plan asks for:
 * `days` until its last day, negative when that has passed.
 */
export type ProjectNotice = { at: Instant; projectId: string } & (
  | FilingNotice
  | ReportNotice
  | MilestoneNotice
);

type FilingNotice = { filingId: string; filing: FilingKind } & (
  | { kind: "filing-submitted"; receiptNumber: string }
  | { kind: "filing-returned" | "filing-due"; returnId: string; dueOn: Day }
  | { kind: "filing-accepted" | "filing-rejected" }
);

type ReportNotice = { kind: "report-due"; planned: string; dueOn: Day; days: ReportReminder };

/** What is to happen in a funded project, or should have: `month` is the one planned. */
type MilestoneNotice = {
  kind: "milestone-due" | "milestone-late";
  milestoneId: string;
  milestone: string;
  month: Month;
};

type MessageNoun = "application" | "statement" | "contest" | "project" | "milestone" | FilingKind;

/** The noun and the id under which a message of the notice is kept. */
export function nounOf(notice: Notice): { noun: MessageNoun; nounId: string } {
  if ("filingId" in notice) return { noun: notice.filing, nounId: notice.filingId };
  if ("milestoneId" in notice) return { noun: "milestone", nounId: notice.milestoneId };
  if ("projectId" in notice) return { noun: "project", nounId: notice.projectId };
  if (notice.kind === "statement-answered") return { noun: "statement", nounId: notice.statementId };
  if (notice.kind === "contest-decided") return { noun: "contest", nounId: notice.contestId };
  return { noun: "application", nounId: notice.applicationId };
}

/**
 * What tells this event apart from every other: the same event gives the same key, however often it is
 * told. A deadline that has been moved is another event.
 */
export function eventKey(notice: Notice, closesAt: Instant): string {
  // What happens to a call is told once to each address, however many applications it has there.
  const ofCall = notice.kind === "call-revised" || notice.kind === "call-cancelled";
  const subject = ofCall ? notice.callId : nounOf(notice).nounId;
  return [notice.kind, subject, ...particulars(notice, closesAt)].join("/");
}

function particulars(notice: Notice, closesAt: Instant): string[] {
  switch (notice.kind) {
    case "received":
    case "completion-received":
      return [notice.receiptNumber];
    case "completion-asked":
    case "completion-due":
      return [notice.requestId, notice.dueOn];
    case "completion-ended":
      return [notice.requestId];
    case "filing-submitted":
      return [notice.receiptNumber];
    case "filing-returned":
    case "filing-due":
      return [notice.returnId, notice.dueOn];
    case "report-due":
      return [notice.planned, notice.dueOn, String(notice.days)];
    case "deadline-near":
      return [String(notice.days), closesAt];
    case "call-revised":
      return [String(notice.revision)];
    case "milestone-due":
    case "milestone-late":
      return [notice.month];
    case "withdrawn":
    case "call-cancelled":
    case "statement-answered":
    case "contest-decided":
    case "filing-accepted":
    case "filing-rejected":
      return [];
    case "decision-signed":
    case "arrival-ruled":
      return [notice.at];
  }
}

/** One message for each event and address: upper and lower case name the same mailbox here. */
export function dedupeKey(event: string, address: string): string {
  return `${event}/${address.toLowerCase()}`;
}

/**
 * The languages in which an authority writes to an organisation: to a bilingual municipality in both,
 * its majority's first, to others in their own (423/2003 § 27). Where no language is known, in all three.
 */
export function languagesOf(organisation: "fi" | "sv" | "fi-sv" | "sv-fi" | null): Language[] {
  if (organisation === null) return [...languages];
  return languages
    .filter((language) => organisation.split("-").includes(language))
    .sort((a, b) => organisation.indexOf(a) - organisation.indexOf(b));
}

/** The end of the addresses of invented people: nothing is ever sent there (RFC 2606 § 3). */
export const demonstrationEnd = "@example.org";

const longestAddress = 254;

/**
 * Is this one e-mail address and nothing else? Line breaks, lists, names and comments are refused, so
 * that no text that somebody typed can become a header or a second recipient.
 */
export function isAddress(text: string): boolean {
  return (
    text.length <= longestAddress &&
    /^[^\s\p{C}@"(),:;<>[\]\\]+@[^\s\p{C}@"(),:;<>[\]\\]+\.[\p{L}\p{N}-]+$/u.test(text)
  );
}

/** A text as one line of a header: line breaks and other characters that no one sees become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long to wait after the first attempt, the second and so on. */
const waits = [1 * minute, 5 * minute, 30 * minute, 2 * hour, 6 * hour, 12 * hour];

/** When to try again after so many attempts; undefined when the message is to be given up. */
export function nextAttempt(attempts: number, now: Instant): Instant | undefined {
  const wait = waits[attempts - 1];
  return wait === undefined ? undefined : after(now, wait);
}

/** A worker that has taken a message has this long to send it; then it is anybody's again. */
export function leaseFrom(now: Instant): Instant {
  return after(now, 10 * minute);
}

const reminders: readonly string[] = [
  "deadline-near",
  "completion-due",
  "filing-due",
  "report-due",
  "milestone-due",
  "milestone-late",
] satisfies MessageKind[];

/**
 * Has the message waited so long that it would surprise more than help? A reminder has after a day, the
 * rest after a week. Counted from when it should have been tried: one sent again by an officer is new.
 */
export function isTooOld({ kind, nextAt }: { kind: string; nextAt: Instant }, now: Instant): boolean {
  return Date.parse(now) - Date.parse(nextAt) > (reminders.includes(kind) ? day : 7 * day);
}

export const messageStates = ["waiting", "sending", "sent", "failed", "demonstration"] as const;
export type MessageState = (typeof messageStates)[number];

type Sending = {
  toAddress: string;
  sentAt: Instant | null;
  failedAt: Instant | null;
  leasedUntil: Instant | null;
};

/** How far a message is. One to an invented person stays `demonstration`: it is never sent. */
export function messageState(message: Sending, now: Instant): MessageState {
  if (message.toAddress.endsWith(demonstrationEnd)) return "demonstration";
  if (message.sentAt !== null) return "sent";
  if (message.failedAt !== null) return "failed";
  return message.leasedUntil !== null && message.leasedUntil > now ? "sending" : "waiting";
}

/** A message as the ministry's pages show it. */
export type Message = Sending & {
  id: string;
  kind: string;
  subject: string;
  body: string;
  createdAt: Instant;
  attempts: number;
  nextAt: Instant;
  lastError: string | null;
  state: MessageState;
  /** What it tells of. */
  noun: string;
  nounId: string;
  /** The application, when it tells of one. */
  application: { id: string; number: string | null; state: ApplicationState } | null;
  /** The report, claim or change request, when it tells of one. */
  filing: { id: string; projectId: string; kind: FilingKind; number: string | null } | null;
};

export type ResendVerdict =
  | { ok: true; as: "same" | "new" }
  | { ok: false; because: "not-sent-yet" | "demonstration" };

/** May the message be sent again? One that was given up goes as it is, one that was sent as a new one. */
export function mayResend(state: MessageState): ResendVerdict {
  if (state === "failed") return { ok: true, as: "same" };
  if (state === "sent") return { ok: true, as: "new" };
  return { ok: false, because: state === "demonstration" ? "demonstration" : "not-sent-yet" };
}

/**
 * The reminder of a draft that is due now, 7 days or 1 day before the call closes by the clocks in
 * Finland. A worker that was down catches up, but never with the earlier one when the later is due; a
 * draft that was begun after the moment is not reminded of it.
 */
export function deadlineReminderDue(
  { createdAt, closesAt }: { createdAt: Instant; closesAt: Instant },
  now: Instant,
): 7 | 1 | undefined {
  if (now >= closesAt) return undefined;
  const due = ([1, 7] as const).find((days) => daysBefore(closesAt, days) <= now);
  return due !== undefined && createdAt <= daysBefore(closesAt, due) ? due : undefined;
}

const morning = "08:00";

/**
 * Is it time to remind of an open completion request? From the morning two days before its last day
 * until that day is over, when it was asked before that morning.
 */
export function completionReminderDue(
  { askedAt, dueOn }: { askedAt: Instant; dueOn: Day },
  now: Instant,
): boolean {
  const from = instantAt(addDays(dueOn, -2), morning);
  return askedAt < from && from <= now && daysBetween(helsinkiDay(now), dueOn) >= 0;
}

export const reportReminders = [30, 7, 1, -1, -14] as const;
export type ReportReminder = (typeof reportReminders)[number];

/** So long after its day a report that has not come is reminded of: then somebody has to call. */
const lastOfLate = -30;

/**
 * The reminder of a planned report that is due now: 30, 7 and 1 days before its day, and 1 and 14 days after
 * it, from the morning in Finland. A worker that was down catches up, but never with an earlier one when a later
 * is due; nobody is reminded by what passed before the report was agreed on.
 */
export function reportReminderDue(
  { agreedAt, dueOn }: { agreedAt: Instant; dueOn: Day },
  now: Instant,
): ReportReminder | undefined {
  if (now >= instantAt(addDays(dueOn, -lastOfLate), morning)) return undefined;
  const due = reportReminders.findLast((days) => instantAt(addDays(dueOn, -days), morning) <= now);
  return due !== undefined && agreedAt < instantAt(addDays(dueOn, -due), morning) ? due : undefined;
}

/** The same time of day by the clocks in Finland, so many days earlier. */
function daysBefore(instant: Instant, days: number): Instant {
  const { day: on, hour: hours, minute: minutes, second } = helsinkiTime(instant);
  const time = [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":");
  return instantAt(addDays(on, -days), time, second);
}

const originMark = "{origin}";
const between = `\n\n${"-".repeat(40)}\n\n`;

/** A text about one page of the service, in one language. */
export type Part = { language: Language; text: string };

/** The address of a page of ours as the outbox keeps it: the worker knows the origin when it sends. */
export function pageAddress(path: string): string {
  return originMark + path;
}

/** The body as the outbox keeps it: the same text in each language, the first language first. */
export function joinParts(parts: Part[]): string {
  return parts.map(({ text }) => text).join(between);
}

/** The parts of a kept body, each with its language, which the address in it tells. */
export function partsOf(body: string): { language: Language | undefined; text: string }[] {
  return body.split(between).map((text) => ({
    language: languages.find((language) => text.includes(`${originMark}/${language}/`)),
    text,
  }));
}

/** The text with the addresses of this installation in it. */
export function withOrigin(text: string, publicOrigin: string): string {
  return text.replaceAll(originMark, publicOrigin);
}

function after(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
