import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  demandedLines,
  groundsFor,
  isMandatory,
  mayEndHearing,
  mayOpen,
  mayPropose,
  maySetOff,
  maySign,
  mayStep,
  mustReturn,
  partsOf,
  paymentReference,
  type RecoveryState,
  type RecoveryStep,
  recoverySteps,
} from "../../app/domain/recovery";

test("EUR 100 need not be returned, a cent more must", () => {
  expect([mustReturn(100_00), mustReturn(100_01)]).toEqual([false, true]);
});

test("each step of the matter leads where it says, and from nowhere else", () => {
  const states: RecoveryState[] = [
    "opened",
    "hearing",
    "heard",
    "presented",
    "signed",
    "served",
    "settled",
    "dropped",
  ];
  const ways = (Object.keys(recoverySteps) as RecoveryStep[]).flatMap((step) =>
    states.flatMap((from) => {
      const verdict = mayStep(from, step);
      return verdict.ok ? [`${from} ${step} ${verdict.to}`] : [];
    }),
  );
  expect(ways).toEqual([
    "opened ask-hearing hearing",
    "heard ask-hearing hearing",
    "hearing answer heard",
    "hearing end-hearing heard",
    "opened waive-hearing heard",
    "heard present presented",
    "presented decline heard",
    "presented sign signed",
    "signed serve served",
    "signed settle settled",
    "served settle settled",
    "opened drop dropped",
    "hearing drop dropped",
    "heard drop dropped",
  ]);
});

describe("opening", () => {
  const opening = {
    ...{ measure: "recovery" as const, grounds: ["21-2"], learnedOn: "2031-05-01", today: "2031-05-02" },
    project: "running" as const,
  };

  test("needs a ground of its own kind that is known by today", () => {
    expect(mayOpen(opening)).toEqual({ ok: true });
    expect(mayOpen({ ...opening, grounds: [] })).toMatchObject({ because: "no-ground" });
    expect(mayOpen({ ...opening, grounds: ["19-1"] })).toMatchObject({ because: "wrong-ground" });
    expect(mayOpen({ ...opening, learnedOn: "2031-05-03" })).toMatchObject({ because: "learned-later" });
  });

  test("of a suspension needs a project that can be suspended, of its end one that is", () => {
    const suspension = { ...opening, measure: "suspension" as const, grounds: ["19-2"] };
    expect(mayOpen(suspension)).toEqual({ ok: true });
    expect(mayOpen({ ...suspension, project: "suspended" })).toMatchObject({ because: "not-in-state" });
    const resumption = { ...opening, measure: "resumption" as const, grounds: [] };
    expect(mayOpen(resumption)).toMatchObject({ because: "not-suspended" });
    expect(mayOpen({ ...resumption, project: "suspended" })).toEqual({ ok: true });
  });

  test("the grounds of § 21 oblige, those of § 22 do not", () => {
    expect(
      groundsFor("recovery")
        .filter(({ id }) => isMandatory([id]))
        .map(({ section }) => section),
    ).toEqual([21, 21, 21, 21]);
  });
});

test("waiting for the answer ends after the last day, not on it", () => {
  expect(mayEndHearing("2031-05-15", "2031-05-15")).toMatchObject({ because: "too-early" });
  expect(mayEndHearing("2031-05-15", "2031-05-16")).toEqual({ ok: true });
});

