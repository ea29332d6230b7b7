import { expect, test } from "vitest";
import {
  type CheckSaid,
  claimChecks,
  computedChecks,
  mayVerify,
  openChecks,
} from "../../app/domain/claim/checks";
import {
  type ClaimContent,
  type ClaimFacts,
  isClaimField,
  knownOfClaim,
  mayClaim,
  type ReadVouchers,
  readClaim,
} from "../../app/domain/claim/form";

const facts: ClaimFacts = {
  plan: { period: { from: "2027-04-01", to: "2028-06-30" }, sharePercent: 80, indirect: "none" },
  instalment: { kind: "instalment" },
  available: 80_000_00,
  others: [],
  documents: { "evidence.ledger": 1 },
  today: "2027-11-02",
};
const voucher = {
  ...{ line: 1, number: "1", on: "2027-05-31", category: "staff" as const, description: "Palkka" },
  ...{ supplier: "Vantaa", amount: 1_000_00, paidOn: "2027-05-31" },
};
const vouchers: ReadVouchers = { vouchers: [voucher], problems: [] };
const answers = {
  "period.from": "1.4.2027",
  "period.to": "30.9.2027",
  "costs.staff": "1 000",
  "vat.without": "yes",
};
const wrong = (
  typed: Record<string, string> = {},
  known: Partial<ClaimFacts> = {},
  read: ReadVouchers = vouchers,
) => readClaim({ ...answers, ...typed }, read, { ...facts, ...known }).problems.map(({ because }) => because);

test("a claim that is whole has nothing against it", () => {
  expect(wrong()).toEqual([]);
});

test("the period lies within the project and the past, and beside other claims, to the day", () => {
  expect(wrong({ "period.from": "31.3.2027" })).toEqual(["outside-project"]);
  expect(wrong({ "period.to": "2.11.2027" })).toEqual([]);
  expect(wrong({ "period.to": "3.11.2027" })).toEqual(["in-the-future"]);
  expect(wrong({ "period.to": "31.3.2027" })).toContain("ends-before-it-begins");
  const other = (from: string) => ({ others: [{ from, to: "2028-03-31", number: "M2" }] });
  expect(wrong({}, other("2027-10-01"))).toEqual([]);
  expect(wrong({}, other("2027-09-30"))).toEqual(["overlaps"]);
});

test("vouchers are of the period, paid, and make the costs that are claimed", () => {
  const one = (change: Partial<typeof voucher>) =>
    wrong({}, {}, { vouchers: [{ ...voucher, ...change }], problems: [] });
  expect(one({ on: "2027-04-01" })).toEqual([]);
  expect(one({ on: "2027-03-31" })).toEqual(["voucher-outside-period"]);
  expect(one({ paidOn: "2027-11-02" })).toEqual([]);
  expect(one({ paidOn: "2027-11-03" })).toEqual(["voucher-unpaid"]);
  expect(one({ amount: 999_99 })).toEqual(["sums-differ"]);
  expect(wrong({ "costs.staff": "" }, {}, { vouchers: [], problems: [] })).toEqual(["no-vouchers"]);
});

test("what the flat rate of forty per cent covers is not claimed besides", () => {
  const plan = { ...facts.plan, indirect: "flat-40" as const };
  expect(wrong({}, { plan })).toEqual([]);
  const travel = { ...voucher, category: "travel" as const };
  const read = { vouchers: [voucher, travel], problems: [] };
  expect(wrong({ "costs.travel": "1 000" }, { plan }, read)).toEqual(["covered-by-flat-rate"]);
  expect(readClaim(answers, vouchers, { ...facts, plan }).costs.indirect).toBe(400_00);
});

test("from EUR 10 000 procurement has several tenders or a reason", () => {
  const row = (more: Record<string, string>) =>
    wrong({
      "procurement.0.what": "Tulkkaus",
      "procurement.0.supplier": "Tulkki Oy",
      "procurement.0.procedure": "small",
      ...more,
    });
  expect(row({ "procurement.0.value": "9 999,99", "procurement.0.tenders": "1" })).toEqual([]);
  expect(row({ "procurement.0.value": "10 000", "procurement.0.tenders": "1" })).toEqual(["no-tenders"]);
  expect(row({ "procurement.0.value": "10 000", "procurement.0.tenders": "2" })).toEqual([]);
  expect(row({ "procurement.0.value": "10 000", "procurement.0.reason": "Ainoa tarjoaja" })).toEqual([]);
  expect(row({ "procurement.0.tenders": "2" })).toEqual(["missing"]);
});

test("a final claim comes with the day and the minutes of the steering group", () => {
  const final = { instalment: { kind: "final" as const } };
  expect(wrong({}, final)).toEqual(["missing", "no-minutes"]);
  const documents = { ...facts.documents, "steering.minutes": 1 };
  expect(wrong({ "steering.handledOn": "1.11.2027" }, { ...final, documents })).toEqual([]);
});

