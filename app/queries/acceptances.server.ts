import type { Db } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";
import type { VisibilityAnswer } from "~/domain/visibility";
import type { FundedProject } from "./funded-projects.server";
import { findPlan } from "./project-plans.server";

/** What is agreed of a project now, as the text over which its digest is counted; undefined: it has no plan. */
export async function findAgreed(db: Db, project: Pick<FundedProject, "id" | "decisionNumber">) {
  const version = await findPlan(db, project.id);
  if (!version) return undefined;
  const document = project.decisionNumber
    ? await db
        .selectFrom("decisionDocument")
        .select(["number", "sha256"])
        .where("number", "=", project.decisionNumber)
        .executeTakeFirst()
    : undefined;
  const { version: planVersion, plan } = version;
  const content = canonicalJson({ decision: document ?? null, planVersion, plan });
  return { planVersion, plan, content, decision: document ?? null };
}

/** The recipient's acceptance, with who gave it; undefined: not accepted. */
export function findAcceptance(db: Db, projectId: string) {
  return db
    .selectFrom("agreementAcceptance as a")
    .innerJoin("person as p", "p.id", "a.acceptedBy")
    .selectAll("a")
    .select("p.name as acceptedByName")
    .where("a.projectId", "=", projectId)
    .executeTakeFirst();
}

export type GivenAnswer = VisibilityAnswer & { version: number; answeredAt: string; answeredByName: string };

/** What the recipient says of each duty of visibility now; a duty of which nothing was said is left out. */
export async function listVisibilityAnswers(db: Db, projectId: string): Promise<GivenAnswer[]> {
  const rows = await db
    .selectFrom("visibilityAnswer as v")
    .innerJoin("person as p", "p.id", "v.answeredBy")
    .select(["v.duty", "v.state", "v.how", "v.version", "v.answeredAt", "p.name as answeredByName"])
    .where("v.projectId", "=", projectId)
    .orderBy("v.version")
    .execute();
  return [...new Map(rows.map((row) => [row.duty, row])).values()];
}
