import type { Check } from "./call-content";

/** The questions of a call that has none of its own: the formal and general conditions of a state grant. */
export const defaultChecklist: readonly Check[] = [
  {
    id: "conforms",
    question: {
      fi: "Onko hanke ohjelman ja haun tarkoituksen mukainen?",
      sv: "Stämmer projektet överens med programmet och utlysningens syfte?",
      en: "Does the project conform to the programme and to the purpose of the call?",
    },
    basis: "688/2001, 7 §",
  },
  {
    id: "in-time",
    question: {
      fi: "Saapuiko hakemus määräajassa?",
      sv: "Kom ansökan in inom tidsfristen?",
      en: "Did the application arrive in time?",
    },
    basis: "13/2003, 10–11 §",
  },
  {
    id: "mandate",
    question: {
      fi: "Oliko lähettäjällä oikeus allekirjoittaa hakijan puolesta?",
      sv: "Hade avsändaren rätt att underteckna för sökanden?",
      en: "Did the sender have the right to sign for the applicant?",
    },
    basis: "434/2003, 12 §",
  },
  {
    id: "attachments",
    question: {
      fi: "Ovatko pakolliset liitteet mukana ja riittäviä?",
      sv: "Finns de obligatoriska bilagorna med och är de tillräckliga?",
      en: "Are the required attachments there, and are they sufficient?",
    },
    basis: "434/2003, 22 §",
  },
  {
    id: "capable",
    question: {
      fi: "Onko hakijalla edellytykset toteuttaa hanke?",
      sv: "Har sökanden förutsättningar att genomföra projektet?",
      en: "Is the applicant able to carry out the project?",
    },
    basis: "",
  },
  {
    id: "obligations",
    question: {
      fi: "Onko hakija hoitanut veronsa ja maksunsa, ja onko se vapaa konkurssista ja liiketoimintakiellosta?",
      sv: "Har sökanden betalat sina skatter och avgifter, och är den varken i konkurs eller belagd med näringsförbud?",
      en: "Has the applicant paid its taxes and dues, and is it neither bankrupt nor banned from business?",
    },
    basis: "",
  },
  {
    id: "recovery",
    question: {
      fi: "Jos hakijalta on peritty avustusta takaisin, onko se maksettu?",
      sv: "Om understöd har återkrävts av sökanden, har det betalats?",
      en: "If a grant has been recovered from the applicant, has it been paid back?",
    },
    basis: "",
  },
  {
    id: "balances",
    question: {
      fi: "Vastaavatko kustannukset ja rahoitus toisiaan, ja onko omarahoitus haun ehtojen mukainen?",
      sv: "Motsvarar kostnaderna och finansieringen varandra, och följer självfinansieringen utlysningens villkor?",
      en: "Do costs and financing balance, and does the own contribution meet the conditions of the call?",
    },
    basis: "688/2001, 6 §",
  },
  {
    id: "double-funding",
    question: {
      fi: "Onko varmistettu, ettei samoihin kustannuksiin saada muuta avustusta?",
      sv: "Har det säkerställts att inget annat understöd fås för samma kostnader?",
      en: "Is it certain that the same costs get no other grant?",
    },
    basis: "688/2001, 6 §",
  },
  {
    id: "needed",
    question: {
      fi: "Onko avustus tarpeen hankkeen toteuttamiseksi, eikä se vääristä kilpailua?",
      sv: "Behövs understödet för att projektet ska kunna genomföras, utan att det snedvrider konkurrensen?",
      en: "Is the grant needed for the project, without distorting competition?",
    },
    basis: "688/2001, 7 §",
  },
];
