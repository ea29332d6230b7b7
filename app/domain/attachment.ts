import type { Answers, FormDefinition } from "./application-form";
import type { Timeliness } from "./deadline";
import type { ApplicationState, CallPhase } from "./states";
import type { Texts } from "./texts";

/** What an attachment may be, told by its content and never by its name alone. */
export const attachmentKinds = ["pdf", "docx", "xlsx", "odt", "ods", "png", "jpg"] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

const megabyte = 1024 * 1024;

/** The limits of an application's attachments: bytes, files of one question unless it says otherwise, characters. */
export const attachmentLimits = {
  each: 20 * megabyte,
  together: 200 * megabyte,
  files: 10,
  name: 200,
} as const;

/** What a scanner for malicious code has said of a file: `none` when the installation has no scanner. */
export type Scan = "none" | "waiting" | "clean" | "infected" | "failed";

/** Why a file was not taken. Each has its own words: what is wrong, the limit, and what to do. */
export type FileRefusal =
  | "missing"
  | "empty"
  | "too-large"
  | "too-large-together"
  | "too-many"
  | "wrong-kind"
  | "name-does-not-match"
  | "encrypted"
  | "macros"
  | "unsafe-archive"
  | "infected";

/** An attachment as people read of it. Size is bytes. */
export type Attachment = {
  id: string;
  field: string;
  name: string;
  kind: AttachmentKind;
  size: number;
  sha256: string;
  uploadedAt: string;
  uploadedBy: string;
  scan: Scan;
};

/** A question of the form that is answered with files. */
export type AttachmentQuestion = {
  sectionId: string;
  label: Texts;
  help?: Texts;
  optional?: boolean;
  maxFiles: number;
};

/** The question that `field` ("section.question") answers with files; undefined when it is none of these. */
export function attachmentQuestion(form: FormDefinition, field: string): AttachmentQuestion | undefined {
  for (const section of form.sections) {
    if (section.kind !== "questions") continue;
    for (const question of section.questions as AskedForFiles[]) {
      if (question.kind !== "attachment" || field !== `${section.id}.${question.id}`) continue;
      const { label, help, optional, maxFiles = attachmentLimits.files } = question;
      return { sectionId: section.id, label, help, optional, maxFiles };
    }
  }
  return undefined;
}

type AskedForFiles = Omit<AttachmentQuestion, "sectionId" | "maxFiles"> & {
  id: string;
  kind: string;
  maxFiles?: number;
};

/** What came: its name as the sender gave it, and how many bytes. */
export type Arrived = { name: string; size: number };

/**
 * Is the file worth opening? `missing`: none was chosen. `empty`, `too-large`: by its bytes.
 * `wrong-kind`: its name has an ending that is not taken.
 */
export function refuseUnopened({ name, size }: Arrived): FileRefusal | undefined {
  if (name === "" && size === 0) return "missing";
  if (size > attachmentLimits.each) return "too-large";
  if (kindOfName(name) === undefined) return "wrong-kind";
  return size === 0 ? "empty" : undefined;
}

/** Is there room for a file of `size` bytes in `field`, beside the application's present attachments? */
export function refuseForRoom(
  size: number,
  field: string,
  present: Pick<Attachment, "field" | "size">[],
  maxFiles: number,
): FileRefusal | undefined {
  if (present.filter((file) => file.field === field).length >= maxFiles) return "too-many";
  const together = present.reduce((sum, file) => sum + file.size, size);
  return together > attachmentLimits.together ? "too-large-together" : undefined;
}

/** Which kind the name's ending promises; undefined when it is none that is taken. */
export function kindOfName(name: string): AttachmentKind | undefined {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase();
  return attachmentKinds.find((kind) => kind === (ending === "jpeg" ? "jpg" : ending));
}

/** The media type with which a file of this kind is sent to its reader. */
export const mediaTypes: Record<AttachmentKind, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  png: "image/png",
  jpg: "image/jpeg",
};

/** Characters that are not seen, or that turn the order of those beside them: `exe.pdf` could read `fdp.exe`. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/**
 * The name to show: composed (NFC), without the folders that some browsers send, without characters that
 * are not seen or that turn the reading order, and at most 200 characters, of which the ending is kept.
 */
export function displayName(sent: string): string {
  const last = sent.split(/[/\\]/).at(-1) ?? "";
  // Nobody reads the middle of so long a name, and the patterns below would take their time over it.
  const short = last.length > 2000 ? last.slice(0, 1000) + last.slice(-1000) : last;
  const bare = short.normalize("NFC").replace(unseen, "");
  const name = bare.replace(/\s+/gu, " ").replace(/^[\s.]+|[\s.]+$/gu, "");
  const characters = [...name];
  if (characters.length <= attachmentLimits.name) return name;
  const ending = /\.[^. ]{1,10}$/u.exec(name)?.[0] ?? "";
  const stem = characters.slice(0, attachmentLimits.name - [...ending].length).join("");
  return stem.replace(/[\s.]+$/u, "") + ending;
}

export type Download = { ok: true } | { ok: false; because: "waiting" | "failed" | "infected" };

/** May the file be given out? Not before a scanner, where there is one, has found it clean. */
export function mayDownload(scan: Scan): Download {
  return scan === "none" || scan === "clean" ? { ok: true } : { ok: false, because: scan };
}

export type MayChange =
  | { ok: true }
  | { ok: false; because: "not-draft"; state: ApplicationState }
  | { ok: false; because: "not-open"; phase: CallPhase };

/**
 * May the attachments of a field change? In a draft while its call is open, and in an application that
 * was returned for completion (434/2003 § 22) when the request opens the field, whatever the call's phase.
 * A file whose upload crossed the deadline is taken, as texts are: give its `arrived`.
 */
export function mayChangeAttachments(
  { state, phase, arrived }: { state: ApplicationState; phase: CallPhase; arrived?: Timeliness },
  opened: boolean,
): MayChange {
  if (state === "returned" && opened) return { ok: true };
  if (state !== "draft") return { ok: false, because: "not-draft", state };
  const inTime = phase === "open" || (phase === "closed" && arrived === "crossed");
  return inTime ? { ok: true } : { ok: false, because: "not-open", phase };
}

/** What a snapshot tells of the attachments: enough to know each file again by its content. */
export function attachmentsForSnapshot(list: readonly Attachment[]) {
  return list.map(({ field, name, kind, size, sha256 }) => ({ field, name, kind, size, sha256 }));
}

/** How many files each field has, without those in which a scanner has found something. */
export function countByField(list: readonly Attachment[]): Record<string, number> {
  const count: Record<string, number> = {};
  for (const { field, scan } of list) {
    if (scan !== "infected") count[field] = (count[field] ?? 0) + 1;
  }
  return count;
}

/** The names of each field's files as a text, so that versions can be compared like other answers. */
export function namesByField(list: readonly Attachment[]): Answers {
  const names: Record<string, string> = {};
  for (const { field, name } of list) names[field] = names[field] ? `${names[field]}\n${name}` : name;
  return names;
}
