import { assignApplications } from "../../app/commands/assign-applications.server";
import { saveAnswers } from "../../app/commands/save-answers.server";
import { startApplication } from "../../app/commands/start-application.server";
import { submitApplication } from "../../app/commands/submit-application.server";
import type { Db } from "../../app/db.server";
import { addDays, addMonths, helsinkiDay, instantAt, yearsBetween } from "../../app/domain/day";
import { openCallId } from "./open-call";
import { demoPerson } from "./people";

/** Helsinki has applied in the open call, and an officer has it on the desk: invented, and not screened yet. */
export async function tellReceivedApplication(db: Db, now: string): Promise<void> {
  const call = await db.selectFrom("call").selectAll().where("id", "=", openCallId).executeTakeFirstOrThrow();
  const at = (daysAgo: number, time: string) => () => instantAt(addDays(helsinkiDay(now), -daysAgo), time);
  const by = demoPerson("helsinki-signatory");
  const started = await startApplication(db, { callId: openCallId, by, clock: at(9, "10:05") });
  if (!started?.ok) throw new Error("Helsinki's application did not start.");
  const { applicationId } = started;
  let { version } = started;
  for (const [sectionId, typed] of Object.entries(answersIn(call))) {
    const saved = await saveAnswers(db, {
      ...{ applicationId, sectionId, typed, version, by },
      clock: at(6, "13:40"),
    });
    if (!saved?.ok) throw new Error(`Helsinki's section ${sectionId} was not saved.`);
    version = saved.version;
  }
  const submitted = await submitApplication(db, {
    ...{ applicationId, version, by, idempotencyKey: "story", language: "fi" as const },
    clock: at(5, "15:12"),
  });
  if (!submitted?.ok) throw new Error(`Helsinki's application did not go: ${JSON.stringify(submitted)}`);
  await assignApplications(db, {
    ...{ which: { ids: [applicationId] }, to: "tem-officer", by: demoPerson("tem-manager") },
    clock: at(4, "09:20"),
  });
}

function answersIn({ costsFrom, costsTo }: { costsFrom: string; costsTo: string }) {
  const [first, second = first] = yearsBetween(costsFrom, costsTo);
  const month = (after: number) => {
    const [year, number] = addMonths(costsFrom, after).split("-");
    return `${Number(number)}/${year}`;
  };
  return {
    applicant: {
      "applicant.contact": "Helvi Demo",
      "applicant.email": "helsinki-signatory@example.org",
      "applicant.language": "fi",
    },
    project: {
      "project.name": "Alkuinfosta arkeen: johdantojakso kahdessa kaupunginosassa",
      "project.summary":
        "Uudet helsinkiläiset saavat palvelutarpeen arvioinnin, kotoutumissuunnitelman ja omakielisen yhteiskuntaorientaation samassa paikassa kahden kuukauden kuluessa muutosta.",
      "project.need":
        "Arviointi, suunnitelma ja orientaatio annetaan nyt eri toimipisteissä, ja puolet asiakkaista jää matkan varrella pois.",
      "project.goals":
        "Vähintään 80 prosenttia johdantojakson aloittaneista käy sen loppuun, ja jokaisella on suunnitelma kahden kuukauden kuluttua muutosta.",
      "project.target-groups": "Noin 1 200 aikuista vuodessa, erityisesti kotona lasta hoitavat vanhemmat.",
      "project.measures":
        "Yhteinen vastaanotto Itäkeskuksessa ja Malmilla, orientaatioryhmät kahdeksalla kielellä, lastenhoito ryhmien ajaksi ja palaute jokaisen ryhmän jälkeen.",
    },
    partners: { "partners.joint": "no" },
    milestones: {
      "milestones.rows": "1 2 3",
      "milestones.1.name": "Vastaanotto avataan Itäkeskuksessa",
      "milestones.1.evidence": "Aukioloajat on julkaistu",
      "milestones.1.month": month(2),
      "milestones.1.responsible": "Maahanmuutto- ja työllisyyspalvelut",
      "milestones.2.name": "Orientaatio kahdeksalla kielellä",
      "milestones.2.evidence": "Ryhmien aikataulu ja osallistujamäärät",
      "milestones.2.month": month(5),
      "milestones.2.responsible": "Maahanmuutto- ja työllisyyspalvelut",
      "milestones.3.name": "Malli on kuvattu muille kunnille",
      "milestones.3.evidence": "Kuvaus on julkaistu",
      "milestones.3.month": month(11),
      "milestones.3.responsible": "Kehittämisyksikkö",
    },
    indicators: {
      "indicators.O.2.3.target": "1 200",
      "indicators.O.2.3.method": "Asiakastietojärjestelmän osallistujaluettelo",
    },
    budget: {
      "budget.staff.1.description": "Neljä kotoutumisohjaajaa",
      "budget.staff.1.reason": "Kaksi ohjaajaa kummassakin toimipisteessä",
      [`budget.staff.1.${first}`]: "92 000",
      [`budget.staff.1.${second}`]: "118 000",
      "budget.services.1.description": "Tulkkaus ja lastenhoito ryhmien aikana",
      "budget.services.1.reason": "Kahdeksan kieltä, 40 ryhmää",
      [`budget.services.1.${first}`]: "21 500",
      [`budget.services.1.${second}`]: "28 400",
      "budget.indirect": "flat-7",
    },
    financing: { "financing.grant": "220 000" },
    declarations: {
      "declarations.other-aid": "yes",
      "declarations.correct": "yes",
      "declarations.publication": "yes",
    },
  };
}
