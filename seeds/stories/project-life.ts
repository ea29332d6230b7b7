import { acceptAgreement } from "../../app/commands/accept-agreement.server";
import { acceptReport } from "../../app/commands/accept-report.server";
import { digestOf } from "../../app/commands/digest.server";
import { forecastMilestone } from "../../app/commands/forecast-milestone.server";
import { keepPeople } from "../../app/commands/keep-people.server";
import { reachMilestone } from "../../app/commands/reach-milestone.server";
import { saveFiling } from "../../app/commands/save-filing.server";
import { startFiling } from "../../app/commands/start-filing.server";
import { submitChange } from "../../app/commands/submit-change.server";
import { submitReport } from "../../app/commands/submit-report.server";
import type { Db } from "../../app/db.server";
import { addDays, addMonths, helsinkiDay, instantAt } from "../../app/domain/day";
import type { FilingKind } from "../../app/domain/filing";
import { findAgreed } from "../../app/queries/acceptances.server";
import { findFundedProject } from "../../app/queries/funded-projects.server";
import { findPlan } from "../../app/queries/project-plans.server";
import type { Told } from "./told";

/** The signatory accepts what was decided, and the preparer tells who works in the project and who steers it. */
export async function tellAgreement(db: Db, { projectId, start, preparer, signatory }: Told) {
  const project = await findFundedProject(db, projectId, "ministry");
  const agreed = project && (await findAgreed(db, project));
  if (!agreed) throw new Error("The story's project has no agreement.");
  const shown = digestOf(agreed.content);
  const at = instantAt(addDays(start, -30), "14:20");
  const accepted = await acceptAgreement(db, { projectId, shown, by: signatory, at });
  if (!accepted?.ok) throw new Error("The story's agreement was not accepted.");
  const kept = await keepPeople(db, {
    ...{ projectId, version: agreed.planVersion, by: preparer, at: instantAt(addDays(start, -26), "09:10") },
    people: [
      { role: "manager", name: "Elsa Demo", email: "espoo-preparer@example.org" },
      { role: "contact", name: "Eino Demo", email: "espoo-signatory@example.org" },
      { role: "finance", name: "Tapio Demo", email: "tapio.demo@example.org" },
      { role: "worker", name: "Amina Demo", email: "amina.demo@example.org" },
    ],
    steeringGroup: [
      { name: "Kaisa Demo", organisation: "Espoon kaupunki", chair: true },
      { name: "Henrik Demo", organisation: "Länsi-Uudenmaan hyvinvointialue", chair: false },
      { name: "Oona Demo", organisation: "Työ- ja elinkeinoministeriö", chair: false },
    ],
  });
  if (!kept?.ok) throw new Error("The story's people were not kept.");
}

/** The first report, in time and accepted; the next one is late. */
export async function tellFirstReport(db: Db, told: Told): Promise<void> {
  const { projectId, start, officer } = told;
  const sentOn = addDays(addMonths(start, 5), 18);
  const filing = await write(db, told, { kind: "report", planned: "r1", typed: firstReport, on: sentOn });
  const sent = await submitReport(db, filing);
  if (!sent?.ok) throw new Error(`The story's report was not sent: ${JSON.stringify(sent)}`);
  const accepted = await acceptReport(db, {
    ...{ filingId: filing.filingId, projectId, checks: {}, by: officer },
    reasons: "Selvitys vastaa sovittua, ja luvut on perusteltu. Kiitos selkeästä riskien kuvauksesta.",
    at: instantAt(addDays(sentOn, 12), "10:45"),
  });
  if (!accepted?.ok) throw new Error(`The story's report was not accepted: ${JSON.stringify(accepted)}`);
}

