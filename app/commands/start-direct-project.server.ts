import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { addMonths, helsinkiDay } from "~/domain/day";
import {
  type DirectMistake,
  type DirectProject,
  type DirectRefusal,
  mayStartDirectly,
  mistakesInPeriod,
} from "~/domain/direct-project";
import { addressFrom } from "~/domain/item";
import type { PlanMilestone, ProjectPlan } from "~/domain/project-plan";
import { findDirectItem } from "~/queries/direct-projects.server";
import { mustBook } from "./book-entry.server";
import { makePlanVersion } from "./make-plan-version.server";

type Starting = { itemId: string; project: DirectProject; by: { id: string; name: string }; at: string };

export type StartDirectVerdict =
  | { ok: true; id: string }
  | { ok: false; because: DirectRefusal }
  | { ok: false; because: "mistakes"; mistakes: DirectMistake[] };

const monthsToReport = 3;

/**
 * Starts a project of an item that is funded without applications: it runs at once, with version 1 of its plan,
 * its milestones, and its sum in the ledger where that is known. Undefined: no such item.
 */
export function startDirectProject(db: Db, starting: Starting): Promise<StartDirectVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { itemId, project, by, at } = starting;
    const item = await findDirectItem(trx, itemId);
    if (!item) return undefined;
    const verdict = mayStartDirectly(item);
    if (!verdict.ok) return verdict;
    const { name, summary, organisationId, period, amount, personYears } = project;
    const mistakes = mistakesInPeriod(period, project.milestones);
    if (mistakes.length > 0) return { ok: false, because: "mistakes", mistakes };

    const taken = await trx.selectFrom("project").select("id").execute();
    const id = addressFrom(name, new Set(taken.map((one) => one.id)));
    const milestones = project.milestones.map((one, position) => ({ id: `${id}-m${position + 1}`, ...one }));
    await trx
      .insertInto("project")
      .values({
        ...{ id, itemId, applicationId: null, organisationId, state: "running", demo: 0 },
        ...{ name: toJson(name), summary: toJson(summary), granted: amount, personYears },
        ...{ startsOn: period.from, endsOn: period.to, decidedOn: helsinkiDay(at), budgetVersion: 0 },
      })
      .execute();
    if (milestones.length > 0) {
      const rows = milestones.map(({ month, responsible: _, ...one }, position) => ({
        ...one,
        ...{ projectId: id, position, plannedMonth: month, reachedOn: null, reachedBy: null },
      }));
      await trx.insertInto("milestone").values(rows).execute();
    }
    await addToRecord(trx, {
      ...{ at, by, action: "start", noun: "project", nounId: id, from: null, to: "running" },
      details: { before: null, after: { itemId, ...project } },
    });
    const cause = { noun: "item", id: itemId };
    if (amount) await mustBook(trx, { projectId: id, kind: "grant", amount, cause, by, at });
    const plan = planOf(project, milestones);
    await makePlanVersion(trx, { projectId: id, plan, basis: "decision", causeId: null, by, at });
    return { ok: true, id };
  });
}

function planOf({ period, amount }: DirectProject, milestones: PlanMilestone[]): ProjectPlan {
  const dueOn = addMonths(period.to, monthsToReport);
  return {
    ...{ period, grant: amount, sharePercent: null, budget: [], indirect: "none" },
    financing: { otherPublic: 0, private: 0, income: 0 },
    milestones,
    ...{ indicatorPlan: [], indicators: [], people: [], steeringGroup: [], conditions: [], movePercent: 0 },
    instalments: amount ? [{ id: "i1", kind: "final", amount, payableOn: period.from }] : [],
    reports: [{ id: "r1", kind: "final", from: period.from, to: period.to, dueOn }],
  };
}
