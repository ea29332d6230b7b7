import type { ItemFact } from "../types";
import { fundsDecree, integrationAct, namesAct, packagesNews, programmePage } from "./sources";

export const kotoDigi: ItemFact = {
  id: "koto-digi",
  kind: "information-system",
  status: "running",
  name: {
    fi: "Kotoutumisen valtakunnalliset tietojärjestelmäpalvelut (Koto-digi)",
    sv: "De riksomfattande informationssystemtjänsterna för integration (Koto-digi)",
    en: "National information system services for integration (Koto-digi)",
  },
  summary: {
    fi: "Koto-digi antaa kunnille yhteisen tietojärjestelmän kotoutumisen asiakastyöhön. Asiakkaan tiedot seuraavat häntä viranomaiselta toiselle, ja samalla kertyy tietoa kotoutumisesta kunnissa, alueilla ja koko maassa. Kunta on voinut ottaa järjestelmän (Koto-AJ) maksutta käyttöön 1.1.2025 alkaen. Viimeistään 1.1.2027 sen on oltava käytössä kaikissa kunnissa.",
    sv: "Koto-digi ger kommunerna ett gemensamt informationssystem för kundarbetet inom integrationen. Uppgifterna följer kunden från en myndighet till en annan, och samtidigt samlas information om integrationen i kommunerna, i regionerna och i hela landet. Kommunerna har avgiftsfritt kunnat ta systemet (Koto-AJ) i bruk sedan 1.1.2025. Senast 1.1.2027 ska det användas i alla kommuner.",
    en: "Koto-digi gives municipalities a shared information system for their work with integration clients. The client's data follows the client from one authority to the next, and at the same time knowledge builds up about integration in municipalities, in regions and in the whole country. Municipalities have been able to take the system (Koto-AJ) into use free of charge since 1 January 2025. By 1 January 2027 it must be in use in every municipality.",
  },
  fundingSource: "amif-resettlement",
  purpose: 3,
  startsOn: "2022",
  parties: [
    { organisation: "tem", role: "owner" },
    { organisation: "keha", role: "coordinator" },
    { organisation: "tkh", role: "coordinator" },
  ],
  targetGroup: {
    fi: "Kuntien kotoutumispalvelut; tietoja hyödyntävät myös hyvinvointialueet ja muut viranomaiset",
    sv: "Kommunernas integrationstjänster; uppgifterna används även av välfärdsområdena och andra myndigheter",
    en: "Municipal integration services; the data also serves wellbeing services counties and other authorities",
  },
  events: [
    {
      on: "2022",
      kind: "start",
      text: {
        fi: "Koto-digi-hanke käynnistyi KEHA-keskuksessa syksyllä 2022.",
        sv: "Projektet Koto-digi inleddes vid utvecklings- och förvaltningscentret hösten 2022.",
        en: "The Koto-digi project began at the KEHA Centre in autumn 2022.",
      },
    },
    {
      on: "2022-11",
      kind: "milestone",
      text: {
        fi: "Asiakastietojärjestelmän Koto-AJ:n kehittäminen alkoi.",
        sv: "Utvecklingen av kundinformationssystemet Koto-AJ inleddes.",
        en: "Development of the client information system Koto-AJ began.",
      },
    },
    {
      on: "2023-08-17",
      kind: "news",
      text: {
        fi: "Ministeriö kertoi Koto-digistä ja ohjelman muista kehittämiskokonaisuuksista.",
        sv: "Ministeriet informerade om Koto-digi och om programmets övriga utvecklingshelheter.",
        en: "The ministry published news of Koto-digi and the programme's other development packages.",
      },
    },
    {
      on: "2023-10",
      kind: "milestone",
      text: {
        fi: "Järjestelmän koodaus alkoi.",
        sv: "Programmeringen av systemet inleddes.",
        en: "Coding of the system began.",
      },
    },
    {
      on: "2025-01-01",
      kind: "milestone",
      legalBase: "681/2023 § 101",
      text: {
        fi: "Uusi kotoutumislaki tuli voimaan, ja kunnat voivat ottaa järjestelmän käyttöön.",
        sv: "Den nya integrationslagen trädde i kraft och kommunerna kan ta systemet i bruk.",
        en: "The new Integration Act came into force, and municipalities can take the system into use.",
      },
    },
    {
      on: "2026-01-01",
      kind: "law",
      legalBase: "721/2025",
      text: {
        fi: "KEHA-keskuksen tehtävät siirtyivät Työllisyys-, kehittämis- ja hallintokeskukselle.",
        sv: "Utvecklings- och förvaltningscentrets uppgifter övergick till Sysselsättnings-, utvecklings- och förvaltningscentret.",
        en: "The tasks of the KEHA Centre passed to the Employment, Development and Administration Centre.",
      },
    },
    {
      on: "2027-01-01",
      kind: "deadline",
      legalBase: "681/2023 § 102",
      text: {
        fi: "Järjestelmän on oltava käytössä kaikissa kunnissa, kun lain voimaantulosta on kulunut kaksi vuotta. Samalla tietoja aletaan tallentaa valtakunnalliseen tietovarantoon.",
        sv: "Systemet ska vara i bruk i alla kommuner när två år har gått sedan lagen trädde i kraft. Samtidigt börjar uppgifterna lagras i den riksomfattande informationsresursen.",
        en: "The system must be in use in every municipality once two years have passed since the Act came into force. From the same day data is stored in the national repository.",
      },
    },
  ],
  sources: [
    packagesNews,
    programmePage,
    { title: "Koto-digin usein kysytyt kysymykset", url: "https://kotoutuminen.fi/koto-digi-ukk" },
    {
      title: "Koto-digi-järjestelmä ja käyttöönotto",
      url: "https://kotoutuminen.fi/koto-digi-jarjestelma-ja-kayttoonotto",
    },
    {
      title: "National information system services for integration",
      url: "https://kotoutuminen.fi/en/national-information-system-services-for-integration",
    },
    {
      title: "Kotoutumisen asiakastietojärjestelmä, KEHA-keskus",
      url: "https://keha-keskus.fi/fi/web/guest/tehtavat-ja-palvelut/tyovoima-ja-kotoutuminen/kotoutumisen-edistaminen/koto-digi-hanke",
    },
    integrationAct,
    namesAct,
    fundsDecree,
  ],
  unknown: [
    {
      fi: "Kuinka paljon järjestelmän kehittäminen on maksanut.",
      sv: "Hur mycket utvecklingen av systemet har kostat.",
      en: "How much the development of the system has cost.",
    },
    {
      fi: "Kuinka moni kunta on jo ottanut järjestelmän käyttöön.",
      sv: "Hur många kommuner som redan har tagit systemet i bruk.",
      en: "How many municipalities have already taken the system into use.",
    },
    {
      fi: "Kuinka pitkään ohjelma rahoittaa kehittämistä. Lähteissä mainitaan vuodet 2022–2024 ja jatkohanke Koto-digi2, mutta ei sen kestoa.",
      sv: "Hur länge programmet finansierar utvecklingen. Källorna nämner åren 2022–2024 och fortsättningsprojektet Koto-digi2, men inte hur länge det pågår.",
      en: "How long the programme finances the development. The sources name the years 2022–2024 and a follow-up project, Koto-digi2, but not its length.",
    },
  ],
};
