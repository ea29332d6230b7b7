import { randomUUID } from "node:crypto";
import { saveFiling } from "../../app/commands/save-filing.server";
import { startFiling } from "../../app/commands/start-filing.server";
import { submitChange } from "../../app/commands/submit-change.server";
import type { Db } from "../../db/open";
import { testNow } from "./clock";
import type { MadeProject } from "./projects";

/** The fields of a request with each of its parts chosen and given reasons. */
export function asking(texts: Record<string, string>): Record<string, string> {
  const parts = [...new Set(Object.keys(texts).map((field) => field.split(".")[0]))];
  const chosen = parts.flatMap((part) => [
    [`${part}.asked`, "yes"],
    [`${part}.reasons`, "Rekrytointi viivästyi."],
  ]);
  return { ...Object.fromEntries(chosen), ...texts };
}

/** A change request of the project that is being written. */
export async function startChange(
  db: Db,
  { id, by }: MadeProject,
  texts: Record<string, string>,
  at = testNow,
) {
  const started = await startFiling(db, { projectId: id, kind: "change", planned: null, by, at });
  if (!started?.ok) throw new Error(`Not started: ${JSON.stringify(started)}`);
  const saving = { filingId: started.id, projectId: id, kind: "change" as const, version: 1, by, at };
  const saved = await saveFiling(db, { ...saving, typed: asking(texts) });
  if (!saved?.ok) throw new Error(`Not saved: ${JSON.stringify(saved)}`);
  return { filingId: started.id, projectId: id, version: saved.version };
}

/** Sends a change request that is written, and answers what the command does. */
export function sendChange(
  db: Db,
  change: { filingId: string; projectId: string; version: number },
  { by }: MadeProject,
  at = testNow,
) {
  return submitChange(db, { ...change, idempotencyKey: randomUUID(), by, language: "fi", at });
}

/** A change request of the project, sent; answers its id. */
export async function makeChange(
  db: Db,
  project: MadeProject,
  texts: Record<string, string>,
  at = testNow,
): Promise<string> {
  const change = await startChange(db, project, texts, at);
  const verdict = await sendChange(db, change, project, at);
  if (!verdict?.ok) throw new Error(`Not sent: ${JSON.stringify(verdict)}`);
  return change.filingId;
}
