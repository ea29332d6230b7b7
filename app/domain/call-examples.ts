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
        sv: "Effekter på integrationstjänsterna och klienterna",
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
    "434/2003, 17 §; 13/2003, 10 §",
    "Saapuiko hakemus määräajassa?",
    "Kom ansökan in inom tidsfristen?",
    "Did the application arrive in time?",
  ),
  check(
    "applicant",
    "688/2001, 7 §",
    "Onko hakija haun ehtojen mukainen, kun sen kelpoisuus arvioidaan haussa mainituista luvuista ja päivästä?",
    "Uppfyller sökanden utlysningens villkor, när behörigheten bedöms utifrån de antal och den dag som utlysningen anger?",
    "Does the applicant meet the conditions of the call, judged by the figures and the date that the call names?",
  ),
  check(
    "mandate",
    "434/2003, 12 §",
    "Oliko lähettäjällä oikeus allekirjoittaa hakijan puolesta?",
    "Hade avsändaren rätt att underteckna för sökanden?",
    "Did the sender have the right to sign for the applicant?",
  ),
  check(
    "fits-call",
    "688/2001, 7 §",
    "Onko hanke ohjelman ja haun tarkoituksen mukainen?",
    "Stämmer projektet överens med programmet och utlysningens syfte?",
    "Does the project conform to the programme and to the purpose of the call?",
  ),
  check(
    "attachments",
    "434/2003, 22 §",
    "Ovatko pakolliset liitteet mukana?",
    "Finns de obligatoriska bilagorna med?",
    "Are the required attachments there?",
  ),
  check(
    "budget",
    "688/2001, 6 §",
    "Vastaavatko kustannusarvio ja rahoitussuunnitelma toisiaan, ja riittääkö omarahoitus?",
    "Motsvarar kostnadskalkylen och finansieringsplanen varandra, och räcker självfinansieringen till?",
    "Do the budget and the financing plan balance, and is the own contribution sufficient?",
  ),
  check(
    "no-double",
    "688/2001, 6 §",
    "Onko varmistettu, ettei samoihin kustannuksiin saada muuta julkista rahoitusta?",
    "Har det säkerställts att ingen annan offentlig finansiering fås för samma kostnader?",
    "Is it certain that the same costs get no other public funding?",
  ),
  check(
    "capable",
    "688/2001, 7 §",
    "Onko hakijalla edellytykset toteuttaa hanke?",
    "Har sökanden förutsättningar att genomföra projektet?",
    "Is the applicant able to carry out the project?",
  ),
  check(
    "obligations",
    "688/2001, 7 §",
    "Onko hakija maksanut veronsa, lakisääteiset maksunsa ja mahdollisesti takaisin perityn avustuksen?",
    "Har sökanden betalat sina skatter och lagstadgade avgifter och eventuellt återkrävt understöd?",
    "Has the applicant paid its taxes and statutory payments, and any grant recovered from it?",
  ),
];
