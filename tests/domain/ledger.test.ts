import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ledgerKinds, type Movement, mayBook, standingOf, sumsOf } from "../../app/domain/ledger";

const movement = fc.record({
  kind: fc.constantFrom(...ledgerKinds),
  amount: fc.integer({ min: -50_000, max: 100_000 }),
  bookedOn: fc.constantFrom("2026-01-01", "2026-06-30", "2027-12-31"),
});

/** The same money in three pots, moved cent by cent by the meaning of each kind: what the sums are judged by. */
function inPots(movements: Movement[]) {
  const pots = { left: 0, kept: 0, recoverable: 0 };
  for (const { kind, amount } of movements) {
    switch (kind) {
      case "grant":
      case "change":
        pots.left += amount;
        break;
      case "release":
        pots.left -= amount;
        break;
      case "pay":
        pots.left -= amount;
        pots.kept += amount;
        break;
      case "return":
        pots.kept -= amount;
        pots.left += amount;
        break;
      case "demand":
        pots.kept -= amount;
        pots.recoverable += amount;
        break;
      case "recover":
        pots.recoverable -= amount;
        pots.left += amount;
        break;
      case "write-off":
        pots.recoverable -= amount;
        pots.kept += amount;
        break;
    }
  }
  return pots;
}

describe("the ledger of a project", () => {
  test("is in balance after any movements that may be booked: granted = kept + recoverable + left", () => {
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 40 }), (wanted) => {
        const booked: Movement[] = [];
        for (const one of wanted) if (mayBook(one, sumsOf(booked)).ok) booked.push(one);
        const standing = standingOf(sumsOf(booked));
        expect(standing.granted).toBe(standing.kept + standing.recoverable + standing.left);
        expect(standing).toMatchObject(inPots(booked));
        for (const pot of [standing.kept, standing.recoverable, standing.left]) {
          expect(pot).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("pays no more than is left, and what came back can be paid again", () => {
    const granted: Movement[] = [{ kind: "grant", amount: 100_00, bookedOn: "2026-01-01" }];
    expect(mayBook({ kind: "pay", amount: 100_01 }, sumsOf(granted))).toEqual({
      ok: false,
      because: "more-than-left",
      limit: 100_00,
    });
    const paid: Movement[] = [...granted, { kind: "pay", amount: 100_00, bookedOn: "2026-02-01" }];
    const returned: Movement[] = [...paid, { kind: "return", amount: 40_00, bookedOn: "2026-03-01" }];
    expect(mayBook({ kind: "pay", amount: 40_00 }, sumsOf(returned))).toEqual({ ok: true });
    expect(mayBook({ kind: "pay", amount: 40_01 }, sumsOf(returned))).toMatchObject({ limit: 40_00 });
  });

  test("demands no more than the recipient holds, and recovers no more than is demanded", () => {
    const held = sumsOf([
      { kind: "grant", amount: 100_00, bookedOn: "2026-01-01" },
      { kind: "pay", amount: 60_00, bookedOn: "2026-01-02" },
      { kind: "demand", amount: 25_00, bookedOn: "2026-01-03" },
    ]);
    expect(mayBook({ kind: "demand", amount: 35_01 }, held)).toMatchObject({
      because: "more-than-kept",
      limit: 35_00,
    });
    expect(mayBook({ kind: "recover", amount: 25_01 }, held)).toMatchObject({
      because: "more-than-recoverable",
      limit: 25_00,
    });
    expect(mayBook({ kind: "demand", amount: -25_00 }, held)).toEqual({ ok: true });
    expect(mayBook({ kind: "write-off", amount: 25_00 }, held)).toEqual({ ok: true });
  });

  test("stands on a past day as it stood then", () => {
    const movements: Movement[] = [
      { kind: "grant", amount: 100_00, bookedOn: "2026-01-01" },
      { kind: "pay", amount: 60_00, bookedOn: "2026-05-31" },
      { kind: "return", amount: 10_00, bookedOn: "2026-06-01" },
    ];
    expect(standingOf(sumsOf(movements, "2026-05-31"))).toMatchObject({ paid: 60_00, left: 40_00 });
    expect(standingOf(sumsOf(movements, "2026-05-30"))).toMatchObject({ paid: 0, left: 100_00 });
  });
});
