import { addToRecord, type Db, toJson } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { coveringShare } from "~/domain/decision-document";
import { inOneLanguage } from "~/domain/matter";
import type { ProjectPlan } from "~/domain/project-plan";
import { type Case, indicatorsOfCase, termsOfCase } from "~/queries/cases.server";
import { mustBook } from "./book-entry.server";
import { makePlanVersion } from "./make-plan-version.server";

type Starting = {
  matter: Case;
  /** Cents. */
  granted: number;
  /** The number of the decision document. */
  decisionNumber: string;
  by: { id: string; name: string };
  at: string;
};

/**
 * Makes the project of a granted application, in the transaction of its decision: version 1 of its plan, of
 * what was applied for and what the decision fixes, its milestones, and the grant in the ledger. Answers
 * the project's id.
 */
export async function startProject(
  db: Db,
  { matter, granted, decisionNumber, by, at }: Starting,
): Promise<string> {
  const { application, call, read } = matter;
  const { name, summary, language } = matter.matter;
  const id = application.number.toLowerCase();
  await db
    .insertInto("project")
    .values({
      id,
      itemId: call.itemId,
      applicationId: application.id,
      organisationId: application.organisationId,
      state: "agreed",
      demo: application.demo ? 1 : 0,
      name: toJson(inOneLanguage(name, language)),
      summary: toJson(inOneLanguage(summary, language)),
      granted,
      startsOn: call.costsFrom,
      endsOn: call.costsTo,
      decidedOn: helsinkiDay(at),
      budgetVersion: 0,
    })
    .execute();

  const milestones = read.milestones.map(({ name, evidence, month }, position) => ({
    id: `${id}-m${position + 1}`,
    projectId: id,
    position,
    name,
    evidence,
    plannedMonth: month,
    reachedOn: null,
    reachedBy: null,
  }));
  if (milestones.length > 0) await db.insertInto("milestone").values(milestones).execute();

  await addToRecord(db, {
    at,
    by,
    action: "start",
    noun: "project",
    nounId: id,
    from: null,
    to: "agreed",
    details: {
      before: null,
      after: {
        granted,
        milestones: milestones.map(({ name, plannedMonth }) => ({ name, plannedMonth })),
      },
    },
  });
  const cause = { noun: "decision", id: decisionNumber };
  await mustBook(db, { projectId: id, kind: "grant", amount: granted, cause, by, at });
  const plan = firstPlan(matter, granted, milestones);
  await makePlanVersion(db, { projectId: id, plan, basis: "decision", causeId: decisionNumber, by, at });
  return id;
}

type Planned = { id: string; name: string; evidence: string; plannedMonth: string };

function firstPlan(matter: Case, granted: number, milestones: Planned[]): ProjectPlan {
  const { call, decision, read } = matter;
  const { budget, plan } = read;
  const { otherPublic, private: privateMoney, income } = plan.financing;
  return {
    ...termsOfCase(matter, { terms: decision?.terms ?? null, amount: granted }),
    period: { from: call.costsFrom, to: call.costsTo },
    grant: granted,
    sharePercent: coveringShare(granted, budget.total),
    budget: budget.rows.flatMap(({ category, amounts }) =>
      budget.years.map((year, column) => ({ category, year, amount: amounts[column] ?? 0 })),
    ),
    indirect: plan.indirect,
    financing: { otherPublic, private: privateMoney, income },
    milestones: milestones.map(({ id, name, evidence, plannedMonth }, index) => ({
      ...{ id, name, evidence, month: plannedMonth },
      responsible: read.milestones[index]?.responsible ?? "",
    })),
    indicatorPlan: indicatorsOfCase(matter),
    people: [],
    steeringGroup: [],
  };
}
