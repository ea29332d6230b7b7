import type { ItemFact } from "../types";
import { integrationAct, namesAct, oldIntegrationAct, reformBill, reportCommittee } from "./sources";

export const integrationActReform: ItemFact = {
  id: "integration-act-reform",
  kind: "legal-reform",
  status: "completed",
  name: {
    fi: "Kotoutumislain kokonaisuudistus (681/2023)",
    sv: "Totalreformen av integrationslagen (681/2023)",
    en: "Comprehensive reform of the Integration Act (681/2023)",
  },
  summary: {
    fi: "Uusi kotoutumislaki tuli voimaan 1.1.2025, ja vastuu kotoutumisen edistämisestä siirtyi kunnille. Kunnalla on oltava kotoutumisohjelma, johon kuuluvat palvelutarpeen arviointi, kotoutumissuunnitelma, monikielinen yhteiskuntaorientaatio, koulutus ja muut palvelut, ohjaus ja neuvonta sekä loppuvaiheen kielitesti. Uudistuksella halutaan nopeuttaa kotoutumista ja tavoittaa aiempaa paremmin myös työvoiman ulkopuolella olevat.",
    sv: "Den nya integrationslagen trädde i kraft 1.1.2025, och ansvaret för att främja integrationen övergick till kommunerna. Kommunen ska ha ett integrationsprogram som omfattar bedömning av servicebehovet, en integrationsplan, flerspråkig samhällsorientering, utbildning och annan service, handledning och rådgivning samt ett språktest i slutskedet. Syftet med reformen är att påskynda integrationen och bättre än förut nå även dem som står utanför arbetskraften.",
    en: "The new Integration Act came into force on 1 January 2025, and responsibility for promoting integration moved to the municipalities. A municipality must have an integration programme: assessment of the need for services, an integration plan, multilingual civic orientation, training and other services, guidance and advice, and a language test at the end. The aim is to speed integration up and to reach people outside the labour force better than before.",
  },
  fundingSource: "none",
  startsOn: "2019",
  endsOn: "2025-01-01",
  parties: [{ organisation: "tem", role: "owner" }],
  targetGroup: {
    fi: "Kunnat, hyvinvointialueet ja muut viranomaiset sekä kotoutuja-asiakkaat",
    sv: "Kommuner, välfärdsområden och andra myndigheter samt integrationskunder",
    en: "Municipalities, wellbeing services counties and other authorities, and integration clients",
  },
  events: [
    {
      on: "2019-01",
      kind: "start",
      text: {
        fi: "Eduskunta edellytti tarkastusvaliokunnan mietinnön pohjalta, että kotoutumislaki uudistetaan kokonaan.",
        sv: "Riksdagen förutsatte utifrån revisionsutskottets betänkande att integrationslagen revideras i sin helhet.",
        en: "On the basis of its Audit Committee's report, Parliament required that the Integration Act be reformed as a whole.",
      },
    },
    {
      on: "2021-06-17",
      kind: "milestone",
      text: {
        fi: "Valtioneuvosto antoi eduskunnalle selonteon kotoutumisen edistämisen uudistamistarpeista.",
        sv: "Statsrådet lämnade till riksdagen en redogörelse om behovet av att reformera integrationsfrämjandet.",
        en: "The Government gave Parliament its report on the need to reform the promotion of integration.",
      },
    },
    {
      on: "2022",
      kind: "milestone",
      text: {
        fi: "Hallitus esitti eduskunnalle uutta kotoutumislakia (HE 208/2022 vp).",
        sv: "Regeringen överlämnade propositionen om en ny integrationslag till riksdagen (RP 208/2022 rd).",
        en: "The Government proposed the new Integration Act to Parliament (HE 208/2022 vp).",
      },
    },
    {
      on: "2024",
      kind: "law",
      text: {
        fi: "Hallitus esitti lakiin muutoksia jo ennen sen voimaantuloa (HE 21/2024 vp ja HE 192/2024 vp).",
        sv: "Regeringen föreslog ändringar i lagen redan innan den trädde i kraft (RP 21/2024 rd och RP 192/2024 rd).",
        en: "The Government proposed changes to the Act before it had come into force (HE 21/2024 vp and HE 192/2024 vp).",
      },
    },
    {
      on: "2025-01-01",
      kind: "end",
      legalBase: "681/2023 § 101",
      text: {
        fi: "Uusi kotoutumislaki tuli voimaan ja korvasi lain 1386/2010.",
        sv: "Den nya integrationslagen trädde i kraft och ersatte lagen 1386/2010.",
        en: "The new Integration Act came into force and replaced Act 1386/2010.",
      },
    },
    {
      on: "2026-01-01",
      kind: "law",
      legalBase: "721/2025",
      text: {
        fi: "Viranomaiset vaihtuivat: ELY-keskusten tilalle tulivat elinvoimakeskukset ja KEHA-keskuksen tilalle Työllisyys-, kehittämis- ja hallintokeskus.",
        sv: "Myndigheterna ändrades: NTM-centralerna ersattes av livskraftscentralerna och utvecklings- och förvaltningscentret av Sysselsättnings-, utvecklings- och förvaltningscentret.",
        en: "The authorities changed: Economic Development Centres took the place of the ELY Centres, and the Employment, Development and Administration Centre that of the KEHA Centre.",
      },
    },
    {
      on: "2026-12-31",
      kind: "deadline",
      legalBase: "681/2023 § 102",
      text: {
        fi: "Vanhan lain 46 §:n, 48 §:n, 49 §:n 1 momentin 3 kohdan ja 50 §:n mukaisten korvausten siirtymäaika päättyy.",
        sv: "Övergångstiden för ersättningar enligt 46 §, 48 §, 49 § 1 mom. 3 punkten och 50 § i den gamla lagen går ut.",
        en: "The transition period for compensations under sections 46, 48, 49(1)(3) and 50 of the old Act ends.",
      },
    },
    {
      on: "2027-01-01",
      kind: "deadline",
      legalBase: "681/2023 § 102",
      text: {
        fi: "Koto-digin on oltava käytössä kaikissa kunnissa.",
        sv: "Koto-digi ska vara i bruk i alla kommuner.",
        en: "Koto-digi must be in use in every municipality.",
      },
    },
    {
      on: "2027-12-31",
      kind: "deadline",
      legalBase: "681/2023 § 70",
      text: {
        fi: "Viimeinen päivä hakea korvausta vuoden 2025 kustannuksista.",
        sv: "Sista dagen att ansöka om ersättning för kostnader för 2025.",
        en: "Last day to claim compensation for the costs of 2025.",
      },
    },
  ],
  sources: [
    integrationAct,
    oldIntegrationAct,
    reformBill,
    reportCommittee,
    namesAct,
    { title: "Kotoutumislain kokonaisuudistus (KOTO24)", url: "https://kotoutuminen.fi/koto24" },
    {
      title: "Totalreform av integrationslagen (KOTO24)",
      url: "https://tem.fi/sv/reform-av-integrationslagen",
    },
    {
      title: "HE 21/2024 vp",
      url: "https://eduskunta.fi/fi/vaski/hallituksenesitys/sivut/he_21+2024.aspx",
    },
    { title: "HE 192/2024 vp", url: "https://finlex.fi/fi/hallituksen-esitykset/2024/192" },
  ],
  unknown: [
    {
      fi: "Kuinka moni kunta on saanut kotoutumisohjelmansa valmiiksi.",
      sv: "Hur många kommuner som har sitt integrationsprogram klart.",
      en: "How many municipalities have their integration programme ready.",
    },
    {
      fi: "Mitä muutoksia lakiin on tehty vuoden 2026 alun jälkeen.",
      sv: "Vilka ändringar som har gjorts i lagen efter ingången av 2026.",
      en: "What changes have been made to the Act since the beginning of 2026.",
    },
  ],
};
