import type { Insertable, Updateable } from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import {
  type ChangeContent,
  type ChangeDecisionContent,
  type ChangeDecisionFacts,
  type ChangeFacts,
  type ChangeParts,
  citedPlan,
  type DecidedPart,
  lastDecided,
  namesOf,
  outcomeOf,
  type Ruling,
} from "~/domain/change-request";
import { type Day, helsinkiDay } from "~/domain/day";
import type { ProjectPlan } from "~/domain/project-plan";
import { grantedInCall } from "./calls.server";
import { findBound } from "./claims.server";
import { nextDocumentNumber } from "./document-number.server";
import { type Filing, findFiling, listFilingSubmissions } from "./filings.server";
import { type FundedProject, findFundedProject, type Whose } from "./funded-projects.server";
import { namesOnDay } from "./organisations.server";
import { findPlan, listPlans } from "./project-plans.server";

/** What a change request of the project is judged by on a day; undefined where the project has no plan. */
export async function findChangeFacts(
  db: Db,
  project: Pick<FundedProject, "id" | "callId">,
  filing: Pick<Filing, "id" | "submittedAt">,
  today: Day,
): Promise<(ChangeFacts & { planVersion: number }) | undefined> {
  const plans = await listPlans(db, project.id);
  const present = plans.at(-1);
  if (!present) return undefined;
  return {
    plan: present.plan,
    planVersion: present.version,
    decided: (lastDecided(plans) ?? present).plan,
    today,
    askedOn: filing.submittedAt ? helsinkiDay(filing.submittedAt) : today,
    reached: await listReached(db, project.id),
    settled: await listSettled(db, project.id),
    bound: await findBound(db, project.id),
    limits: await findLimits(db, project.callId),
    told: plans.some(({ basis, causeId }) => basis === "notice" && causeId === filing.id),
    newId: `${project.id}-${filing.id.slice(0, 8)}`,
  };
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

/** The instalments that have been claimed or paid: no change divides them anew. */
async function listSettled(db: Db, projectId: string): Promise<string[]> {
  const claimed = await db
    .selectFrom("filing")
    .select("planned as id")
    .where("projectId", "=", projectId)
    .where("kind", "=", "claim")
    .where("state", "in", ["submitted", "returned", "accepted"])
    .where("planned", "is not", null)
    .execute();
  const paid = await db
    .selectFrom("payment")
    .select("instalment as id")
    .where("projectId", "=", projectId)
    .where("state", "!=", "cancelled")
    .where("instalment", "is not", null)
    .execute();
  return [...new Set([...claimed, ...paid].map(({ id }) => id ?? ""))];
}

async function findLimits(db: Db, callId: string | null): Promise<ChangeFacts["limits"]> {
  const call = callId
    ? await db
        .selectFrom("call")
        .select(["sharePercent", "maxGrant", "appropriation"])
        .where("id", "=", callId)
        .executeTakeFirst()
    : undefined;
  if (!call || !callId) return { sharePercent: null, maxGrant: null, left: null };
  const left = Math.max(0, call.appropriation - (await grantedInCall(db, callId)));
  return { sharePercent: call.sharePercent, maxGrant: call.maxGrant, left };
}

export type Change = NonNullable<Awaited<ReturnType<typeof findChange>>>;

/** A change request with what was last received of it and its decision, in a project that may be seen. */
export async function findChange(db: Db, { id, projectId }: { id: string; projectId: string }, whose: Whose) {
  const project = await findFundedProject(db, projectId, whose);
  const filing = project && (await findFiling(db, { id, projectId, kind: "change" }, whose));
  if (!filing) return undefined;
  const submissions = await listFilingSubmissions(db, id);
  const last = submissions.at(-1);
  return {
    project,
    filing,
    submissions,
    content: last ? (JSON.parse(last.snapshot) as { content: ChangeContent }).content : null,
    decision: await findChangeDecision(db, id),
  };
}

export type ChangeDecision = NonNullable<Awaited<ReturnType<typeof findChangeDecision>>>;

/** The decision on the request in any state, with the people's names and its document once it is signed. */
export async function findChangeDecision(db: Db, filingId: string) {
  const row = await db
    .selectFrom("changeDecision as d")
    .innerJoin("person as presenter", "presenter.id", "d.presentedBy")
    .leftJoin("person as signer", "signer.id", "d.signedBy")
    .leftJoin("changeDocument as doc", "doc.decisionId", "d.id")
    .selectAll("d")
    .select(["presenter.name as presentedByName", "presenter.email as presentedByEmail"])
    .select(["signer.name as signedByName", "doc.number", "doc.sha256", "doc.content"])
    .where("d.filingId", "=", filingId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { rulings, granted, content, ...decision } = row;
  return {
    ...decision,
    rulings: fromJson(rulings),
    granted: fromJson(granted),
    content: content ? (JSON.parse(content) as ChangeDecisionContent) : null,
  };
}

/** The project's change requests, the newest first; the ministry sees those that have been sent. */
export async function listChanges(db: Db, projectId: string, whose: Whose) {
  return db
    .selectFrom("filing as f")
    .innerJoin("person as p", "p.id", "f.createdBy")
    .leftJoin("changeDecision as d", "d.filingId", "f.id")
    .leftJoin("changeDocument as doc", "doc.decisionId", "d.id")
    .select(["f.id", "f.number", "f.state", "f.createdAt", "f.submittedAt", "f.decidedAt"])
    .select(["p.name as createdByName", "d.state as decisionState", "doc.number as documentNumber"])
    .where("f.projectId", "=", projectId)
    .where("f.kind", "=", "change")
    .$if(whose === "ministry", (query) => query.where("f.number", "is not", null))
    .orderBy("f.createdAt", "desc")
    .orderBy("f.id")
    .execute();
}

/** Every change request that waits for the ministry or for an answer, the one that has waited longest first. */
export async function listWaitingChanges(db: Db) {
  const rows = await db
    .selectFrom("filing as f")
    .innerJoin("project as p", "p.id", "f.projectId")
    .leftJoin("changeDecision as d", "d.filingId", "f.id")
    .select(["f.id", "f.number", "f.state", "f.projectId", "f.submittedAt", "p.name", "p.organisationId"])
    .select(["p.endsOn", "d.state as decisionState"])
    .where("f.kind", "=", "change")
    .where("f.state", "in", ["submitted", "returned"])
    .orderBy("f.submittedAt")
    .orderBy("f.id")
    .execute();
  const nameOf = await namesOnDay(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.map(({ name, organisationId, submittedAt, ...row }) => ({
    ...row,
    name: fromJson(name),
    submittedAt: submittedAt ?? "",
    organisation: nameOf(organisationId, helsinkiDay(submittedAt ?? "")),
  }));
}

type Presented = {
  rulings: readonly Ruling[];
  granted: ChangeParts;
  presentedByName: string;
  presentedByEmail: string;
};

/** Everything that the decision tells when `decider` signs it on a day; `next` is the plan that it makes, if it makes one. */
export async function findChangeDecisionFacts(
  db: Db,
  { project, filing, content }: Change,
  {
    decision,
    decider,
    next,
    on,
  }: { decision: Presented; decider: { name: string }; next: ProjectPlan | null; on: Day },
): Promise<ChangeDecisionFacts> {
  const before = await findPlan(db, project.id);
  if (!before || !content) throw new Error("A change that was not received is not decided.");
  const nameOf = await namesOnDay(db, [project.organisationId]);
  const { businessId } = await db
    .selectFrom("organisation")
    .select("businessId")
    .where("id", "=", project.organisationId)
    .executeTakeFirstOrThrow();
  const call = project.callId
    ? await db.selectFrom("call").select("contact").where("id", "=", project.callId).executeTakeFirst()
    : undefined;
  const names = [
    ...before.plan.milestones.map(({ id, name }) => [id, name] as const),
    ...before.plan.indicatorPlan.map(({ code, label }) => [code, label[project.language] || code] as const),
  ];
  return {
    number: await nextDocumentNumber(db, project.id),
    decidedOn: on,
    demo: project.demo,
    language: project.language === "sv" ? "sv" : "fi",
    recipient: { name: nameOf(project.organisationId, on), businessId },
    project: { name: project.name },
    request: { number: filing.number ?? "", receivedOn: helsinkiDay(filing.submittedAt ?? "") },
    changes: project.decisionNumber,
    fundingSource: project.fundingSource,
    contact: call?.contact ?? null,
    outcome: outcomeOf(decision.rulings),
    parts: namesOf(content.asked).flatMap((part): DecidedPart[] => {
      const ruling = decision.rulings.find((one) => one.part === part);
      const { asked } = content;
      return ruling
        ? [{ ...ruling, asked: { [part]: asked[part] }, granted: { [part]: decision.granted[part] } }]
        : [];
    }),
    names: Object.fromEntries(names),
    before: citedPlan(before.version, before.plan),
    after: next && citedPlan(before.version + 1, next),
    presenter: { name: decision.presentedByName, email: decision.presentedByEmail },
    decider: { name: decider.name },
  };
}

/** Stores a presented decision, or presents the one that is there anew. */
export async function putChangeDecision(
  db: Db,
  row: Insertable<Schema["changeDecision"]>,
  there: boolean,
): Promise<void> {
  if (there) await updateChangeDecision(db, row.id, row);
  else await db.insertInto("changeDecision").values(row).execute();
}

/** Changes what is told here of a decision. */
export async function updateChangeDecision(
  db: Db,
  id: string,
  set: Updateable<Schema["changeDecision"]>,
): Promise<void> {
  await db.updateTable("changeDecision").set(set).where("id", "=", id).execute();
}

/** Stores the document of a signed decision as given. */
export async function insertChangeDocument(db: Db, row: Insertable<Schema["changeDocument"]>): Promise<void> {
  await db.insertInto("changeDocument").values(row).execute();
}
