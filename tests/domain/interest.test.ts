import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../../app/domain/day";
import {
  accrue,
  allocateReceipt,
  debtOn,
  halfYearOf,
  inCents,
  interestOnLines,
  type Rates,
} from "../../app/domain/interest";

/**
 * INVENTED rates, of years to come, for these examples alone: 2 % in the first half of 2031, 3 % in its second,
 * 4 % in the first half of 2032 (a leap year), 1.5 % in its second. With the three points of 688/2001 § 24: 5, 6,
 * 7 and 4.5 %.
 */
const example: Rates = { "2031-1": 200, "2031-2": 300, "2032-1": 400, "2032-2": 150 };

const recovered = (principal: number, from: string, to: string, rates = example) => {
  const accrued = accrue({ principal, from, to, kind: "recovery" }, rates);
  if (!accrued.ok) throw new Error(accrued.half);
  return inCents(accrued.exact);
};

describe("worked examples, computed by hand", () => {
  test("EUR 10 000 from 31 March to 30 June 2031: 91 days at 5 %, 10 000 × 0.05 × 91 / 365 = 124.657… euros", () => {
    expect(recovered(10_000_00, "2031-03-31", "2031-06-30")).toBe(124_66);
  });

  test("to 30 September: and 92 days at 6 %, 151.232…; together 275.890… euros", () => {
    expect(recovered(10_000_00, "2031-03-31", "2031-09-30")).toBe(275_89);
  });

  test("across a turn of the year: 30 days of 2031 at 6 % / 365 and 31 of 2032 at 7 % / 366, 49.315… + 59.289… euros", () => {
    expect(recovered(10_000_00, "2031-12-01", "2032-01-31")).toBe(108_60);
  });

  test("a leap day is a day: 31 December 2031 to 29 February 2032 is 60 days at 7 % of 366, 114.754… euros", () => {
    expect(recovered(10_000_00, "2031-12-31", "2032-02-29")).toBe(114_75);
  });

  test("a whole leap year: 182 days at 7 % and 184 at 4.5 % of 366, 348.087… + 226.229… euros", () => {
    expect(recovered(10_000_00, "2031-12-31", "2032-12-31")).toBe(574_32);
  });

  test("half a cent is rounded up: EUR 36.50 for a day at 5 % is 0.5 cents, a cent less is not", () => {
    expect(recovered(36_50, "2031-03-01", "2031-03-02")).toBe(1);
    expect(recovered(36_49, "2031-03-01", "2031-03-02")).toBe(0);
  });

  test("the day of payment bears no interest", () => {
    expect(recovered(10_000_00, "2031-03-31", "2031-03-31")).toBe(0);
  });

  test("late interest is 7 points over the reference rate: 30 days at 10 %, 10 000 × 0.1 × 30 / 365 = 82.191… euros", () => {
    const late = accrue(
      { principal: 10_000_00, from: "2031-08-31", to: "2031-09-30", kind: "late" },
      example,
    );
    expect(late.ok && inCents(late.exact)).toBe(82_19);
  });
});

test("a half-year without a rate is refused by its name, never guessed", () => {
  const asked = { principal: 100_00, from: "2032-12-30", to: "2033-01-01", kind: "recovery" } as const;
  expect(accrue(asked, example)).toEqual({ ok: false, because: "no-rate", half: "2033-1" });
  expect(accrue({ ...asked, from: "2030-12-30", to: "2031-02-01" }, example)).toMatchObject({
    half: "2030-2",
  });
  expect(accrue({ ...asked, from: "2030-12-31", to: "2031-02-01" }, example).ok).toBe(true);
});

test("the half-years meet between 30 June and 1 July", () => {
  expect([halfYearOf("2031-06-30"), halfYearOf("2031-07-01")]).toEqual(["2031-1", "2031-2"]);
});

test("the lines add up to a total that is rounded once", () => {
  const line = { principal: 36_50, paidOn: "2031-03-01" };
  const told = interestOnLines([line, line, line], "2031-03-02", example);
  expect(told.ok && [told.total, told.lines.map(({ interest }) => interest)]).toEqual([2, [1, 0, 1]]);
});

