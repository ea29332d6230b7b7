import type { Answers } from "../application-form";
import { type CostCategory, costCategories } from "../budget";
import { addDays, type Day, parseDay } from "../day";
import { type Cents, parseEuros, sum } from "../money";
import type { Instalment } from "../monitoring-terms";
import type { ProjectPlan } from "../project-plan";
import { type ClaimCosts, type GrantReckoning, reckonGrant, totalOf, withIndirect } from "./money";
import { inOrder, type PlacedVoucher, sumsOfVouchers, type Voucher } from "./voucher";

/** The parts of a claim: the ministry asks about one of these. */
export const claimParts = [
  "period",
  "vouchers",
  "costs",
  "income",
  "procurement",
  "vat",
  "steering",
  "evidence",
  "notes",
] as const;
export type ClaimPart = (typeof claimParts)[number];

/** Where the documents of a claim belong. */
export const evidenceFields = [
  "evidence.ledger",
  "evidence.vouchers",
  "evidence.procurement",
  "steering.minutes",
] as const;
export type EvidenceField = (typeof evidenceFields)[number];

export const procurementColumns = ["what", "value", "procedure", "supplier", "tenders", "reason"] as const;
export const procedures = ["direct", "small", "national", "eu", "framework"] as const;
export type Procedure = (typeof procedures)[number];
export const mostProcurements = 20;
/** From so many cents several tenders are asked for (119/2022 § 25). */
export const tendersFrom: Cents = 10_000_00;

/** Every field of a claim that has a text; others are not stored. */
export function isClaimField(field: string): boolean {
  const row = /^procurement\.(\d{1,2})\.([a-z]+)$/.exec(field);
  if (row) {
    const known = (procurementColumns as readonly string[]).includes(row[2] ?? "");
    return known && Number(row[1]) < mostProcurements;
  }
  return (fields as readonly string[]).includes(field);
}

const fields = [
  "period.from",
  "period.to",
  "vouchers.list",
  ...costCategories.map((category) => `costs.${category}`),
  "income.amount",
  "income.otherPublic",
  "income.private",
  "income.note",
  "vat.without",
  "steering.handledOn",
  "notes.text",
];

export type Procurement = {
  what: string;
  value: Cents;
  procedure: Procedure;
  supplier: string;
  tenders: number;
  reason: string;
};

/** What is known of the project when its claim is read. Cents and Helsinki days. */
export type ClaimFacts = {
  plan: Pick<ProjectPlan, "period" | "sharePercent" | "indirect">;
  instalment: Pick<Instalment, "kind">;
  /** What can still be claimed of the grant. */
  available: Cents;
  /** The periods of other claims that have not been withdrawn or rejected. */
  others: { from: Day; to: Day; number: string }[];
  /** How many documents there are in each place. */
  documents: Partial<Record<EvidenceField, number>>;
  today: Day;
};

/** The vouchers as they were typed, and the lines that could not be read. */
export type ReadVouchers = { vouchers: (Voucher & { line: number })[]; problems: VoucherProblem[] };

export const voucherColumns = [
  "number",
  "on",
  "category",
  "description",
  "supplier",
  "amount",
  "paidOn",
] as const;
export type VoucherColumn = (typeof voucherColumns)[number];
/** What is wrong with a line of the list, by its number from 1. */
export type VoucherProblem = {
  line: number;
  column: VoucherColumn | null;
  because:
    | "empty"
    | "too-long"
    | "not-an-amount"
    | "zero"
    | "not-a-day"
    | "not-a-category"
    | "too-few-columns"
    | "too-many-lines"
    | "unreadable";
};

export type ClaimProblem = {
  field: string;
  because:
    | "missing"
    | "not-a-day"
    | "not-an-amount"
    | "negative"
    | "ends-before-it-begins"
    | "outside-project"
    | "in-the-future"
    | "overlaps"
    | "no-vouchers"
    | "unreadable-vouchers"
    | "voucher-outside-period"
    | "voucher-unpaid"
    | "sums-differ"
    | "covered-by-flat-rate"
    | "income-over-costs"
    | "nothing-to-claim"
    | "no-tenders"
    | "not-a-number"
    | "vat-not-stated"
    | "no-evidence"
    | "no-minutes";
  line?: number;
  category?: CostCategory;
  amount?: Cents;
  other?: Cents;
  number?: string;
};

