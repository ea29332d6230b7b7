import type { WordsLike } from "~/words";
import type { common as finnish } from "../fi/common";

export const common: WordsLike<typeof finnish> = {
  owner: "Ministry of Economic Affairs and Employment",
  skip: "Skip to content",
  languages: "Language",
  breadcrumbs: "You are here",
  signIn: "Sign in",
  signOut: "Sign out",
  nav: {
    label: "Main menu",
    front: "Front page",
    calls: "Grant calls",
    portfolio: "Projects",
    desk: "My desk",
    inbox: "Applications",
    monitoring: "Monitoring",
    record: "Event log",
  },
  demo: {
    strip: "Demonstration.",
    explained:
      "The programme's facts are real; calls, applications and projects marked as demonstration are made up.",
    tag: "Demonstration",
  },
  footer: {
    statistics: "Foreign-language speakers and municipalities: Statistics Finland (CC BY 4.0).",
    open: "The source code of this service is open.",
  },
  save: "Save",
  print: "Use your browser's Print function to print this page.",
  optional: "optional",
  unknown: "Not known",
  yes: "Yes",
  total: "Total",
  sources: "Sources",
  errorSummary: "Please correct the following",
  errorTitle: "Error: {{title}}",
  error: "Error:",
  helsinkiTime: "Finnish time",
  texts: {
    in: { fi: "In Finnish", sv: "In Swedish", en: "In English" },
    missing: {
      fi: "Write the text in Finnish",
      sv: "Write the text in Swedish",
      en: "Write the text in English",
    },
    tooLong: "Shorten the text: at most {{most}} characters",
  },
};
