import type { ItemFact } from "../types";
import { dataAmendment, dataAmendmentBill, oldIntegrationAct } from "./sources";

export const compensationDeadline2021: ItemFact = {
  id: "compensation-deadline-2021",
  kind: "statutory-deadline",
  status: "completed",
  name: {
    fi: "Korvauksen hakeminen vuoden 2021 kustannuksista",
    sv: "Ansökan om ersättning för kostnader för 2021",
    en: "Claiming compensation for the costs of 2021",
  },
  summary: {
    fi: "Valtio korvaa kunnille kotoutumisen edistämisestä syntyneitä kustannuksia, mutta korvausta on haettava kahden vuoden kuluessa kustannusvuoden päättymisestä. Vuoden 2021 kustannuksista hakemus oli siis jätettävä ELY-keskukselle viimeistään 31.12.2023. Sosiaali- ja terveyspalvelut olivat ehtineet siirtyä hyvinvointialueille, joten lakia muutettiin, jotta kunta saa hyvinvointialueilta hakemukseen tarvitsemansa tiedot. Korvaus ei ole valtionavustus: siitä säädetään laissa.",
    sv: "Staten ersätter kommunerna för kostnader för främjande av integration, men ersättningen ska sökas inom två år från utgången av det år då kostnaderna uppkom. För kostnader för 2021 skulle ansökan alltså lämnas till NTM-centralen senast 31.12.2023. Social- och hälsovårdstjänsterna hade hunnit övergå till välfärdsområdena, och därför ändrades lagen så att kommunen får de uppgifter som den behöver för sin ansökan. Ersättningen är inte ett statsunderstöd: bestämmelser om den finns i lag.",
    en: "The state compensates municipalities for the costs of promoting integration, but the claim must be made within two years of the end of the year in which the costs arose. For the costs of 2021 the claim had to reach the ELY Centre by 31 December 2023. Health and social services had meanwhile moved to the wellbeing services counties, so the law was amended to let municipalities get from them the data they need. The compensation is not a state grant: it is laid down in law.",
  },
  fundingSource: "none",
  endsOn: "2023-12-31",
  parties: [{ organisation: "tem", role: "owner" }],
  targetGroup: {
    fi: "Kunnat, joille syntyi korvattavia kustannuksia vuonna 2021",
    sv: "Kommuner som hade ersättningsgilla kostnader 2021",
    en: "Municipalities with costs to be compensated in 2021",
  },
  events: [
    {
      on: "2021-01-01",
      until: "2021-12-31",
      kind: "start",
      text: {
        fi: "Korvattavat kustannukset syntyivät tänä vuonna.",
        sv: "De kostnader som ersätts uppkom under detta år.",
        en: "The costs to be compensated arose in this year.",
      },
    },
    {
      on: "2023-01-01",
      kind: "law",
      legalBase: "936/2022",
      text: {
        fi: "Sosiaali- ja terveyspalvelut siirtyivät kunnilta hyvinvointialueille, ja niiden mukana hakemuksissa tarvittavat tiedot.",
        sv: "Social- och hälsovårdstjänsterna övergick från kommunerna till välfärdsområdena, och med dem de uppgifter som behövs i ansökningarna.",
        en: "Health and social services moved from municipalities to wellbeing services counties, and with them the data needed for the claims.",
      },
    },
    {
      on: "2023-10-03",
      kind: "law",
      legalBase: "1386/2010 § 87 e",
      text: {
        fi: "Kunta sai oikeuden välttämättömiin tietoihin myös vuodelta 2021, maksutta ja salassapidon estämättä.",
        sv: "Kommunen fick rätt till nödvändiga uppgifter även för 2021, avgiftsfritt och trots sekretessbestämmelserna.",
        en: "Municipalities gained the right to the necessary data for 2021 too, free of charge and regardless of secrecy provisions.",
      },
    },
    {
      on: "2023-12-31",
      kind: "deadline",
      legalBase: "1386/2010 § 54",
      text: {
        fi: "Viimeinen päivä hakea korvausta vuoden 2021 kustannuksista.",
        sv: "Sista dagen att ansöka om ersättning för kostnader för 2021.",
        en: "Last day to claim compensation for the costs of 2021.",
      },
    },
  ],
  sources: [
    oldIntegrationAct,
    dataAmendment,
    dataAmendmentBill,
    { title: "Työ- ja elinkeinoministeriön sivu kotoutumisen edistämisen toimista" },
  ],
  unknown: [
    {
      fi: "Kuinka moni kunta haki korvausta vuodelta 2021 ja kuinka paljon korvattiin.",
      sv: "Hur många kommuner som sökte ersättning för 2021 och hur mycket som ersattes.",
      en: "How many municipalities claimed for 2021, and how much was paid.",
    },
  ],
};
