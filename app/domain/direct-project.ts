import type { Day, Month } from "./day";
import type { ItemKind, ItemStatus } from "./item";
import type { Cents } from "./money";
import type { PlanMilestone } from "./project-plan";
import type { Texts } from "./texts";

/** The kinds of items whose work is carried out as a project; the others are texts, laws and deadlines. */
export const workKinds: readonly ItemKind[] = [
  "project",
  "staffed-post",
  "information-system",
  "study-or-survey",
  "network",
];

/** The kinds whose milestones are what they deliver. */
export const deliveringKinds: readonly ItemKind[] = ["information-system", "study-or-survey"];

/** A project that comes from no application, as its manager writes it down. */
export type DirectProject = {
  organisationId: string;
  name: Texts;
  summary: Texts;
  period: { from: string; to: string };
  /** Cents; null where no source tells the sum. */
  amount: Cents | null;
  /** Hundredths of a person-year, of a staffed post. */
  personYears: number | null;
  milestones: Omit<PlanMilestone, "id">[];
};

export type DirectRefusal = "not-published" | "has-calls" | "wrong-kind" | "over";
export type DirectVerdict = { ok: true } | { ok: false; because: DirectRefusal };

/** May a project be started in the item without an application? Where it has calls, projects come from decisions. */
export function mayStartDirectly(item: {
  kind: ItemKind;
  status: ItemStatus;
  published: boolean;
  calls: number;
}): DirectVerdict {
  if (!workKinds.includes(item.kind)) return { ok: false, because: "wrong-kind" };
  if (item.calls > 0) return { ok: false, because: "has-calls" };
  if (item.status === "cancelled" || item.status === "superseded") return { ok: false, because: "over" };
  return item.published ? { ok: true } : { ok: false, because: "not-published" };
}

export type DirectMistake = { field: string; because: "ends-before-start" | "month-outside" };

/** What contradicts itself in the days of the project, at the fields of its form. */
export function mistakesInPeriod(
  period: { from: Day; to: Day },
  milestones: readonly { month: Month }[],
): DirectMistake[] {
  if (period.to < period.from) return [{ field: "to", because: "ends-before-start" }];
  return milestones.flatMap(({ month }, at) =>
    month < period.from.slice(0, 7) || month > period.to.slice(0, 7)
      ? [{ field: `milestones.${at}.month`, because: "month-outside" as const }]
      : [],
  );
}
