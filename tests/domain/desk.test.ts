import { describe, expect, test } from "vitest";
import { groupOf, hasLapsed, type OwnProject, tasksOf, type Work } from "../../app/domain/desk";

const now = "2026-11-23T10:00:00.000Z";
const at = (day: string) => `${day}T14:15:00.000Z`;

const work = (changed: Partial<Work> = {}): Work => ({
  id: "a",
  name: "Alku",
  state: "draft",
  phase: "open",
  closesAt: at("2026-11-30"),
  left: 2,
  completion: null,
  decision: null,
  projectState: null,
  ...changed,
});
const project = (changed: Partial<OwnProject> = {}): OwnProject => ({
  id: "p",
  name: "Alku",
  state: "running",
  reports: [],
  questions: [],
  decidedOn: "2026-10-01",
  milestones: [],
  ...changed,
});
const tasks = (works: Work[], { signatory = false, projects = [] as OwnProject[], when = now } = {}) =>
  tasksOf({ works, projects }, { signatory }, when);
const kinds = (...given: Parameters<typeof tasks>) => tasks(...given).map(({ kind }) => kind);

describe("what waits for somebody", () => {
  test("an agreement that nobody has accepted is the signatory's task, and nothing else of its project is", () => {
    const milestones = [{ id: "m", name: "Alku", plannedMonth: "2026-01" }];
    const agreed = project({ state: "agreed", milestones });
    expect(kinds([], { projects: [agreed], signatory: true })).toEqual(["accept"]);
    expect(kinds([], { projects: [agreed] })).toEqual(["await-acceptance"]);
  });

  test("an unfinished draft is a task in its last fortnight, and not before", () => {
    expect(kinds([work({ closesAt: at("2026-12-07") })])).toEqual(["finish"]);
    expect(kinds([work({ closesAt: at("2026-12-08") })])).toEqual([]);
    expect(tasks([work({ closesAt: at("2026-11-24") })])).toMatchObject([{ daysLeft: 1, left: 2 }]);
  });

  test("days are those of the calendar in Finland: a minute past midnight the last day has come", () => {
    const closing = work({ closesAt: at("2026-11-24") });
    expect(tasks([closing], { when: "2026-11-23T21:59:00.000Z" })).toMatchObject([{ daysLeft: 1 }]);
    expect(tasks([closing], { when: "2026-11-23T22:01:00.000Z" })).toMatchObject([{ daysLeft: 0 }]);
  });

  test("a ready draft is the signatory's task at once, and the others' news near the deadline", () => {
    const far = work({ left: 0, closesAt: at("2027-01-05") });
    expect(kinds([far], { signatory: true })).toEqual(["submit"]);
    expect(kinds([far])).toEqual([]);
    expect(kinds([work({ left: 0 })])).toEqual(["await-signatory"]);
  });

  test("a draft whose call is over waits for nobody", () => {
    expect(kinds([work({ left: 0, phase: "closed" })], { signatory: true })).toEqual([]);
    expect(kinds([work({ state: "lapsed", left: null })])).toEqual([]);
  });

  test("a completion request tells its days left, and how many are gone when it is late", () => {
    const returned = (dueOn: string) => work({ state: "returned", completion: { dueOn, points: 3 } });
    expect(tasks([returned("2026-11-23")])).toMatchObject([{ kind: "complete", daysLeft: 0, points: 3 }]);
    expect(tasks([returned("2026-11-20")])).toMatchObject([{ daysLeft: -3 }]);
  });

  test("a signed decision waits until it has been opened", () => {
    const decided = work({ state: "decided", decision: { signedAt: at("2026-11-20"), served: null } });
    expect(tasks([decided])).toMatchObject([{ kind: "open-decision", by: "2026-11-20" }]);
    const served = { at: now, outcome: "granted" as const };
    expect(kinds([work({ state: "decided", decision: { signedAt: now, served } })])).toEqual([]);
  });

  test("a milestone is told of in its month and after it, and no more when the project has ended", () => {
    const milestones = ["2026-10", "2026-11", "2026-12"].map((plannedMonth) => ({
      id: plannedMonth,
      name: plannedMonth,
      plannedMonth,
    }));
    const told = tasks([], { projects: [project({ milestones })] });
    expect(told).toMatchObject([
      { month: "2026-10", late: true },
      { month: "2026-11", late: false },
    ]);
    expect(told).toHaveLength(2);
    expect(kinds([], { projects: [project({ milestones, state: "closed" })] })).toEqual([]);
  });

  test("a planned report is told of two months before its day, and until the project ends", () => {
    const owing = (dueOn: string): OwnProject["reports"] => [
      { id: "r1", report: "interim", dueOn, filingId: null },
    ];
    const report = (dueOn: string, state: OwnProject["state"] = "running") =>
      kinds([], { projects: [project({ reports: owing(dueOn), state })] });
    expect(report("2027-01-22")).toEqual(["report"]);
    expect(report("2027-01-23")).toEqual([]);
    expect(report("2026-11-01")).toEqual(["report"]);
    expect(report("2026-11-01", "closed")).toEqual([]);
    const both = [
      ...owing("2026-12-01"),
      { id: "r2", report: "final" as const, dueOn: "2026-12-31", filingId: "f" },
    ];
    expect(tasks([], { projects: [project({ reports: both })] })).toMatchObject([
      { kind: "report", report: "interim", by: "2026-12-01", daysLeft: 8 },
      { kind: "report", report: "final", filingId: "f", by: "2026-12-31" },
    ]);
  });

  test("questions of the ministry come among the first, and also when the project has ended", () => {
    const questions = [{ filingId: "c", filing: "claim" as const, dueOn: "2026-11-22", questions: 2 }];
    const works = [work({ closesAt: at("2026-11-26") })];
    expect(tasks(works, { projects: [project({ questions })] })).toMatchObject([
      { kind: "answer", filing: "claim", daysLeft: -1, questions: 2 },
      { kind: "finish" },
    ]);
    expect(kinds([], { projects: [project({ questions, state: "closed" })] })).toEqual(["answer"]);
  });

  test("what takes something away comes first by its day, then decisions, then the projects' own", () => {
    const milestones = [{ id: "m", name: "m", plannedMonth: "2026-01" }];
    const works = [
      work({ id: "decided", state: "decided", decision: { signedAt: at("2026-01-02"), served: null } }),
      work({ id: "draft", closesAt: at("2026-11-26") }),
      work({ id: "late", state: "returned", completion: { dueOn: "2026-11-22", points: 1 } }),
      work({ id: "today", left: 0, closesAt: at("2026-11-23") }),
    ];
    const given = tasks(works, { projects: [project({ milestones })], signatory: true });
    expect(given.map((task) => ("applicationId" in task ? task.applicationId : task.kind))).toEqual([
      "late",
      "today",
      "draft",
      "decided",
      "milestone",
    ]);
  });
});

