import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ClosingFacts, mayBeginClosing, mayClose, retentionDay } from "../../app/domain/closing";

const ready: ClosingFacts = {
  state: "closing",
  endsOn: "2028-06-30",
  finalReport: "accepted",
  filings: ["accepted", "withdrawn", "draft"],
  payments: ["paid", "cancelled"],
  recoverable: 0,
};

describe("closing", () => {
  test("begins the day after the last of the period, of a project that runs", () => {
    const running = { state: "running" as const, endsOn: "2028-06-30" };
    expect(mayBeginClosing(running, "2028-06-30")).toEqual({ ok: false, because: ["period-goes-on"] });
    expect(mayBeginClosing(running, "2028-07-01")).toEqual({ ok: true });
    const agreed = { ...running, state: "agreed" as const };
    expect(mayBeginClosing(agreed, "2028-07-01")).toEqual({ ok: false, because: ["wrong-state"] });
  });

  test("is finished when nothing is open", () => {
    expect(mayClose(ready)).toEqual({ ok: true });
    expect(mayClose({ ...ready, finalReport: "not-asked" })).toEqual({ ok: true });
  });

  test.each<[string, Partial<ClosingFacts>, string[]]>([
    ["has not begun", { state: "running" }, ["wrong-state"]],
    ["lacks the final report", { finalReport: "waiting" }, ["no-final-report"]],
    ["has an open claim", { filings: ["submitted"] }, ["open-filing"]],
    ["has a returned report", { filings: ["returned"] }, ["open-filing"]],
    ["has a payment under way", { payments: ["sent"] }, ["open-payment"]],
    ["has a cent to come back", { recoverable: 1 }, ["recoverable"]],
    [
      "has all of them",
      { finalReport: "waiting", filings: ["returned"], payments: ["verified"], recoverable: 5 },
      ["no-final-report", "open-filing", "open-payment", "recoverable"],
    ],
  ])("is refused where it %s", (_name, changed, because) => {
    expect(mayClose({ ...ready, ...changed })).toEqual({ ok: false, because });
  });
});

describe("documents are kept", () => {
  test("ten years from the last payment", () => {
    expect(retentionDay("2028-09-15", "national")).toBe("2038-09-15");
    expect(retentionDay("2028-02-29", "national")).toBe("2038-02-28");
  });

  test("for the longer of ten years and five from the year's end with Union money, so never less", () => {
    const day = fc.date({ min: new Date("2021-01-01"), max: new Date("2040-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const paidOn = date.toISOString().slice(0, 10);
        const union = retentionDay(paidOn, "amif-resettlement");
        expect(union >= retentionDay(paidOn, "national")).toBe(true);
        expect(union >= `${Number(paidOn.slice(0, 4)) + 5}-12-31`).toBe(true);
      }),
    );
  });
});
