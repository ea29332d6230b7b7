import { createHash } from "node:crypto";
import { type Db, fromJson } from "~/db.server";
import {
  type CostItem,
  type DoubleFundingAnswer,
  type DoubleFundingQuestion,
  doubleFundingQuestions,
  questionFacts,
} from "~/domain/double-funding";
import type { Snapshot } from "~/domain/snapshot";
import { findPlan } from "./project-plans.server";

/** A cost with where an official reads of it. */
export type PlacedCost = CostItem & { label: string; projectId: string | null };

export type AskedQuestion = DoubleFundingQuestion<PlacedCost> & {
  /** SHA-256 of the facts on which it is asked. */
  facts: string;
  answer: { answer: DoubleFundingAnswer; reason: string; byName: string; at: string } | null;
};

/**
 * The questions of double funding of one matter, an application or a project without one, with the answer that was
 * given on the same facts. Undefined: there is no such matter, or it has not been submitted.
 */
export async function findDoubleFunding(db: Db, matterId: string): Promise<AskedQuestion[] | undefined> {
  const organisationId = await findMatterOrganisation(db, matterId);
  if (!organisationId) return undefined;
  const items = await listCosts(db, organisationId);
  const asked = doubleFundingQuestions(items).filter((question) =>
    question.items.some((item) => item.matterId === matterId),
  );
  if (asked.length === 0) return [];
  const answers = await db
    .selectFrom("doubleFundingAnswer as a")
    .innerJoin("person as p", "p.id", "a.answeredBy")
    .select(["a.question", "a.facts", "a.answer", "a.reason", "a.answeredAt as at", "p.name as byName"])
    .where(
      "a.question",
      "in",
      asked.map(({ id }) => id),
    )
    .orderBy("a.answeredAt")
    .execute();
  return asked.map((question) => {
    const facts = createHash("sha256").update(questionFacts(question)).digest("hex");
    const own = answers.findLast((one) => one.question === question.id && one.facts === facts);
    return {
      ...question,
      facts,
      answer: own ? { answer: own.answer, reason: own.reason, byName: own.byName, at: own.at } : null,
    };
  });
}

/** How many questions of double funding of the matter wait for an answer. */
export async function countOpenQuestions(db: Db, matterId: string): Promise<number> {
  const asked = (await findDoubleFunding(db, matterId)) ?? [];
  return asked.filter(({ answer }) => answer === null).length;
}

async function findMatterOrganisation(db: Db, matterId: string): Promise<string | undefined> {
  const application = await db
    .selectFrom("application")
    .select("organisationId")
    .where("id", "=", matterId)
    .where("number", "is not", null)
    .executeTakeFirst();
  if (application) return application.organisationId;
  const project = await db
    .selectFrom("project")
    .select("organisationId")
    .where("id", "=", matterId)
    .where("applicationId", "is", null)
    .executeTakeFirst();
  return project?.organisationId;
}

async function listCosts(db: Db, organisationId: string): Promise<PlacedCost[]> {
  return [...(await costsOfApplications(db, organisationId)), ...(await costsOfProjects(db, organisationId))];
}

/** The cost lines of what has been submitted last, of matters that are pending or have been granted. */
async function costsOfApplications(db: Db, organisationId: string): Promise<PlacedCost[]> {
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("call as c", "c.id", "a.callId")
    .innerJoin("submission as s", "s.applicationId", "a.id")
    .leftJoin("project as p", "p.applicationId", "a.id")
    .select(["a.id", "a.number", "s.snapshot", "c.costsFrom", "c.costsTo", "p.id as projectId"])
    .where("a.organisationId", "=", organisationId)
    .where("a.state", "not in", ["draft", "withdrawn", "lapsed"])
    .where((where) => where.or([where("a.state", "!=", "decided"), where("p.id", "is not", null)]))
    .orderBy("s.receivedAt")
    .execute();
  const newest = new Map(rows.map((row) => [row.id, row]));
  return [...newest.values()].flatMap(({ id, number, snapshot, costsFrom, costsTo, projectId }) => {
    const { plan } = JSON.parse(snapshot) as Snapshot;
    return (plan.lines ?? []).map((line): PlacedCost => {
      const years = Object.entries(line.amounts)
        .filter(([, amount]) => amount > 0)
        .map(([year]) => year)
        .toSorted();
      const [first = costsFrom.slice(0, 4), last = costsTo.slice(0, 4)] = [years[0], years.at(-1)];
      return {
        ...{ id: `${id}.${line.category}.${line.row}`, organisationId, matterId: id },
        from: `${first}-01-01` > costsFrom ? `${first}-01-01` : costsFrom,
        to: `${last}-12-31` < costsTo ? `${last}-12-31` : costsTo,
        category: line.category,
        description: line.description,
        amount: Object.values(line.amounts).reduce((sum, amount) => sum + amount, 0),
        label: number ?? id,
        projectId,
      };
    });
  });
}

/** The costs of projects that were funded without an application: by category, since their plans have no lines. */
async function costsOfProjects(db: Db, organisationId: string): Promise<PlacedCost[]> {
  const projects = await db
    .selectFrom("project")
    .select(["id", "name"])
    .where("organisationId", "=", organisationId)
    .where("applicationId", "is", null)
    .orderBy("id")
    .execute();
  const costs: PlacedCost[] = [];
  for (const { id, name } of projects) {
    const plan = (await findPlan(db, id))?.plan;
    for (const { category, year, amount } of plan?.budget ?? []) {
      costs.push({
        ...{ id: `${id}.${category}.${year}`, organisationId, matterId: id, projectId: id },
        ...{ from: `${year}-01-01`, to: `${year}-12-31`, category, amount, description: "" },
        label: fromJson(name).fi,
      });
    }
  }
  return costs;
}
