import type { CostCategory } from "../app/domain/budget";
import type { CheckAnswer } from "../app/domain/claim/checks";
import type { ClaimCategory, DeductionReason } from "../app/domain/claim/money";
import type { Instalment } from "../app/domain/monitoring-terms";
import type { Sample, SamplingFacts, SamplingTerms } from "../app/domain/sampling";
import type { Json } from "./schema-kinds";

/** See `schema.ts` for how columns are to be read. */
export interface ClaimsSchema {
  claimSum: ClaimSum;
  claimCost: { claimId: string; category: ClaimCategory; claimed: number; verified: number | null };
  claimVoucher: ClaimVoucher;
  claimCheck: ClaimCheck;
  claimDeduction: ClaimDeduction;
  claimSample: ClaimSample;
  claimOutcome: ClaimOutcome;
}

/** A claim in sums, as it was last received. `claimed` and `verified` are grant, the others costs. Cents. */
interface ClaimSum {
  claimId: string;
  projectId: string;
  kind: Instalment["kind"];
  periodFrom: string;
  periodTo: string;
  receiptNumber: string;
  costs: number;
  claimed: number;
  verifiedCosts: number | null;
  /** Costs that were not accepted: `costs` less `verifiedCosts`. */
  deducted: number | null;
  verified: number | null;
  verifiedBy: string | null;
  verifiedAt: string | null;
}

/** A voucher of a claim as it was received. Append-only: an answer to questions brings its own. */
interface ClaimVoucher {
  claimId: string;
  receiptNumber: string;
  place: number;
  number: string;
  on: string;
  category: CostCategory;
  description: string;
  supplier: string;
  amount: number;
  paidOn: string;
  /** Number, supplier and amount in one: the same in two claims is to be asked about. */
  twin: string;
}

/** What was said of a check, of which submission. Append-only. */
interface ClaimCheck {
  claimId: string;
  receiptNumber: string;
  version: number;
  part: string;
  answer: CheckAnswer | "";
  note: string;
  answeredBy: string;
  answeredAt: string;
}

/** Cents that are not accepted, of a voucher or of a category. One that was taken back stays. */
interface ClaimDeduction {
  id: string;
  claimId: string;
  receiptNumber: string;
  place: number | null;
  category: CostCategory;
  reason: DeductionReason;
  amount: number;
  note: string;
  madeBy: string;
  madeAt: string;
  removedBy: string | null;
  removedAt: string | null;
}

/** A sample of a submission's vouchers with all that it takes to draw it again. Append-only, one of each submission. */
interface ClaimSample {
  id: string;
  claimId: string;
  receiptNumber: string;
  seed: string;
  /** The record's last entry at drawing, of which the seed was made. */
  headSeq: number;
  headHash: string;
  content: Json<{ terms: SamplingTerms; facts: SamplingFacts; sample: Sample }>;
  drawnBy: string;
  drawnAt: string;
}

/** What was seen of a sampled voucher. Append-only: the newest version counts. */
interface ClaimOutcome {
  sampleId: string;
  place: number;
  version: number;
  outcome: "ok" | "deduction" | "missing";
  note: string;
  seenBy: string;
  seenAt: string;
}
