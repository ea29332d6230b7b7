import type { Db } from "../../app/db.server";
import { type CallContent, emptyContent } from "../../app/domain/call-content";
import { addDays, addMonths, helsinkiDay, instantAt } from "../../app/domain/day";
import type { Rule } from "../../app/domain/eligibility";
import { standardForm } from "../../app/domain/standard-form";
import type { Texts } from "../../app/domain/texts";
import { insertRevision } from "../../app/queries/call-revisions.server";
import { freezeFigures } from "../../app/queries/figures.server";
import { municipalitiesWithSpeakers, pilotItem } from "../facts/calls";

export const openCallId = "introduction-period-continuation";

/** An invented continuation of the pilot call, open on the day of seeding and for six weeks after it. */
export function loadOpenCall(db: Db, now: string): Promise<void> {
  return loadDemoCall(db, {
    id: openCallId,
    name: {
      fi: "Johdantojakson jatkopilotit",
      sv: "Fortsatta pilotförsök med introduktionsperioden",
      en: "Continued pilots of the introduction period",
    },
    opensOn: addDays(helsinkiDay(now), -14),
    publishedAt: now,
  });
}

type DemoCall = { id: string; name: Texts; opensOn: string; publishedAt: string };

/** An invented call of the pilot item: open for eight weeks from about `opensOn`. */
export async function loadDemoCall(db: Db, { id, name, opensOn, publishedAt }: DemoCall): Promise<void> {
  const content = demoContent(name, opensOn);
  await insertRevision(db, { id, itemId: pilotItem, revision: 1, content, demo: true, at: publishedAt });
  await freezeFigures(db, id, content.rules, publishedAt);
}

/** Everything of an invented call that opens about the day. */
export function demoContent(name: Texts, about: string): CallContent {
  const opensOn = weekday(about);
  const closesOn = weekday(addDays(about, 56));
  const costsFrom = `${addMonths(closesOn, 3).slice(0, 7)}-01`;
  const rules: Rule[] = [
    ...municipalitiesWithSpeakers(50_000, ["2022-12-31"], true),
    { kind: "one-application-per-organisation" },
  ];
  return {
    ...emptyContent,
    name,
    summary: {
      fi: "Avustusta kunnille, jotka vakiinnuttavat kotoutumisen johdantojakson osaksi kunnan kotoutumisohjelmaa. Haku on keksitty palvelun esittelyä varten.",
      sv: "Understöd till kommuner som gör introduktionsperioden till en fast del av kommunens integrationsprogram. Utlysningen är påhittad för att visa tjänsten.",
      en: "Grants for municipalities that make the introduction period a lasting part of their integration programme. The call is made up to demonstrate the service.",
    },
    purpose: {
      fi: "Avustuksella kunta rakentaa kokonaisuuden, jonka uusi kuntalainen käy läpi ensimmäisten kuukausiensa aikana: palvelutarpeen arvioinnin, kotoutumissuunnitelman ja monikielisen yhteiskuntaorientaation.",
      sv: "Med understödet bygger kommunen upp en helhet som en ny kommuninvånare går igenom under sina första månader: bedömning av servicebehovet, integrationsplan och flerspråkig samhällsorientering.",
      en: "With the grant a municipality puts together the steps that a new resident goes through in the first months: assessment of service needs, an integration plan and multilingual civic orientation.",
    },
    objective: {
      fi: "Kolmansien maiden kansalaisten kotoutumisen ja osallisuuden tukeminen",
      sv: "Stöd för tredjelandsmedborgares integration och delaktighet",
      en: "Supporting the integration and inclusion of third-country nationals",
    },
    contact: "johdantojakso@example.org",
    opensAt: instantAt(opensOn, "08:00"),
    closesAt: instantAt(closesOn, "16:15"),
    costsFrom,
    costsTo: addDays(addMonths(costsFrom, 15), -1),
    appropriation: 600_000_00,
    sharePercent: 80,
    maxGrant: 300_000_00,
    grantType: "project-grant",
    fundingSource: "national",
    indirectMethods: ["none", "flat-7"],
    form: standardForm,
    rules,
  };
}

/** The next Tuesday, Wednesday or Thursday: a call neither opens nor closes next to a weekend. */
function weekday(day: string): string {
  const of = (candidate: string) => new Date(`${candidate}T12:00:00Z`).getUTCDay();
  let candidate = day;
  while (of(candidate) < 2 || of(candidate) > 4) candidate = addDays(candidate, 1);
  return candidate;
}
