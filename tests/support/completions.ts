import { randomUUID } from "node:crypto";
import { askCompletion } from "../../app/commands/ask-completion.server";
import { saveAnswers } from "../../app/commands/save-answers.server";
import { submitApplication } from "../../app/commands/submit-application.server";
import type { Answers } from "../../app/domain/application-form";
import type { CompletionPoint } from "../../app/domain/completion";
import type { Person } from "../../app/domain/who-may";
import type { Db } from "../../db/open";
import { officer } from "./applications";
import { testNow } from "./clock";
import { people, stateOf } from "./drafts";

/** Ten days after the present of the tests: a Thursday. */
export const dueOn = "2026-12-03";
/** The last second of that day in Finland, and the first one after it. */
export const inTime = "2026-12-03T21:59:59.999Z";
export const tooLate = "2026-12-03T22:00:00.000Z";

export const aboutNeed: CompletionPoint = { part: "project.need", question: "Keitä palvelut eivät tavoita?" };

type Asked = { points?: CompletionPoint[]; dueOn?: string; message?: string; at?: string };

/** Asks as an officer does; without more about the need, by `dueOn`. */
export function ask(db: Db, applicationId: string, asked: Asked = {}) {
  const { points = [aboutNeed], message = "", at = testNow } = asked;
  const clock = () => at;
  return askCompletion(db, {
    applicationId,
    points,
    dueOn: asked.dueOn ?? dueOn,
    message,
    by: officer,
    clock,
  });
}

type Saved = { version?: number; by?: Person; at?: string };

/** Saves as the municipality does, on top of the newest version. */
export async function save(
  db: Db,
  applicationId: string,
  sectionId: string,
  typed: Answers,
  { version, by = people.vantaaPreparer, at = testNow }: Saved = {},
) {
  const seen = version ?? (await stateOf(db, applicationId)).version;
  return saveAnswers(db, { applicationId, sectionId, typed, version: seen, by, clock: () => at });
}

type Sent = { version?: number; key?: string; by?: Person; at?: string };

/** Sends the application, or the completion of it, as it stands. */
export async function send(db: Db, applicationId: string, { version, key, by, at = testNow }: Sent = {}) {
  return submitApplication(db, {
    applicationId,
    version: version ?? (await stateOf(db, applicationId)).version,
    idempotencyKey: key ?? randomUUID(),
    by: by ?? people.vantaaSignatory,
    language: "fi",
    clock: () => at,
  });
}
