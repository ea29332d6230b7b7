import { expect, test } from "vitest";
import { type KeptMilestone, milestoneChanges } from "../../app/domain/milestone-plan";

const kept = (id: string, position: number, changed: Partial<KeptMilestone> = {}): KeptMilestone => ({
  ...{ id, position, name: id, evidence: "", plannedMonth: "2027-03", reachedOn: null },
  ...changed,
});
const planned = (id: string, month = "2027-03", name = id) => ({
  ...{ id, name, evidence: "", month, responsible: "" },
});

test("a new plan adds, moves, rewords and drops, each milestone in its place", () => {
  const rows = [kept("p-m1", 0), kept("p-m2", 1), kept("p-m3", 2)];
  const plan = [planned("p-m2", "2027-05"), planned("new"), planned("p-m1", "2027-03", "Uusi nimi")];
  expect(
    milestoneChanges("p", rows, plan).map(({ id, steps, after }) => [id, steps, after.position]),
  ).toEqual([
    ["p-m2", ["move"], 0],
    ["p-new", ["add"], 1],
    ["p-m1", ["reword"], 2],
    ["p-m3", ["drop"], 3],
  ]);
});

test("the same plan again changes nothing, also where it knows a milestone by its short name", () => {
  const rows = [kept("p-m1", 0), kept("p-new", 1, { name: "new" })];
  const changes = milestoneChanges("p", rows, [planned("p-m1"), planned("new")]);
  expect(changes.flatMap(({ steps }) => steps)).toEqual([]);
});

test("what has been reached keeps its month and stays, and what was dropped comes back", () => {
  const rows = [
    kept("p-m1", 0, { reachedOn: "2027-02-01" }),
    kept("p-m2", 1, { reachedOn: "2027-02-01" }),
    kept("p-m3", 2, { droppedAt: "2027-01-01" }),
  ];
  const changes = milestoneChanges("p", rows, [planned("p-m1", "2028-01"), planned("p-m3", "2027-09")]);
  expect(changes.map(({ id, steps, to, after }) => [id, steps, to, after.plannedMonth])).toEqual([
    ["p-m1", [], "reached", "2027-03"],
    ["p-m3", ["restore", "move"], "planned", "2027-09"],
    ["p-m2", [], "reached", "2027-03"],
  ]);
});
