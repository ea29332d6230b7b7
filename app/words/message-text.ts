import { joinParts, type MessageKind, type Notice, oneLine, type Part, pageAddress } from "~/domain/message";
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
  callName: Texts;
  /** Empty where there is no call that closes. */
  closesAt: string;
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
    due: "dueOn" in notice ? onDay(notice.dueOn, language) : "",
    receipt: "receiptNumber" in notice ? notice.receiptNumber : "",
    milestone: "milestone" in notice ? notice.milestone : "",
    month: "month" in notice ? inMonth(notice.month, language) : "",
    told: "told" in notice ? pick(notice.told, language).text : "",
  };
  const { kind } = notice;
  const urgent = kind === "deadline-near" && notice.days === 1;
  const text = [
    say("mail.letter.hello"),
    say(`mail.letter.${kind}.body`, values),
    say(`mail.letter.link.${reader === "ministry" ? "ministry" : linkOf[kind]}`) +
      `\n${pageAddress(pathOf(notice, reader, language))}`,
    `${say("mail.letter.signature")}\n${say("mail.letter.noReply")}`,
  ].join("\n\n");
  const subject = urgent
    ? say("mail.letter.deadline-near.urgent", values)
    : say(`mail.letter.${kind}.subject`, values);
  return { language, subject, text };
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
  "milestone-due": "milestones",
  "milestone-late": "milestones",
} as const satisfies Record<MessageKind, string>;

function pathOf(notice: Notice, reader: Reader, language: Language): string {
  const paths = pathsIn(language);
  if (reader === "ministry" && "applicationId" in notice) return paths.case(notice.applicationId);
  if (notice.kind === "milestone-due" || notice.kind === "milestone-late") {
    return paths.ownProjectPart(notice.projectId, "milestones");
  }
  return paths[linkOf[notice.kind]]("callId" in notice ? notice.callId : notice.applicationId);
}
