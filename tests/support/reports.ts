import { acceptReport } from "../../app/commands/accept-report.server";
import { saveFiling } from "../../app/commands/save-filing.server";
import { startFiling } from "../../app/commands/start-filing.server";
import { submitReport } from "../../app/commands/submit-report.server";
import type { Answers } from "../../app/domain/application-form";
import { costField, indicatorPart, milestoneField, sourceField, textField } from "../../app/domain/report";
import { findReport } from "../../app/queries/reports.server";
import type { Db } from "../../db/open";
import type { MadeProject } from "./projects";

export const officer = { id: "tem-officer", name: "Olli Officer" };

/** A draft of the planned report of the project, empty as it is begun. */
export async function startReport(
  db: Db,
  { id: projectId, by }: MadeProject,
  { planned = "r1", at = "2027-07-05T09:00:00.000Z", known = {} as Answers } = {},
): Promise<string> {
  const started = await startFiling(db, { projectId, kind: "report", planned, known, by, at });
  if (!started?.ok) throw new Error(`Not started: ${JSON.stringify(started)}`);
  return started.id;
}

export const people = { "under-18.female": "3", "18-60.female": "10", "18-60.male": "7" };

/** Everything that the report asks, with these figures of people and sums of euros. */
export async function fullAnswers(
  db: Db,
  { id: projectId }: MadeProject,
  reportId: string,
  { groups = people as Answers, costs = "1000" } = {},
): Promise<Answers> {
  const report = await findReport(
    db,
    { id: reportId, projectId },
    { organisationId: await ownerOf(db, projectId) },
  );
  if (!report) throw new Error("No report.");
  const { texts, milestones, indicators, categories, sources } = report.form;
  const figures = indicators.map(({ code, persons }): Answers => {
    const part = indicatorPart(code);
    if (!persons) return { [`${part}.value`]: "4" };
    return Object.fromEntries(Object.entries(groups).map(([group, count]) => [`${part}.${group}`, count]));
  });
  return Object.assign(
    {},
    ...texts.map(({ id }) => ({ [textField(id)]: `Vastaus: ${id}` })),
    ...milestones.map(({ id }) => ({ [milestoneField(id)]: "Etenee" })),
    ...figures,
    ...categories.map((category) => ({ [costField(category)]: costs })),
    ...sources.map((source) => ({ [sourceField(source)]: "20000" })),
  );
}

/** Saves the answers over what is there. */
export async function writeReport(
  db: Db,
  project: MadeProject,
  reportId: string,
  typed: Answers,
  at: string,
) {
  const { version } = await filingOf(db, reportId);
  const saving = { filingId: reportId, projectId: project.id, kind: "report" as const, typed, version };
  return saveFiling(db, { ...saving, by: project.by, at });
}

export async function sendReport(db: Db, project: MadeProject, reportId: string, at: string, key = reportId) {
  const { version } = await filingOf(db, reportId);
  const asked = { filingId: reportId, projectId: project.id, version, idempotencyKey: key };
  return submitReport(db, { ...asked, by: project.by, language: "fi", at });
}

export const accept = (db: Db, project: MadeProject, filingId: string, at: string) =>
  acceptReport(db, {
    ...{ filingId, projectId: project.id, by: officer, at, reasons: "Sovitun mukainen." },
    checks: { purpose: "yes", goals: "yes", indicators: "yes", "own-share": "yes", income: "yes" },
  });

/** A report that has been written in full and sent. */
export async function makeSentReport(
  db: Db,
  project: MadeProject,
  { planned = "r1", at = "2027-07-05T09:00:00.000Z", ...figures }: Partial<Sent> = {},
): Promise<string> {
  const id = await startReport(db, project, { planned, at });
  await writeReport(db, project, id, await fullAnswers(db, project, id, figures), at);
  const sent = await sendReport(db, project, id, at);
  if (!sent?.ok) throw new Error(`Not sent: ${JSON.stringify(sent)}`);
  return id;
}

type Sent = { planned: string; at: string; groups: Answers; costs: string };

export function filingOf(db: Db, id: string) {
  return db.selectFrom("filing").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
}

async function ownerOf(db: Db, projectId: string): Promise<string> {
  const row = await db
    .selectFrom("project")
    .select("organisationId")
    .where("id", "=", projectId)
    .executeTakeFirstOrThrow();
  return row.organisationId;
}
