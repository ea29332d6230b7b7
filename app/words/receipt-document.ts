import type { Timeliness } from "~/domain/deadline";
import type { Document, Part, Words } from "~/domain/document";
import { matterOf } from "~/domain/matter";
import type { Snapshot } from "~/domain/snapshot";
import { type Language, pick, type Texts } from "~/domain/texts";
import { wordsIn } from ".";
import { applicationParts, type WrittenApplication } from "./application-document";
import { atTime, inBytes } from "./formats";

export type ReceiptFacts = {
  snapshot: Snapshot;
  sha256: string;
  completes: string | null;
  timeliness: Timeliness | null;
  demo: boolean;
  call: { name: Texts };
  view: WrittenApplication;
};

type Around = {
  /** Where anybody can check the receipt, as people write it. */
  checkAddress: string;
  /** The verdict of eligibility: what decides it, the other conditions, and where the figures come from. */
  verdict: { sentence: string; others: string[]; notes: string[] };
};

/** The receipt with the whole application as it was received, in the language of the matter. */
export function receiptDocument(receipt: ReceiptFacts, { checkAddress, verdict }: Around): Document {
  const { snapshot, sha256, demo } = receipt;
  const { language } = matterOf(snapshot.answers);
  const say = wordsIn(language);
  const number = snapshot.receiptNumber;
  return {
    language,
    title: say("receipt.document.title", { number }),
    heading: say("receipt.title"),
    giver: say("common.owner"),
    foot: number,
    at: snapshot.receivedAt,
    lacking: say("receipt.document.lacking"),
    parts: [
      {
        kind: "notice",
        tone: "good",
        title: say(receipt.completes ? "receipt.completionReceived" : "receipt.received"),
        number,
        texts: [],
      },
      ...(demo
        ? [{ kind: "notice" as const, tone: "waiting" as const, texts: [say("receipt.document.demo")] }]
        : []),
      ...crossed(receipt, language),
      {
        kind: "facts",
        rows: factsOf(receipt, language).map(([name, value]) => ({
          name,
          value: value === sha256 ? code(value) : value,
        })),
      },
      { kind: "text", words: say("receipt.document.checkText", { address: checkAddress, number }) },
      { kind: "heading", level: 2, words: say("receipt.document.eligibility") },
      { kind: "text", words: verdict.sentence },
      ...(verdict.others.length > 0 ? [{ kind: "list" as const, items: verdict.others }] : []),
      ...verdict.notes.map((text): Part => ({ kind: "text", words: { text, soft: true } })),
      ...applicationParts(receipt.view, language),
      ...attachments(snapshot, language),
    ],
  };
}

/** What the receipt tells of the submission, name and value: the same on the page and in the file. */
export function factsOf(
  { snapshot, sha256, timeliness, call }: ReceiptFacts,
  language: Language,
): [name: string, value: string][] {
  const say = wordsIn(language);
  const { applicant, answers, beganAt, receivedAt } = snapshot;
  const at = (instant: string) =>
    say("receipt.atValue", { at: atTime(instant, language, { seconds: true }) });
  const inTime =
    timeliness === "in-time"
      ? `\n${say("receipt.inTime", { at: atTime(snapshot.call.closesAt, language) })}`
      : "";
  return [
    [
      say("apply.applicant"),
      say("apply.applicantNamed", { name: pick(applicant.name, language).text, code: applicant.code ?? "" }),
    ],
    [say("apply.project"), matterOf(answers).name || say("apply.unnamed")],
    [say("apply.call"), pick(call.name, language).text],
    [say("apply.number"), snapshot.number],
    [say("receipt.began"), at(beganAt ?? receivedAt)],
    [say("receipt.at"), at(receivedAt) + inTime],
    [say("receipt.by"), snapshot.submitter.name],
    [say("receipt.version"), String(snapshot.version)],
    [say("receipt.digest"), sha256],
  ];
}

/** Calmly, that the last part came after the deadline: both instants and who decides. */
function crossed({ snapshot, timeliness }: ReceiptFacts, language: Language): Part[] {
  if (timeliness !== "crossed") return [];
  const say = wordsIn(language);
  return [
    {
      kind: "notice",
      tone: "waiting",
      title: say("receipt.crossed.title"),
      texts: [crossedInWords(snapshot, language), say("receipt.crossed.next")],
    },
  ];
}

/** When it began, when it was whole and when the deadline was, in one sentence or two. */
export function crossedInWords({ beganAt, receivedAt, call }: Snapshot, language: Language): string {
  const at = (instant: string) => atTime(instant, language, { seconds: true });
  return wordsIn(language)("receipt.crossed.explained", {
    began: at(beganAt ?? receivedAt),
    received: at(receivedAt),
    closed: at(call.closesAt),
  });
}

function attachments({ attachments = [] }: Snapshot, language: Language): Part[] {
  if (attachments.length === 0) return [];
  const say = wordsIn(language);
  return [
    { kind: "heading", level: 2, words: say("receipt.attachments") },
    {
      kind: "table",
      columns: [
        { name: say("receipt.attachment") },
        { name: say("receipt.attachmentSize"), numeric: true },
        { name: say("receipt.attachmentDigest") },
      ],
      rows: attachments.map(({ name, size, sha256 }) => [name, inBytes(size, language), code(sha256)]),
    },
  ];
}

const code = (text: string): Words => ({ text, code: true });