describe("where an application stands", () => {
  const group = (changed: Partial<Work>, when = now) => groupOf(work(changed), when);
  const served = (outcome: "granted" | "refused", on = at("2026-11-20")) => ({
    signedAt: on,
    served: { at: on, outcome },
  });

  test("a draft is under work while its call is open, and lapses with it", () => {
    expect(group({})).toBe("under-work");
    expect(group({ state: "returned" })).toBe("under-work");
    for (const phase of ["closed", "decided", "archived", "cancelled"] as const) {
      expect(group({ phase }), phase).toBe("archive");
      expect(hasLapsed(work({ phase }))).toBe(true);
    }
    expect(hasLapsed(work({ state: "submitted", phase: "closed" }))).toBe(false);
  });

  test("what the ministry has is in handling, and a withdrawn application in the archive", () => {
    for (const state of ["submitted", "screened", "assessed", "proposed"] as const) {
      expect(group({ state, phase: "closed" }), state).toBe("handling");
    }
    expect(group({ state: "withdrawn" })).toBe("archive");
  });

  test("a granted application stays until its project has ended", () => {
    const granted = { state: "decided" as const, decision: served("granted") };
    expect(group({ ...granted, projectState: "running" })).toBe("decided");
    expect(group({ ...granted, projectState: "closed" })).toBe("archive");
    expect(group({ ...granted, projectState: "terminated" })).toBe("archive");
  });

  test("a refusal stays as long as a review can be asked for, and an unopened one until it is opened", () => {
    const refused = { state: "decided" as const, decision: served("refused", at("2026-10-01")) };
    // 30 days from 1 October end on Saturday the 31st, and so on Monday 2 November.
    expect(group(refused, "2026-11-02T21:00:00.000Z")).toBe("decided");
    expect(group(refused, "2026-11-02T22:30:00.000Z")).toBe("archive");
    expect(group({ state: "decided", decision: { signedAt: at("2025-01-01"), served: null } })).toBe(
      "decided",
    );
  });
});
