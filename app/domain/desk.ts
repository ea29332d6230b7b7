import { type Day, daysBetween, helsinkiDay, type Instant, type Month } from "./day";
import { lastReviewDay, type Outcome } from "./decision";
import type { FilingKind } from "./filing";
import { dueFrom, expectedMonth, hasEnded, standingOfMilestone } from "./milestone";
import type { ApplicationState, CallPhase, ProjectState } from "./states";

/** What the desk knows of one application. */
export type Work = {
  id: string;
  /** The project's name as typed; null while it has none. */
  name: string | null;
  state: ApplicationState;
  phase: CallPhase;
  closesAt: Instant;
  /** Of a draft that can still be submitted: how many sections are not complete. */
  left: number | null;
  /** The request that waits for an answer, and how many points it asks. */
  completion: { dueOn: Day; points: number } | null;
  decision: { signedAt: Instant; served: Served | null } | null;
  projectState: ProjectState | null;
};

/** What a decision tells once the applicant has received it. */
export type Served = { at: Instant; outcome: Outcome };

/** What the desk knows of a project of the organisation: the milestones that it has not told of yet. */
export type OwnProject = {
  id: string;
  name: string;
  state: ProjectState;
  decidedOn: Day | null;
  /** The reports of its plan that have not come yet, as it has agreed on them. */
  reports: OwedReport[];
  /** What the ministry has returned with questions. */
  questions: { filingId: string; filing: FilingKind; dueOn: Day; questions: number }[];
  milestones: { id: string; name: string; plannedMonth: Month; forecastMonth?: Month | null }[];
};

/** `filingId`: the draft that has been begun of it. */
export type OwedReport = { id: string; report: "interim" | "final"; dueOn: Day; filingId: string | null };

type OfApplication = { applicationId: string; name: string | null };
type OfProject = { projectId: string; name: string };

/** Something that waits for somebody of the organisation. `by` is its day; days left are negative when late. */
export type Task =
  | ({ kind: "complete"; by: Day; daysLeft: number; points: number } & OfApplication)
  | ({ kind: "submit" | "await-signatory"; by: Day; daysLeft: number; closesAt: Instant } & OfApplication)
  | ({ kind: "finish"; by: Day; daysLeft: number; closesAt: Instant; left: number } & OfApplication)
  | ({ kind: "open-decision"; by: Day } & OfApplication)
  | ({ kind: "accept"; by: Day } & OfProject)
  | ({ kind: "await-acceptance"; by: Day } & OfProject)
  | ({ kind: "milestone"; by: Day; milestone: string; month: Month; late: boolean } & OfProject)
  | ({ kind: "answer"; by: Day; daysLeft: number } & OfProject &
      Omit<OwnProject["questions"][number], "dueOn">)
  | ({ kind: "report"; by: Day; daysLeft: number } & OfProject & Omit<OwedReport, "id" | "dueOn">);

/** A draft is near its deadline in the last fortnight; a report is told of two months before its day. */
const nearDays = 14;
const reportDays = 60;

/** What has a deadline that takes something away comes first, then what is to be read, then the projects' own. */
const ranks: Record<Task["kind"], number> = {
  complete: 0,
  submit: 0,
  finish: 0,
  "await-signatory": 0,
  answer: 0,
  "open-decision": 1,
  accept: 1,
  "await-acceptance": 1,
  milestone: 2,
  report: 2,
};
const kinds = Object.keys(ranks);

/**
 * What waits for this person's organisation today, the most pressing first: requests and drafts by their
 * deadline, decisions that nobody has opened or accepted, then milestones and reports by their day. A draft that is
 * ready is the signatory's task at once; the others read near the deadline that it still waits.
 */
