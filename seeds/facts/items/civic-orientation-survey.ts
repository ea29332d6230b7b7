import type { ItemFact } from "../types";
import { integrationAct } from "./sources";

export const civicOrientationSurvey: ItemFact = {
  id: "civic-orientation-survey",
  kind: "study-or-survey",
  status: "completed",
  name: {
    fi: "Selvitys monikielisen yhteiskuntaorientaation toteuttamisvaihtoehdoista ja kehittämistarpeista",
    sv: "Utredning om flerspråkig samhällsorientering: alternativ för genomförandet och utvecklingsbehov",
    en: "Study on multilingual civic orientation: options for carrying it out and development needs",
  },
  summary: {
    fi: "Ministeriö tilasi selvityksen siitä, miten monikielistä yhteiskuntaorientaatiota kannattaa järjestää, kun siitä tulee kuntien velvollisuus vuoden 2025 alussa. Kokemuksia koottiin kyselyllä, haastatteluilla ja työpajoilla, ja mukana olivat myös vertailumaat, kuten Ruotsi ja Norja. Selvitys suosittaa, että orientaatiota järjestetään usealla eri tavalla asiakkaiden tarpeen mukaan, että kouluttajien osaamista vahvistetaan ja että kunnat tekevät yhteistyötä.",
    sv: "Ministeriet beställde en utredning om hur flerspråkig samhällsorientering lämpligast ordnas när den blir en skyldighet för kommunerna vid ingången av 2025. Erfarenheter samlades genom en enkät, intervjuer och workshoppar, och även jämförelseländer såsom Sverige och Norge var med. Utredningen rekommenderar att samhällsorientering ordnas på flera olika sätt enligt kundernas behov, att utbildarnas kompetens stärks och att kommunerna samarbetar.",
    en: "The ministry ordered a study on how best to arrange multilingual civic orientation, which was to become a duty of municipalities at the beginning of 2025. Experience was gathered with a survey, interviews and workshops, and countries such as Sweden and Norway were looked at for comparison. The study recommends offering the orientation in several ways according to the clients' needs, strengthening the skills of the trainers, and cooperation between municipalities.",
  },
  fundingSource: "not-stated",
  startsOn: "2023-06",
  endsOn: "2024-01",
  parties: [
    { organisation: "tem", role: "owner" },
    { organisation: "owal-group", role: "supplier" },
  ],
  targetGroup: {
    fi: "Kunnat ja muut, jotka järjestävät yhteiskuntaorientaatiota",
    sv: "Kommuner och andra som ordnar samhällsorientering",
    en: "Municipalities and others that arrange civic orientation",
  },
  events: [
    {
      on: "2023-06-15",
      kind: "start",
      text: {
        fi: "Ministeriö kertoi tilanneensa selvityksen Owal Group Oy:ltä.",
        sv: "Ministeriet meddelade att det hade beställt utredningen av Owal Group Oy.",
        en: "The ministry announced that it had ordered the study from Owal Group Oy.",
      },
    },
    {
      on: "2023-06-22",
      kind: "news",
      text: {
        fi: "Ministeriö kutsui vastaamaan kyselyyn.",
        sv: "Ministeriet bjöd in till att besvara enkäten.",
        en: "The ministry invited answers to the survey.",
      },
    },
    {
      on: "2023-08-20",
      kind: "deadline",
      text: {
        fi: "Kyselyn vastausaika päättyi.",
        sv: "Svarstiden för enkäten gick ut.",
        en: "The time for answering the survey ended.",
      },
    },
    {
      on: "2024-01",
      kind: "end",
      text: {
        fi: "Selvitys valmistui.",
        sv: "Utredningen blev klar.",
        en: "The study was completed.",
      },
    },
    {
      on: "2025-01-01",
      kind: "law",
      legalBase: "681/2023 § 25",
      text: {
        fi: "Monikielinen yhteiskuntaorientaatio tuli kuntien tehtäväksi.",
        sv: "Flerspråkig samhällsorientering blev en uppgift för kommunerna.",
        en: "Multilingual civic orientation became a duty of municipalities.",
      },
    },
  ],
  sources: [
    {
      title:
        "Työ- ja elinkeinoministeriö kerää tietoa monikielisen yhteiskuntaorientaation toteutustavoista, uutinen 15.6.2023",
      url: "https://kotoutuminen.fi/-/tyo-ja-elinkeinoministerio-keraa-tietoa-monikielisen-yhteiskuntaorientaation-toteutustavoista",
    },
    {
      title: "Osallistu TEM:n selvitykseen omakielisen yhteiskuntaorientaation toteuttamisesta",
      url: "https://www.kieliverkosto.fi/fi/kuulumisia-kentalta/news/osallistu-tem-n-selvitykseen-omakielisen-yhteiskuntaorientaation-toteuttamisesta?set_language=fi",
    },
    {
      title:
        "Selvitys monikielisen yhteiskuntaorientaation toteuttamisvaihtoehdoista ja kehittämistarpeista, Owal Group",
      url: "https://owalgroup.com/asiakascaset/selvitys-monikielisen-yhteiskuntaorientaation-toteuttamisvaihtoehdoista-ja-kehittamistarpeista/",
    },
    { title: "Työ- ja elinkeinoministeriön sivu kotoutumisen edistämisen toimista" },
    integrationAct,
  ],
  unknown: [
    {
      fi: "Kuinka moni vastasi kyselyyn.",
      sv: "Hur många som svarade på enkäten.",
      en: "How many people answered the survey.",
    },
    {
      fi: "Mitä selvitys maksoi ja mistä se rahoitettiin.",
      sv: "Vad utredningen kostade och hur den finansierades.",
      en: "What the study cost, and how it was financed.",
    },
  ],
};
