import type { ItemFact } from "../types";
import { integrationAct, oldIntegrationAct } from "./sources";

export const bill2018: ItemFact = {
  id: "bill-2018",
  kind: "legal-reform",
  status: "superseded",
  name: {
    fi: "Vuoden 2018 lakiesitys kotoutumisen edistämisestä (HE 96/2018 vp)",
    sv: "Lagförslaget från 2018 om främjande av integration (RP 96/2018 rd)",
    en: "The bill of 2018 on the promotion of integration (HE 96/2018 vp)",
  },
  summary: {
    fi: "Vuonna 2018 hallitus esitti lakia, jossa maakunnat olisivat saaneet yleis- ja yhteensovittamisvastuun kotoutumisen edistämisestä alueellaan. Kunnan yleinen velvoite omia asukkaitaan kohtaan olisi säilynyt, ja palvelut oli tarkoitus koota 13 kokonaisuudeksi vuodesta 2021 alkaen. Esityksestä ei tullut lakia: vanha kotoutumislaki pysyi voimassa, kunnes vuonna 2025 sen korvasi laki 681/2023.",
    sv: "År 2018 föreslog regeringen en lag som skulle ha gett landskapen det allmänna ansvaret för integrationsfrämjandet och samordningen av det i sin region. Kommunens allmänna skyldighet gentemot sina invånare skulle ha kvarstått, och tjänsterna skulle från 2021 ha samlats i 13 helheter. Förslaget blev inte lag: den gamla integrationslagen gällde tills lagen 681/2023 ersatte den 2025.",
    en: "In 2018 the Government proposed an Act under which new regional authorities would have had the general responsibility for promoting integration in their regions and for coordinating it. Municipalities would have kept their general duty towards their residents, and services were to be grouped into 13 entities from 2021 onwards. The bill did not become law: the old Integration Act stayed in force until Act 681/2023 replaced it in 2025.",
  },
  fundingSource: "none",
  startsOn: "2018-07-05",
  parties: [{ organisation: "valtioneuvosto", role: "owner" }],
  supersededBy: "integration-act-reform",
  targetGroup: {
    fi: "Suunnitellut maakunnat ja kunnat",
    sv: "De planerade landskapen och kommunerna",
    en: "The planned regions, and municipalities",
  },
  events: [
    {
      on: "2018-07-05",
      kind: "start",
      text: {
        fi: "Lakiesitys annettiin eduskunnalle.",
        sv: "Propositionen lämnades till riksdagen.",
        en: "The bill was given to Parliament.",
      },
    },
    {
      on: "2025-01-01",
      kind: "law",
      legalBase: "681/2023 § 101",
      text: {
        fi: "Toisenlainen uudistus tuli voimaan: kotoutumisen vastuu on kunnilla.",
        sv: "En annan reform trädde i kraft: ansvaret för integrationen ligger hos kommunerna.",
        en: "A different reform came into force: responsibility for integration lies with the municipalities.",
      },
    },
  ],
  sources: [
    { title: "Maahanmuuttajien kotouttamispalvelut", url: "https://alueuudistus.fi/tiekartta/maahanmuutto" },
    {
      title: "HE 96/2018 vp, hallituksen esitys laiksi kotoutumisen edistämisestä",
      url: "https://www.edilex.fi/he/20180096",
    },
    { title: "Maahanmuuttajien kotoutumispalvelut, ELY-keskusten yhteishankkeen loppuraportti" },
    oldIntegrationAct,
    integrationAct,
  ],
  unknown: [
    {
      fi: "Milloin ja miten esityksen käsittely eduskunnassa päättyi.",
      sv: "När och hur behandlingen av propositionen i riksdagen avslutades.",
      en: "When and how Parliament's handling of the bill ended.",
    },
  ],
};
