import { proposeDecision } from "../../app/commands/propose-decision.server";
import { receiveDecision } from "../../app/commands/receive-decision.server";
import { saveAnswers } from "../../app/commands/save-answers.server";
import { setTerms } from "../../app/commands/set-terms.server";
import { signDecision } from "../../app/commands/sign-decision.server";
import { startApplication } from "../../app/commands/start-application.server";
import { submitApplication } from "../../app/commands/submit-application.server";
import type { Db } from "../../app/db.server";
import { addDays, addMonths, helsinkiDay, instantAt, yearsBetween } from "../../app/domain/day";
import { type MonitoringTerms, usualMovePercent } from "../../app/domain/monitoring-terms";
import type { FileStore } from "../../app/outside/files/store";
import { loadDemoCall } from "./open-call";
import { demoPerson } from "./people";
import { tellAgreement, tellExtension, tellFirstReport, tellForecast, tellReached } from "./project-life";
import { tellAccount, tellPaidClaim, tellReturned, tellWaitingClaim } from "./project-money";
import type { Told } from "./told";

const callId = "introduction-period-continuation-earlier";

/**
 * An invented project that is under way: last year's call, Espoo's application, the decision on it and what
 * the project has done since; beside it Vantaa's draft, which was never submitted. Told with the commands that
 * people use, a year and a half back in time.
 */
export async function tellRunningProject(db: Db, now: string, files: FileStore): Promise<void> {
  const opensOn = addMonths(helsinkiDay(now), -16);
  const at = (days: number) => instantAt(addDays(opensOn, days), "10:00");
  await loadDemoCall(db, {
    id: callId,
    name: {
      fi: "Johdantojakson jatkopilotit, ensimmäinen haku",
      sv: "Fortsatta pilotförsök med introduktionsperioden, första utlysningen",
      en: "Continued pilots of the introduction period, first call",
    },
    opensOn,
    publishedAt: instantAt(opensOn, "08:00"),
  });
  const call = await db.selectFrom("call").selectAll().where("id", "=", callId).executeTakeFirstOrThrow();
  const years = yearsBetween(call.costsFrom, call.costsTo).slice(-2).map(String);
  const month = (after: number) => addMonths(call.costsFrom, after).slice(0, 7);
  const monthsAgo = (months: number) => addMonths(helsinkiDay(now), -months).slice(0, 7);

  const preparer = demoPerson("espoo-preparer");
  const signatory = demoPerson("espoo-signatory");
  const started = await startApplication(db, { callId, by: preparer, clock: () => at(7) });
  if (!started?.ok) throw new Error("The story's application did not start.");
  const { applicationId } = started;
  let { version } = started;
  for (const [sectionId, typed] of Object.entries(answers(years, month, monthsAgo))) {
    const saved = await saveAnswers(db, {
      applicationId,
      sectionId,
      typed,
      version,
      by: preparer,
      clock: () => at(8),
    });
    if (!saved?.ok) throw new Error(`The story's section ${sectionId} was not saved.`);
    version = saved.version;
  }
  await tellLapsedDraft(db, at(30));
  const submitted = await submitApplication(db, {
    applicationId,
    version,
    idempotencyKey: "story",
    by: signatory,
    language: "fi",
    clock: () => at(20),
  });
  if (!submitted?.ok)
    throw new Error(`The story's application was not submitted: ${JSON.stringify(submitted)}`);

  await proposeDecision(db, {
    applicationId,
    outcome: "granted",
    amount: 180_000_00,
    reasonsFi:
      "Hanke vastaa haun tavoitetta: uudet kuntalaiset saavat arvioinnin, suunnitelman ja orientaation yhtenä kokonaisuutena. Avustus on 7 000 euroa haettua pienempi, koska ohjaajien koulutukset ja osa tulkkauksesta voidaan järjestää etänä.",
    reasonsSv:
      "Projektet svarar mot utlysningens mål: nya kommuninvånare får bedömningen, planen och orienteringen som en helhet. Understödet är 7 000 euro mindre än det sökta, eftersom handledarnas utbildningar och en del av tolkningen kan ordnas på distans.",
    by: demoPerson("tem-officer"),
    at: at(80),
  });
  const termed = await setTerms(db, {
    ...{ applicationId, terms: termsOf(call), presentedAt: at(80) },
    ...{ by: demoPerson("tem-officer"), at: at(81) },
  });
  if (!termed?.ok) throw new Error(`The story's terms were not set: ${JSON.stringify(termed)}`);
  const signed = await signDecision(db, {
    applicationId,
    presentedAt: at(81),
    by: demoPerson("tem-decider"),
    at: at(84),
  });
  if (!signed?.ok) throw new Error("The story's decision was not signed.");
  const organisationId = signatory.organisation.id;
  await receiveDecision(db, { applicationId, organisationId, by: signatory, at: at(85) });
  await db.updateTable("call").set({ state: "decided" }).where("id", "=", callId).execute();

  await tellProject(db, applicationId, { now, start: call.costsFrom, files, preparer, signatory });
}

