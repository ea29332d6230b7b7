import type { ItemFact } from "../types";
import { barometerNews } from "./sources";

export const partnershipBarometer: ItemFact = {
  id: "partnership-barometer",
  kind: "study-or-survey",
  status: "completed",
  name: { fi: "Kumppanuusbarometri", sv: "Partnerskapsbarometern", en: "Partnership Barometer" },
  summary: {
    fi: "Kumppanuusbarometri kysyy kotoutumistyön tekijöiltä, miten yhteistyö sujuu ja mitä siinä pitäisi parantaa. Se kuuluu kotoutumisen kumppanuusohjelmaan ja arvioi myös ohjelmaa itseään. Lähteiden mukaan barometri on tehty kahdesti: ensimmäiseen saatiin lähes 800 vastausta, toiseen 375. Toisella kerralla tärkein viesti oli, että rakenteiden on muututtava, jotta maahanmuuttaneet pääsevät itse mukaan työhön.",
    sv: "Partnerskapsbarometern frågar dem som arbetar med integration hur samarbetet fungerar och vad som borde bli bättre. Den hör till partnerskapsprogrammet för integration och utvärderar även själva programmet. Enligt källorna har barometern genomförts två gånger: den första fick nästan 800 svar, den andra 375. Det viktigaste budskapet andra gången var att strukturerna måste ändras så att invandrarna själva kan delta i arbetet.",
    en: "The Partnership Barometer asks people who work with integration how well they cooperate and what should be better. It belongs to the Integration Partnership Programme and also assesses the programme itself. According to the sources it has been carried out twice: the first round had nearly 800 answers, the second 375. The main message of the second round was that structures must change so that immigrants themselves can take part in the work.",
  },
  fundingSource: "not-stated",
  startsOn: "2020-12",
  endsOn: "2023-09-04",
  parties: [
    { organisation: "tem", role: "owner" },
    { organisation: "owal-group", role: "supplier" },
  ],
  targetGroup: {
    fi: "Kotoutumista edistävät viranomaiset, kunnat, järjestöt, oppilaitokset, yritykset ja yhteisöt",
    sv: "Myndigheter, kommuner, organisationer, läroanstalter, företag och sammanslutningar som främjar integration",
    en: "Authorities, municipalities, organisations, educational institutions, companies and communities that promote integration",
  },
  events: [
    {
      on: "2020-12-02",
      kind: "start",
      text: {
        fi: "Ministeriö kutsui vastaamaan ensimmäiseen barometriin.",
        sv: "Ministeriet bjöd in till att svara på den första barometern.",
        en: "The ministry invited answers to the first barometer.",
      },
    },
    {
      on: "2020-12-31",
      kind: "deadline",
      text: {
        fi: "Ensimmäisen kyselyn ilmoitettu vastausaika päättyi. Vastauksia saatiin lähes 800.",
        sv: "Den aviserade svarstiden för den första enkäten gick ut. Nästan 800 svar kom in.",
        en: "The announced time for answering the first survey ended. Nearly 800 answers were received.",
      },
    },
    {
      on: "2021-05",
      kind: "milestone",
      text: {
        fi: "Ensimmäisen barometrin tulokset julkaistiin. Asteikolla 1–10 yhteistyö sai kunnissa arvosanan 6,8, alueilla 6,1 ja valtakunnallisesti 5,5.",
        sv: "Resultaten av den första barometern publicerades. På skalan 1–10 fick samarbetet vitsordet 6,8 i kommunerna, 6,1 i regionerna och 5,5 på riksnivå.",
        en: "The results of the first barometer came out. On a scale of 1 to 10 cooperation got 6.8 in municipalities, 6.1 in regions and 5.5 at the national level.",
      },
    },
    {
      on: "2022-11-04",
      until: "2023-02-24",
      kind: "milestone",
      text: {
        fi: "Toisen barometrin vastausaika. Vastauksia saatiin 375, eniten kunnista ja järjestöistä.",
        sv: "Svarstid för den andra barometern. 375 svar kom in, de flesta från kommuner och organisationer.",
        en: "The second barometer was open for answers. There were 375 answers, most of them from municipalities and organisations.",
      },
    },
    {
      on: "2023-09-04",
      kind: "end",
      text: {
        fi: "Toisen barometrin raportti julkaistiin.",
        sv: "Rapporten om den andra barometern publicerades.",
        en: "The report of the second barometer came out.",
      },
    },
  ],
  sources: [
    barometerNews,
    { title: "Partnership barometer", url: "https://kotoutuminen.fi/en/partnership-barometer" },
    { title: "Partnerskapsbarometern", url: "https://kotoutuminen.fi/sv/partnerskapsbarometern" },
    {
      title: "I partnerskapsbarometern har man utrett samarbetet för att främja integration, nyhet 20.5.2021",
      url: "https://kotoutuminen.fi/sv/-/i-partnerskapsbarometern-har-man-utrett-samarbetet-for-att-framja-integration",
    },
    {
      title:
        "Share your views about cooperation and partnerships in integration work, news item 2 December 2020",
      url: "https://kotoutuminen.fi/en/-/share-your-views-about-cooperation-and-partnerships-in-integration-work",
    },
  ],
  unknown: [
    {
      fi: "Onko kolmas kierros tehty. Barometri oli määrä tehdä kahden vuoden välein.",
      sv: "Om en tredje omgång har genomförts. Barometern skulle genomföras vartannat år.",
      en: "Whether there has been a third round. The barometer was meant to be done every two years.",
    },
    {
      fi: "Mitä barometri maksoi ja mistä se rahoitettiin.",
      sv: "Vad barometern kostade och hur den finansierades.",
      en: "What the barometer cost, and how it was financed.",
    },
  ],
};
