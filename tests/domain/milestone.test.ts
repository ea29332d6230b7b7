import { expect, test } from "vitest";
import { type MilestoneFacts, mayReach, mayReopen } from "../../app/domain/milestone";
import type { ProjectState } from "../../app/domain/states";

const today = "2027-05-10";
const project = { state: "running" as ProjectState, decidedOn: "2027-01-15", startsOn: "2027-03-01" };
const planned: MilestoneFacts = { reachedOn: null, project };
const reached: MilestoneFacts = { reachedOn: "2027-05-01", project };

test.each(["2027-01-15", "2027-03-01", today])("a milestone can be reached on %s", (day) => {
  expect(mayReach(day, planned, today)).toEqual({ ok: true });
});

test("a milestone is not reached tomorrow", () => {
  expect(mayReach("2027-05-11", planned, today)).toEqual({ ok: false, because: "in-future", limit: today });
});

test("a milestone is not reached before the decision", () => {
  expect(mayReach("2027-01-14", planned, today)).toEqual({
    ok: false,
    because: "before-decision",
    limit: "2027-01-15",
  });
});

test("where there is no decision, the start of the project is the first day", () => {
  const direct = { ...planned, project: { ...project, decidedOn: null } };
  expect(mayReach("2027-02-28", direct, today)).toMatchObject({ limit: "2027-03-01" });
});

test("a milestone is reached once", () => {
  expect(mayReach(today, reached, today)).toEqual({ ok: false, because: "already-reached" });
});

test("only a reached milestone is opened again", () => {
  expect(mayReopen(reached)).toEqual({ ok: true });
  expect(mayReopen(planned)).toEqual({ ok: false, because: "not-reached" });
});

test.each<ProjectState>(["closed", "terminated"])("the milestones of a %s project stand", (state) => {
  const ended = { ...project, state };
  expect(mayReach(today, { ...planned, project: ended }, today)).toMatchObject({ because: "project-ended" });
  expect(mayReopen({ ...reached, project: ended })).toMatchObject({ because: "project-ended" });
});
