import type { Scan } from "../app/domain/attachment";
import type { Json } from "./schema-kinds";

/** The tables of applying together, as Kysely sees them: see `schema.ts` for how columns are to be read. */
export interface ApplyingSchema {
  formVersion: FormVersion;
  attachment: Attachment;
  keptPost: KeptPost;
  seen: Seen;
  completionRequest: CompletionRequest;
  completionPoint: CompletionPoint;
  withdrawal: Withdrawal;
  message: Message;
  pageTurn: PageTurn;
}

/** The form of one published revision of a call: never changed afterwards (the database refuses). */
interface FormVersion {
  callId: string;
  revision: number;
  form: Json<unknown>;
  publishedAt: string;
}

/** A file of an application. The bytes lie in the file store; a removed one is kept, and not shown. */
interface Attachment {
  id: string;
  applicationId: string;
  /** The field of the form that it answers. */
  field: string;
  /** As the sender named it, for display only. */
  name: string;
  /** What the content is: pdf, docx, xlsx, odt, ods, png, jpg. */
  kind: string;
  /** Bytes. */
  size: number;
  sha256: string;
  storageKey: string;
  uploadedBy: string;
  uploadedAt: string;
  /** The version of the application in which it came, and the one in which it was removed. */
  version: number;
  removedVersion: number | null;
  removedBy: string | null;
  removedAt: string | null;
  scan: Scan;
  scannedAt: string | null;
  scanFinding: string | null;
}

/** A form that came after its writer's session had ended: kept for a day, for that person alone. */
interface KeptPost {
  id: string;
  personId: string;
  /** Where the form posts, with its query. */
  path: string;
  fields: Json<[name: string, text: string][]>;
  keptAt: string;
  expiresAt: string;
}

/** Which version of a section somebody has last had before their eyes. */
interface Seen {
  applicationId: string;
  personId: string;
  sectionId: string;
  version: number;
  seenAt: string;
}

/** A request to complete an application (434/2003 § 22): answered, or ended when its time ran out (§ 33). */
interface CompletionRequest {
  id: string;
  applicationId: string;
  message: string | null;
  askedBy: string;
  askedAt: string;
  dueOn: string;
  answeredAt: string | null;
  answeredBy: string | null;
  endedAt: string | null;
  endedBy: string | null;
}

/** One question of a completion request; `part` is the field or section that it opens. */
interface CompletionPoint {
  requestId: string;
  position: number;
  part: string;
  question: string;
  /** The last day for this answer; empty where it is the request's. */
  dueOn: string | null;
}

interface Withdrawal {
  applicationId: string;
  reason: string;
  withdrawnBy: string;
  withdrawnAt: string;
}

/** An e-mail to be sent once: written in the transaction of what it tells of. */
interface Message {
  id: string;
  kind: string;
  /** The same event for the same address gives the same key, and so one message. */
  dedupeKey: string;
  personId: string | null;
  toAddress: string;
  subject: string;
  body: string;
  noun: string;
  nounId: string;
  createdAt: string;
  attempts: number;
  /** Not to be tried before this instant. */
  nextAt: string;
  /** A worker is sending it until this instant. */
  leasedUntil: string | null;
  sentAt: string | null;
  /** Given up after many attempts; an officer can send it again. */
  failedAt: string | null;
  lastError: string | null;
}

/** The last save of an open page, counted by the page: an earlier one that arrives after it is overtaken. */
interface PageTurn {
  editing: string;
  turn: number;
  savedAt: string;
}
