import type { ItemFact } from "../types";
import { fundsDecree, integrationAct, packagesNews } from "./sources";

export const unaccompaniedMinors: ItemFact = {
  id: "unaccompanied-minors",
  kind: "project",
  status: "completed",
  name: {
    fi: "Perheryhmäkotien ohjauksen ja valvonnan kehittämishanke",
    sv: "Utvecklingsprojektet för styrningen av och tillsynen över familjegrupphem",
    en: "Development of the guidance and supervision of family group homes",
  },
  summary: {
    fi: "Hankkeessa kehitettiin palveluita lapsille ja nuorille, jotka ovat tulleet Suomeen alaikäisinä ilman huoltajaa. Kun lasten asuminen ja hoiva siirtyivät vaiheittain hyvinvointialueille sosiaalihuoltolain mukaisiksi palveluiksi, oli tarpeen selkeyttää, kuka perheryhmäkoteja ohjaa ja valvoo. Hanke tuki kuntia, hyvinvointialueita ja muita viranomaisia muutoksessa ja kokosi yhteisen toimintamallin oppaaksi.",
    sv: "I projektet utvecklades tjänsterna för barn och unga som har kommit till Finland som minderåriga utan vårdnadshavare. När ansvaret för barnens boende och omsorg stegvis övergick till välfärdsområdena som tjänster enligt socialvårdslagen, behövde det klargöras vem som styr och utövar tillsyn över familjegrupphemmen. Projektet stödde kommunerna, välfärdsområdena och andra myndigheter i förändringen och samlade en gemensam verksamhetsmodell i en handbok.",
    en: "The project developed services for children and young people who came to Finland as minors without a guardian. When their housing and care moved step by step to the wellbeing services counties, as services under the Social Welfare Act, it had to be made clear who guides and supervises the family group homes. The project supported municipalities, wellbeing services counties and other authorities in the change, and put a shared working model into a guide.",
  },
  fundingSource: "amif-resettlement",
  purpose: 5,
  startsOn: "2023",
  endsOn: "2025",
  parties: [
    { organisation: "tem", role: "owner" },
    { organisation: "ely-05", role: "coordinator" },
  ],
  targetGroup: {
    fi: "Kunnat, hyvinvointialueet, perheryhmäkodit ja niitä ohjaavat ja valvovat viranomaiset",
    sv: "Kommuner, välfärdsområden, familjegrupphem och de myndigheter som styr och utövar tillsyn över dem",
    en: "Municipalities, wellbeing services counties, family group homes and the authorities that guide and supervise them",
  },
  events: [
    {
      on: "2023-01-01",
      kind: "law",
      legalBase: "936/2022",
      text: {
        fi: "Vastuu ilman huoltajaa tulleiden lasten ja nuorten asumisesta ja tuesta siirtyi kunnilta hyvinvointialueille.",
        sv: "Ansvaret för boendet och stödet för barn och unga som kommit utan vårdnadshavare övergick från kommunerna till välfärdsområdena.",
        en: "Responsibility for the housing and support of unaccompanied children and young people moved from municipalities to wellbeing services counties.",
      },
    },
    {
      on: "2023",
      kind: "start",
      text: {
        fi: "Hanke alkoi kesällä 2023 Pirkanmaan ELY-keskuksessa.",
        sv: "Projektet inleddes sommaren 2023 vid NTM-centralen i Birkaland.",
        en: "The project began in summer 2023 at the Pirkanmaa ELY Centre.",
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
      on: "2025-01-01",
      kind: "law",
      legalBase: "681/2023 § 101",
      text: {
        fi: "Uusi kotoutumislaki tuli voimaan. Perheryhmäkodeista tuli sosiaalihuollon palvelu, ja valvonta jaettiin hyvinvointialueiden, ELY-keskusten, aluehallintovirastojen ja Valviran kesken.",
        sv: "Den nya integrationslagen trädde i kraft. Familjegrupphemmen blev en socialvårdstjänst, och tillsynen fördelades mellan välfärdsområdena, NTM-centralerna, regionförvaltningsverken och Valvira.",
        en: "The new Integration Act came into force. Family group homes became a social welfare service, and supervision was divided among the wellbeing services counties, the ELY Centres, the Regional State Administrative Agencies and Valvira.",
      },
    },
    {
      on: "2025-03",
      kind: "milestone",
      text: {
        fi: "Opas perheryhmäkotitoiminnan ohjaukseen ja valvontaan julkaistiin. Siinä on toimintamalli ja lomake tarkastuksia varten.",
        sv: "Handboken om styrning av och tillsyn över familjegrupphem gavs ut. Den innehåller en verksamhetsmodell och en blankett för inspektioner.",
        en: "The guide to the guidance and supervision of family group homes was published. It contains a working model and a form for inspections.",
      },
    },
    {
      on: "2025",
      kind: "end",
      text: {
        fi: "Hankkeen kausi 2023–2025 päättyi.",
        sv: "Projektperioden 2023–2025 gick ut.",
        en: "The project period 2023–2025 ended.",
      },
    },
  ],
  sources: [
    packagesNews,
    {
      title: "Perheryhmäkotien ohjauksen ja valvonnan kehittämishanke",
      url: "https://kotoutuminen.fi/perheryhmakotien-ohjauksen-ja-valvonnan-kehittamishanke",
    },
    {
      title:
        "Viranomaisten tueksi on valmistunut julkaisu nimeltään Opas perheryhmäkotitoiminnan ohjaukseen ja valvontaan, tiedote 3/2025",
      url: "https://www.sttinfo.fi/tiedote/70961080/viranomaisten-tueksi-on-valmistunut-julkaisu-nimeltaan-opas-perheryhmakotitoiminnan-ohjaukseen-ja-valvontaan?lang=fi",
    },
    {
      title: "Mikä muuttuu kotoutumisen edistämisessä ja valtion korvauksissa vuonna 2023?",
      url: "https://kotoutuminen.fi/kotoutumislain-muutokset-2023",
    },
    integrationAct,
    fundsDecree,
  ],
  unknown: [
    {
      fi: "Kuinka paljon rahaa hanke sai.",
      sv: "Hur mycket pengar projektet fick.",
      en: "How much money the project received.",
    },
    {
      fi: "Montako perheryhmäkotia hankkeen aikana oli ja millä alueilla.",
      sv: "Hur många familjegrupphem det fanns under projektet och i vilka regioner.",
      en: "How many family group homes there were during the project, and in which regions.",
    },
    {
      fi: "Kuka pitää opasta ajan tasalla hankkeen jälkeen.",
      sv: "Vem som håller handboken uppdaterad efter projektet.",
      en: "Who keeps the guide up to date after the project.",
    },
  ],
};
