import type { ProgrammeFact } from "./types";

export const programme: ProgrammeFact = {
  id: "refugee-placement-and-integration",
  name: {
    fi: "Pakolaisten kuntiin ohjaamisen ja kotoutumisen tuen toimintaohjelma",
    sv: "Handlingsprogrammet för anvisande av flyktingar till kommunerna och integrationsstöd",
    en: "Action Programme for Directing Refugees to Municipalities and Integration Support",
  },
  summary: {
    fi: "Toimintaohjelma auttaa kuntia ja hyvinvointialueita ottamaan pakolaisia vastaan ja tukemaan heidän kotoutumistaan alusta alkaen. Rahoitus tulee EU:n turvapaikka-, maahanmuutto- ja kotouttamisrahaston (AMIF) uudelleensijoittamisen erillismäärärahasta, jota saa käyttää vain asetuksessa lueteltuihin tarkoituksiin. Ohjelmassa myönnetään lisätukea, koulutetaan vastaanottotyön tekijöitä, ylläpidetään Pakolaisesta kuntalaiseksi -verkostoa ja rahoitetaan kehittämiskokonaisuuksia, kuten Koto-digiä. Ohjelma kestää vuodesta 2022 vuoteen 2027.",
    sv: "Handlingsprogrammet hjälper kommunerna och välfärdsområdena att ta emot flyktingar och stödja deras integration redan från början. Finansieringen kommer från det särskilda anslaget för vidarebosättning ur EU:s asyl-, migrations- och integrationsfond (AMIF), som får användas endast för de ändamål som räknas upp i en förordning av statsrådet. Inom programmet beviljas tilläggsstöd, ordnas utbildning för dem som arbetar med mottagandet, upprätthålls nätverket Pakolaisesta kuntalaiseksi (Från flykting till kommuninvånare) och finansieras utvecklingshelheter, bland dem Koto-digi. Programmet pågår åren 2022–2027.",
    en: "The programme helps municipalities and wellbeing services counties to receive refugees and to support their integration from the very start. The money comes from the resettlement special appropriation of the EU's Asylum, Migration and Integration Fund (AMIF), which may be spent only on the purposes listed in a government decree. The programme grants additional support, trains the people who work with reception, runs the network Pakolaisesta kuntalaiseksi (From refugee to resident) and finances development packages such as Koto-digi. It runs from 2022 to 2027.",
  },
  ownerId: "tem",
  fundingSource: "amif-resettlement",
  legalBase: ["(EU) 2021/1147 Art. 19", "1125/2021 § 28", "119/2022 § 38", "688/2001"],
  startsOn: "2022",
  endsOn: "2027",
  sources: [
    {
      title: "Kuntiin ohjaamisen ja kotoutumisen tuen toimintaohjelma tukee pakolaisten vastaanottoa",
      url: "https://kotoutuminen.fi/kuntiin-ohjaamisen-toimintaohjelma",
    },
    {
      title:
        "Kuntiin ohjaamisen toimintaohjelman kehittämiskokonaisuudet tukevat pakolaisten vastaanottoa ja hyviä väestösuhteita, uutinen 17.8.2023",
      url: "https://kotoutuminen.fi/-/kuntiin-ohjaamisen-toimintaohjelman-kehittamiskokonaisuudet-tukevat-pakolaisten-vastaanottoa-ja-hyvia-vaestosuhteita",
    },
    { title: "Toimintaohjelman palvelukuvaus, Suomi.fi" },
    { title: "Euroopan parlamentin ja neuvoston asetus (EU) 2021/1147, 19 artikla" },
    { title: "Laki sisäasioiden rahastoista ohjelmakaudella 2021–2027, 1125/2021" },
    { title: "Valtioneuvoston asetus sisäasioiden rahastoista ohjelmakaudella 2021–2027, 119/2022" },
  ],
};
