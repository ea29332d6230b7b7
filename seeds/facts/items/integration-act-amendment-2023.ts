import type { ItemFact } from "../types";
import { dataAmendment, dataAmendmentBill, guidelineNews, oldIntegrationAct } from "./sources";

export const integrationActAmendment2023: ItemFact = {
  id: "integration-act-amendment-2023",
  kind: "legal-reform",
  status: "completed",
  name: {
    fi: "Kotoutumislain muutos: kunnan oikeus saada tietoja (952/2023)",
    sv: "Ändring av integrationslagen: kommunens rätt att få uppgifter (952/2023)",
    en: "Amendment of the Integration Act: a municipality's right to data (952/2023)",
  },
  summary: {
    fi: "Kunta tarvitsee korvaushakemukseensa tietoja palveluista, jotka ovat siirtyneet hyvinvointialueille. Laki antoi kunnalle oikeuden saada tiedot vuodelta 2022, ja muutos laajensi oikeuden vuoteen 2021. Kunta saa välttämättömät tiedot maksutta ja salassapidon estämättä. Muutos tuli voimaan 3.10.2023, kun korvausta vuoden 2021 kustannuksista ehti vielä hakea.",
    sv: "För sin ansökan om ersättning behöver kommunen uppgifter om tjänster som har övergått till välfärdsområdena. Lagen gav kommunen rätt till uppgifter för 2022, och ändringen utvidgade rätten till 2021. Kommunen får de nödvändiga uppgifterna avgiftsfritt och trots sekretessbestämmelserna. Ändringen trädde i kraft 3.10.2023, då det fortfarande gick att söka ersättning för 2021.",
    en: "To claim compensation, a municipality needs data on services that have moved to the wellbeing services counties. The law gave municipalities the right to the data of 2022, and the amendment widened that right to 2021. The necessary data is given free of charge and regardless of secrecy provisions. The amendment came into force on 3 October 2023, while there was still time to claim for 2021.",
  },
  fundingSource: "none",
  startsOn: "2023",
  endsOn: "2023-10-03",
  parties: [{ organisation: "tem", role: "owner" }],
  targetGroup: {
    fi: "Kunnat ja hyvinvointialueet",
    sv: "Kommuner och välfärdsområden",
    en: "Municipalities and wellbeing services counties",
  },
  events: [
    {
      on: "2023-05-15",
      kind: "news",
      text: {
        fi: "Ministeriö kertoi valmistelevansa lain muuttamista.",
        sv: "Ministeriet meddelade att det bereder en ändring av lagen.",
        en: "The ministry said that it was preparing the amendment.",
      },
    },
    {
      on: "2023",
      kind: "milestone",
      text: {
        fi: "Hallitus esitti lain muuttamista eduskunnalle (HE 8/2023 vp).",
        sv: "Regeringen överlämnade propositionen om lagändringen till riksdagen (RP 8/2023 rd).",
        en: "The Government proposed the amendment to Parliament (HE 8/2023 vp).",
      },
    },
    {
      on: "2023-10-03",
      kind: "law",
      legalBase: "1386/2010 § 87 e",
      text: {
        fi: "Muutos tuli voimaan. Se koskee 46–49 ja 51–53 §:n mukaisia korvauksia.",
        sv: "Ändringen trädde i kraft. Den gäller ersättningar enligt 46–49 och 51–53 §.",
        en: "The amendment came into force. It covers compensations under sections 46–49 and 51–53.",
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
  sources: [dataAmendment, dataAmendmentBill, guidelineNews, oldIntegrationAct],
  unknown: [
    {
      fi: "Kuinka moni kunta käytti oikeutta.",
      sv: "Hur många kommuner som utnyttjade rätten.",
      en: "How many municipalities used the right.",
    },
  ],
};
