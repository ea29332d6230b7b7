import type { Instalment, PlannedReport } from "~/domain/monitoring-terms";
import type { PlanIndicator, PlanMilestone, ProjectPerson, SteeringMember } from "~/domain/project-plan";
import { type Language, pick } from "~/domain/texts";
import type { Say } from "~/words";
import { inEuros, inMonth, inNumber, onDay } from "~/words/formats";

/** The parts of a plan in words, one line each, the same wherever a plan is shown or compared. */
export function planWords(say: Say, language: Language) {
  return {
    instalment: ({ kind, amount, payableOn }: Instalment) =>
      say("agreement.plan.instalment", {
        kind: say(`agreement.terms.kinds.${kind}`),
        amount: inEuros(amount, language),
        day: onDay(payableOn, language),
      }),
    report: ({ kind, from, to, dueOn }: PlannedReport) =>
      say("agreement.plan.report", {
        kind: say(`agreement.terms.reportKinds.${kind}`),
        from: onDay(from, language),
        to: onDay(to, language),
        due: onDay(dueOn, language),
      }),
    milestone: ({ name, month }: Pick<PlanMilestone, "name" | "month">) =>
      say("agreement.plan.milestone", { name, month: inMonth(month, language) }),
    indicator: ({ label, target }: Pick<PlanIndicator, "label" | "target">) =>
      say("agreement.plan.indicator", {
        label: pick(label, language).text,
        target: inNumber(target, language),
      }),
    period: ({ from, to }: { from: string; to: string }) => `${onDay(from, language)}–${onDay(to, language)}`,
    person: ({ name, role, email }: ProjectPerson) =>
      [name, say(`agreement.people.roles.${role}`).toLowerCase(), email].filter(Boolean).join(", "),
    member: ({ name, organisation, chair }: SteeringMember) =>
      [name, organisation, chair && say("agreement.plan.chair")].filter(Boolean).join(", "),
  };
}
