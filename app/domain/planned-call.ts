import type { CallContent } from "./call-content";
import { demandedRules, type OrganisationKind } from "./eligibility";
import { nationalLanguages, parityGaps, type Stamps } from "./parity";

/** What Article 49(2) of Regulation (EU) 2021/1060 has the timetable tell of a call, besides its name. */
export const timetableFacts = [
  "name",
  "area",
  "objective",
  "applicants",
  "appropriation",
  "opensAt",
  "closesAt",
] as const;
export type TimetableFact = (typeof timetableFacts)[number];

/**
 * What a planned call lacks to stand in the timetable: its name and objective in both national languages and
 * in step, who may apply, the sum, and its first and last day. The area is never lacking: none means all.
 */
export function lackingForTimetable(content: CallContent, stamps: Stamps): TimetableFact[] {
  const uneven = parityGaps({ name: content.name, objective: content.objective }, stamps);
  const lacks: Record<TimetableFact, boolean> = {
    ...{ name: isUnwritten(content, "name"), objective: isUnwritten(content, "objective"), area: false },
    applicants: applicantKinds(content).length === 0,
    appropriation: !content.appropriation,
    opensAt: content.opensAt === null,
    closesAt: content.closesAt === null,
  };
  return timetableFacts.filter((fact) => lacks[fact] || uneven.some(({ path }) => path === fact));
}

function isUnwritten(content: CallContent, text: "name" | "objective"): boolean {
  return nationalLanguages.some((language) => content[text][language].trim() === "");
}

/** The kinds of organisations that may apply: every organisation-type rule must let them. */
export function applicantKinds({ rules }: Pick<CallContent, "rules">): OrganisationKind[] {
  const lists = demandedRules(rules).flatMap((rule) =>
    rule.kind === "organisation-type" ? [rule.types] : [],
  );
  const [first = [], ...others] = lists;
  return first.filter((kind) => others.every((list) => list.includes(kind)));
}
