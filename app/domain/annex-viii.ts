import type { Indicator } from "./application-form";
import type { Texts } from "./texts";

const output = (code: string, fi: string, sv: string, en: string): Indicator =>
  indicator(code, { fi, sv, en });
const people = (code: string, fi: string, sv: string, en: string): Indicator => ({
  ...indicator(code, { fi, sv, en }),
  persons: true,
});
const indicator = (code: string, label: Texts): Indicator => ({ code, label });

/**
 * Every output and result indicator of Annex VIII of Regulation (EU) 2021/1147 in its order. The code is
 * the usual one of programme documents: O or R, the specific objective (a = 1 … d = 4), the annex's number.
 */
export const annexViii: readonly Indicator[] = [
  people(
    "O.1.1",
    "Tuettujen osallistujien määrä",
    "Antal deltagare som fått stöd",
    "Number of participants supported",
  ),
  people(
    "O.1.1.1",
    "Oikeusapua saaneiden osallistujien määrä",
    "Antal deltagare som fått rättslig hjälp",
    "Number of participants who received legal assistance",
  ),
  people(
    "O.1.1.2",
    "Muuta tukea kuin oikeusapua saaneiden osallistujien määrä, mukaan lukien tiedotus ja apu koko turvapaikkamenettelyn ajan",
    "Antal deltagare som fått annat stöd än rättslig hjälp, inbegripet information och hjälp under hela asylförfarandet",
    "Number of participants benefiting from types of support other than legal assistance, including information and assistance throughout the asylum procedure",
  ),
  people(
    "O.1.1.3",
    "Autettujen haavoittuvassa asemassa olevien osallistujien määrä",
    "Antal utsatta deltagare som fått hjälp",
    "Number of vulnerable participants assisted",
  ),
  people(
    "O.1.2",
    "Koulutustoimiin osallistuneiden määrä",
    "Antal deltagare i utbildningsverksamhet",
    "Number of participants in training activities",
  ),
  output(
    "O.1.3",
    "Vastaanottoinfrastruktuuriin unionin säännöstön mukaisesti luotujen uusien paikkojen määrä",
    "Antal nya platser i mottagningsinfrastruktur i enlighet med unionens regelverk",
    "Number of newly created places in reception infrastructure in accordance with Union acquis",
  ),
  output(
    "O.1.3.1",
    "Ilman huoltajaa oleville alaikäisille luotujen uusien paikkojen määrä",
    "Antal nya platser för ensamkommande barn",
    "Number of newly created places for unaccompanied minors",
  ),
  output(
    "O.1.4",
    "Vastaanottoinfrastruktuurissa unionin säännöstön mukaisesti kunnostettujen tai uudistettujen paikkojen määrä",
    "Antal renoverade eller upprustade platser i mottagningsinfrastruktur i enlighet med unionens regelverk",
    "Number of renovated or refurbished places in reception infrastructure in accordance with Union acquis",
  ),
  output(
    "O.1.4.1",
    "Ilman huoltajaa oleville alaikäisille kunnostettujen tai uudistettujen paikkojen määrä",
    "Antal renoverade eller upprustade platser för ensamkommande barn",
    "Number of renovated or refurbished places for unaccompanied minors",
  ),
  people(
    "R.1.5",
    "Niiden osallistujien määrä, joiden mielestä koulutuksesta on hyötyä heidän työssään",
    "Antal deltagare som anser att utbildningen är till nytta i deras arbete",
    "Number of participants who consider the training useful for their work",
  ),
  people(
    "R.1.6",
    "Niiden osallistujien määrä, jotka kolmen kuukauden kuluttua koulutuksesta käyttävät siinä saamiaan taitoja ja osaamista",
    "Antal deltagare som tre månader efter utbildningen uppger att de använder de färdigheter och den kompetens som de fått",
    "Number of participants who report three months after the training activity that they are using the skills and competences acquired during the training",
  ),
  people(
    "R.1.7",
    "Säilöönotolle vaihtoehtoisten toimien piiriin kuuluvien henkilöiden määrä",
    "Antal personer som omfattas av alternativ till förvar",
    "Number of persons placed in alternatives to detention",
  ),
  people(
    "R.1.7.1",
    "Säilöönotolle vaihtoehtoisten toimien piiriin kuuluvien ilman huoltajaa olevien alaikäisten määrä",
    "Antal ensamkommande barn som omfattas av alternativ till förvar",
    "Number of unaccompanied minors placed in alternatives to detention",
  ),
  output(
    "R.1.7.2",
    "Säilöönotolle vaihtoehtoisten toimien piiriin kuuluvien perheiden määrä",
    "Antal familjer som omfattas av alternativ till förvar",
    "Number of families placed in alternatives to detention",
  ),
  people(
    "O.2.1",
    "Lähtöä edeltäviin toimiin osallistuneiden määrä",
    "Antal deltagare i åtgärder före avresa",
    "Number of participants in pre-departure measures",
  ),
  output(
    "O.2.2",
    "Kotoutumistoimissa tuettujen paikallis- ja alueviranomaisten määrä",
    "Antal lokala och regionala myndigheter som fått stöd för att genomföra integrationsåtgärder",
    "Number of local and regional authorities supported to implement integration measures",
  ),
  people(
    "O.2.3",
    "Tuettujen osallistujien määrä",
    "Antal deltagare som fått stöd",
    "Number of participants supported",
  ),
  people(
    "O.2.3.1",
    "Kielikurssille osallistuneiden määrä",
    "Antal deltagare i en språkkurs",
    "Number of participants in a language course",
  ),
  people(
    "O.2.3.2",
    "Yhteiskuntaorientaatioon osallistuneiden määrä",
    "Antal deltagare i samhällsorientering",
    "Number of participants in a civic orientation course",
  ),
  people(
    "O.2.3.3",
    "Henkilökohtaista ammatillista ohjausta saaneiden määrä",
    "Antal deltagare som fått individuell yrkesvägledning",
    "Number of participants who received personalised professional guidance",
  ),
  output(
    "O.2.4",
    "Unioniin johtavista laillisista maahanmuuttoväylistä kertovien tietopakettien ja kampanjoiden määrä",
    "Antal informationspaket och kampanjer för att öka medvetenheten om lagliga migrationsvägar till unionen",
    "Number of information packages and campaigns to raise awareness of legal migration channels to the Union",
  ),
  people(
    "O.2.5",
    "Perheenyhdistämisen hakemiseen tietoa tai apua saaneiden määrä",
    "Antal deltagare som fått information eller hjälp med att ansöka om familjeåterförening",
    "Number of participants receiving information or assistance in applying for family reunification",
  ),
  people(
    "O.2.6",
    "Liikkuvuusjärjestelyistä hyötyneiden osallistujien määrä",
    "Antal deltagare som haft nytta av rörlighetsprogram",
    "Number of participants benefitting from mobility schemes",
  ),
  output(
    "O.2.7",
    "Niiden kotouttamishankkeiden määrä, joissa tuen saajana on paikallis- tai alueviranomainen",
    "Antal integrationsprojekt där lokala och regionala myndigheter är stödmottagare",
    "Number of integration projects where local and regional authorities are the beneficiary",
  ),
  people(
    "R.2.8",
    "Niiden kielikurssille osallistuneiden määrä, joiden taito vastaanottajamaan kielessä on kurssin päättyessä parantunut vähintään yhden tason eurooppalaisessa viitekehyksessä tai sitä vastaavassa kansallisessa asteikossa",
    "Antal deltagare i språkkurser som efter språkkursen förbättrat sina kunskaper i värdlandets språk med minst en nivå enligt den gemensamma europeiska referensramen för språk eller en nationell motsvarighet",
    "Number of participants in language courses who, upon leaving the language course, have improved their proficiency level in the host-country language by at least one level in the Common European Framework of Reference for Languages or national equivalent",
  ),
  people(
    "R.2.9",
    "Niiden osallistujien määrä, joiden mielestä toiminnasta oli hyötyä kotoutumisessa",
    "Antal deltagare som uppger att verksamheten var till nytta för deras integration",
    "Number of participants who report that the activity was helpful for their integration",
  ),
  people(
    "R.2.10",
    "Niiden osallistujien määrä, jotka hakivat kolmannessa maassa hankitun tutkinnon tai osaamisen tunnustamista tai arviointia",
    "Antal deltagare som ansökt om erkännande eller bedömning av kvalifikationer eller färdigheter från ett tredjeland",
    "Number of participants who applied for their qualification or skills acquired in a third country to be recognised or assessed",
  ),
  people(
    "R.2.11",
    "Pitkään oleskelleen asemaa hakeneiden osallistujien määrä",
    "Antal deltagare som ansökt om ställning som varaktigt bosatt",
    "Number of participants who applied for a long-term residence status",
  ),
  people(
    "O.3.1",
    "Koulutustoimiin osallistuneiden määrä",
    "Antal deltagare i utbildningsverksamhet",
    "Number of participants in training activities",
  ),
  output(
    "O.3.2",
    "Hankittujen laitteiden määrä, mukaan lukien hankitut tai päivitetyt tieto- ja viestintätekniset järjestelmät",
    "Antal inköpta utrustningsenheter, inbegripet antal inköpta eller uppdaterade IKT-system",
    "Number of items of equipment purchased, including number of ICT systems purchased or updated",
  ),
  people(
    "O.3.3",
    "Uudelleenkotoutumisapua saaneiden palaajien määrä",
    "Antal återvändande som fått återanpassningsstöd",
    "Number of returnees who received reintegration assistance",
  ),
  output(
    "O.3.4",
    "Säilöönottokeskuksiin luotujen paikkojen määrä",
    "Antal platser som inrättats i förvarsanläggningar",
    "Number of places in detention centres created",
  ),
  output(
    "O.3.5",
    "Säilöönottokeskuksissa uudistettujen tai kunnostettujen paikkojen määrä",
    "Antal platser i förvarsanläggningar som upprustats eller renoverats",
    "Number of places in detention centres refurbished or renovated",
  ),
  people(
    "R.3.6",
    "Vapaaehtoisesti palanneiden määrä",
    "Antal återvändande som återvänt frivilligt",
    "Number of returnees voluntarily returned",
  ),
  people(
    "R.3.7",
    "Maasta poistettujen palaajien määrä",
    "Antal återvändande som avlägsnats",
    "Number of returnees who were removed",
  ),
  people(
    "R.3.8",
    "Säilöönotolle vaihtoehtoisten toimien piiriin kuuluvien palaajien määrä",
    "Antal återvändande som omfattas av alternativ till förvar",
    "Number of returnees subject to alternatives to detention",
  ),
  people(
    "O.4.1",
    "Koulutetun henkilöstön määrä",
    "Antal anställda som fått utbildning",
    "Number of staff trained",
  ),
  people(
    "O.4.2",
    "Lähtöä edeltävää tukea saaneiden osallistujien määrä",
    "Antal deltagare som fått stöd före avresa",
    "Number of participants who received pre-departure support",
  ),
  people(
    "R.4.3",
    "Jäsenvaltiosta toiseen siirrettyjen kansainvälisen suojelun hakijoiden ja saajien määrä",
    "Antal sökande och personer som beviljats internationellt skydd som överförts från en medlemsstat till en annan",
    "Number of applicants for and beneficiaries of international protection transferred from one Member State to another",
  ),
  people(
    "R.4.4",
    "Uudelleensijoitettujen henkilöiden määrä",
    "Antal vidarebosatta personer",
    "Number of persons resettled",
  ),
  people(
    "R.4.5",
    "Humanitaarisen maahanpääsyn kautta vastaanotettujen henkilöiden määrä",
    "Antal personer som tagits emot genom inresa av humanitära skäl",
    "Number of persons admitted through humanitarian admission",
  ),
];
