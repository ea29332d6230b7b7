import { addToRecord, type Db, toJson } from "~/db.server";
import { helsinkiDay } from "~/domain/day";
import { inOneLanguage } from "~/domain/matter";
import type { Case } from "~/queries/cases.server";

type Starting = { matter: Case; granted: number; by: { id: string; name: string }; at: string };

/**
 * Makes the project of a granted application, in the transaction of its decision: the budget as it was
 * applied for in version 1, and the milestones of the plan. Answers the project's id.
 */
export async function startProject(db: Db, { matter, granted, by, at }: Starting): Promise<string> {
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
      budgetVersion: 1,
    })
    .execute();

  const lines = read.budget.rows.flatMap(({ category, amounts }) =>
    read.budget.years.map((year, column) => ({ category, year, amount: amounts[column] ?? 0 })),
  );
  const budget = lines.filter(({ amount }) => amount !== 0);
  if (budget.length > 0) {
    await db
      .insertInto("budgetLine")
      .values(budget.map((line) => ({ projectId: id, version: 1, ...line })))
      .execute();
  }
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
        budget,
        milestones: milestones.map(({ name, plannedMonth }) => ({ name, plannedMonth })),
      },
    },
  });
  return id;
}
