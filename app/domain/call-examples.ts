import type { Check, Criterion, Scoring } from "./call-content";

const criterion = (
  id: string,
  weight: number,
  name: Criterion["name"],
  help: Criterion["help"],
): Criterion => ({
  ...{ id, weight, name, help },
  least: 2,
  guidance: [],
});

/** A set of criteria to begin from: a suggestion of this service, which no authority has confirmed. */
export const exampleScoring: Scoring = {
  from: 1,
  to: 5,
  leastPercent: 60,
  criteria: [
    criterion(
      "need",
      25,
      {
        fi: "Tarve ja sopivuus haun tavoitteeseen",
        sv: "Behov och förenlighet med utlysningens mål",
        en: "Need and fit with the aim of the call",
      },
      {
        fi: "Kuinka hyvin tarve on osoitettu, ja vastaako hanke haun tavoitetta ja rahoituksen käyttötarkoitusta?",
        sv: "Hur väl har behovet påvisats, och svarar projektet mot utlysningens mål och finansieringens ändamål?",
        en: "How well is the need shown, and does the project answer the aim of the call and the purpose of the money?",
      },
    ),
    criterion(
      "impact",
      25,
      {
        fi: "Vaikutukset kotoutumispalveluihin ja asiakkaisiin",
        sv: "Konsekvenser för integrationstjänsterna och klienterna",
        en: "Effects on integration services and their clients",
      },
      {
        fi: "Mikä muuttuu, kenelle, ja millä indikaattoreilla muutos todetaan?",
        sv: "Vad förändras, för vem, och med vilka indikatorer konstateras förändringen?",
        en: "What changes, for whom, and by which indicators is the change seen?",
      },
    ),
    criterion(
      "plan",
      15,
      {
        fi: "Suunnitelman laatu ja toteutettavuus",
        sv: "Planens kvalitet och genomförbarhet",
        en: "Quality and feasibility of the plan",
      },
      {
        fi: "Ovatko toimenpiteet, välitavoitteet ja aikataulu realistisia, ja onko riskeihin varauduttu?",
        sv: "Är åtgärderna, delmålen och tidsplanen realistiska, och finns det beredskap för riskerna?",
        en: "Are the measures, milestones and timetable realistic, and are the risks prepared for?",
      },
    ),
    criterion(
      "cost-effectiveness",
      15,
      { fi: "Kustannustehokkuus", sv: "Kostnadseffektivitet", en: "Cost-effectiveness" },
      {
        fi: "Ovatko kustannukset kohtuullisia suhteessa toimenpiteisiin ja tavoitteisiin?",
        sv: "Är kostnaderna rimliga i förhållande till åtgärderna och målen?",
        en: "Are the costs reasonable for the measures and the aims?",
      },
    ),
    criterion(
      "cooperation",
      10,
      { fi: "Yhteistyö ja osallisuus", sv: "Samarbete och delaktighet", en: "Cooperation and participation" },
      {
        fi: "Miten muut kunnat, hyvinvointialue, järjestöt ja maahan muuttaneet itse ovat mukana?",
        sv: "Hur deltar andra kommuner, välfärdsområdet, organisationer och de som själva har flyttat till landet?",
        en: "How do other municipalities, the wellbeing services county, associations and immigrants themselves take part?",
      },
    ),
    criterion(
      "permanence",
      10,
      {
        fi: "Tulosten pysyvyys ja levittäminen",
        sv: "Resultatens bestående värde och spridning",
        en: "Permanence and spreading of the results",
      },
      {
        fi: "Mitä jää, kun avustus päättyy, ja miten muut voivat käyttää tuloksia?",
        sv: "Vad finns kvar när understödet upphör, och hur kan andra använda resultaten?",
        en: "What remains when the grant ends, and how can others use the results?",
      },
    ),
  ],
};

const check = (id: string, basis: string, fi: string, sv: string, en: string): Check => ({
  ...{ id, basis },
  question: { fi, sv, en },
});

/** Questions of the screening to begin from: every one has to be answered yes before points are given. */
export const exampleChecklist: Check[] = [
  check(
    "in-time",
    "434/2003 § 17, 13/2003 § 10",
    "Hakemus saapui ennen haun päättymistä.",
    "Ansökan kom in innan ansökningstiden gick ut.",
    "The application arrived before the call closed.",
  ),
  check(
    "applicant",
    "688/2001 § 7",
    "Hakija on haun ehtojen mukainen, ja sen kelpoisuus on todettu luvuista ja päivästä, jotka haussa mainitaan.",
    "Sökanden uppfyller utlysningens villkor, och behörigheten har konstaterats av de siffror och den dag som utlysningen anger.",
    "The applicant is one that the call allows, as the figures and the date named in the call show.",
  ),
  check(
    "mandate",
    "434/2003 § 12",
    "Lähettäjällä on oikeus allekirjoittaa organisaation puolesta.",
    "Den som lämnade in ansökan har rätt att underteckna för organisationen.",
    "Whoever submitted it may sign for the organisation.",
  ),
  check(
    "fits-call",
    "688/2001 § 7",
    "Hanke on ohjelman ja haun mukainen.",
    "Projektet är förenligt med programmet och utlysningen.",
    "The project conforms to the programme and to the call.",
  ),
  check(
    "attachments",
    "434/2003 § 22",
    "Pakolliset liitteet ovat mukana.",
    "De obligatoriska bilagorna finns med.",
    "The compulsory attachments are there.",
  ),
  check(
    "budget",
    "688/2001 § 6",
    "Kustannusarvio ja rahoitussuunnitelma täsmäävät, ja omarahoitus riittää.",
    "Kostnadsberäkningen och finansieringsplanen stämmer överens, och självfinansieringen räcker till.",
    "The cost estimate and the financing plan agree, and the own share suffices.",
  ),
  check(
    "no-double",
    "688/2001 § 6",
    "Samoihin kustannuksiin ei saada muuta julkista rahoitusta.",
    "Ingen annan offentlig finansiering fås för samma kostnader.",
    "No other public money is received for the same costs.",
  ),
  check(
    "capable",
    "688/2001 § 7",
    "Hakijalla on edellytykset toteuttaa hanke.",
    "Sökanden har förutsättningar att genomföra projektet.",
    "The applicant is able to carry the project out.",
  ),
  check(
    "obligations",
    "688/2001 § 7",
    "Hakija ei ole laiminlyönyt veroja eikä lakisääteisiä maksuja, eikä sillä ole maksamatta takaisinperittyä tukea.",
    "Sökanden har inte försummat skatter eller lagstadgade avgifter och har inget obetalt återkrav av stöd.",
    "The applicant has not neglected taxes or statutory payments and owes no recovered aid.",
  ),
];
