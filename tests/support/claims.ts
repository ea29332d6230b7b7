import { randomUUID } from "node:crypto";
import { saveFiling } from "../../app/commands/save-filing.server";
import { startClaim } from "../../app/commands/start-claim.server";
import { submitClaim } from "../../app/commands/submit-claim.server";
import { claimChecks } from "../../app/domain/claim/checks";
import { insertProjectFile } from "../../app/queries/project-files.server";
import type { Db } from "../../db/open";
import { type MadeProject, noonOf } from "./projects";

/** A day on which the first instalment of the made project can be claimed. */
export const claimNow = noonOf("2027-11-02");

export const vouchers = [
  "1001;30.4.2027;palkat;Projektipäällikkö huhtikuu;Vantaan kaupunki;4 812,55;30.4.2027",
  "1002;31.5.2027;palkat;Projektipäällikkö toukokuu;Vantaan kaupunki;4 812,55;31.5.2027",
  "2001;12.6.2027;ostopalvelut;Tulkkaus;Tulkkikeskus Oy;12 500,00;30.6.2027",
  "2002;20.7.2027;matkat;Junaliput;VR-Yhtymä Oyj;136,40;20.7.2027",
  "2003;29.9.2027;muut;Esitteet;Painotalo Oy;700,00;15.10.2027",
  "2004;5.8.2027;muut;Tilavuokra;Kulttuurikeskus ry;450,25;20.8.2027",
].join("\n");

export const filled = {
  "period.from": "1.4.2027",
  "period.to": "30.9.2027",
  "vouchers.list": vouchers,
  "costs.staff": "9 625,10",
  "costs.travel": "136,40",
  "costs.services": "12 500",
  "costs.other": "1 150,25",
  "income.amount": "0",
  "vat.without": "yes",
};

/** A document in a place of the claim. */
export async function addEvidence(db: Db, project: MadeProject, claimId: string, field = "evidence.ledger") {
  await insertProjectFile(db, {
    ...{ id: randomUUID(), projectId: project.id, noun: "filing", nounId: claimId, field },
    ...{ name: "paakirjaote.pdf", kind: "pdf", size: 1000, sha256: "0".repeat(64), storageKey: randomUUID() },
    ...{ uploadedBy: project.by.id, uploadedAt: claimNow, removedBy: null, removedAt: null },
    ...{ scan: "clean", scannedAt: claimNow, scanFinding: null },
  });
}

/** A claim of the project's first instalment, filled in and with its ledger extract. */
export async function makeDraftClaim(
  db: Db,
  project: MadeProject,
  texts: Record<string, string> = {},
  { instalment = "i1", at = claimNow }: { instalment?: string; at?: string } = {},
): Promise<string> {
  const by = project.by;
  const started = await startClaim(db, { projectId: project.id, instalment, by, at });
  if (!started?.ok) throw new Error(`Not started: ${JSON.stringify(started)}`);
  const typed = { ...filled, ...texts };
  const asked = { filingId: started.id, projectId: project.id, kind: "claim" as const, version: 1, by, at };
  const saved = await saveFiling(db, { ...asked, typed });
  if (!saved?.ok) throw new Error(`Not saved: ${JSON.stringify(saved)}`);
  await addEvidence(db, project, started.id);
  return started.id;
}

/** Submits the claim as it stands. */
export async function send(db: Db, project: MadeProject, claimId: string, at = claimNow) {
  const { version } = await db
    .selectFrom("filing")
    .select("version")
    .where("id", "=", claimId)
    .executeTakeFirstOrThrow();
  return submitClaim(db, {
    ...{ filingId: claimId, projectId: project.id, version, idempotencyKey: randomUUID() },
    ...{ by: project.by, language: "fi" as const, at, declared: true },
  });
}

/** A claim that the ministry has. */
export async function makeClaim(
  db: Db,
  project: MadeProject,
  texts: Record<string, string> = {},
): Promise<string> {
  const claimId = await makeDraftClaim(db, project, texts);
  const sent = await send(db, project, claimId);
  if (!sent?.ok) throw new Error(`Not submitted: ${JSON.stringify(sent)}`);
  return claimId;
}

/** A yes to every check. */
export const allYes = Object.fromEntries(claimChecks.map(({ id }) => [id, { answer: "yes", note: "" }]));