describe("proposing", () => {
  const line = { paymentId: "p", number: "P-1", paidOn: "2031-01-01", principal: 1_000_00, most: 1_000_00 };
  const proposal = {
    ...{ lines: [line], moderated: 0, moderationReasons: "", withoutInterest: false, dueOn: "2031-06-30" },
  };
  const limits = { learnedOn: "2031-05-01", lastPaidOn: "2031-01-01", useEndsOn: null };
  const asked = (changed: object, today = "2031-05-20") =>
    mayPropose({ ...proposal, ...changed }, limits, today);

  test("asks no more of a payment than can be asked", () => {
    expect(asked({})).toEqual({ ok: true });
    expect(asked({ lines: [{ ...line, principal: 1_000_01 }] })).toMatchObject({
      because: "more-than-paid",
      limit: 1_000_00,
    });
    expect(asked({ lines: [{ ...line, principal: 0 }] })).toMatchObject({ because: "nothing-asked" });
  });

  test("leaves unrecovered no more than there is, and says why", () => {
    expect(asked({ moderated: 1_000_01, moderationReasons: "x" })).toMatchObject({
      because: "too-much-moderated",
    });
    expect(asked({ moderated: 1 })).toMatchObject({ because: "no-moderation-reasons" });
    expect(asked({ withoutInterest: true })).toMatchObject({ because: "no-moderation-reasons" });
    expect(asked({ moderated: 1_000_00, moderationReasons: "x", dueOn: null })).toEqual({ ok: true });
  });

  test("sets a due day that lies ahead, and is in time", () => {
    expect(asked({ dueOn: "2031-05-20" })).toMatchObject({ because: "due-too-soon" });
    expect(asked({ dueOn: "2034-06-01" }, "2034-01-01")).toMatchObject({ because: "two-years-gone" });
  });
});

test("what is left unrecovered is taken from every line, and no cent is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      (sums, some) => {
        const whole = sums.reduce((total, sum) => total + sum, 0);
        const moderated = some % (whole + 1);
        const lines = demandedLines(
          sums.map((principal) => ({ principal })),
          moderated,
        );
        expect(lines.reduce((total, { principal }) => total + principal, 0)).toBe(whole - moderated);
        for (const [index, { principal }] of lines.entries())
          expect(principal).toBeLessThanOrEqual(sums[index] ?? 0);
      },
    ),
  );
});

test("signing takes another person, and what that person has read", () => {
  const signing = {
    state: "presented" as const,
    presentedBy: "a",
    presentedAt: "1",
    signerId: "b",
    read: "1",
  };
  expect(maySign(signing)).toEqual({ ok: true });
  expect(maySign({ ...signing, signerId: "a" })).toMatchObject({ because: "same-person" });
  expect(maySign({ ...signing, read: "0" })).toMatchObject({ because: "changed" });
  expect(maySign({ ...signing, state: "heard" })).toMatchObject({ because: "not-presented" });
});

test("set-off takes from a payment that waits, no more than it has or is owed", () => {
  const payment = { state: "verified", amount: 500_00, setOff: 0, batchId: null };
  const debt = { state: "served" as const, owed: 400_00 };
  expect(maySetOff(400_00, payment, debt)).toEqual({ ok: true });
  expect(maySetOff(400_01, payment, debt)).toMatchObject({ because: "more-than-owed", limit: 400_00 });
  expect(maySetOff(500_01, payment, { ...debt, owed: 900_00 })).toMatchObject({
    because: "more-than-payment",
  });
  expect(maySetOff(1, { ...payment, state: "sent" }, debt)).toMatchObject({ because: "not-payable" });
  expect(maySetOff(1, { ...payment, batchId: "b" }, debt)).toMatchObject({ because: "in-batch" });
  expect(maySetOff(1, { ...payment, setOff: 5 }, debt)).toMatchObject({ because: "already-set-off" });
  expect(maySetOff(1, payment, { ...debt, state: "presented" })).toMatchObject({ because: "not-open" });
});

test("parts of a plan are equal to the cent and add up", () => {
  expect(partsOf(100_00, 3, (index) => `2031-0${index + 1}-15`)).toEqual([
    { dueOn: "2031-01-15", amount: 33_34 },
    { dueOn: "2031-02-15", amount: 33_33 },
    { dueOn: "2031-03-15", amount: 33_33 },
  ]);
});

test("a reference number ends in its check digit: 1234561 is the example of the banks' guide", () => {
  expect(paymentReference("123456")).toBe("1234561");
});
