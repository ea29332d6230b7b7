import type { CallContent } from "./call-content";
import { type CallProblem, problemsOf } from "./call-parts";
import { type RevisionProblem, revisionProblems } from "./call-revision";
import { daysBetween, helsinkiDay, type Instant } from "./day";
import { type ParityGap, parityGaps, type Stamps } from "./parity";
import type { CallPhase } from "./states";
import { languages, type Texts } from "./texts";

/** The draft, and for a revision what it revises with the phase that the published call is in. */
export type Unpublished = {
  content: CallContent;
  note: Texts;
  stamps: Stamps;
  published?: { revision: number; content: CallContent; phase: CallPhase };
};

/** Everything that keeps a draft from being published; publishable when all of it is empty. */
export type PublicationVerdict = {
  problems: (CallProblem | RevisionProblem)[];
  gaps: ParityGap[];
  /** A revision that changes nothing is none. */
  unchanged: boolean;
};

/**
 * May the draft be published? It must be complete, its Finnish and Swedish in step, and a revision may only
 * change what its phase allows, and must say in every language what it changed.
 */
export function publicationVerdict(draft: Unpublished, now: Instant): PublicationVerdict {
  const { content, note, stamps, published } = draft;
  const revises = published?.revision ?? 0;
  const unwritten = published && languages.every((language) => note[language].trim() === "");
  return {
    problems: [
      ...problemsOf(content, { now, revises }),
      ...(published ? revisionProblems(published.content, content, { phase: published.phase, now }) : []),
      ...(unwritten ? [{ path: "note", because: "missing" } as const] : []),
    ],
    gaps: parityGaps(published ? { ...content, note } : content, stamps),
    unchanged: published !== undefined && JSON.stringify(published.content) === JSON.stringify(content),
  };
}

/** Nothing keeps it back. */
export function isPublishable({ problems, gaps, unchanged }: PublicationVerdict): boolean {
  return problems.length === 0 && gaps.length === 0 && !unchanged;
}

const newsDays = 14;

/** Is a revision still news to those who had begun an application before it? For two weeks it is. */
export function isNews(publishedAt: Instant, { since, now }: { since: Instant; now: Instant }): boolean {
  return publishedAt > since && daysBetween(helsinkiDay(publishedAt), helsinkiDay(now)) < newsDays;
}