describe("of any principal and days", () => {
  const day = fc.integer({ min: 0, max: 729 }).map((days) => addDays("2031-01-01", days));
  const principal = fc.integer({ min: 1, max: 1_000_000_000_00 });
  const exact = (amount: number, from: string, to: string) => {
    const accrued = accrue({ principal: amount, from, to, kind: "recovery" }, example);
    return accrued.ok ? accrued : { exact: -1n, periods: [] };
  };

  test("a period can be split anywhere: before rounding nothing changes, rounded at most a cent", () => {
    fc.assert(
      fc.property(principal, day, day, day, (amount, a, b, c) => {
        const [from = "", middle = "", to = ""] = [a, b, c].sort();
        const [first, second, whole] = [
          exact(amount, from, middle).exact,
          exact(amount, middle, to).exact,
          exact(amount, from, to).exact,
        ];
        expect(first + second).toBe(whole);
        expect(Math.abs(inCents(first) + inCents(second) - inCents(whole))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("it grows with the days and with the principal, and counts every day once", () => {
    fc.assert(
      fc.property(principal, day, day, (amount, a, b) => {
        const [from = "", to = ""] = [a, b].sort();
        const { exact: sum, periods } = exact(amount, from, to);
        expect(exact(amount, from, addDays(to, 1)).exact >= sum).toBe(true);
        expect(exact(amount + 1, from, to).exact >= sum).toBe(true);
        expect(periods.reduce((days, period) => days + period.days, 0)).toBe(daysBetween(from, to));
      }),
    );
  });
});

describe("a debt of EUR 10 000 paid out on 31 March 2031, decided on 31 July, due on 31 August", () => {
  const terms = {
    lines: [{ principal: 10_000_00, paidOn: "2031-03-31" }],
    ...{ decidedOn: "2031-07-31", dueOn: "2031-08-31", withoutInterest: false },
  };
  const owed = (asOf: string, movements: Parameters<typeof debtOn>[1] = [], more = {}) => {
    const verdict = debtOn({ ...terms, ...more }, movements, asOf, example);
    return verdict.ok ? verdict.debt : verdict;
  };

  test("bears § 24 interest to the due day: 91 days at 5 % and 62 at 6 %, 124.657… + 101.917… euros", () => {
    expect(owed("2031-08-31")).toEqual({ principal: 10_000_00, interest: 226_58, late: 0 });
  });

  test("and late interest after it: 30 days at 10 %, 82.191… more", () => {
    expect(owed("2031-09-30")).toEqual({ principal: 10_000_00, interest: 308_77, late: 82_19 });
  });

  test("paid before it is due, it bears interest to that day alone, and nothing afterwards", () => {
    const paid = [
      { kind: "recover" as const, amount: 10_000_00, bookedOn: "2031-08-10" },
      // 91 days at 5 % and 41 at 6 %: 124.657… + 67.397…
      { kind: "interest" as const, amount: 192_05, bookedOn: "2031-08-10" },
    ];
    expect(owed("2031-09-30", paid)).toEqual({ principal: 0, interest: 0, late: 0 });
  });

  test("paid by half on the due day, the other half is late: 41.095… euros more; 267.671… is rounded as a whole", () => {
    const half = [{ kind: "recover" as const, amount: 5_000_00, bookedOn: "2031-08-31" }];
    expect(owed("2031-09-30", half)).toEqual({ principal: 5_000_00, interest: 267_67, late: 41_09 });
  });

  test("where the interest before the due day is left unasked, late interest runs all the same", () => {
    expect(owed("2031-09-30", [], { withoutInterest: true })).toEqual({
      ...{ principal: 10_000_00, interest: 82_19, late: 82_19 },
    });
  });

  test("without the rate of a half-year of its time there is no answer but which one is missing", () => {
    const verdict = debtOn(terms, [], "2033-02-01", example);
    expect(verdict).toEqual({ ok: false, because: "no-rate", half: "2033-1" });
  });
});

test("what is received pays the interest first, then the principal, and no more than is owed", () => {
  const debt = { principal: 100_00, interest: 10_00, late: 0 };
  expect(allocateReceipt(5_00, debt)).toEqual({ ok: true, interest: 5_00, principal: 0 });
  expect(allocateReceipt(110_00, debt)).toEqual({ ok: true, interest: 10_00, principal: 100_00 });
  expect(allocateReceipt(110_01, debt)).toEqual({ ok: false, because: "more-than-owed", limit: 110_00 });
  expect(allocateReceipt(0, debt)).toMatchObject({ because: "not-positive" });
});
