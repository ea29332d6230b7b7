import { type Db, fromJson } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import type { Day } from "~/domain/day";
import type { PlannedReport } from "~/domain/monitoring-terms";
import {
  type Earlier,
  earlierOf,
  type ReportContent,
  type ReportForm,
  reportForm,
  slotOf,
  standingOfReport,
} from "~/domain/report";
import type { FilingState } from "~/domain/states";
import {
  type Filing,
  findFiling,
  findFilingAnswers,
  listFilingSubmissions,
  listFilings,
} from "./filings.server";
import { type FundedProject, findFundedProject, type Whose } from "./funded-projects.server";
import { namesOnDay } from "./organisations.server";
import { findPlan } from "./project-plans.server";

/** A report with the form that the plan makes for it and what earlier ones told. */
export type Report = {
  filing: Filing;
  project: FundedProject;
  planVersion: number;
  plan: NonNullable<Awaited<ReturnType<typeof findPlan>>>["plan"];
  planned: PlannedReport;
  form: ReportForm;
  /** The recipient's texts as saved, the ministry's as last sent. */
  answers: Answers;
  earlier: Earlier;
  /** The milestones that have been reached. */
  reached: string[];
};

/**
 * The report. One that is being written follows the plan as it is now, and one that has been sent the plan by
 * which it was sent; the ministry reads what was sent and never what was only saved.
 */
export async function findReport(
  db: Db,
  { id, projectId }: { id: string; projectId: string },
  whose: Whose,
): Promise<Report | undefined> {
  const filing = await findFiling(db, { id, projectId, kind: "report" }, whose);
  const project = filing && (await findFundedProject(db, projectId, whose));
  if (!filing || !project) return undefined;
  const slot = slotOf(filing.planned);
  const newest = filing.state === "draft" ? await findPlan(db, projectId) : undefined;
  const has = newest?.plan.reports.some((one) => one.id === slot);
  const version = has ? newest : await findPlan(db, projectId, filing.planVersion);
  const planned = version?.plan.reports.find((one) => one.id === slot);
  if (!version || !planned) return undefined;

  const form = reportForm(version.plan, planned, project.itemKind);
  const sent = whose === "ministry" ? (await listFilingSubmissions(db, id)).at(-1) : undefined;
  const told = (await listContents(db, projectId)).filter(
    (content) => slotOf(content.planned) !== slot && isBefore(content, planned),
  );
  return {
    ...{ filing, project, planned, form, plan: version.plan, planVersion: version.version },
    answers: sent ? snapshotOf(sent.snapshot).answers : await findFilingAnswers(db, id),
    earlier: earlierOf(told),
    reached: await listReached(db, projectId),
  };
}

/** Does the report tell of days before those of the planned one? A final report comes after every interim one. */
function isBefore({ kind, period }: ReportContent, planned: PlannedReport): boolean {
  if (planned.kind === "final") return kind === "interim";
  return kind === "interim" && period.to < planned.from;
}

export type Snapshot = { answers: Answers; content: ReportContent };

/** What was received, as its snapshot keeps it. */
export function snapshotOf(snapshot: string): Snapshot {
  return JSON.parse(snapshot) as Snapshot;
}

/** What the project's reports that have been sent tell, each as last sent, in the order of their periods. */
async function listContents(db: Db, projectId: string): Promise<ReportContent[]> {
  const rows = await db
    .selectFrom("filingSubmission as s")
    .innerJoin("filing as f", "f.id", "s.filingId")
    .select("s.snapshot")
    .where("f.projectId", "=", projectId)
    .where("f.kind", "=", "report")
    .where("f.state", "in", ["submitted", "returned", "accepted"])
    .orderBy("f.createdAt")
    .orderBy("s.receivedAt")
    .orderBy("s.version")
    .execute();
  const bySlot = new Map<string | null, ReportContent>();
  for (const { snapshot } of rows) {
    const { content } = snapshotOf(snapshot);
    bySlot.set(slotOf(content.planned), content);
  }
  return [...bySlot.values()].sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
}

