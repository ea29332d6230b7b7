import fc from "fast-check";
import { expect, test } from "vitest";
import { maskedIban, readIban, readReference } from "../../app/domain/iban";
import {
  type ApprovalFacts,
  type ApprovalRefusal,
  largestTransfer,
  mayApprove,
  mayPayAdvance,
  paymentLapsesOn,
} from "../../app/domain/payment";
import { endToEndId } from "../../app/domain/payment-file";

const facts: ApprovalFacts = {
  state: "verified",
  amount: 100,
  setOff: 0,
  verifiedBy: "officer",
  approverId: "payer",
  sentBack: false,
  project: "running",
  account: "confirmed",
  left: 100,
  recoverable: 0,
};

test("a payment is approved to the last cent that is left", () => {
  expect(mayApprove(facts)).toEqual({ ok: true });
  expect(mayApprove({ ...facts, amount: 101 })).toEqual({ ok: false, because: "more-than-left", limit: 100 });
});

test.each<[ApprovalRefusal, Partial<ApprovalFacts>]>([
  ["wrong-state", { state: "approved" }],
  ["wrong-state", { state: "paid" }],
  ["wrong-state", { state: "cancelled" }],
  ["sent-back", { sentBack: true }],
  ["own-verification", { approverId: "officer" }],
  ["project-suspended", { project: "suspended" }],
  ["project-ended", { project: "terminated" }],
  ["no-account", { account: "none" }],
  ["no-account", { account: "refused" }],
  ["account-unconfirmed", { account: "unconfirmed" }],
  ["more-than-left", { left: 99 }],
  ["more-than-recoverable", { setOff: 51, recoverable: 50 }],
  ["more-than-recoverable", { setOff: 101, recoverable: 200 }],
  ["too-large", { amount: largestTransfer + 1, left: largestTransfer + 1 }],
])("a payment is not approved: %s", (because, given) => {
  expect(mayApprove({ ...facts, ...given })).toMatchObject({ ok: false, because });
});

test("a payment that is wholly set off needs no account", () => {
  expect(mayApprove({ ...facts, setOff: 100, recoverable: 100, account: "none" })).toEqual({ ok: true });
});

test("the right to payment lapses two years after the financial year of granting", () => {
  expect(paymentLapsesOn("2026-01-01")).toBe("2028-12-31");
  expect(paymentLapsesOn("2026-12-31")).toBe("2028-12-31");
});

const advance = {
  instalment: { kind: "advance", amount: 100, payableOn: "2027-01-01" } as const,
  project: "running" as const,
  today: "2027-01-01",
  paid: false,
  grantedOn: "2026-11-23",
  reason: "Palkat maksetaan ennen ensimmäistä raporttia.",
};

test("an advance is paid once, from its day on, with a reason, while the project runs and before it lapses", () => {
  expect(mayPayAdvance(advance)).toEqual({ ok: true });
  expect(mayPayAdvance({ ...advance, today: "2028-12-31" })).toEqual({ ok: true });
  expect(mayPayAdvance({ ...advance, today: "2029-01-01" })).toMatchObject({
    because: "lapsed",
    limit: "2028-12-31",
  });
  expect(mayPayAdvance({ ...advance, today: "2026-12-31" })).toMatchObject({ because: "too-early" });
  expect(mayPayAdvance({ ...advance, paid: true })).toMatchObject({ because: "once" });
  expect(mayPayAdvance({ ...advance, project: "suspended" })).toMatchObject({ because: "not-running" });
  expect(mayPayAdvance({ ...advance, reason: " " })).toMatchObject({ because: "no-reason" });
  const other = { ...advance.instalment, kind: "final" as const };
  expect(mayPayAdvance({ ...advance, instalment: other })).toMatchObject({ because: "not-an-advance" });
  expect(mayPayAdvance({ ...advance, grantedOn: null, today: "2040-01-01" })).toEqual({ ok: true });
});

test.each([
  ["FI21 1234 5600 0007 85", "FI2112345600000785"],
  ["fi21-1234-5600-0007-85", "FI2112345600000785"],
  ["SE45 5000 0000 0583 9825 7466", "SE4550000000058398257466"],
])("the account %s is read", (text, value) => expect(readIban(text)).toEqual({ ok: true, value }));

test.each([
  ["", "empty"],
  ["123456-785", "not-an-iban"],
  ["FI21 1234 5600 0007", "wrong-length"],
  ["FI21 1234 5600 0007 86", "wrong-check"],
  ["FI21 1234 5600 0070 85", "wrong-check"],
])("the account %s is not taken", (text, because) => expect(readIban(text)).toEqual({ ok: false, because }));

test("an account with one digit changed, or two neighbours exchanged, is never taken", () => {
  const good = "FI2112345600000785";
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 17 }), fc.integer({ min: 1, max: 9 }), (at, more) => {
      const digit = (Number(good[at]) + more) % 10;
      expect(readIban(good.slice(0, at) + digit + good.slice(at + 1)).ok).toBe(false);
    }),
  );
  for (let at = 4; at < 17; at++) {
    if (good[at] === good[at + 1]) continue;
    const exchanged = `${good.slice(0, at)}${good[at + 1]}${good[at]}${good.slice(at + 2)}`;
    expect(readIban(exchanged).ok, exchanged).toBe(false);
  }
});

test("an account is shown with its first and last four characters", () => {
  expect(maskedIban("FI2112345600000785")).toBe("FI21 •••• 0785");
});

test("references are read when their check digits are right", () => {
  expect(readReference("RF18 5390 0754 7034")).toBe("RF18539007547034");
  expect(readReference("1232")).toBe("1232");
  expect(readReference("00 1232")).toBe("1232");
  for (const wrong of ["RF19539007547034", "1233", "123", "ABC", "1".repeat(21)]) {
    expect(readReference(wrong), wrong).toBeUndefined();
  }
});

test("an end-to-end id has at most 35 characters, and ends as the payment's number does", () => {
  expect(endToEndId("HS-2026-0001-T1")).toBe("HS-2026-0001-T1");
  const long = endToEndId("GOOD-POPULATION-RELATIONS-COORDINATION-2026-T12");
  expect(long).toHaveLength(35);
  expect(long.endsWith("-T12")).toBe(true);
});
