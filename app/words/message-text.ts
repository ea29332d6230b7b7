import {
  joinParts,
  type MessageKind,
  type Notice,
  oneLine,
  type Part,
  type ProjectNotice,
  pageAddress,
} from "~/domain/message";
import { type Language, pick, type Texts } from "~/domain/texts";
import { pathsIn } from "~/web/paths";
import { wordsIn } from ".";
import { atTime, inMonth, onDay } from "./formats";

/**
 * What a message may tell of the matter: nothing that anybody has typed into an application. The names of a
 * funded project and of its milestones are public.
 */
export type MessageFacts = {
  notice: Notice;
  /** The number of the matter or of what the ministry answered; a draft has none yet. */
  number: string | null;
  /** The call's; of a project, its item's. */
  callName: Texts;
  /** Of a call. */
  closesAt: string | null;
};

/** Whose page the message leads to. */
export type Reader = "applicant" | "ministry";

/** The message in each of the languages, in their order, ready for the outbox. */
export function writeMessage(facts: MessageFacts, reader: Reader, languages: Language[]) {
  const parts = languages.map((language) => writePart(facts, reader, language));
  return {
    subject: oneLine(parts.map(({ subject }) => subject).join(" · ")),
    body: joinParts(parts),
  };
}

function writePart(
  { notice, number, callName, closesAt }: MessageFacts,
  reader: Reader,
  language: Language,
): Part & { subject: string } {
  const say = wordsIn(language);
  const values = {
    number: number ?? "",
    call: pick(callName, language).text,
    at: atTime(notice.at, language, { seconds: true }),
    closes: closesAt ? atTime(closesAt, language) : "",
    what: "filing" in notice ? say(`mail.letter.what.${notice.filing}`) : "",
    due: "dueOn" in notice ? onDay(notice.dueOn, language) : "",
    receipt: "receiptNumber" in notice ? notice.receiptNumber : "",
    milestone: "milestone" in notice ? notice.milestone : "",
    month: "month" in notice ? inMonth(notice.month, language) : "",
    told: "told" in notice ? pick(notice.told, language).text : "",
  };
  const text = [
    say("mail.letter.hello"),
    say(bodyOf(notice), values),
    say(`mail.letter.link.${linkWord(notice, reader)}`) +
      `\n${pageAddress(pathOf(notice, reader, language))}`,
    `${say("mail.letter.signature")}\n${say("mail.letter.noReply")}`,
  ].join("\n\n");
  return { language, subject: say(subjectOf(notice), values), text };
}

const isLate = (notice: Notice) => notice.kind === "report-due" && notice.days < 0;

function bodyOf(notice: Notice) {
  return isLate(notice) ? "mail.letter.report-due.lateBody" : (`mail.letter.${notice.kind}.body` as const);
}

function subjectOf(notice: Notice) {
  if (notice.kind === "deadline-near" && notice.days === 1) return "mail.letter.deadline-near.urgent";
  return isLate(notice) ? "mail.letter.report-due.late" : (`mail.letter.${notice.kind}.subject` as const);
}

const linkOf = {
  received: "receipt",
  "completion-asked": "application",
  "completion-due": "application",
  "completion-received": "receipt",
  "completion-ended": "application",
  withdrawn: "application",
  "decision-signed": "decision",
  "deadline-near": "application",
  "call-revised": "callRevisions",
  "call-cancelled": "call",
  "statement-answered": "statement",
  "contest-decided": "callFigure",
  "arrival-ruled": "application",
} as const satisfies Record<Exclude<MessageKind, ProjectNotice["kind"]>, string>;

function linkWord(notice: Notice, reader: Reader) {
  if ("milestoneId" in notice) return "milestones";
  if ("projectId" in notice) return "project";
  return reader === "ministry" ? "ministry" : linkOf[notice.kind];
}

const partOf = { report: "reports", claim: "claims", change: "changes" } as const;

function pathOf(notice: Notice, reader: Reader, language: Language): string {
  const paths = pathsIn(language);
  if ("filingId" in notice) {
    const place = [notice.projectId, partOf[notice.filing], notice.filingId] as const;
    return reader === "ministry" ? paths.filing(...place) : paths.ownFiling(...place);
  }
  if ("projectId" in notice) {
    return paths.ownProjectPart(notice.projectId, "milestoneId" in notice ? "milestones" : "reports");
  }
  if (reader === "ministry" && "applicationId" in notice) return paths.case(notice.applicationId);
  return paths[linkOf[notice.kind]]("callId" in notice ? notice.callId : notice.applicationId);
}
