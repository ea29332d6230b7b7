import type { ItemFact } from "../types";
import { guidelineNews, integrationAct, oldIntegrationAct } from "./sources";

export const compensationGuideline: ItemFact = {
  id: "compensation-guideline",
  kind: "guideline",
  status: "completed",
  name: {
    fi: "Kotoutumislain korvausohje",
    sv: "Anvisningen om ersättning vid tillämpning av integrationslagen",
    en: "Guideline on compensation under the Integration Act",
  },
  summary: {
    fi: "Ohje neuvoo kunnille ja hyvinvointialueille, miten ne hakevat valtiolta korvausta kotoutumislain (1386/2010) mukaisista kustannuksista. Toukokuussa 2023 ohjeessa selkeytettiin varsinkin sitä, miten haetaan korvausta ihmiskaupan uhrien palveluista. Ohje on tehty myös viranomaisille, jotka hoitavat korvauksia.",
    sv: "Anvisningen ger kommunerna och välfärdsområdena råd om hur de ansöker om ersättning av staten för kostnader enligt integrationslagen (1386/2010). I maj 2023 förtydligades särskilt hur man ansöker om ersättning för tjänster för offer för människohandel. Anvisningen riktar sig även till de myndigheter som sköter ersättningarna.",
    en: "The guideline tells municipalities and wellbeing services counties how to claim compensation from the state for costs under the Integration Act (1386/2010). In May 2023 it was clarified, above all on how to claim for services to victims of human trafficking. It also serves the authorities that handle the compensations.",
  },
  fundingSource: "none",
  startsOn: "2023-05-15",
  endsOn: "2023-05-15",
  parties: [{ organisation: "tem", role: "owner" }],
  targetGroup: {
    fi: "Kunnat ja hyvinvointialueet sekä korvauksia käsittelevät ELY-keskukset ja KEHA-keskus",
    sv: "Kommuner och välfärdsområden samt NTM-centralerna och utvecklings- och förvaltningscentret, som behandlar ersättningarna",
    en: "Municipalities and wellbeing services counties, and the ELY Centres and the KEHA Centre that handle the compensations",
  },
  events: [
    {
      on: "2023-05-15",
      kind: "milestone",
      legalBase: "1386/2010 § 53",
      text: {
        fi: "Ministeriö päivitti ohjeen ja julkaisi sen Finlexissä ja kotoutuminen.fi-sivustolla. Päivitys koski etenkin ihmiskaupan uhrien palveluista haettavia korvauksia.",
        sv: "Ministeriet uppdaterade anvisningen och publicerade den i Finlex och på webbplatsen integration.fi. Uppdateringen gällde särskilt ersättningar för tjänster för offer för människohandel.",
        en: "The ministry updated the guideline and published it in Finlex and at integration.fi. The update was mainly about compensation for services to victims of human trafficking.",
      },
    },
    {
      on: "2023-10-03",
      kind: "law",
      legalBase: "1386/2010 § 87 e",
      text: {
        fi: "Laki muuttui. Ministeriö oli keväällä kertonut päivittävänsä ohjetta samassa yhteydessä.",
        sv: "Lagen ändrades. Ministeriet hade på våren meddelat att anvisningen skulle uppdateras i samband med det.",
        en: "The law changed. In spring the ministry had said that the guideline would be updated at the same time.",
      },
    },
    {
      on: "2024-12-31",
      kind: "law",
      text: {
        fi: "Laki 1386/2010, jota ohje koskee, oli viimeistä päivää voimassa.",
        sv: "Sista giltighetsdagen för lagen 1386/2010, som anvisningen gäller.",
        en: "Last day in force of Act 1386/2010, which the guideline is about.",
      },
    },
  ],
  sources: [
    guidelineNews,
    {
      title:
        "Anvisningen om ersättning vid tillämpning av integrationslagen har uppdaterats i fråga om kostnaderna för tjänster och stödåtgärder till offer för människohandel, nyhet 15.5.2023",
      url: "https://kotoutuminen.fi/sv/-/anvisningen-om-ersattning-vid-tillampning-av-integrationslagen-har-uppdaterats",
    },
    oldIntegrationAct,
    integrationAct,
  ],
  unknown: [
    {
      fi: "Milloin ohjetta on viimeksi päivitetty toukokuun 2023 jälkeen.",
      sv: "När anvisningen senast har uppdaterats efter maj 2023.",
      en: "When the guideline was last updated after May 2023.",
    },
    {
      fi: "Onko uudesta kotoutumislaista (681/2023) tehty oma korvausohjeensa.",
      sv: "Om det har utarbetats en egen anvisning om ersättning enligt den nya integrationslagen (681/2023).",
      en: "Whether there is a guideline of its own for the new Integration Act (681/2023).",
    },
  ],
};
