import type { ItemFact } from "../types";
import { barometerNews } from "./sources";

export const partnershipProgramme: ItemFact = {
  id: "partnership-programme",
  kind: "network",
  status: "running",
  name: {
    fi: "Kotoutumisen kumppanuusohjelma",
    sv: "Partnerskapsprogrammet för integration",
    en: "Integration Partnership Programme",
  },
  summary: {
    fi: "Kumppanuusohjelma on avoin verkosto kaikille, jotka työskentelevät kotoutumisen parissa: viranomaisille, kunnille, järjestöille, yrityksille ja yhteisöille. Ohjelma tuo heidät yhteisille foorumeille puhumaan avoimesti, jakamaan hyviä käytäntöjä ja kehittämään työtä yli toimialojen rajojen. Ministeriö vastaa valtakunnallisesta toiminnasta; alueellista toimintaa koordinoitiin ELY-keskuksissa. Ohjelma ei jaa avustuksia.",
    sv: "Partnerskapsprogrammet är ett öppet nätverk för alla som arbetar med integration: myndigheter, kommuner, organisationer, företag och andra sammanslutningar. Programmet samlar dem till gemensamma forum där de kan diskutera öppet, dela god praxis och utveckla arbetet över sektorsgränserna. Ministeriet ansvarar för den riksomfattande verksamheten; den regionala verksamheten samordnades vid NTM-centralerna. Programmet delar inte ut understöd.",
    en: "The Partnership Programme is an open network for everyone who works with integration: authorities, municipalities, organisations, companies and communities. It brings them together in forums to talk openly, to share good practice and to develop the work across sectors. The ministry is in charge of the national activities; the regional ones were coordinated at the ELY Centres. The programme gives no grants.",
  },
  fundingSource: "none",
  parties: [{ organisation: "tem", role: "owner" }],
  targetGroup: {
    fi: "Kaikki kotoutumista edistävät: kunnat, viranomaiset, järjestöt, yritykset ja yhteisöt",
    sv: "Alla som främjar integration: kommuner, myndigheter, organisationer, företag och andra sammanslutningar",
    en: "Everyone who promotes integration: municipalities, authorities, organisations, companies and communities",
  },
  events: [
    {
      on: "2021",
      until: "2022",
      kind: "milestone",
      text: {
        fi: "Ensimmäinen kaksivuotinen toimintasuunnitelma: verkostot, alueellinen tuki ja yhteistyön välineet.",
        sv: "Den första tvååriga verksamhetsplanen: nätverk, regionalt stöd och verktyg för samarbete.",
        en: "The first two-year action plan: networks, regional support and tools for cooperation.",
      },
    },
    {
      on: "2023",
      until: "2024",
      kind: "milestone",
      text: {
        fi: "Toinen toimintasuunnitelma: yhteistyö Talent Boost -ohjelman kanssa ja sukupuolisensitiivinen kotoutuminen.",
        sv: "Den andra verksamhetsplanen: samarbete med programmet Talent Boost och könssensitiv integration.",
        en: "The second action plan: cooperation with the Talent Boost programme, and gender-sensitive integration.",
      },
    },
    {
      on: "2023-09-04",
      kind: "news",
      text: {
        fi: "Toisen kumppanuusbarometrin raportti julkaistiin. Enemmistö vastaajista koki ohjelmasta olevan hyötyä työlleen.",
        sv: "Rapporten om den andra partnerskapsbarometern publicerades. Majoriteten av dem som svarade ansåg att programmet är till nytta i deras arbete.",
        en: "The report of the second Partnership Barometer came out. Most respondents found the programme useful in their work.",
      },
    },
    {
      on: "2023-12-14",
      kind: "milestone",
      text: {
        fi: "Valtion kotoutumisen edistämisohjelmaa 2024–2027 valmisteltiin kuulemistilaisuudessa kumppanuusohjelman kanssa.",
        sv: "Statens program för integrationsfrämjande 2024–2027 behandlades vid ett samråd med partnerskapsprogrammet.",
        en: "The Government Integration Programme 2024–2027 was discussed in a hearing held with the Partnership Programme.",
      },
    },
  ],
  sources: [
    {
      title: "Kumppanuusohjelma johdattaa kohti inklusiivista yhteiskuntaa",
      url: "https://kotoutuminen.fi/toimintasuunnitelma",
    },
    {
      title: "Finland: Integration Partnership Programme, European Website on Integration",
      url: "https://migrant-integration.ec.europa.eu/integration-practice/finland-integration-partnership-programme_en",
    },
    barometerNews,
    {
      title: "The Government Integration Programme 2024–2027, TEM119:00/2023",
      url: "https://valtioneuvosto.fi/en/projects-and-legislation/project?tunnus=TEM119%3A00%2F2023",
    },
    { title: "Työ- ja elinkeinoministeriön sivu kotoutumisen edistämisen toimista" },
  ],
  unknown: [
    {
      fi: "Mitä toimintasuunnitelma on vuoden 2024 jälkeen.",
      sv: "Hur verksamhetsplanen ser ut efter 2024.",
      en: "What the action plan is after 2024.",
    },
    {
      fi: "Kuka koordinoi alueellista toimintaa sen jälkeen, kun ELY-keskukset lakkasivat 31.12.2025.",
      sv: "Vem som samordnar den regionala verksamheten sedan NTM-centralerna upphörde 31.12.2025.",
      en: "Who coordinates the regional activities since the ELY Centres were abolished on 31 December 2025.",
    },
  ],
};