/** What happened in the project once it was decided on, in the order in which it happened. */
async function tellProject(
  db: Db,
  applicationId: string,
  happening: Omit<Told, "projectId" | "officer">,
): Promise<void> {
  const { id: projectId } = await db
    .selectFrom("project")
    .select("id")
    .where("applicationId", "=", applicationId)
    .executeTakeFirstOrThrow();
  const told: Told = { ...happening, projectId, officer: demoPerson("tem-officer") };
  await tellAgreement(db, told);
  await tellAccount(db, told);
  await tellReached(db, told, 0);
  await tellFirstReport(db, told);
  await tellPaidClaim(db, told);
  await tellReached(db, told, 1);
  await tellReturned(db, told);
  await tellWaitingClaim(db, told);
  await tellForecast(db, told);
  await tellExtension(db, told);
}

/**
 * Reports and instalments after five and nine months and at the end: when the story is told, the second report
 * should have come and the second instalment can be claimed.
 */
function termsOf({ costsFrom: from, costsTo: to }: { costsFrom: string; costsTo: string }): MonitoringTerms {
  const [first, second] = [addMonths(from, 5), addMonths(from, 9)];
  const untilThe = (day: string) => addDays(day, -1);
  return {
    instalments: [
      { id: "i1", kind: "instalment", amount: 75_000_00, payableOn: first },
      { id: "i2", kind: "instalment", amount: 60_000_00, payableOn: second },
      { id: "i3", kind: "final", amount: 45_000_00, payableOn: addDays(to, 1) },
    ],
    reports: [
      { id: "r1", kind: "interim", from, to: untilThe(first), dueOn: addMonths(untilThe(first), 1) },
      { id: "r2", kind: "interim", from: first, to: untilThe(second), dueOn: addMonths(untilThe(second), 1) },
      { id: "r3", kind: "final", from, to, dueOn: addMonths(to, 3) },
    ],
    indicators: ["O.2.3", "O.2.3.2"],
    movePercent: usualMovePercent,
    conditions: [],
  };
}

/** Vantaa began an application in the same call, and the call closed before it was ready. */
async function tellLapsedDraft(db: Db, at: string): Promise<void> {
  const by = demoPerson("vantaa-preparer");
  const started = await startApplication(db, { callId, by, clock: () => at });
  if (!started?.ok) throw new Error("The story's draft did not start.");
  const { applicationId, version } = started;
  const typed = {
    "project.name": "Vantaan vastaanottopolku",
    "project.summary":
      "Uudet vantaalaiset saavat arvioinnin ja suunnitelman samalla käynnillä, ja orientaatio alkaa kuukauden sisällä.",
    "project.need": "Neuvonta on kolmessa paikassa, eikä kukaan näe asiakkaan koko polkua.",
    "project.goals": "Yksi paikka ja yksi suunnitelma jokaiselle.",
  };
  const saved = await saveAnswers(db, {
    ...{ applicationId, version, typed, by },
    sectionId: "project",
    clock: () => at,
  });
  if (!saved?.ok) throw new Error("The story's draft was not saved.");
}

