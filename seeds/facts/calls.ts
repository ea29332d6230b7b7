import { type Db, toJson } from "../../app/db.server";
import { type CallContent, emptyContent } from "../../app/domain/call-content";
import { instantAt } from "../../app/domain/day";
import type { Rule } from "../../app/domain/eligibility";
import { insertRevision } from "../../app/queries/call-revisions.server";
import { speakersStatistic } from "./load";

export const pilotItem = "introduction-period-pilots";

/** Municipalities with at least `atLeast` foreign-language speakers on each of the reference dates. */
export function municipalitiesWithSpeakers(
  atLeast: number,
  referenceDates: string[],
  referenceKnown: boolean,
): Rule[] {
  return [
    { kind: "organisation-type", types: ["municipality"] },
    {
      kind: "foreign-language-speakers",
      atLeast,
      statistic: speakersStatistic,
      referenceDates,
      referenceKnown,
    },
  ];
}

/** The pilot call of 2023 as the sources tell it; what they leave out is left empty. */
export async function loadRealCalls(db: Db): Promise<void> {
  const opensAt = instantAt("2023-05-10", "00:00");
  const content: CallContent = {
    ...emptyContent,
    name: {
      fi: "Kotoutumisen johdantojakson pilotoinnin avustushaku 2023",
      sv: "Utlysning 2023: pilotförsök med en introduktionsperiod för integrationen",
      en: "Grant call 2023: piloting the integration introduction period",
    },
    summary: {
      fi: "Valtionavustus kunnille, jotka kokeilevat kotoutumisen johdantojaksoa. Haku jatkoi vuonna 2022 aloitettua pilotointia.",
      sv: "Statsunderstöd till kommuner som prövar en introduktionsperiod för integrationen. Utlysningen var en fortsättning på pilotförsöken som inleddes 2022.",
      en: "A state grant for municipalities that try out an integration introduction period. The call continued the pilots begun in 2022.",
    },
    purpose: {
      fi: "Kunnat valmistautuvat kotoutumislain uudistukseen, jossa johdantojakso on osa kunnan kotoutumisohjelmaa: palvelutarpeen arviointi, kotoutumissuunnitelma ja monikielinen yhteiskuntaorientaatio.",
      sv: "Kommunerna förbereder sig för reformen av integrationslagen, där introduktionsperioden är en del av kommunens integrationsprogram: bedömning av servicebehovet, integrationsplan och flerspråkig samhällsorientering.",
      en: "Municipalities prepare for the reform of the Integration Act, in which the introduction period is part of the municipal integration programme: assessment of service needs, integration plan and multilingual civic orientation.",
    },
    opensAt,
    closesAt: instantAt("2023-06-16", "23:59", 59),
    costsFrom: "2023-10-01",
    costsTo: "2024-09-30",
    appropriation: 400_000_00,
    // Open between two publications of the statistic, the call named no reference date: both are judged.
    rules: municipalitiesWithSpeakers(50_000, ["2021-12-31", "2022-12-31"], false),
  };
  const published = { id: "introduction-period-pilots-2023", itemId: pilotItem, revision: 1, content };
  await insertRevision(
    db,
    { ...published, demo: false, at: opensAt },
    {
      timesKnown: 0,
      recipientsKnown: 0,
      sources: toJson([
        {
          title:
            "Kotoutumisen johdantojakson pilotoinnin avustushaku on käynnissä, kotoutuminen.fi, uutinen 31.5.2023",
        },
        { title: "Työ- ja elinkeinoministeriön sivu kotoutumisen edistämisen toimista" },
      ]),
    },
  );
}
