import type { SourceFact } from "../types";

/** Sources that several items share. */

export const integrationAct: SourceFact = { title: "Laki kotoutumisen edistämisestä 681/2023" };

export const oldIntegrationAct: SourceFact = {
  title: "Laki kotoutumisen edistämisestä 1386/2010 (voimassa 31.12.2024 asti)",
};

/** In force on 1.1.2026: elinvoimakeskus for ELY-keskus, the new centre for KEHA-keskus. */
export const namesAct: SourceFact = { title: "Laki 721/2025 (muuttaa kotoutumislain viranomaisia 1.1.2026)" };

/** Its § 38 lists the five uses of the resettlement appropriation. */
export const fundsDecree: SourceFact = {
  title: "Valtioneuvoston asetus sisäasioiden rahastoista ohjelmakaudella 2021–2027, 119/2022",
};

export const packagesNews: SourceFact = {
  title:
    "Kuntiin ohjaamisen toimintaohjelman kehittämiskokonaisuudet tukevat pakolaisten vastaanottoa ja hyviä väestösuhteita, uutinen 17.8.2023",
  url: "https://kotoutuminen.fi/-/kuntiin-ohjaamisen-toimintaohjelman-kehittamiskokonaisuudet-tukevat-pakolaisten-vastaanottoa-ja-hyvia-vaestosuhteita",
};

export const programmePage: SourceFact = {
  title: "Kuntiin ohjaamisen ja kotoutumisen tuen toimintaohjelma tukee pakolaisten vastaanottoa",
  url: "https://kotoutuminen.fi/kuntiin-ohjaamisen-toimintaohjelma",
};

export const barometerNews: SourceFact = {
  title:
    "Kumppanuusohjelma tukee kotoutumiskentän toimijoita, mutta etenkin maahanmuuttaneiden osallistumismahdollisuuksiin pitää panostaa, uutinen 4.9.2023",
  url: "https://kotoutuminen.fi/-/kumppanuusohjelma-tukee-kotoutumiskentan-toimijoita-mutta-maahanmuuttaneiden-osallistumismahdollisuuksiin-pitaa-edelleen-panostaa",
};

export const guidelineNews: SourceFact = {
  title:
    "Kotoutumislain korvausohjetta on päivitetty ihmiskaupan uhrien palveluihin ja tukitoimiin liittyvien kustannusten osalta, uutinen 15.5.2023",
  url: "https://kotoutuminen.fi/-/kotoutumislain-korvausohjetta-on-paivitetty",
};

export const dataAmendmentBill: SourceFact = {
  title: "HE 8/2023 vp, hallituksen esitys kotoutumislain 87 e §:n muuttamisesta",
  url: "https://www.finlex.fi/fi/esitykset/he/2023/20230008",
};

export const dataAmendment: SourceFact = {
  title: "Laki kotoutumisen edistämisestä annetun lain 87 e §:n muuttamisesta 952/2023",
};

export const reformBill: SourceFact = {
  title: "HE 208/2022 vp, hallituksen esitys laiksi kotoutumisen edistämisestä",
  url: "https://eduskunta.fi/FI/vaski/HallituksenEsitys/Sivut/HE_208+2022.aspx",
};

export const reportCommittee: SourceFact = {
  title: "Hallintovaliokunnan mietintö HaVM 10/2022 vp selonteosta VNS 6/2021 vp",
  url: "https://eduskunta.fi/fi/vaski/mietinto/sivut/havm_10+2022.aspx",
};

/** The page that says which policy documents replaced which. */
export const valkoPage: SourceFact = {
  title: "Valtion kotouttamisohjelma antaa kotoutumisen edistämiselle tavoitteet",
  url: "https://kotoutuminen.fi/valtion-kotouttamisohjelma",
};
