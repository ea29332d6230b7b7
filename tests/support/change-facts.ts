import type { ChangeFacts } from "../../app/domain/change-request";
import { usualTerms } from "../../app/domain/monitoring-terms";
import type { ProjectPlan } from "../../app/domain/project-plan";

const period = { from: "2027-01-01", to: "2028-06-30" };

/** A plan to change: EUR 80 000 of 100 000 in three lines, a year and a half, two milestones. */
export function makePlan(changed: Partial<ProjectPlan> = {}): ProjectPlan {
  return {
    ...usualTerms({ period, grant: 80_000_00, indicators: [] }),
    period,
    grant: 80_000_00,
    sharePercent: 80,
    budget: [
      { category: "staff", year: 2027, amount: 40_000_00 },
      { category: "staff", year: 2028, amount: 20_000_00 },
      { category: "travel", year: 2027, amount: 10_000_00 },
      { category: "services", year: 2027, amount: 30_000_00 },
    ],
    indirect: "none",
    financing: { otherPublic: 0, private: 0, income: 0 },
    milestones: [
      { id: "p-m1", name: "Ohjaajat", evidence: "Sopimukset", month: "2027-03", responsible: "" },
      { id: "p-m2", name: "Verkosto", evidence: "Muistio", month: "2028-02", responsible: "" },
    ],
    indicatorPlan: [
      { code: "I1", target: 100, method: "Lista", label: { fi: "Osallistujat", sv: "Deltagare", en: "" } },
    ],
    people: [],
    steeringGroup: [],
    ...changed,
  };
}

/** What a request on that plan is judged by in April 2027; nothing is known of the call. */
export function changeFacts(changed: Partial<ChangeFacts> = {}): ChangeFacts {
  const plan = changed.plan ?? makePlan();
  return {
    ...{ plan, decided: plan, today: "2027-04-15", askedOn: "2027-04-15", reached: [], settled: [] },
    bound: 0,
    limits: { sharePercent: null, maxGrant: null, left: null },
    ...{ told: false, newId: "p-new" },
    ...changed,
  };
}