/** A claim as it is received and kept. */
export type ClaimContent = {
  instalment: string | null;
  kind: Instalment["kind"];
  planVersion: number;
  period: { from: Day; to: Day };
  vouchers: PlacedVoucher[];
  costs: ClaimCosts;
  indirect: ProjectPlan["indirect"];
  reckoning: GrantReckoning;
  income: { amount: Cents; otherPublic: Cents; private: Cents; note: string };
  procurements: Procurement[];
  steeringHandledOn: Day | null;
  notes: string;
  files: { field: string; name: string; sha256: string }[];
};

export type ReadClaim = {
  period: { from: Day | null; to: Day | null };
  vouchers: PlacedVoucher[];
  /** As typed by category; what cannot be read is zero here and a problem. */
  costs: ClaimCosts;
  bySums: ReturnType<typeof sumsOfVouchers>;
  reckoning: GrantReckoning;
  income: ClaimContent["income"];
  procurements: Procurement[];
  steeringHandledOn: Day | null;
  problems: ClaimProblem[];
};

/** What a claim says, and everything that keeps it from being submitted. */
export function readClaim(answers: Answers, read: ReadVouchers, facts: ClaimFacts): ReadClaim {
  const problems: ClaimProblem[] = [];
  const told = (problem: ClaimProblem) => {
    problems.push(problem);
  };
  const period = readPeriod(answers, facts, told);
  readVouchers(read, period, facts, told);

  const typed = Object.fromEntries(
    costCategories.map((category) => [category, amountOf(answers, `costs.${category}`, told)]),
  ) as Record<CostCategory, Cents>;
  const bySums = sumsOfVouchers(read.vouchers);
  for (const category of costCategories) {
    const field = `costs.${category}`;
    if (typed[category] !== bySums[category]) {
      told({ field, because: "sums-differ", category, amount: typed[category], other: bySums[category] });
    }
    if (facts.plan.indirect === "flat-40" && category !== "staff" && typed[category] !== 0) {
      told({ field, because: "covered-by-flat-rate", category });
    }
  }
  const costs = withIndirect(typed, facts.plan.indirect);
  const income = {
    amount: amountOf(answers, "income.amount", told),
    otherPublic: amountOf(answers, "income.otherPublic", told),
    private: amountOf(answers, "income.private", told),
    note: text(answers, "income.note"),
  };
  const reckoning = reckonGrant({
    costs: totalOf(costs),
    income: income.amount,
    otherFunding: income.otherPublic + income.private,
    sharePercent: facts.plan.sharePercent,
    available: facts.available,
  });
  const all = sum([income.amount, income.otherPublic, income.private]);
  if (totalOf(costs) > 0 && all > totalOf(costs)) {
    told({ field: "income.amount", because: "income-over-costs", amount: all, other: totalOf(costs) });
  }
  if (totalOf(costs) > 0 && reckoning.grant === 0 && facts.instalment.kind !== "final") {
    told({ field: "income.amount", because: "nothing-to-claim" });
  }
  const procurements = readProcurements(answers, told);
  if (answers["vat.without"] !== "yes") told({ field: "vat.without", because: "vat-not-stated" });
  const steeringHandledOn = readSteering(answers, facts, told);
  const documents = (facts.documents["evidence.ledger"] ?? 0) + (facts.documents["evidence.vouchers"] ?? 0);
  if (documents === 0) told({ field: "evidence.ledger", because: "no-evidence" });
  return {
    ...{ period, costs, bySums, reckoning, income, procurements, steeringHandledOn, problems },
    vouchers: inOrder(read.vouchers.map(({ line: _, ...voucher }) => voucher)),
  };
}

type Tell = (problem: ClaimProblem) => void;

const text = (answers: Answers, field: string) => (answers[field] ?? "").trim();

function readPeriod(answers: Answers, { plan, others, today }: ClaimFacts, told: Tell) {
  const from = dayOf(answers, "period.from", told);
  const to = dayOf(answers, "period.to", told);
  if (from === null || to === null) return { from, to };
  if (to < from) told({ field: "period.to", because: "ends-before-it-begins" });
  if (from < plan.period.from) told({ field: "period.from", because: "outside-project" });
  if (to > plan.period.to) told({ field: "period.to", because: "outside-project" });
  if (to > today) told({ field: "period.to", because: "in-the-future" });
  const other = others.find((one) => one.from <= to && from <= one.to);
  if (other) told({ field: "period.from", because: "overlaps", number: other.number });
  return { from, to };
}

