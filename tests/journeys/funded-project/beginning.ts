import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { receiveDecision } from "../../../app/commands/receive-decision.server";
import { type Db, openSqlite } from "../../../db/open";
import { makeDecision, makeSubmittedApplication, signatory, vantaa } from "../../support/applications";
import { testNow } from "../../support/clock";
import type { MadeProject } from "../../support/projects";
import { pdf } from "../../support/sample-files";
import type { Walk } from "../../support/walk";

/** What the walk goes through: the window, the service's own database, and the project. */
export type Journey = {
  walk: Walk;
  db: Db;
  project: MadeProject;
  /** The project's addresses, the recipient's and the ministry's. */
  own: string;
  ministry: string;
};

export const openOf = (folder: string) => openSqlite(new Sqlite(join(folder, "hankesalkku.sqlite")));

/** A grant of EUR 100 000 to Vantaa, decided and received: from April 2027 to June 2028. */
export async function decidedProject(db: Db): Promise<MadeProject> {
  const made = await makeSubmittedApplication(db);
  await makeDecision(db, made.id, { amount: 100_000_00 });
  const matter = { applicationId: made.id, organisationId: vantaa, by: signatory, at: testNow };
  await receiveDecision(db, matter);
  const id = made.number.toLowerCase();
  return { id, applicationId: made.id, decisionNumber: `${made.number}-P1`, by: signatory };
}

/** Adds a document to the place whose page is open, and goes back to where it was asked for. */
export async function addDocument({ walk: { page, say, follow } }: Journey, name: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "application/pdf", buffer: pdf() });
  await page.getByRole("button", { name: say("attachment.add.button"), exact: true }).click();
  await page.getByText(say("funded.files.added")).waitFor();
  await follow(say("funded.files.back"));
}
