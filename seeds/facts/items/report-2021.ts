import type { ItemFact } from "../types";
import { reformBill, reportCommittee, valkoPage } from "./sources";

export const report2021: ItemFact = {
  id: "report-2021",
  kind: "policy-document",
  status: "completed",
  name: {
    fi: "Selonteko kotoutumisen edistämisen uudistamistarpeista",
    sv: "Statsrådets redogörelse om behovet av att reformera integrationsfrämjandet",
    en: "Government report on the need to reform the promotion of integration",
  },
  summary: {
    fi: "Selonteossa hallitus kertoi eduskunnalle, mitä kotoutumisen edistämisessä pitää muuttaa. Eduskunta oli edellyttänyt sitä, kun se hyväksyi tarkastusvaliokuntansa mietinnön kotouttamisen toimivuudesta. Selonteosta alkoi tie uuteen kotoutumislakiin: siinä ehdotettiin muun muassa kotoutumisohjelmaa, joka tehostaa kotoutumisen alkua. Valmistelua koordinoi työ- ja elinkeinoministeriö.",
    sv: "I redogörelsen berättade regeringen för riksdagen vad som behöver ändras i integrationsfrämjandet. Riksdagen hade förutsatt den när den godkände revisionsutskottets betänkande om hur integrationen fungerar. Redogörelsen blev början på vägen mot den nya integrationslagen: där föreslogs bland annat ett integrationsprogram som gör integrationens inledningsskede effektivare. Beredningen samordnades av arbets- och näringsministeriet.",
    en: "In the report the Government told Parliament what should change in the promotion of integration. Parliament had required it when it approved its Audit Committee's report on how integration works. The report was the beginning of the road to the new Integration Act: among other things it proposed an integration programme to make the early stage more effective. The Ministry of Economic Affairs and Employment coordinated the preparation.",
  },
  fundingSource: "none",
  startsOn: "2019",
  endsOn: "2021-06-17",
  parties: [
    { organisation: "valtioneuvosto", role: "owner" },
    { organisation: "tem", role: "coordinator" },
  ],
  targetGroup: { fi: "Eduskunta", sv: "Riksdagen", en: "Parliament" },
  events: [
    {
      on: "2019-01",
      kind: "milestone",
      text: {
        fi: "Eduskunta hyväksyi tarkastusvaliokunnan mietinnön (TrVM 6/2018 vp) ja edellytti selontekoa (EK 35/2018 vp).",
        sv: "Riksdagen godkände revisionsutskottets betänkande (ReUB 6/2018 rd) och förutsatte en redogörelse (RSk 35/2018 rd).",
        en: "Parliament approved the report of its Audit Committee (TrVM 6/2018 vp) and required a government report (EK 35/2018 vp).",
      },
    },
    {
      on: "2019",
      kind: "start",
      text: {
        fi: "Valmistelu käynnistettiin keväällä 2019 kaikille avoimessa tilaisuudessa.",
        sv: "Beredningen inleddes våren 2019 vid ett möte som var öppet för alla.",
        en: "Preparation began in spring 2019 with an event open to all.",
      },
    },
    {
      on: "2021-06-17",
      kind: "end",
      text: {
        fi: "Valtioneuvosto antoi selonteon eduskunnalle (VNS 6/2021 vp).",
        sv: "Statsrådet lämnade redogörelsen till riksdagen (SRR 6/2021 rd).",
        en: "The Government gave the report to Parliament (VNS 6/2021 vp).",
      },
    },
    {
      on: "2022",
      kind: "milestone",
      text: {
        fi: "Hallintovaliokunta antoi selonteosta mietinnön (HaVM 10/2022 vp), ja samana vuonna hallitus esitti uutta kotoutumislakia (HE 208/2022 vp).",
        sv: "Förvaltningsutskottet lämnade sitt betänkande om redogörelsen (FvUB 10/2022 rd), och samma år föreslog regeringen en ny integrationslag (RP 208/2022 rd).",
        en: "Parliament's Administration Committee gave its own report on it (HaVM 10/2022 vp), and in the same year the Government proposed the new Integration Act (HE 208/2022 vp).",
      },
    },
  ],
  sources: [
    reportCommittee,
    {
      title: "Tarkastusvaliokunnan mietintö TrVM 6/2018 vp, Kotouttamisen toimivuus",
      url: "https://www.edilex.fi/mt/trvm20180006",
    },
    {
      title: "Seuraa selonteon ja valtion kotouttamisohjelman valmistelua",
      url: "https://kotouttaminen.fi/valko",
    },
    valkoPage,
    reformBill,
  ],
  unknown: [
    {
      fi: "Mitkä selonteon ehdotuksista on toteutettu ja mitkä eivät.",
      sv: "Vilka av redogörelsens förslag som har genomförts och vilka som inte har det.",
      en: "Which of the report's proposals have been carried out and which have not.",
    },
  ],
};
