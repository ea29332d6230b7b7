import type { CallContent } from "../app/domain/call-content";
import type { Stamps } from "../app/domain/parity";
import type { Texts } from "../app/domain/texts";
import type { Bit, Json } from "./schema-kinds";

/** The tables of making calls, as Kysely sees them: see `schema.ts` for how columns are to be read. */
export interface CallsSchema {
  callDraft: CallDraft;
  callRevision: CallRevision;
}

/** A call being made, or the next revision of a published one. What is published has a row in `call`. */
interface CallDraft {
  /** The call's id: part of its address, the same once it is published. */
  id: string;
  itemId: string;
  state: "draft" | "cancelled";
  /** The published revision that this draft will follow; 0 for a new call. */
  revises: number;
  /** Counts the saves: an edit that began from an older one meets a page with both. */
  version: number;
  content: Json<CallContent>;
  stamps: Json<Stamps>;
  /** What a revision changes, for those who are writing applications. */
  note: Json<Texts>;
  /** Told in the timetable of planned calls (Article 49(2) CPR). */
  planned: Bit;
  demo: Bit;
  createdBy: string;
  createdAt: string;
  updatedBy: string;
  updatedAt: string;
}

/** One published revision of a call: never changed afterwards (the database refuses). */
interface CallRevision {
  callId: string;
  revision: number;
  content: Json<CallContent>;
  note: Json<Texts>;
  publishedAt: string;
  /** Empty for what the seeds tell. */
  publishedBy: string | null;
}
