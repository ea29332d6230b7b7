import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askableParts,
  daysLeft,
  isLate,
  isOpen,
  mayAskCompletion,
  mayEndWaiting,
  openSections,
  requestStanding,
  suggestedDueDay,
  withDependents,
} from "../../app/domain/completion";
import { standardForm } from "../../app/domain/standard-form";
import { isWorkingDay } from "../../app/domain/working-day";

const form = standardForm;
const today = "2026-11-23";
const point = { part: "project.need", question: "Miksi?" };
const facts = { state: "submitted", call: { state: "published" }, form, today } as const;

test("questions are asked one by one, everything else as a whole section", () => {
  const parts = form.sections.flatMap(askableParts);
  expect(parts).toContain("project.need");
  expect(parts).toContain("budget");
  expect(parts).toContain("milestones");
  expect(parts).not.toContain("project");
  expect(parts.some((part) => part.startsWith("budget."))).toBe(false);
});

test("a part opens its own field, or all fields of its section, and nothing beside it", () => {
  expect(isOpen(["project.need"], "project.need")).toBe(true);
  expect(isOpen(["project.need"], "project.needs")).toBe(false);
  expect(isOpen(["project.need"], "project.name")).toBe(false);
  expect(isOpen(["budget"], "budget.staff.2027")).toBe(true);
  expect(isOpen(["budget"], "budgets.staff")).toBe(false);
  expect(isOpen([], "project.need")).toBe(false);
});

test("what hangs together opens together: costs with financing, a question with the one it depends on", () => {
  const asked = (part: string) => withDependents([{ part, question: "?" }], form).map((point) => point.part);
  expect(asked("budget")).toEqual(["budget", "financing"]);
  expect(asked("financing")).toEqual(["financing", "budget"]);
  expect(asked("partners.joint")).toEqual(["partners.joint", "partners.municipalities"]);
  expect(asked("project.need")).toEqual(["project.need"]);
});

test("the open sections come in the order of the form", () => {
  const ids = openSections(form.sections, ["budget", "project.need"]).map(({ id }) => id);
  expect(ids).toEqual(["project", "budget"]);
});

test("an answer is in time all through its last day, by the clocks in Finland", () => {
  expect(isLate("2026-12-03", "2026-12-03T21:59:59.999Z")).toBe(false);
  expect(isLate("2026-12-03", "2026-12-03T22:00:00.000Z")).toBe(true);
  // In summer Finland is three hours ahead.
  expect(isLate("2027-06-03", "2027-06-03T20:59:59.999Z")).toBe(false);
  expect(isLate("2027-06-03", "2027-06-03T21:00:00.000Z")).toBe(true);
  expect(daysLeft("2026-12-03", "2026-11-23T10:00:00.000Z")).toBe(10);
  expect(daysLeft("2026-12-03", "2026-12-04T10:00:00.000Z")).toBe(-1);
});

test("in a cancelled call nothing more is asked", () => {
  const asking = { points: [point], dueOn: "2026-12-03" };
  expect(mayAskCompletion(asking, { ...facts, call: { state: "cancelled" } })).toEqual({
    ...{ ok: false, because: "call-cancelled" },
  });
});

describe("asking", () => {
  const asking = (changed: object) =>
    mayAskCompletion({ points: [point], dueOn: "2026-12-03", ...changed }, facts);

  test("is allowed of a submitted application with a question and time to answer", () => {
    expect(asking({})).toEqual({ ok: true, to: "returned" });
    for (const state of ["draft", "returned", "proposed", "decided", "withdrawn", "lapsed"] as const) {
      const verdict = mayAskCompletion({ points: [point], dueOn: "2026-12-03" }, { ...facts, state });
      expect(verdict, state).toMatchObject({ because: "wrong-state" });
    }
  });

  test("needs one to twenty questions, each with words and about a part of the form, once", () => {
    expect(asking({ points: [] })).toMatchObject({ because: "no-points" });
    expect(asking({ points: [point, point] })).toMatchObject({ because: "unknown-part" });
    expect(asking({ points: [{ ...point, part: "project" }] })).toMatchObject({ because: "unknown-part" });
    expect(asking({ points: [{ ...point, part: "budget.grant" }] })).toMatchObject({
      because: "unknown-part",
    });
    expect(asking({ points: [{ ...point, question: " \n" }] })).toMatchObject({ because: "empty-question" });
    const many = Array.from({ length: 21 }, (_, index) => ({ ...point, part: `x${index}` }));
    expect(asking({ points: many })).toMatchObject({ because: "too-many-points" });
  });

  test("leaves at least three days, and no more than a year", () => {
    expect(asking({ dueOn: "2026-11-25" })).toMatchObject({ because: "too-soon", limit: "2026-11-26" });
    expect(asking({ dueOn: "2026-11-26" })).toMatchObject({ ok: true });
    expect(asking({ dueOn: "2027-11-23" })).toMatchObject({ ok: true });
    expect(asking({ dueOn: "2027-11-24" })).toMatchObject({ because: "too-far", limit: "2027-11-23" });
  });

  test("suggests a working day that can be set", () => {
    const days = fc.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const suggested = suggestedDueDay(day);
        expect(isWorkingDay(suggested)).toBe(true);
        const verdict = mayAskCompletion({ points: [point], dueOn: suggested }, { ...facts, today: day });
        expect(verdict.ok).toBe(true);
      }),
    );
  });
});

test("waiting ends only when the last day has passed, and only while an answer is waited for", () => {
  expect(mayEndWaiting("returned", "2026-12-03", "2026-12-03T21:59:59.999Z")).toEqual({
    ok: false,
    because: "not-yet",
    dueOn: "2026-12-03",
  });
  expect(mayEndWaiting("returned", "2026-12-03", "2026-12-03T22:00:00.000Z")).toEqual({
    ok: true,
    to: "submitted",
  });
  expect(mayEndWaiting("submitted", "2026-12-03", "2027-01-01T00:00:00.000Z")).toMatchObject({
    because: "wrong-state",
  });
});

test("a request is open, answered in time or late, ended, or left by a withdrawn application", () => {
  const request = { dueOn: "2026-12-03", answeredAt: null, endedAt: null };
  const late = "2026-12-03T22:00:00.000Z";
  expect(requestStanding(request, "returned")).toBe("open");
  expect(requestStanding(request, "withdrawn")).toBe("withdrawn");
  expect(requestStanding({ ...request, answeredAt: "2026-12-03T21:00:00.000Z" }, "submitted")).toBe(
    "answered",
  );
  expect(requestStanding({ ...request, answeredAt: late }, "withdrawn")).toBe("answered-late");
  expect(requestStanding({ ...request, endedAt: late }, "submitted")).toBe("ended");
});
