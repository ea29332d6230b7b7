import { expect, test } from "vitest";
import { usualTerms } from "../../app/domain/monitoring-terms";
import { planChanges } from "../../app/domain/plan-changes";
import type { ProjectPlan } from "../../app/domain/project-plan";

const period = { from: "2027-01-01", to: "2027-12-31" };
const plan: ProjectPlan = {
  ...usualTerms({ period, grant: 100_00, indicators: ["a"] }),
  period,
  grant: 100_00,
  sharePercent: 80,
  budget: [
    { category: "staff", year: 2027, amount: 90_00 },
    { category: "travel", year: 2027, amount: 10_00 },
  ],
  indirect: "none",
  financing: { otherPublic: 0, private: 0, income: 0 },
  milestones: [{ id: "m1", name: "Alku", evidence: "", month: "2027-02", responsible: "" }],
  indicatorPlan: [{ code: "a", target: 5, method: "", label: { fi: "A", sv: "A", en: "A" } }],
  people: [],
  steeringGroup: [],
};

test("a plan does not differ from itself", () => {
  expect(Object.values(planChanges(plan, structuredClone(plan))).flat()).toEqual([]);
});

test("a moved line, a new person, a milestone that is gone and an indicator that is not reported are told", () => {
  const person = { role: "manager" as const, name: "Maija", email: "" };
  const later: ProjectPlan = {
    ...plan,
    budget: [
      { category: "staff", year: 2027, amount: 85_00 },
      { category: "travel", year: 2027, amount: 15_00 },
    ],
    milestones: [],
    people: [person],
    indicators: [],
  };
  const changes = planChanges(plan, later);
  expect(changes.budget.map(({ before, after }) => [before?.amount, after?.amount])).toEqual([
    [90_00, 85_00],
    [10_00, 15_00],
  ]);
  expect(changes.people).toEqual([{ before: null, after: person }]);
  expect(changes.milestones).toEqual([{ before: plan.milestones[0], after: null }]);
  expect(changes.indicators).toMatchObject([{ before: { reported: true }, after: { reported: false } }]);
  expect(changes.period).toEqual([]);
});