async function listReached(db: Db, projectId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("milestone")
    .select("id")
    .where("projectId", "=", projectId)
    .where("reachedOn", "is not", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** The planned reports of the project, each with how it stands; undefined: it has no plan. */
export async function listPlannedReports(db: Db, projectId: string, today: Day) {
  const plan = await findPlan(db, projectId);
  if (!plan) return undefined;
  const filings = await listFilings(db, projectId, "report");
  const newestFirst = [...filings].reverse();
  return plan.plan.reports.map((planned) => ({
    planned,
    standing: standingOfReport(planned, newestFirst, today),
    /** Earlier versions of it: accepted ones that were corrected, rejected ones. */
    filings: newestFirst.filter((one) => slotOf(one.planned) === planned.id),
  }));
}

const goingOn = ["agreed", "running", "closing", "suspended"] as const;

export type DueReport = Awaited<ReturnType<typeof listDueReports>>[number];

/** Every planned report of projects that go on and that has not been accepted, whosever turn it is. */
export async function listDueReports(db: Db, today: Day, whose: { organisationId?: string } = {}) {
  const projects = await db
    .selectFrom("project as p")
    .innerJoin("projectPlan as v", "v.projectId", "p.id")
    .innerJoin("item as i", "i.id", "p.itemId")
    .select(["p.id", "p.name", "p.organisationId", "p.demo", "v.content", "i.name as itemName"])
    .select(({ selectFrom }) =>
      selectFrom("projectPlan as first")
        .select("first.madeAt")
        .whereRef("first.projectId", "=", "p.id")
        .where("first.version", "=", 1)
        .as("plannedAt"),
    )
    .where("p.state", "in", goingOn)
    .$if(whose.organisationId !== undefined, (query) =>
      query.where("p.organisationId", "=", whose.organisationId ?? ""),
    )
    .where("v.version", "=", ({ selectFrom }) =>
      selectFrom("projectPlan as n")
        .select(({ fn }) => fn.max("n.version").as("newest"))
        .whereRef("n.projectId", "=", "p.id"),
    )
    .orderBy("p.id")
    .execute();
  if (projects.length === 0) return [];
  const filings = await db
    .selectFrom("filing as f")
    .select(["f.id", "f.projectId", "f.number", "f.planned", "f.state"])
    .select(({ selectFrom }) =>
      selectFrom("filingSubmission as s")
        .select(({ fn }) => fn.max("s.receivedAt").as("at"))
        .whereRef("s.filingId", "=", "f.id")
        .as("receivedAt"),
    )
    .where("f.kind", "=", "report")
    .where(
      "f.projectId",
      "in",
      projects.map(({ id }) => id),
    )
    .orderBy("f.createdAt", "desc")
    .execute();
  const nameOf = await namesOnDay(
    db,
    projects.map(({ organisationId }) => organisationId),
  );
  return projects.flatMap((project) => {
    const own = filings.filter(({ projectId }) => projectId === project.id);
    return fromJson(project.content).reports.flatMap((planned) => {
      const standing = standingOfReport(planned, own, today);
      const idle = standing.step === "accepted" || (standing.step === "draft" && !standing.owed);
      if (idle) return [];
      const filing = own.find(({ id }) => id === standing.filing?.id) ?? null;
      return [
        {
          projectId: project.id,
          projectName: fromJson(project.name),
          itemName: fromJson(project.itemName),
          demo: project.demo === 1,
          organisationId: project.organisationId,
          organisation: nameOf(project.organisationId, today),
          plannedAt: project.plannedAt ?? "",
          planned,
          standing,
          filing,
        },
      ];
    });
  });
}

/** The returns that wait for an answer, of an organisation's filings or of all, each once. */
export async function listWaitingReturns(db: Db, organisationId?: string) {
  const rows = await db
    .selectFrom("filingReturn as r")
    .innerJoin("filing as f", "f.id", "r.filingId")
    .innerJoin("project as p", "p.id", "f.projectId")
    .leftJoin("filingQuestion as q", "q.returnId", "r.id")
    .select(["r.id", "r.filingId", "r.askedAt", "r.dueOn", "f.kind", "f.number", "f.projectId"])
    .select(({ fn }) => fn.count<number>("q.position").as("questions"))
    .where("r.answeredAt", "is", null)
    .where("f.state", "=", "returned" satisfies FilingState)
    .$if(organisationId !== undefined, (query) => query.where("p.organisationId", "=", organisationId ?? ""))
    .groupBy(["r.id", "r.filingId", "r.askedAt", "r.dueOn", "f.kind", "f.number", "f.projectId"])
    .orderBy("r.dueOn")
    .orderBy("r.id")
    .execute();
  return rows.map(({ questions, ...row }) => ({ ...row, questions: Number(questions) }));
}

/** Who has last saved each text of a filing, and when. */
export async function findFilingWriters(db: Db, filingId: string) {
  const rows = await db
    .selectFrom("filingAnswer as a")
    .innerJoin("person as p", "p.id", "a.savedBy")
    .select(["a.field", "a.savedAt", "p.name"])
    .where("a.filingId", "=", filingId)
    .orderBy("a.version")
    .execute();
  return new Map(rows.map(({ field, savedAt, name }) => [field, { name, savedAt }]));
}
