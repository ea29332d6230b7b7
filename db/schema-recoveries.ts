import type {
  Measure,
  PlanPart,
  PlanState,
  RecoveryState,
  ReturnReason,
  ReturnState,
  WriteOffState,
} from "../app/domain/recovery";
import type { Bit, Json } from "./schema-kinds";

/** See `schema.ts` for how columns are to be read. */
export interface RecoveriesSchema {
  referenceRate: ReferenceRate;
  projectReturn: ProjectReturn;
  recovery: Recovery;
  recoveryLine: { recoveryId: string; paymentId: string; principal: number };
  recoveryDocument: RecoveryDocument;
  recoveryPlan: RecoveryPlan;
  recoveryWriteOff: RecoveryWriteOff;
}

/** A reference rate of the Interest Act § 12: never changed, the newest version of a half-year counts. */
interface ReferenceRate {
  /** `2026-1` or `2026-2`. */
  half: string;
  version: number;
  /** Hundredths of a per cent. */
  rate: number;
  source: string;
  url: string | null;
  checkedOn: string;
  /** Empty for what came with the service. */
  enteredBy: string | null;
  enteredAt: string;
}

/** Money that the recipient returns of its own accord (688/2001 § 20). */
interface ProjectReturn {
  id: string;
  projectId: string;
  number: string;
  state: ReturnState;
  why: ReturnReason;
  note: string;
  /** Cents told of, and cents received. */
  amount: number;
  received: number | null;
  toldBy: string;
  toldAt: string;
  receivedOn: string | null;
  receivedBy: string | null;
  receivedAt: string | null;
  /** What the account shows of the payment that came. */
  reference: string | null;
  cancelledBy: string | null;
  cancelledAt: string | null;
}

/** A matter of suspension (§ 19), of its end, or of recovery (§§ 21–22). */
interface Recovery {
  id: string;
  projectId: string;
  number: string;
  measure: Measure;
  state: RecoveryState;
  grounds: Json<string[]>;
  /** The Helsinki day on which the ministry learned of the ground. */
  learnedOn: string;
  /** The last day of the use that was set for property (§ 13). */
  useEndsOn: string | null;
  /** What has been found. */
  account: string;
  openedBy: string;
  openedAt: string;
  /** Why the recipient is not heard; empty where it is. */
  waived: string | null;
  hearing: string | null;
  hearingDueOn: string | null;
  askedBy: string | null;
  askedAt: string | null;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: string | null;
  /** Cents left unrecovered (§ 26). */
  moderated: number;
  moderationReasons: string;
  withoutInterest: Bit;
  /** The decision also ends the payment of the grant. */
  stops: Bit;
  dueOn: string | null;
  reasonsFi: string;
  reasonsSv: string;
  presentedBy: string | null;
  presentedAt: string | null;
  signedBy: string | null;
  signedAt: string | null;
  servedAt: string | null;
  droppedBecause: string | null;
}

/** The signed decision: never changed afterwards (the database refuses). */
interface RecoveryDocument {
  number: string;
  recoveryId: string;
  content: string;
  sha256: string;
  createdAt: string;
}

/** A wish to pay back in parts, and what was answered. */
interface RecoveryPlan {
  id: string;
  recoveryId: string;
  state: PlanState;
  asked: string;
  askedBy: string;
  askedAt: string;
  parts: Json<PlanPart[]>;
  reasons: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
}

interface RecoveryWriteOff {
  id: string;
  recoveryId: string;
  state: WriteOffState;
  /** Cents of the principal. */
  amount: number;
  reasons: string;
  proposedBy: string;
  proposedAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
}