const firstReport = {
  "text.done":
    "Vastaanottopiste avattiin Espoon keskuksessa tammikuussa. Kaksi palveluohjaajaa on ottanut vastaan 214 uutta kuntalaista, ja orientaatioryhmiä on käynnissä neljällä kielellä.",
  "text.results":
    "Palvelutarpeen arviointiin pääsee nyt keskimäärin kolmessa viikossa, kun jonoa oli ennen hanketta kymmenen viikkoa. Suunnitelman sai 171 asiakasta samalla käynnillä.",
  "text.deviations": "Somalinkielisen ohjaajan rekrytointi kesti kaksi kuukautta suunniteltua pidempään.",
  "text.next": "Kaksi puuttuvaa kieliryhmää aloittaa kesäkuussa, ja lastenhoito laajenee iltaryhmiin.",
  "text.risks": "Asiakasmäärä kasvaa hitaammin kuin arvioitiin, jos muutto Espooseen hidastuu.",
  "indicator.O_2_3.18-60.female": "118",
  "indicator.O_2_3.18-60.male": "84",
  "indicator.O_2_3.over-60.female": "8",
  "indicator.O_2_3.over-60.male": "4",
  "indicator.O_2_3_2.18-60.female": "79",
  "indicator.O_2_3_2.18-60.male": "52",
  "indicator.O_2_3_2.over-60.female": "3",
  "indicator.O_2_3_2.over-60.male": "2",
  "costs.staff": "45 600",
  "costs.services": "19 230",
  "costs.travel": "1 184",
  "costs.other": "3 920",
};

/** An officer marks a milestone reached, by its position from 0: each four months after the one before. */
export async function tellReached(db: Db, { projectId, start, officer }: Told, position: number) {
  const milestoneId = await milestoneAt(db, projectId, position);
  const reachedOn = addMonths(start, 2 + 4 * position);
  const at = instantAt(addDays(reachedOn, 3), "09:30");
  const reached = await reachMilestone(db, { projectId, milestoneId, reachedOn, by: officer, at });
  if (!reached?.ok) throw new Error("The story's milestone was not reached.");
}

/** The third milestone is late, and of the fourth the recipient forecasts a later month. */
export async function tellForecast(db: Db, { projectId, now, preparer }: Told) {
  const forecast = await forecastMilestone(db, {
    ...{ projectId, milestoneId: await milestoneAt(db, projectId, 3), by: preparer },
    month: addMonths(helsinkiDay(now), 2).slice(0, 7),
    reason:
      "Kaupunginhallitus käsittelee kotoutumisohjelman vasta vuodenvaihteen budjettikäsittelyn jälkeen.",
    at: instantAt(addDays(helsinkiDay(now), -9), "13:05"),
  });
  if (!forecast?.ok) throw new Error("The story's milestone was not forecast.");
}

async function milestoneAt(db: Db, projectId: string, position: number): Promise<string> {
  const { id } = await db
    .selectFrom("milestone")
    .select("id")
    .where("projectId", "=", projectId)
    .where("position", "=", position)
    .executeTakeFirstOrThrow();
  return id;
}

/** The recipient asks for three months more, and the ministry has not answered. */
export async function tellExtension(db: Db, told: Told): Promise<void> {
  const made = await findPlan(db, told.projectId);
  if (!made) throw new Error("The story's project has no plan.");
  const typed = {
    "extension.asked": "yes",
    "extension.to": addDays(addMonths(addDays(made.plan.period.to, 1), 3), -1),
    "extension.reasons":
      "Rekrytointi viivästyi kaksi kuukautta, joten 500 asiakkaan raja täyttyy arviolta vasta hankkeen päätyttyä. Jatkoaika ei muuta kustannusarviota.",
  };
  const on = addDays(helsinkiDay(told.now), -6);
  const sent = await submitChange(db, await write(db, told, { kind: "change", planned: null, typed, on }));
  if (!sent?.ok) throw new Error(`The story's change was not sent: ${JSON.stringify(sent)}`);
}

type Writing = { kind: FilingKind; planned: string | null; typed: Record<string, string>; on: string };

/** The preparer writes a filing on a day; what is answered goes to the command that submits it for the signatory. */
async function write(db: Db, told: Told, { kind, planned, typed, on }: Writing) {
  const { projectId, preparer, signatory } = told;
  const at = instantAt(on, "09:40");
  const started = await startFiling(db, { projectId, kind, planned, by: preparer, at });
  if (!started?.ok) throw new Error(`The story's ${kind} did not start.`);
  const filingId = started.id;
  const saved = await saveFiling(db, { filingId, projectId, kind, typed, version: 1, by: preparer, at });
  if (!saved?.ok) throw new Error(`The story's ${kind} was not saved.`);
  const language = "fi" as const;
  const sending = { by: signatory, language, at: instantAt(on, "15:30"), idempotencyKey: "story" };
  return { filingId, projectId, version: saved.version, ...sending };
}
