import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { monthsBetween } from "../../app/domain/day";
import {
  dueFrom,
  type MilestoneFacts,
  type MilestoneTimes,
  mayAsk,
  mayForecast,
  mayReach,
  mayTell,
  reminderOfMilestone,
  standingKinds,
  standingOfMilestone,
} from "../../app/domain/milestone";
import type { ProjectState } from "../../app/domain/states";

const planned: MilestoneTimes = { plannedMonth: "2027-03", reachedOn: null };
const standing = (changed: Partial<MilestoneTimes>, today: string) =>
  standingOfMilestone({ ...planned, ...changed }, today);

describe("a milestone planned for March", () => {
  test.each([
    ["2027-02-27", "ahead", 0],
    ["2027-02-28", "due", 0],
    ["2027-03-31", "due", 0],
    ["2027-04-01", "late", 1],
    ["2027-04-30", "late", 1],
    ["2027-05-01", "late", 2],
    ["2028-03-01", "late", 12],
  ])("stands on %s as %s, by %i months", (today, kind, months) => {
    expect(standing({}, today)).toEqual({ kind, months });
  });

  test("is forecast late by the months between, and late once its month is over whatever is forecast", () => {
    expect(standing({ forecastMonth: "2027-05" }, "2027-01-10")).toEqual({
      kind: "forecast-late",
      months: 2,
    });
    expect(standing({ forecastMonth: "2027-02" }, "2027-01-10")).toEqual({ kind: "ahead", months: 0 });
    expect(standing({ forecastMonth: "2027-08" }, "2027-04-01")).toEqual({ kind: "late", months: 1 });
  });

  test("is blocked by what it waits for, until it is itself late, told of, reached or dropped", () => {
    expect(standing({ waits: true }, "2027-01-10").kind).toBe("blocked");
    expect(standing({ waits: true }, "2027-03-31").kind).toBe("blocked");
    expect(standing({ waits: true }, "2027-04-01").kind).toBe("late");
    expect(standing({ waits: true, toldOn: "2027-03-01" }, "2027-04-01").kind).toBe("told");
    expect(standing({ waits: true, droppedAt: "2027-01-01" }, "2027-04-01").kind).toBe("dropped");
  });

  test.each([
    ["2027-03-31", "reached-in-time", 0],
    ["2027-01-01", "reached-in-time", 0],
    ["2027-04-01", "reached-late", 1],
  ])("that was reached on %s is %s", (reachedOn, kind, months) => {
    expect(standing({ reachedOn }, "2027-09-01")).toEqual({ kind, months });
  });
});

const month = fc
  .tuple(fc.integer({ min: 2024, max: 2031 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, "0")}`);
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([m, d]) => `${m}-${String(d).padStart(2, "0")}`);

test("a milestone always stands somehow, never late before its month is over, and by no negative months", () => {
  const times = fc.record({
    plannedMonth: month,
    forecastMonth: fc.option(month),
    reachedOn: fc.option(day),
    toldOn: fc.option(day),
    droppedAt: fc.option(day),
    waits: fc.boolean(),
  });
  fc.assert(
    fc.property(times, day, (milestone, today) => {
      const { kind, months } = standingOfMilestone(milestone, today);
      expect(standingKinds).toContain(kind);
      expect(months).toBeGreaterThanOrEqual(0);
      if (kind === "late") expect(monthsBetween(milestone.plannedMonth, today.slice(0, 7))).toBe(months);
      if (kind === "due") expect(today >= dueFrom(milestone.plannedMonth)).toBe(true);
    }),
  );
});

describe("a reminder of a milestone planned for March", () => {
  test.each([
    ["2027-02-27", undefined],
    ["2027-02-28", "milestone-due"],
    ["2027-03-31", "milestone-due"],
    ["2027-04-01", "milestone-late"],
    ["2027-05-31", "milestone-late"],
    ["2027-06-01", undefined],
  ])("on %s: %s", (today, kind) => {
    expect(reminderOfMilestone(planned, today)).toBe(kind);
  });

  test("is not written of one that has been told of, reached or dropped", () => {
    for (const done of [{ toldOn: "2027-03-01" }, { reachedOn: "2027-03-01" }, { droppedAt: "2027-03-01" }]) {
      expect(reminderOfMilestone({ ...planned, ...done }, "2027-03-10")).toBeUndefined();
    }
  });
});

const today = "2027-05-10";
const project = { state: "running" as ProjectState, decidedOn: "2027-01-15", startsOn: "2027-03-01" };
const facts: MilestoneFacts & MilestoneTimes = { plannedMonth: "2027-06", reachedOn: null, project };
const ended = { ...facts, project: { ...project, state: "closed" as ProjectState } };

describe("telling of a milestone", () => {
  const tell = (changed: object = {}, day = today, shownBy = "Pöytäkirja") =>
    mayTell({ day, shownBy }, { ...facts, ...changed }, today);

  test("needs what shows it, and a day that has been", () => {
    expect(tell()).toEqual({ ok: true });
    expect(tell({}, today, "  ")).toMatchObject({ because: "no-evidence" });
    expect(tell({}, "2027-05-11")).toMatchObject({ because: "in-future", limit: today });
    expect(tell({}, "2027-01-14")).toMatchObject({ because: "before-decision" });
  });

  test("can be done again until it has been answered", () => {
    expect(tell({ toldOn: "2027-05-01" })).toEqual({ ok: true });
    expect(tell({ reachedOn: "2027-05-01" })).toMatchObject({ because: "already-reached" });
    expect(tell({ droppedAt: "x" })).toMatchObject({ because: "dropped" });
    expect(mayTell({ day: today, shownBy: "x" }, ended, today)).toMatchObject({ because: "project-ended" });
  });

  test("can be confirmed and asked about, with a reason", () => {
    const told = { ...facts, toldOn: "2027-05-01" };
    expect(mayReach(today, told, today)).toEqual({ ok: true });
    expect(mayAsk("Mikä päivä?", told)).toEqual({ ok: true });
    expect(mayAsk(" ", told)).toMatchObject({ because: "no-reason" });
    expect(mayAsk("Mikä päivä?", facts)).toMatchObject({ because: "not-told" });
  });
});

describe("forecasting a milestone", () => {
  const forecast = (month: string, changed: object = {}, reason = "Rekrytointi viivästyi") =>
    mayForecast({ month, reason }, { ...facts, ...changed }, today);

  test("needs a month from now on that is not the one expected, and a reason", () => {
    expect(forecast("2027-08")).toEqual({ ok: true });
    expect(forecast("2027-05")).toEqual({ ok: true });
    expect(forecast("2027-04")).toMatchObject({ because: "in-past", limit: "2027-05" });
    expect(forecast("2027-06")).toMatchObject({ because: "unchanged" });
    expect(forecast("2027-06", { forecastMonth: "2027-08" })).toEqual({ ok: true });
    expect(forecast("2027-08", { forecastMonth: "2027-08" })).toMatchObject({ because: "unchanged" });
    expect(forecast("2027-08", {}, " ")).toMatchObject({ because: "no-reason" });
  });

  test("ends when the milestone has been told of, reached or dropped, or the project has ended", () => {
    for (const done of [{ toldOn: today }, { reachedOn: today }, { droppedAt: today }]) {
      expect(forecast("2027-08", done)).toMatchObject({ because: "not-planned" });
    }
    expect(forecast("2027-08", ended)).toMatchObject({ because: "project-ended" });
  });
});
