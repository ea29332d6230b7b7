import type { WordsLike } from "~/words";
import type { common as finnish } from "../fi/common";

export const common: WordsLike<typeof finnish> = {
  owner: "Arbets- och näringsministeriet",
  skip: "Gå till innehållet",
  languages: "Språk",
  breadcrumbs: "Här är du",
  signIn: "Logga in",
  signOut: "Logga ut",
  nav: {
    label: "Huvudmeny",
    front: "Startsidan",
    calls: "Utlysningar",
    portfolio: "Projekt",
    desk: "Skrivbordet",
    inbox: "Ansökningar",
    monitoring: "Uppföljning",
    record: "Händelselogg",
  },
  demo: {
    strip: "Demonstration.",
    explained:
      "Uppgifterna om programmet stämmer. Utlysningar, ansökningar och projekt som märkts demonstration är påhittade.",
    tag: "Demonstration",
  },
  footer: {
    statistics:
      "Antalet personer med ett främmande språk som modersmål och kommunuppgifterna: Statistikcentralen (CC BY 4.0).",
    open: "Tjänstens källkod är öppen.",
  },
  save: "Spara",
  print: "Skriv ut med webbläsarens utskriftsfunktion.",
  optional: "valfritt",
  unknown: "Uppgift saknas",
  yes: "Ja",
  total: "Totalt",
  sources: "Källor",
  errorSummary: "Rätta till följande",
  errorTitle: "Fel: {{title}}",
  error: "Fel:",
  helsinkiTime: "finländsk tid",
  texts: {
    in: { fi: "På finska", sv: "På svenska", en: "På engelska" },
    missing: {
      fi: "Skriv texten på finska",
      sv: "Skriv texten på svenska",
      en: "Skriv texten på engelska",
    },
    tooLong: "Förkorta texten: högst {{most}} tecken",
  },
};