/** Of the four milestones, two are reached, the third is late and the fourth is due this month. */
function answers(
  years: string[],
  month: (after: number) => string,
  monthsAgo: (months: number) => string,
): Record<string, Record<string, string>> {
  const [first = "", second = ""] = years;
  return {
    applicant: {
      "applicant.contact": "Elsa Demo",
      "applicant.email": "elsa.demo@example.org",
      "applicant.language": "fi",
    },
    project: {
      "project.name": "Alkuun Espoossa: johdantojakso jokaiselle",
      "project.summary":
        "Espoo rakentaa uusille kuntalaisille johdantojakson, jossa palvelutarpeen arviointi, kotoutumissuunnitelma ja monikielinen yhteiskuntaorientaatio tehdään yhdessä paikassa kahdeksan viikon aikana.",
      "project.need":
        "Arviointiin pääsee nyt keskimäärin kymmenessä viikossa, ja orientaatio alkaa vasta sen jälkeen. Osa jää kokonaan palvelujen ulkopuolelle.",
      "project.goals":
        "Arviointiin pääsee kahdessa viikossa. Kolme neljästä aloittajasta käy koko johdantojakson loppuun.",
      "project.target-groups":
        "Noin 900 kotoutuja-asiakasta, heistä kolmannes työvoiman ulkopuolella olevia vanhempia.",
      "project.measures":
        "Yhteinen vastaanottopiste, kuusikielinen orientaatio, lastenhoito tapaamisten ajaksi ja työparit hyvinvointialueen kanssa.",
    },
    partners: {
      "partners.joint": "no",
      "partners.others.1.name": "Länsi-Uudenmaan hyvinvointialue",
      "partners.others.1.kind": "county",
      "partners.others.1.task": "Vastaanottaa asiakkaat työparina kaupungin ohjaajien kanssa.",
    },
    milestones: {
      "milestones.rows": "1 2 3 4",
      "milestones.1.name": "Vastaanottopiste avataan",
      "milestones.1.evidence": "Ensimmäiset asiakkaat on otettu vastaan",
      "milestones.1.month": month(2),
      "milestones.1.responsible": "Kotoutumispalvelut",
      "milestones.2.name": "Orientaatio kuudella kielellä",
      "milestones.2.evidence": "Ryhmät ovat alkaneet kuudella kielellä",
      "milestones.2.month": month(5),
      "milestones.2.responsible": "Työväenopisto",
      "milestones.3.name": "500 asiakasta johdantojakson läpi",
      "milestones.3.evidence": "Asiakasmäärä rekisterissä",
      "milestones.3.month": monthsAgo(2),
      "milestones.3.responsible": "Kotoutumispalvelut",
      "milestones.4.name": "Malli osaksi kotoutumisohjelmaa",
      "milestones.4.evidence": "Kaupunginhallituksen päätös",
      "milestones.4.month": monthsAgo(0),
      "milestones.4.responsible": "Kaupunginhallitus",
    },
    budget: {
      [`budget.staff.1.${first}`]: "92 000",
      [`budget.staff.1.${second}`]: "48 500",
      "budget.staff.1.description": "Kaksi palveluohjaajaa ja puolikas koordinaattori",
      "budget.staff.1.reason": "Vastaanottopiste on auki viitenä päivänä viikossa.",
      [`budget.services.1.${first}`]: "38 000",
      [`budget.services.1.${second}`]: "21 400,50",
      "budget.services.1.description": "Tulkkaus, orientaation ohjaajat ja arviointi",
      "budget.services.1.reason": "Orientaatio pidetään kuudella kielellä.",
      [`budget.travel.1.${first}`]: "3 200",
      [`budget.travel.1.${second}`]: "2 100",
      "budget.travel.1.description": "Ohjaajien koulutukset",
      "budget.travel.1.reason": "Koulutukset ovat pilottikunnille yhteisiä.",
      [`budget.other.1.${first}`]: "9 500",
      [`budget.other.1.${second}`]: "4 300",
      "budget.other.1.description": "Lastenhoito ja tilat",
      "budget.other.1.reason": "Ilman lastenhoitoa vanhemmat eivät pääse mukaan.",
      "budget.indirect": "flat-7",
    },
    financing: { "financing.grant": "187 000" },
    indicators: {
      "indicators.O.2.3.target": "900",
      "indicators.O.2.3.method": "Asiakasrekisteri",
      "indicators.O.2.3.2.target": "640",
      "indicators.O.2.3.2.method": "Osallistujalistat, ei henkilötietoja raporttiin",
    },
    declarations: {
      "declarations.other-aid": "yes",
      "declarations.correct": "yes",
      "declarations.publication": "yes",
    },
  };
}
