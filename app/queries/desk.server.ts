import { type Db, fromJson } from "~/db.server";
import { isDone, readApplication } from "~/domain/application-form";
import { type Day, helsinkiDay } from "~/domain/day";
import type { OwnProject, Work } from "~/domain/desk";
import type { Cents } from "~/domain/money";
import { pick, type Texts } from "~/domain/texts";
import { listAnswers } from "./answers.server";
import { findProjectNames } from "./applications.server";
import { countFiles } from "./attachments.server";
import { type Call, formKey, listCalls, listForms, termsOf } from "./calls.server";
import { listMunicipalityNames } from "./organisations.server";
import { listDueReports, listWaitingReturns } from "./reports.server";

/** One application as its own organisation's desk shows it. */
export type DeskWork = Work & {
  callId: string;
  number: string | null;
  demo: boolean;
  callName: Texts;
  createdAt: string;
  /** When it was received; null while there is no receipt. */
  receivedAt: string | null;
  /** Cents granted, once the decision has been received and is a grant. */
  granted: Cents | null;
  project: { id: string; reportBy: Day | null } | null;
};

/**
 * Everything of one organisation across calls, the newest first, with its projects and the calls there
 * are. A handful of queries, however many applications there are.
 */
export async function findDesk(db: Db, organisationId: string, now: string) {
  const calls = await listCalls(db, now);
  const callOf = new Map(calls.map((call) => [call.id, call]));
  const rows = await db
    .selectFrom("application")
    .select(["id", "callId", "state", "number", "formRevision", "demo", "createdAt"])
    .where("organisationId", "=", organisationId)
    .orderBy("createdAt", "desc")
    .orderBy("id")
    .execute();
  const names = await findProjectNames(
    db,
    rows.map(({ id }) => id),
  );
  const receivedAt = await listReceipts(db, organisationId);
  const decisions = await listDecisions(db, organisationId);
  const completions = await listOpenCompletions(db, organisationId);
  const projects = await listOwnProjects(db, organisationId, helsinkiDay(now));
  const left = await countLeft(
    db,
    rows.filter(({ state, callId }) => state === "draft" && callOf.get(callId)?.phase === "open"),
    callOf,
  );

  const works = rows.flatMap(({ demo, formRevision: _, ...row }): DeskWork[] => {
    const call = callOf.get(row.callId);
    if (!call) return [];
    const decision = decisions.get(row.id);
    const project = projects.find(({ applicationId }) => applicationId === row.id);
    return [
      {
        ...row,
        demo: demo === 1,
        name: names.get(row.id) ?? null,
        callName: call.name,
        phase: call.phase,
        closesAt: call.closesAt,
        left: left.get(row.id) ?? null,
        receivedAt: receivedAt.get(row.id) ?? null,
        completion: completions.get(row.id) ?? null,
        decision: decision ? { signedAt: decision.signedAt, served: decision.served } : null,
        granted: decision?.granted ?? null,
        // The project tells the outcome: before the decision has been received there is none to see.
        project: project && decision?.served ? { id: project.id, reportBy: nextDay(project) } : null,
        projectState: project && decision?.served ? project.state : null,
      },
    ];
  });
  const unread = new Set(works.filter(({ decision }) => decision && !decision.served).map(({ id }) => id));
  return { calls, works, projects: projects.filter(({ applicationId }) => !unread.has(applicationId ?? "")) };
}

type Draft = { id: string; callId: string; formRevision: number };

/** Of each draft: how many sections are not complete; none when it could be submitted. */
async function countLeft(db: Db, drafts: Draft[], callOf: Map<string, Call>): Promise<Map<string, number>> {
  if (drafts.length === 0) return new Map();
  const ids = drafts.map(({ id }) => id);
  const answers = await listAnswers(db, ids);
  const forms = await listForms(
    db,
    drafts.map(({ callId }) => callId),
  );
  const files = await countFiles(db, ids);
  const municipalities = await listMunicipalityNames(db);
  return new Map(
    drafts.flatMap(({ id, callId, formRevision }): [string, number][] => {
      const call = callOf.get(callId);
      const form = forms.get(formKey(callId, formRevision));
      if (!call || !form) return [];
      const { status, problems } = readApplication(form, answers.get(id) ?? {}, termsOf(call), {
        municipalities,
        attachments: files.get(id),
      });
      const open = Object.values(status).filter((one) => !isDone(one)).length;
      return [[id, problems.length === 0 ? 0 : Math.max(1, open)]];
    }),
  );
}