export function tasksOf(
  { works, projects }: { works: Work[]; projects: OwnProject[] },
  { signatory }: { signatory: boolean },
  now: Instant,
): Task[] {
  const today = helsinkiDay(now);
  const tasks = [
    ...works.flatMap((work) => taskOfWork(work, signatory, today)),
    ...projects.flatMap((project) => tasksOfProject(project, signatory, today)),
  ];
  return tasks.sort(
    (a, b) =>
      ranks[a.kind] - ranks[b.kind] ||
      a.by.localeCompare(b.by) ||
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind),
  );
}

function taskOfWork(work: Work, signatory: boolean, today: Day): Task[] {
  const { id: applicationId, name, state, closesAt, left, completion, decision } = work;
  const of = { applicationId, name };
  if (state === "returned" && completion) {
    const { dueOn, points } = completion;
    return [{ kind: "complete", ...of, by: dueOn, daysLeft: daysBetween(today, dueOn), points }];
  }
  if (state === "decided" && decision && !decision.served) {
    return [{ kind: "open-decision", ...of, by: helsinkiDay(decision.signedAt) }];
  }
  if (state !== "draft" || hasLapsed(work) || left === null) return [];

  const by = helsinkiDay(closesAt);
  const daysLeft = daysBetween(today, by);
  const when = { ...of, by, daysLeft, closesAt };
  if (left === 0 && signatory) return [{ kind: "submit", ...when }];
  if (daysLeft > nearDays) return [];
  return [left === 0 ? { kind: "await-signatory", ...when } : { kind: "finish", ...when, left }];
}

function tasksOfProject(project: OwnProject, signatory: boolean, today: Day): Task[] {
  const { id, name, state, decidedOn, reports, questions, milestones } = project;
  const of = { projectId: id, name };
  const asked = questions.map(({ dueOn, ...asking }): Task => {
    return { kind: "answer", ...of, ...asking, by: dueOn, daysLeft: daysBetween(today, dueOn) };
  });
  if (hasEnded(state)) return asked;
  if (state === "agreed") {
    return [{ kind: signatory ? "accept" : "await-acceptance", ...of, by: decidedOn ?? today }];
  }
  const due = milestones
    .filter(
      ({ plannedMonth, forecastMonth = null }) =>
        dueFrom(expectedMonth({ plannedMonth, forecastMonth })) <= today,
    )
    .map((one): Task => {
      const { name: milestone, plannedMonth: month } = one;
      const { kind } = standingOfMilestone({ ...one, reachedOn: null }, today);
      return { kind: "milestone", ...of, by: `${month}-01`, milestone, month, late: kind === "late" };
    });
  const owed = reports
    .map(({ report, dueOn, filingId }): Task & { kind: "report" } => {
      return { kind: "report", ...of, report, filingId, by: dueOn, daysLeft: daysBetween(today, dueOn) };
    })
    .filter(({ daysLeft }) => daysLeft <= reportDays);
  return [...asked, ...due, ...owed];
}

/** Has the draft lapsed, on paper or by the clock? One whose call takes no more applications has. */
export function hasLapsed({ state, phase }: Pick<Work, "state" | "phase">): boolean {
  return state === "lapsed" || (state === "draft" && phase !== "open" && phase !== "upcoming");
}

export const deskGroups = ["under-work", "handling", "decided", "archive"] as const;
export type DeskGroup = (typeof deskGroups)[number];

/**
 * Where on the desk the application stands. To the archive goes what nobody can act on any more: lapsed
 * and withdrawn work, a refusal whose time for review is over, and what became a project that has ended.
 */
export function groupOf(work: Work, now: Instant): DeskGroup {
  const { state, decision, projectState } = work;
  if (state === "withdrawn" || hasLapsed(work)) return "archive";
  if (state === "draft" || state === "returned") return "under-work";
  if (state !== "decided") return "handling";
  if (projectState) return hasEnded(projectState) ? "archive" : "decided";
  const refused = decision?.served?.outcome === "refused" ? decision.served : undefined;
  return refused && lastReviewDay(refused.at) < helsinkiDay(now) ? "archive" : "decided";
}
