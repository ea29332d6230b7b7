import type { ItemFact } from "../types";
import { integrationAct, oldIntegrationAct, valkoPage } from "./sources";

export const valko: ItemFact = {
  id: "valko",
  kind: "policy-document",
  status: "superseded",
  name: {
    fi: "Valtion kotouttamisohjelma (Valko)",
    sv: "Statens program för integrationsfrämjande (Valko)",
    en: "Government Integration Programme (Valko)",
  },
  summary: {
    fi: "Valkoon hallitus kirjasi, mitä kotoutumisen hyväksi tehdään neljän vuoden aikana. Ohjelmia ehdittiin tehdä kaksi, vuosille 2012–2015 ja 2016–2019. Pääministeri Marinin hallituskaudella Valkon korvasi eduskunnalle annettu selonteko. Nykyinen kotoutumislaki edellyttää taas ohjelmaa: sen nimi on valtion kotoutumisen edistämisohjelma, ja hallitus hyväksyi ohjelman vuosille 2024–2027 tammikuussa 2025.",
    sv: "I Valko slog regeringen fast vad som ska göras för integrationen under fyra år. Det blev två program, för 2012–2015 och 2016–2019. Under statsminister Marins regeringsperiod ersattes Valko av en redogörelse till riksdagen. Den nuvarande integrationslagen förutsätter åter ett statligt program för integrationsfrämjande, och regeringen godkände programmet för 2024–2027 i januari 2025.",
    en: "In Valko the Government laid down what would be done for integration during four years. Two programmes were made, for 2012–2015 and 2016–2019. In Prime Minister Marin's term Valko was replaced by a report to Parliament. The present Integration Act again requires a programme, and the Government adopted one for 2024–2027 in January 2025.",
  },
  fundingSource: "none",
  startsOn: "2012-06-07",
  endsOn: "2019",
  parties: [
    { organisation: "valtioneuvosto", role: "owner" },
    { organisation: "tem", role: "coordinator" },
  ],
  supersededBy: "report-2021",
  targetGroup: {
    fi: "Ministeriöt ja muut, jotka kehittävät kotoutumista valtakunnallisesti",
    sv: "Ministerier och andra som utvecklar integrationen på riksnivå",
    en: "Ministries and others that develop integration at the national level",
  },
  events: [
    {
      on: "2012-06-07",
      kind: "start",
      legalBase: "1386/2010 § 34",
      text: {
        fi: "Valtioneuvosto teki periaatepäätöksen ensimmäisestä ohjelmasta, vuosille 2012–2015.",
        sv: "Statsrådet fattade ett principbeslut om det första programmet, för 2012–2015.",
        en: "The Government passed a resolution on the first programme, for 2012–2015.",
      },
    },
    {
      on: "2016-09-08",
      kind: "milestone",
      legalBase: "1386/2010 § 34",
      text: {
        fi: "Valtioneuvosto hyväksyi toisen ohjelman vuosille 2016–2019. Siinä oli neljä tavoitealuetta ja lähes 70 toimenpidettä.",
        sv: "Statsrådet godkände det andra programmet för 2016–2019. Det hade fyra målområden och nästan 70 åtgärder.",
        en: "The Government adopted the second programme, for 2016–2019. It had four target areas and nearly 70 measures.",
      },
    },
    {
      on: "2019-10-31",
      kind: "news",
      text: {
        fi: "Vuosien 2020–2023 ohjelman valmistelu yhdistettiin selonteon valmisteluun.",
        sv: "Beredningen av programmet för 2020–2023 slogs samman med beredningen av redogörelsen.",
        en: "Preparation of the programme for 2020–2023 was merged with that of the report.",
      },
    },
    {
      on: "2021-06-17",
      kind: "end",
      text: {
        fi: "Selonteko kotoutumisen edistämisen uudistamistarpeista annettiin eduskunnalle. Se korvasi Valkon.",
        sv: "Redogörelsen om behovet av att reformera integrationsfrämjandet lämnades till riksdagen. Den ersatte Valko.",
        en: "The report on the need to reform the promotion of integration was given to Parliament. It replaced Valko.",
      },
    },
    {
      on: "2025-01-01",
      kind: "law",
      legalBase: "681/2023 § 52",
      text: {
        fi: "Uusi kotoutumislaki tuli voimaan. Siinä säädetään nelivuotisesta valtion kotoutumisen edistämisohjelmasta.",
        sv: "Den nya integrationslagen trädde i kraft. Den innehåller bestämmelser om ett fyraårigt statligt program för integrationsfrämjande.",
        en: "The new Integration Act came into force. It provides for a four-year government integration programme.",
      },
    },
    {
      on: "2025-01-16",
      kind: "news",
      legalBase: "681/2023 § 52",
      text: {
        fi: "Valtioneuvosto hyväksyi valtion kotoutumisen edistämisohjelman vuosille 2024–2027. Siinä on 32 toimenpidettä.",
        sv: "Statsrådet godkände statens program för integrationsfrämjande för 2024–2027. Det innehåller 32 åtgärder.",
        en: "The Government adopted the Government Integration Programme 2024–2027. It has 32 measures.",
      },
    },
  ],
  sources: [
    valkoPage,
    {
      title: "Valtioneuvoston periaatepäätös valtion kotouttamisohjelmasta 8.9.2016",
      url: "https://valtioneuvosto.fi/paatokset/paatos?decisionId=0900908f804c64bf",
    },
    { title: "Valtion kotouttamisohjelma", url: "https://kotouttaminen.fi/valtion-kotouttamisohjelma" },
    {
      title: "Government Resolution on the Government Integration Programme, focus areas for 2012–2015",
      url: "https://migrant-integration.ec.europa.eu/index.php/library-document/finland-government-resolution-government-integration-programme-governments-focus_fr",
    },
    {
      title:
        "Government Integration Programme for 2020–2023 and the report required by the Parliament to be prepared jointly, news item 31 October 2019",
      url: "https://kotouttaminen.fi/en/-/valtion-kotouttamisohjelman-2020-2023-ja-selonteon-valmistelu-yhdistyy?languageId=en_US",
    },
    {
      title: "The Government Integration Programme 2024–2027, TEM119:00/2023",
      url: "https://valtioneuvosto.fi/en/projects-and-legislation/project?tunnus=TEM119%3A00%2F2023",
    },
    oldIntegrationAct,
    integrationAct,
  ],
  unknown: [
    {
      fi: "Mitä vuosien 2016–2019 ohjelmasta saatiin aikaan.",
      sv: "Vilka resultaten av programmet för 2016–2019 blev.",
      en: "What came of the programme for 2016–2019.",
    },
  ],
};
