import type { DoubleFundingAnswer } from "../app/domain/double-funding";
import type { DependencyKind, EntryKind } from "../app/domain/milestone";
import type { EventRef } from "../app/domain/milestone-dependency";
import type { Json } from "./schema-kinds";

/** See `schema.ts` for how columns are to be read. */
export interface MilestonesSchema {
  milestoneEntry: MilestoneEntry;
  milestoneDependency: MilestoneDependency;
  calendarFeed: CalendarFeed;
  doubleFundingAnswer: DoubleFundingAnswerRow;
}

/** What has been said of a milestone, in order from 1: never changed afterwards (the database refuses). */
interface MilestoneEntry {
  milestoneId: string;
  position: number;
  kind: EntryKind;
  /** Of a forecast the month forecast, of a move the month planned from then on. */
  month: string | null;
  /** The Helsinki day on which it is said to have been reached. */
  on: string | null;
  text: string | null;
  by: string | null;
  byName: string;
  at: string;
}

/** What a milestone waits for, from `setAt` until `liftedAt`. */
interface MilestoneDependency {
  id: string;
  milestoneId: string;
  kind: DependencyKind;
  /** The item or the milestone; of an event, the item that it belongs to. */
  targetId: string;
  /** Which event of the item, as it was when the dependency was set. */
  event: Json<EventRef> | null;
  setBy: string;
  setAt: string;
  liftedBy: string | null;
  liftedAt: string | null;
}

/** A secret address from which a person's own deadlines can be read. */
interface CalendarFeed {
  id: string;
  personId: string;
  /** SHA-256 of the address's secret part: the table alone opens nobody's calendar. */
  tokenHash: string;
  madeAt: string;
  revokedAt: string | null;
}

/** What an official has answered to a question of double funding (the database refuses changes). */
interface DoubleFundingAnswerRow {
  id: string;
  /** Which two costs, whatever is said of them. */
  question: string;
  /** SHA-256 of the facts on which it was asked: others are another question. */
  facts: string;
  answer: DoubleFundingAnswer;
  reason: string;
  answeredBy: string;
  answeredAt: string;
}
