import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemStatus } from "../../app/domain/item";
import {
  closesCircle,
  type Edge,
  type EventFacts,
  findEvent,
  holdsUp,
  standingOfDependency,
} from "../../app/domain/milestone-dependency";

const today = "2027-05-10";
const texts = (fi: string) => ({ fi, sv: fi, en: fi });
const law: EventFacts = { on: "2027-06-01", until: null, kind: "law", text: texts("Laki"), done: null };
const running = { status: "running" as ItemStatus };
const ofEvent = (event: EventFacts | undefined, item = running) =>
  standingOfDependency({ kind: "event", item, event }, today);

describe("an event that is waited for", () => {
  test("is expected on its day, has happened by the calendar after it, or is known not to have", () => {
    expect(ofEvent(law)).toEqual({ state: "waits", on: "2027-06-01" });
    expect(ofEvent({ ...law, on: "2027-05-10" })).toMatchObject({ state: "waits" });
    expect(ofEvent({ ...law, on: "2027-05-09" })).toMatchObject({ state: "met" });
    expect(ofEvent({ ...law, on: "2027-05-09", done: false })).toMatchObject({ state: "late" });
    expect(ofEvent({ ...law, done: true })).toMatchObject({ state: "met" });
    expect(ofEvent({ ...law, on: "2027", until: null })).toMatchObject({ state: "waits" });
  });

  test("is cancelled when it is gone from its item or the item is cancelled", () => {
    expect(ofEvent(undefined)).toEqual({ state: "cancelled", on: null });
    expect(ofEvent(law, { status: "cancelled" })).toMatchObject({ state: "cancelled" });
    expect(ofEvent({ ...law, done: true }, { status: "superseded" })).toMatchObject({ state: "met" });
  });

  test("is known by its words, or where those were mended by its kind and place", () => {
    const other: EventFacts = { ...law, kind: "news", text: texts("Uutinen") };
    const ref = { position: 0, kind: "law" as const, text: texts("Laki") };
    expect(findEvent([other, law], ref)).toBe(law);
    expect(findEvent([{ ...law, text: texts("Laki tulee voimaan") }], ref)?.text.fi).toBe(
      "Laki tulee voimaan",
    );
    expect(findEvent([other], ref)).toBeUndefined();
  });
});

test("an item is met when completed, late after its end, and cancelled when it is", () => {
  const ofItem = (status: ItemStatus, endsOn: string | null) =>
    standingOfDependency({ kind: "item", item: { status, endsOn } }, today).state;
  expect(ofItem("completed", null)).toBe("met");
  expect(ofItem("running", "2027-05")).toBe("waits");
  expect(ofItem("running", "2027-04")).toBe("late");
  expect(ofItem("planned", null)).toBe("waits");
  expect(ofItem("superseded", null)).toBe("cancelled");
});

test("another milestone is met when reached, late when late or forecast late, cancelled when dropped", () => {
  const of = (changed: object) =>
    standingOfDependency(
      { kind: "milestone", milestone: { plannedMonth: "2027-06", reachedOn: null, ...changed } },
      today,
    ).state;
  expect(of({ reachedOn: "2027-05-01" })).toBe("met");
  expect(of({})).toBe("waits");
  expect(of({ plannedMonth: "2027-04" })).toBe("late");
  expect(of({ forecastMonth: "2027-09" })).toBe("late");
  expect(of({ droppedAt: "2027-01-01" })).toBe("cancelled");
});

test("what is late, cancelled or expected only after the milestone's month holds it up", () => {
  const milestone = { plannedMonth: "2027-06" };
  expect(holdsUp({ state: "met", on: "2028-01-01" }, milestone)).toBe(false);
  expect(holdsUp({ state: "late", on: null }, milestone)).toBe(true);
  expect(holdsUp({ state: "cancelled", on: null }, milestone)).toBe(true);
  expect(holdsUp({ state: "waits", on: null }, milestone)).toBe(false);
  expect(holdsUp({ state: "waits", on: "2027-06-30" }, milestone)).toBe(false);
  expect(holdsUp({ state: "waits", on: "2027-07-01" }, milestone)).toBe(true);
  expect(holdsUp({ state: "waits", on: "2027-07" }, { ...milestone, forecastMonth: "2027-07" })).toBe(false);
});

test("a milestone waits for itself by no way round", () => {
  const edges: Edge[] = [
    { from: "a", to: "b" },
    { from: "b", to: "c" },
  ];
  expect(closesCircle(edges, { from: "a", to: "a" })).toBe(true);
  expect(closesCircle(edges, { from: "c", to: "a" })).toBe(true);
  expect(closesCircle(edges, { from: "a", to: "c" })).toBe(false);
  expect(closesCircle(edges, { from: "d", to: "a" })).toBe(false);
});

test("edges that are added only where they close no circle never let anything wait for itself", () => {
  const node = fc.integer({ min: 0, max: 7 }).map(String);
  fc.assert(
    fc.property(fc.array(fc.record({ from: node, to: node }), { maxLength: 30 }), (wanted) => {
      const kept: Edge[] = [];
      for (const edge of wanted) if (!closesCircle(kept, edge)) kept.push(edge);
      // An order in which everything comes after what it waits for exists exactly when there is no circle.
      let left = kept;
      for (;;) {
        const waiting = new Set(left.map(({ from }) => from));
        const next = left.filter(({ to }) => waiting.has(to));
        if (next.length === left.length) break;
        left = next;
      }
      expect(left).toEqual([]);
    }),
  );
});
