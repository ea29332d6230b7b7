import type { Db } from "~/db.server";
import type { DecisionState } from "~/domain/states";

/** The decision on the application in any state, a returned proposal included, with the people's names. */
export function findDecision(db: Db, applicationId: string) {
  return db
    .selectFrom("decision as d")
    .innerJoin("person as presenter", "presenter.id", "d.presentedBy")
    .leftJoin("person as signer", "signer.id", "d.signedBy")
    .leftJoin("decisionDocument as doc", "doc.decisionId", "d.id")
    .where("d.applicationId", "=", applicationId)
    .selectAll("d")
    .select(["presenter.name as presentedByName", "presenter.email as presentedByEmail"])
    .select(["signer.name as signedByName", "doc.number", "doc.sha256", "doc.content"])
    .orderBy("d.presentedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** Moves the decision to another state; nothing else of it changes. */
export async function setDecisionState(db: Db, id: string, state: DecisionState): Promise<void> {
  await db.updateTable("decision").set({ state }).where("id", "=", id).execute();
}