function dayOf(answers: Answers, field: string, told: Tell): Day | null {
  const day = parseDay(answers[field] ?? "");
  if (day.ok) return day.value;
  told({ field, because: day.because === "empty" ? "missing" : "not-a-day" });
  return null;
}

/** An empty cell is zero. */
function amountOf(answers: Answers, field: string, told: Tell): Cents {
  const read = parseEuros(answers[field] ?? "");
  if (read.ok && read.value >= 0) return read.value;
  if (read.ok) told({ field, because: "negative" });
  else if (read.because !== "empty") told({ field, because: "not-an-amount" });
  return 0;
}

function readVouchers(
  { vouchers, problems }: ReadVouchers,
  { from, to }: { from: Day | null; to: Day | null },
  { today }: ClaimFacts,
  told: Tell,
): void {
  const field = "vouchers.list";
  if (problems.length > 0) told({ field, because: "unreadable-vouchers", line: problems[0]?.line });
  else if (vouchers.length === 0) told({ field, because: "no-vouchers" });
  const outside = vouchers.find(({ on }) => (from && on < from) || (to && on > to));
  if (outside) told({ field, because: "voucher-outside-period", line: outside.line, number: outside.number });
  const unpaid = vouchers.find(({ paidOn }) => paidOn > today);
  if (unpaid) told({ field, because: "voucher-unpaid", line: unpaid.line, number: unpaid.number });
}

/** The rows in which something was typed. */
export function procurementRows(answers: Answers): number[] {
  return Array.from({ length: mostProcurements }, (_, row) => row).filter((row) =>
    procurementColumns.some((column) => text(answers, `procurement.${row}.${column}`) !== ""),
  );
}

function readProcurements(answers: Answers, told: Tell): Procurement[] {
  return procurementRows(answers).map((row) => {
    const at = (column: string) => `procurement.${row}.${column}`;
    for (const column of ["what", "supplier", "value", "procedure"]) {
      if (text(answers, at(column)) === "") told({ field: at(column), because: "missing" });
    }
    const value = amountOf(answers, at("value"), told);
    const typed = text(answers, at("tenders"));
    const tenders = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
    if (typed !== "" && !/^\d{1,3}$/.test(typed)) told({ field: at("tenders"), because: "not-a-number" });
    const reason = text(answers, at("reason"));
    if (value >= tendersFrom && tenders < 2 && reason === "")
      told({ field: at("reason"), because: "no-tenders" });
    const procedure = procedures.find((one) => one === text(answers, at("procedure"))) ?? "direct";
    const [what, supplier] = [text(answers, at("what")), text(answers, at("supplier"))];
    return { what, value, procedure, supplier, tenders, reason };
  });
}

/** A final claim has been handled by the steering group, whose minutes go with it (119/2022 § 37). */
function readSteering(
  answers: Answers,
  { instalment, documents, today }: ClaimFacts,
  told: Tell,
): Day | null {
  if (instalment.kind !== "final") return null;
  const day = dayOf(answers, "steering.handledOn", told);
  if (day !== null && day > today) told({ field: "steering.handledOn", because: "in-the-future" });
  if ((documents["steering.minutes"] ?? 0) === 0) told({ field: "steering.minutes", because: "no-minutes" });
  return day;
}

/**
 * What is known of a new claim: it begins where the one before ended, and ends on the day before it can first
 * be made, within the project's period.
 */
export function knownOfClaim(
  plan: Pick<ProjectPlan, "period">,
  instalment: Pick<Instalment, "kind" | "payableOn">,
  others: readonly { to: Day }[],
): Answers {
  const last = others
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const from = last === undefined ? plan.period.from : addDays(last, 1);
  const before = addDays(instalment.payableOn, -1);
  const to =
    instalment.kind === "final" || before > plan.period.to || before < from ? plan.period.to : before;
  return { "period.from": from, "period.to": to };
}

export type StartVerdict = { ok: true } | { ok: false; because: "advance" | "too-early"; limit?: Day };

/** May this instalment be claimed today? An advance is paid without a claim, the others from their first day. */
export function mayClaim(
  { kind, payableOn }: Pick<Instalment, "kind" | "payableOn">,
  today: Day,
): StartVerdict {
  if (kind === "advance") return { ok: false, because: "advance" };
  return today < payableOn ? { ok: false, because: "too-early", limit: payableOn } : { ok: true };
}
