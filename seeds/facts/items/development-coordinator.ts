import type { ItemFact } from "../types";
import { fundsDecree, integrationAct, packagesNews, programmePage } from "./sources";

export const developmentCoordinator: ItemFact = {
  id: "development-coordinator",
  kind: "staffed-post",
  status: "completed",
  name: {
    fi: "Monikielisen yhteiskuntaorientaation kehittämiskoordinaattori",
    sv: "Utvecklingssamordnare för flerspråkig samhällsorientering",
    en: "Development coordinator for multilingual civic orientation",
  },
  summary: {
    fi: "Vuoden 2025 alusta kunnan on tarjottava kotoutuja-asiakkailleen yhteiskuntaorientaatiota eli tietoa suomalaisesta yhteiskunnasta kielellä, jota he osaavat hyvin. Tehtävä oli kunnille uusi, joten KEHA-keskukseen palkattiin ohjelman rahoituksella kehittämiskoordinaattori. Hän auttoi kuntia orientaation järjestämisessä ja ELY-keskuksia sen hankkimisessa. Tärkein kohderyhmä olivat kiintiöpakolaiset ja muut kansainvälistä suojelua saavat.",
    sv: "Från ingången av 2025 ska kommunen erbjuda sina integrationskunder samhällsorientering, det vill säga information om det finländska samhället på ett språk som de behärskar väl. Uppgiften var ny för kommunerna, och därför anställdes en utvecklingssamordnare vid utvecklings- och förvaltningscentret med medel ur programmet. Samordnaren hjälpte kommunerna att ordna samhällsorienteringen och NTM-centralerna att upphandla den. Den viktigaste målgruppen var kvotflyktingar och andra personer som får internationellt skydd.",
    en: "Since the beginning of 2025 municipalities have had to offer their integration clients civic orientation: knowledge of Finnish society in a language they know well. As the duty was new, a development coordinator was hired at the KEHA Centre with programme money. The coordinator helped municipalities to arrange the orientation and ELY Centres to procure it. The main target group was quota refugees and other beneficiaries of international protection.",
  },
  fundingSource: "amif-resettlement",
  purpose: 5,
  startsOn: "2023",
  endsOn: "2025",
  parties: [
    { organisation: "tem", role: "owner" },
    { organisation: "keha", role: "host" },
  ],
  targetGroup: {
    fi: "Kunnat ja ELY-keskukset; niiden kautta kiintiöpakolaiset ja muut kansainvälistä suojelua saavat",
    sv: "Kommuner och NTM-centraler; via dem kvotflyktingar och andra personer som får internationellt skydd",
    en: "Municipalities and ELY Centres; through them quota refugees and other beneficiaries of international protection",
  },
  events: [
    {
      on: "2023-08-17",
      kind: "news",
      text: {
        fi: "Ministeriö kertoi kehittämiskoordinaattorista, joka tukee kuntia ja ELY-keskuksia KEHA-keskuksesta käsin.",
        sv: "Ministeriet informerade om utvecklingssamordnaren, som från utvecklings- och förvaltningscentret stöder kommunerna och NTM-centralerna.",
        en: "The ministry announced the development coordinator, who supports municipalities and ELY Centres from the KEHA Centre.",
      },
    },
    {
      on: "2023-12-19",
      kind: "news",
      text: {
        fi: "Yhteiskuntaorientaatio.fi kertoi, että KEHA-keskuksessa oli aloittanut uusi asiantuntija kuntien tueksi.",
        sv: "På webbplatsen yhteiskuntaorientaatio.fi meddelades att en ny sakkunnig hade börjat vid utvecklings- och förvaltningscentret som stöd för kommunerna.",
        en: "The site yhteiskuntaorientaatio.fi reported that a new expert had started at the KEHA Centre to support municipalities.",
      },
    },
    {
      on: "2025-01-01",
      kind: "law",
      legalBase: "681/2023 § 25",
      text: {
        fi: "Monikielinen yhteiskuntaorientaatio tuli kuntien tehtäväksi osana kunnan kotoutumisohjelmaa.",
        sv: "Flerspråkig samhällsorientering blev en uppgift för kommunerna som en del av kommunens integrationsprogram.",
        en: "Multilingual civic orientation became a duty of municipalities, as part of the municipal integration programme.",
      },
    },
    {
      on: "2025",
      kind: "end",
      text: {
        fi: "Ohjelman kehittämiskokonaisuuksien rahoituskausi 2023–2025 päättyi.",
        sv: "Finansieringsperioden 2023–2025 för programmets utvecklingshelheter gick ut.",
        en: "The funding period 2023–2025 of the programme's development packages ended.",
      },
    },
  ],
  sources: [
    packagesNews,
    programmePage,
    {
      title: "Kunnille tukea monikielisen yhteiskuntaorientaation järjestämiseen, uutinen 19.12.2023",
      url: "https://yhteiskuntaorientaatio.fi/2023/12/19/kunnille-tukea-monikielisen-yhteiskuntaorientaation-jarjestamiseen/",
    },
    integrationAct,
    fundsDecree,
  ],
  unknown: [
    {
      fi: "Milloin tehtävä tarkalleen alkoi ja päättyi ja montako henkilötyövuotta siihen käytettiin.",
      sv: "Exakt när uppdraget började och slutade och hur många årsverken som användes.",
      en: "Exactly when the post began and ended, and how many person-years it took.",
    },
    {
      fi: "Mitä tehtävä maksoi.",
      sv: "Vad uppdraget kostade.",
      en: "What the post cost.",
    },
    {
      fi: "Onko joulukuussa 2023 esitelty asiantuntija sama kuin elokuussa kerrottu kehittämiskoordinaattori.",
      sv: "Om den sakkunniga som presenterades i december 2023 är densamma som den utvecklingssamordnare som nämndes i augusti.",
      en: "Whether the expert presented in December 2023 is the same as the development coordinator announced in August.",
    },
    {
      fi: "Mitkä kunnat saivat tukea ja jatkuuko tuki vuoden 2025 jälkeen.",
      sv: "Vilka kommuner som fick stöd och om stödet fortsätter efter 2025.",
      en: "Which municipalities were helped, and whether the support goes on after 2025.",
    },
  ],
};
