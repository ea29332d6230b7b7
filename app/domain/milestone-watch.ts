import type { MilestoneStanding, StandingKind } from "./milestone";

/** What needs attention without anyone asking, the most pressing first. */
export const watchedKinds = [
  "late",
  "blocked",
  "forecast-late",
  "due",
  "told",
] as const satisfies readonly StandingKind[];
export type WatchedKind = (typeof watchedKinds)[number];

type Watched = {
  standing: MilestoneStanding;
  plannedMonth: string;
  project: { itemId: string; handlerId: string | null };
};

export type WatchFilters = { standing?: WatchedKind; item?: string; mine?: string };

/** The milestones that need attention and pass the filters; the longest late first, then by their month. */
export function watched<M extends Watched>(milestones: readonly M[], filters: WatchFilters): M[] {
  const { standing, item, mine } = filters;
  return milestones
    .filter(
      (one) =>
        rankOf(one) >= 0 &&
        (!standing || one.standing.kind === standing) &&
        (!item || one.project.itemId === item) &&
        (!mine || one.project.handlerId === mine),
    )
    .toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        b.standing.months - a.standing.months ||
        a.plannedMonth.localeCompare(b.plannedMonth),
    );
}

function rankOf({ standing: { kind } }: Watched): number {
  return (watchedKinds as readonly StandingKind[]).indexOf(kind);
}