/** When each application was first received. */
async function listReceipts(db: Db, organisationId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("submission as s")
    .innerJoin("application as a", "a.id", "s.applicationId")
    .where("a.organisationId", "=", organisationId)
    .groupBy("s.applicationId")
    .select("s.applicationId")
    .select(({ fn }) => fn.min("s.receivedAt").as("receivedAt"))
    .execute();
  return new Map(rows.map(({ applicationId, receivedAt }) => [applicationId, receivedAt]));
}

/** The signed decisions; what they decided is told once they have been received. */
async function listDecisions(db: Db, organisationId: string) {
  const rows = await db
    .selectFrom("decision as d")
    .innerJoin("application as a", "a.id", "d.applicationId")
    .where("a.organisationId", "=", organisationId)
    .where("d.signedAt", "is not", null)
    .select(["d.applicationId", "d.signedAt", "d.servedAt", "d.outcome", "d.amount"])
    .orderBy("d.signedAt")
    .execute();
  return new Map(
    rows.map(({ applicationId, signedAt, servedAt, outcome, amount }) => [
      applicationId,
      {
        signedAt: signedAt ?? "",
        served: servedAt ? { at: servedAt, outcome } : null,
        granted: servedAt && outcome === "granted" ? amount : null,
      },
    ]),
  );
}

/** The requests that wait for an answer, by application. */
async function listOpenCompletions(db: Db, organisationId: string) {
  const rows = await db
    .selectFrom("completionRequest as r")
    .innerJoin("application as a", "a.id", "r.applicationId")
    .leftJoin("completionPoint as p", "p.requestId", "r.id")
    .where("a.organisationId", "=", organisationId)
    .where("a.state", "=", "returned")
    .where("r.answeredAt", "is", null)
    .where("r.endedAt", "is", null)
    .groupBy(["r.id", "r.applicationId", "r.dueOn"])
    .select(["r.applicationId", "r.dueOn"])
    .select(({ fn }) => fn.count<number>("p.position").as("points"))
    .execute();
  return new Map(
    rows.map(({ applicationId, dueOn, points }) => [applicationId, { dueOn, points: Number(points) }]),
  );
}

/** The day of the next report that the project owes. */
const nextDay = ({ reports }: OwnProject): Day | null => reports.map(({ dueOn }) => dueOn).sort()[0] ?? null;

/** The organisation's projects that go on or have ended, with what they have not told of yet. */
async function listOwnProjects(
  db: Db,
  organisationId: string,
  today: Day,
): Promise<(OwnProject & { applicationId: string | null })[]> {
  const rows = await db
    .selectFrom("project as p")
    .leftJoin("milestone as m", (join) =>
      join
        .onRef("m.projectId", "=", "p.id")
        .on("m.reachedOn", "is", null)
        .on("m.toldOn", "is", null)
        .on("m.droppedAt", "is", null),
    )
    .where("p.organisationId", "=", organisationId)
    .select(["p.id", "p.applicationId", "p.name", "p.state", "p.decidedOn"])
    .select(["m.id as milestoneId", "m.name as milestoneName", "m.plannedMonth", "m.forecastMonth"])
    .orderBy("p.id")
    .orderBy("m.position")
    .execute();
  const owed = (await listDueReports(db, today, { organisationId })).filter(({ standing }) => standing.owed);
  const asked = await listWaitingReturns(db, organisationId);
  const projects = new Map<string, OwnProject & { applicationId: string | null }>();
  for (const {
    id,
    applicationId,
    name,
    state,
    decidedOn,
    milestoneId,
    milestoneName,
    plannedMonth,
    forecastMonth,
  } of rows) {
    const project = projects.get(id) ?? {
      ...{ id, applicationId, state, decidedOn },
      name: pick(fromJson(name), "fi").text,
      reports: owed
        .filter(({ projectId }) => projectId === id)
        .map(({ planned, filing }) => {
          return { id: planned.id, report: planned.kind, dueOn: planned.dueOn, filingId: filing?.id ?? null };
        }),
      questions: asked
        .filter(({ projectId }) => projectId === id)
        .map(({ filingId, kind: filing, dueOn, questions }) => ({ filingId, filing, dueOn, questions })),
      milestones: [],
    };
    if (milestoneId) {
      project.milestones.push({
        id: milestoneId,
        name: milestoneName ?? "",
        plannedMonth: plannedMonth ?? "",
        forecastMonth,
      });
    }
    projects.set(id, project);
  }
  return [...projects.values()];
}