test("value added tax is stated, and there is evidence", () => {
  expect(wrong({ "vat.without": "" }, { documents: {} })).toEqual(["vat-not-stated", "no-evidence"]);
});

test("an instalment is claimed from its first day, an advance never", () => {
  expect(mayClaim({ kind: "instalment", payableOn: "2027-10-01" }, "2027-09-30").ok).toBe(false);
  expect(mayClaim({ kind: "instalment", payableOn: "2027-10-01" }, "2027-10-01").ok).toBe(true);
  expect(mayClaim({ kind: "advance", payableOn: "2027-01-01" }, "2027-10-01")).toMatchObject({
    because: "advance",
  });
});

test("a claim begins where the one before ended, and the final one ends with the project", () => {
  const at = (kind: "instalment" | "final", payableOn: string, to?: string) =>
    knownOfClaim(facts.plan, { kind, payableOn }, to ? [{ to }] : []);
  expect(at("instalment", "2027-10-01")).toEqual({ "period.from": "2027-04-01", "period.to": "2027-09-30" });
  expect(at("instalment", "2028-04-01", "2027-09-30")).toEqual({
    "period.from": "2027-10-01",
    "period.to": "2028-03-31",
  });
  expect(at("final", "2028-07-01", "2028-03-31")).toEqual({
    "period.from": "2028-04-01",
    "period.to": "2028-06-30",
  });
});

test("only a claim's own fields are stored", () => {
  for (const field of ["period.from", "costs.staff", "procurement.19.reason"])
    expect(isClaimField(field), field).toBe(true);
  for (const field of [
    "version",
    "costs.indirect",
    "procurement.20.what",
    "procurement.0.other",
    "constructor",
  ]) {
    expect(isClaimField(field), field).toBe(false);
  }
});

const all = (answer: string, note = ""): Record<string, CheckSaid> =>
  Object.fromEntries(claimChecks.map(({ id }) => [id, { answer, note }]));

test("every check is answered, and a no has reasons", () => {
  expect(openChecks({})).toHaveLength(claimChecks.length);
  expect(openChecks(all("maybe"))).toHaveLength(claimChecks.length);
  expect(openChecks(all("not-applicable"))).toEqual([]);
  expect(openChecks({ ...all("yes"), vat: { answer: "no", note: "Neljä sanaa ei riitä" } })).toEqual([
    { id: "vat", because: "too-few-words" },
  ]);
  expect(openChecks({ ...all("yes"), vat: { answer: "no", note: "Viisi sanaa kyllä jo riittää" } })).toEqual(
    [],
  );
});

test("a claim is verified only while it is submitted, checked and its sample seen", () => {
  expect(mayVerify("submitted", all("yes"), { unseen: 0 })).toMatchObject({ ok: true, to: "accepted" });
  expect(mayVerify("returned", all("yes"), { unseen: 0 })).toMatchObject({ because: "wrong-state" });
  expect(mayVerify("submitted", {}, { unseen: 0 })).toMatchObject({ because: "checks-open" });
  expect(mayVerify("submitted", all("yes"), null)).toMatchObject({ because: "no-sample" });
  expect(mayVerify("submitted", all("yes"), { unseen: 1 })).toMatchObject({ because: "sample-open" });
});

test("what the service can tell of a check it tells, and leaves the rest open", () => {
  const { vouchers: placed, costs, reckoning, income } = readClaim(answers, vouchers, facts);
  const content: ClaimContent = {
    ...{
      instalment: "i1",
      kind: "instalment",
      planVersion: 1,
      indirect: "none",
      procurements: [],
      files: [],
    },
    ...{ vouchers: placed, costs, reckoning, income, steeringHandledOn: null, notes: "" },
    period: { from: "2027-04-01", to: "2027-09-30" },
  };
  const known = {
    ...{ content, lines: [], submittedOn: "2027-10-01", lastOn: "2028-09-30", payableOn: "2027-10-01" },
    acceptedReports: [{ number: "R1", to: "2027-09-30" }],
    ...{ twins: [], fundingSource: "national" as const },
  };
  const told = (change: Partial<typeof known> = {}) => computedChecks({ ...known, ...change });
  expect(told()).toMatchObject({
    "in-time": { answer: "yes" },
    report: { answer: "yes" },
    evidence: { answer: null },
    visibility: { answer: "not-applicable" },
    steering: { answer: "not-applicable" },
  });
  expect(told({ acceptedReports: [{ number: "R1", to: "2027-09-29" }] }).report.answer).toBe("no");
  expect(told({ submittedOn: "2028-10-01" })["in-time"].answer).toBe("no");
  expect(told({ twins: ["7 (M1)"] as never }).double.answer).toBe("no");
});
