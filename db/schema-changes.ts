import type { ChangeParts, Ruling } from "../app/domain/change-request";
import type { DecisionState } from "../app/domain/states";
import type { Json } from "./schema-kinds";

/** Decisions on change requests. See `schema.ts` for how columns are to be read. */
export interface ChangesSchema {
  changeDecision: ChangeDecision;
  changeDocument: ChangeDocument;
}

/** A decision on a change request: presented, signed, served. One that is returned is presented anew in place. */
interface ChangeDecision {
  id: string;
  filingId: string;
  state: DecisionState;
  rulings: Json<Ruling[]>;
  /** What is granted of each part, as it will stand. */
  granted: Json<ChangeParts>;
  /** The version of the plan, and of the request, that the presenting official saw. */
  planVersion: number;
  filingVersion: number;
  presentedBy: string;
  presentedAt: string;
  signedBy: string | null;
  signedAt: string | null;
  servedAt: string | null;
}

/** The signed decision as a document: never changed afterwards (the database refuses). */
interface ChangeDocument {
  number: string;
  decisionId: string;
  content: string;
  sha256: string;
  createdAt: string;
}
