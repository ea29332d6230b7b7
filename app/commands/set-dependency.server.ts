import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction, toJson } from "~/db.server";
import { type DependencyKind, hasEnded, stateOfMilestone } from "~/domain/milestone";
import { closesCircle, type DependencyVerdict, type EventRef } from "~/domain/milestone-dependency";
import { findMilestoneRow, listEdges, listTargetChoices } from "~/queries/milestones.server";

/** What is to be waited for; `event` is the place of the event in its item. */
export type DependencyTargetId = { kind: DependencyKind; id: string; event?: number };

export type SettingDependency = {
  projectId: string;
  milestoneId: string;
  target: DependencyTargetId;
  by: { id: string; name: string };
  at: string;
};

/**
 * Says that a milestone waits for an event, an item or another milestone, of any project. Refuses circles and
 * what is there already. Undefined when the project has no such milestone.
 */
export function setDependency(db: Db, setting: SettingDependency): Promise<DependencyVerdict | undefined> {
  return inTransaction(db, async (trx): Promise<DependencyVerdict | undefined> => {
    const { projectId, milestoneId, target, by, at } = setting;
    const milestone = await findMilestoneRow(trx, projectId, milestoneId);
    if (!milestone) return undefined;
    if (hasEnded(milestone.project.state)) return { ok: false, because: "project-ended" };
    if (["reached", "dropped"].includes(stateOfMilestone(milestone)))
      return { ok: false, because: "not-open" };

    const event = await findTarget(trx, target);
    if (event === undefined) return { ok: false, because: "no-such-target" };
    if (target.kind === "milestone") {
      const edge = { from: milestoneId, to: target.id };
      if (closesCircle(await listEdges(trx), edge)) return { ok: false, because: "circle" };
    }
    const stored = event && toJson(event);
    const same = await trx
      .selectFrom("milestoneDependency")
      .select(["id", "event"])
      .where("milestoneId", "=", milestoneId)
      .where("kind", "=", target.kind)
      .where("targetId", "=", target.id)
      .where("liftedAt", "is", null)
      .execute();
    if (same.some((one) => one.event === stored)) return { ok: false, because: "already-set" };

    const id = randomUUID();
    const row = { id, milestoneId, kind: target.kind, targetId: target.id, event: stored };
    await trx
      .insertInto("milestoneDependency")
      .values({ ...row, setBy: by.id, setAt: at })
      .execute();
    await addToRecord(trx, {
      at,
      by,
      action: "set-dependency",
      noun: "milestone",
      nounId: milestoneId,
      details: { before: null, after: { ...target, event } },
    });
    return { ok: true };
  });
}

/** The event pointed at, null where the whole target is; undefined: there is no such target to choose. */
async function findTarget(trx: Db, target: DependencyTargetId): Promise<EventRef | null | undefined> {
  const { items, milestones } = await listTargetChoices(trx);
  if (target.kind === "milestone") return milestones.some(({ id }) => id === target.id) ? null : undefined;
  const item = items.find(({ id }) => id === target.id);
  if (!item || target.kind === "item") return item && null;
  const position = target.event ?? -1;
  const event = item.events[position];
  return event && { position, kind: event.kind, text: event.text };
}

export type LiftingDependency = {
  projectId: string;
  dependencyId: string;
  by: { id: string; name: string };
  at: string;
};

/** Ends a dependency; that it held until now stays to be read. Undefined: the project has no such one that holds. */
export function liftDependency(db: Db, lifting: LiftingDependency): Promise<{ ok: true } | undefined> {
  return inTransaction(db, async (trx) => {
    const { projectId, dependencyId, by, at } = lifting;
    const row = await trx
      .selectFrom("milestoneDependency as d")
      .innerJoin("milestone as m", "m.id", "d.milestoneId")
      .select(["d.id", "d.milestoneId", "d.kind", "d.targetId"])
      .where("d.id", "=", dependencyId)
      .where("m.projectId", "=", projectId)
      .where("d.liftedAt", "is", null)
      .executeTakeFirst();
    if (!row) return undefined;
    await trx
      .updateTable("milestoneDependency")
      .set({ liftedBy: by.id, liftedAt: at })
      .where("id", "=", dependencyId)
      .execute();
    await addToRecord(trx, {
      at,
      by,
      action: "lift-dependency",
      noun: "milestone",
      nounId: row.milestoneId,
      details: { before: { kind: row.kind, id: row.targetId }, after: null },
    });
    return { ok: true as const };
  });
}
