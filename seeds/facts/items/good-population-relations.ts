import type { ItemFact } from "../types";
import { fundsDecree, packagesNews } from "./sources";

export const goodPopulationRelations: ItemFact = {
  id: "good-population-relations",
  kind: "project",
  status: "completed",
  name: {
    fi: "Hyvät väestösuhteet pakolaisia vastaanottavissa kunnissa ja alueilla: osallisuutta rakenteisiin vuorovaikutuksen kautta!",
    sv: "Goda befolkningsrelationer i kommuner och regioner som tar emot flyktingar: delaktighet i strukturerna genom interaktion!",
    en: "Good population relations in municipalities and regions receiving refugees: participation in structures through interaction!",
  },
  summary: {
    fi: "HVS-hanke vahvisti hyviä suhteita eri väestöryhmien välillä, jotta kuntien olisi helpompi ottaa pakolaisia vastaan ja pakolaiset pääsisivät osallisiksi uudessa kotikunnassaan. Työtä tehtiin valtakunnallisesti, alueellisesti ja paikallisesti, ja eniten tukea suunnattiin kiintiöpakolaisia vastaanottaviin kuntiin. Hanke keräsi paikallista tietoa väestösuhteiden tilasta, auttoi laatimaan alueellisia toimintasuunnitelmia, sparrasi järjestöjä ja kokosi tekijät yhteen vuosittaiseen foorumiin.",
    sv: "Projektet stärkte goda relationer mellan olika befolkningsgrupper för att det skulle bli lättare för kommunerna att ta emot flyktingar och för flyktingarna att bli delaktiga i sin nya hemkommun. Arbetet utfördes på riksnivå, regionalt och lokalt, och tyngdpunkten låg på de kommuner som tar emot kvotflyktingar. Projektet samlade in lokal kunskap om befolkningsrelationerna, hjälpte till att utarbeta regionala verksamhetsplaner, gav organisationer råd och sammanförde aktörerna i ett årligt forum.",
    en: "The project strengthened good relations between population groups, so that municipalities would find it easier to receive refugees and refugees could take part in the life of their new home municipality. The work was national, regional and local, with most of the support going to municipalities that receive quota refugees. The project gathered local knowledge about relations between groups, helped to draw up regional action plans, coached organisations and brought everyone together in a yearly forum.",
  },
  fundingSource: "amif-resettlement",
  purpose: 5,
  startsOn: "2023",
  endsOn: "2025",
  parties: [
    { organisation: "tem", role: "owner" },
    { organisation: "ely-01", role: "coordinator" },
    { organisation: "om", role: "partner" },
  ],
  continues: {
    name: {
      fi: "Hyvien väestösuhteiden edistämisen pilottihanke (oikeusministeriön rahoittama)",
      sv: "Pilotprojektet för främjande av goda befolkningsrelationer (finansierat av justitieministeriet)",
      en: "Pilot project for promoting good population relations (financed by the Ministry of Justice)",
    },
  },
  targetGroup: {
    fi: "Pakolaisten vastaanoton ja kotoutumisen ammattilaiset ja päättäjät kunnissa ja hyvinvointialueilla sekä järjestöt, oppilaitokset ja yritykset",
    sv: "Yrkespersoner och beslutsfattare som arbetar med flyktingmottagande och integration i kommunerna och välfärdsområdena samt organisationer, läroanstalter och företag",
    en: "Professionals and decision-makers in refugee reception and integration in municipalities and wellbeing services counties, and organisations, educational institutions and companies",
  },
  events: [
    {
      on: "2021-10-18",
      until: "2023-06-30",
      kind: "milestone",
      text: {
        fi: "Oikeusministeriön rahoittama pilottihanke edelsi tätä hanketta. Se oli osa Yhdenvertainen Suomi -toimintaohjelmaa.",
        sv: "Ett pilotprojekt som finansierades av justitieministeriet föregick projektet. Det var en del av handlingsprogrammet Ett jämlikt Finland.",
        en: "A pilot financed by the Ministry of Justice came before this project. It was part of the action programme Yhdenvertainen Suomi (An Equal Finland).",
      },
    },
    {
      on: "2023",
      kind: "start",
      text: {
        fi: "Työ- ja elinkeinoministeriö, Uudenmaan ELY-keskus ja oikeusministeriö käynnistivät hankkeen.",
        sv: "Arbets- och näringsministeriet, NTM-centralen i Nyland och justitieministeriet inledde projektet.",
        en: "The Ministry of Economic Affairs and Employment, the Uusimaa ELY Centre and the Ministry of Justice started the project.",
      },
    },
    {
      on: "2023-08-17",
      kind: "news",
      text: {
        fi: "Ministeriö kertoi hankkeesta ja ohjelman muista kehittämiskokonaisuuksista.",
        sv: "Ministeriet informerade om projektet och om programmets övriga utvecklingshelheter.",
        en: "The ministry announced the project together with the programme's other development packages.",
      },
    },
    {
      on: "2024-05-28",
      until: "2024-05-29",
      kind: "milestone",
      text: {
        fi: "Vuoden 2024 hyvien väestösuhteiden foorumi Kajaanissa.",
        sv: "Forumet för goda befolkningsrelationer 2024 i Kajana.",
        en: "The 2024 forum on good population relations, in Kajaani.",
      },
    },
    {
      on: "2025",
      kind: "end",
      text: {
        fi: "Hankkeen rahoituskausi 2023–2025 päättyi.",
        sv: "Projektets finansieringsperiod 2023–2025 gick ut.",
        en: "The project's funding period 2023–2025 ended.",
      },
    },
  ],
  sources: [
    packagesNews,
    { title: "HVS-hanke", url: "https://kotoutuminen.fi/hvs-hanke" },
    { title: "Hyvät väestösuhteet", url: "https://www.ely-keskus.fi/hyv%C3%A4t-v%C3%A4est%C3%B6suhteet" },
    {
      title: "Goda befolkningsrelationer",
      url: "https://www.ely-keskus.fi/sv/hyv%C3%A4t-v%C3%A4est%C3%B6suhteet",
    },
    fundsDecree,
  ],
  unknown: [
    {
      fi: "Kuinka paljon rahaa hanke sai.",
      sv: "Hur mycket pengar projektet fick.",
      en: "How much money the project received.",
    },
    {
      fi: "Mitkä kunnat olivat mukana ja kuinka moni niistä laati toimintasuunnitelman.",
      sv: "Vilka kommuner som deltog och hur många av dem som utarbetade en verksamhetsplan.",
      en: "Which municipalities took part, and how many of them drew up an action plan.",
    },
    {
      fi: "Mitä hanke sai aikaan ja jatkuuko työ vuoden 2025 jälkeen.",
      sv: "Vilka resultaten blev och om arbetet fortsätter efter 2025.",
      en: "What the results were, and whether the work goes on after 2025.",
    },
  ],
};
