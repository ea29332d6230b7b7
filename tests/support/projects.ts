import { receiveDecision } from "../../app/commands/receive-decision.server";
import { instantAt } from "../../app/domain/day";
import type { Person } from "../../app/domain/who-may";
import type { Db } from "../../db/open";
import { makeDecision, makeSubmittedApplication, signatory, vantaa } from "./applications";
import { testNow } from "./clock";
import { people } from "./drafts";

type Wanted = {
  organisationId?: string;
  /** Cents granted, of eligible costs of so many; a share of 80 per cent unless told otherwise. */
  granted?: number;
  costs?: number;
  /** Accepted by the recipient, and so running. */
  running?: boolean;
};

export type MadeProject = { id: string; applicationId: string; decisionNumber: string; by: Person };

/**
 * A project of a granted application, whose decision has been received: of Vantaa, EUR 80 000 of 100 000,
 * from 2027 to 2028 as the open call says, and running unless told otherwise.
 */
export async function makeProject(db: Db, wanted: Wanted = {}): Promise<MadeProject> {
  const { organisationId = vantaa, granted = 80_000_00, costs = 100_000_00, running = true } = wanted;
  const made = await makeSubmittedApplication(db, { organisationId, grant: granted, costs });
  await makeDecision(db, made.id, { amount: granted });
  const by: Person = { ...signatory, organisation: { id: organisationId, kind: "municipality" } };
  await receiveDecision(db, { applicationId: made.id, organisationId, by, at: testNow });
  const id = made.number.toLowerCase();
  if (running) await db.updateTable("project").set({ state: "running" }).where("id", "=", id).execute();
  return { id, applicationId: made.id, decisionNumber: `${made.number}-P1`, by };
}

export const preparer = people.vantaaPreparer;

/** Noon of a Helsinki day: an instant for what happens in a project's life. */
export const noonOf = (day: string) => instantAt(day, "12:00");
