import { type Day, lastDayOf, type Month, type PartialDay } from "./day";
import type { EventKind, ItemStatus } from "./item";
import {
  expectedMonth,
  type MilestoneTimes,
  monthOf,
  standingOfMilestone,
  stateOfMilestone,
} from "./milestone";
import type { Texts } from "./texts";

/** An event of an item as it was when somebody pointed at it: where it stood, of what kind, in which words. */
export type EventRef = { position: number; kind: EventKind; text: Texts };

/** An event of an item as it stands now. `done` is null while the calendar alone tells. */
export type EventFacts = {
  on: PartialDay;
  until: PartialDay | null;
  kind: EventKind;
  text: Texts;
  done: boolean | null;
};

/** What a milestone waits for, with what is known of it now; an event that is gone from its item has none. */
export type DependencyTarget =
  | { kind: "event"; item: { status: ItemStatus }; event: EventFacts | undefined }
  | { kind: "item"; item: { status: ItemStatus; endsOn: PartialDay | null } }
  | { kind: "milestone"; milestone: MilestoneTimes };

export type DependencyState = "met" | "waits" | "late" | "cancelled";

/** How what is waited for stands, and when it is expected as far as that is known. */
export type DependencyStanding = { state: DependencyState; on: PartialDay | null };

/** The event that was pointed at: by its words, or where those were mended, by its kind and place. */
export function findEvent<E extends Pick<EventFacts, "kind" | "text">>(
  events: readonly E[],
  { position, kind, text }: EventRef,
): E | undefined {
  const same = events.find((event) => event.kind === kind && event.text.fi === text.fi);
  const placed = events[position];
  return same ?? (placed?.kind === kind ? placed : undefined);
}

/** Has what is waited for happened, and if not, is it late or cancelled on this day? */
export function standingOfDependency(target: DependencyTarget, today: Day): DependencyStanding {
  if (target.kind === "milestone") return ofMilestone(target.milestone, today);
  const { status } = target.item;
  if (target.kind === "item") {
    const { endsOn } = target.item;
    if (status === "completed") return { state: "met", on: endsOn };
    if (isCancelled(status)) return { state: "cancelled", on: null };
    return { state: endsOn && lastDayOf(endsOn) < today ? "late" : "waits", on: endsOn };
  }
  const { event } = target;
  if (event?.done === true) return { state: "met", on: event.on };
  if (!event || isCancelled(status)) return { state: "cancelled", on: null };
  const over = lastDayOf(event.until ?? event.on) < today;
  if (!over) return { state: "waits", on: event.until ?? event.on };
  return { state: event.done === null ? "met" : "late", on: event.on };
}

function ofMilestone(milestone: MilestoneTimes, today: Day): DependencyStanding {
  const state = stateOfMilestone(milestone);
  if (state === "reached") return { state: "met", on: milestone.reachedOn };
  if (state === "dropped") return { state: "cancelled", on: null };
  const on = expectedMonth(milestone);
  const { kind } = standingOfMilestone(milestone, today);
  return { state: kind === "late" || kind === "forecast-late" ? "late" : "waits", on };
}

function isCancelled(status: ItemStatus): boolean {
  return status === "cancelled" || status === "superseded";
}

/**
 * Does this hold the milestone up? What is late or cancelled does, and what is expected only after the month
 * in which the milestone itself is.
 */
export function holdsUp(
  { state, on }: DependencyStanding,
  milestone: { plannedMonth: Month; forecastMonth?: Month | null },
): boolean {
  if (state === "met") return false;
  if (state === "late" || state === "cancelled") return true;
  return on !== null && monthOf(lastDayOf(on)) > expectedMonth(milestone);
}

/** One milestone waits for another. */
export type Edge = { from: string; to: string };

/** Would `from` waiting for `to` make a circle, in which everything waits for itself? */
export function closesCircle(edges: readonly Edge[], { from, to }: Edge): boolean {
  const seen = new Set<string>();
  const open = [to];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const edge of edges) if (edge.from === at) open.push(edge.to);
  }
  return false;
}

export type DependencyRefusal = "no-such-target" | "circle" | "already-set" | "project-ended" | "not-open";
export type DependencyVerdict = { ok: true } | { ok: false; because: DependencyRefusal };
