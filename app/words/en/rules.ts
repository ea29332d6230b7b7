import type { WordsLike } from "~/words";
import type { rules as finnish } from "../fi/rules";

export const rules: WordsLike<typeof finnish> = {
  condition: {
    region: "The municipality's region is {{regions}}.",
    period: "The project lies within {{from}}–{{to}}.",
    periodAtMost: "The project lies within {{from}}–{{to}} and lasts at most {{months}} months.",
    atLeast: "The grant applied for is at least {{least}}.",
    atMost: "The grant applied for is at most {{most}}.",
    between: "The grant applied for is at least {{least}} and at most {{most}}.",
    anyAmount: "The amount of the grant applied for is not limited.",
    ownShare: "The applicant itself finances at least {{percent}} of the costs.",
    attachment: "The application has the attachment “{{label}}”.",
    agreement: "On {{day}} the applicant has in force: {{agreement}}.",
    "all-of": "All of these conditions are met:",
    "any-of": "At least one of these conditions is met:",
  },
  agreement: {
    "refugee-reception":
      "an agreement on receiving refugees with the Economic Development Centre (formerly the ELY Centre)",
    "county-cooperation": "a cooperation agreement with the wellbeing services county",
  },
  term: { fixed: "{{from}}–{{to}}", open: "from {{from}}" },
  because: {
    "in-region": "the municipality's region is {{region}}",
    "in-another-region": "the municipality is in a region other than {{regions}}",
    "no-region": "the applicant's region is not known, and it must be {{regions}}",
    "applications-unknown": "it is not known whether the organisation has other applications in this call",
    "in-force": "{{agreement}} is in force {{term}}, and the date of the condition is {{day}}",
    "not-in-force": "{{agreement}} is not in force on {{day}}: its term is {{term}}",
    "no-agreement-known": "the service does not know whether {{agreement}} is in force on {{day}}",
    "agreement-not-checked-since":
      "{{agreement}} was last checked on {{checked}}, and the date of the condition is {{day}}",
    "inside-period": "the project lies within {{start}}–{{end}}, and the time allowed is {{from}}–{{to}}",
    "outside-period": "the project's months or costs ({{start}}–{{end}}) do not fit within {{from}}–{{to}}",
    "too-long": "the project lasts {{months}} months, and it may last at most {{most}}",
    "within-range": "the grant applied for is {{amount}}, and the limits are {{limits}}",
    "too-small": "the grant applied for is {{amount}}, and it must be {{limits}}",
    "too-large": "the grant applied for is {{amount}}, and it may be {{limits}}",
    "share-reached":
      "the own share is {{share}} of the costs ({{own}} / {{costs}}), and the limit is {{percent}}",
    "share-too-small":
      "the own share is only {{share}} of the costs ({{own}} / {{costs}}), and the limit is {{percent}}",
    "file-attached": "the attachment “{{label}}” is in the application",
    "no-file": "the attachment “{{label}}” is missing from the application",
    "not-asked-in-form": "the form has no place for the attachment “{{label}}”",
    "not-filled-in": {
      period: "the project's time has not been filled in or cannot be read",
      "amount-range": "the grant applied for has not been filled in or cannot be read",
      "own-share": "costs and financing have not been filled in or cannot be read",
    },
    noneMet: "none of the alternatives is met ({{parts}})",
    noneKnown: "none of the alternatives can be said to be met ({{parts}})",
    nothingAsked: "the call sets no conditions for the applicant itself",
  },
  limits: {
    atLeast: "at least {{least}}",
    atMost: "at most {{most}}",
    between: "at least {{least}} and at most {{most}}",
  },
  parts: {
    "all-of": {
      eligible: "Met, because all of these are met:",
      ineligible: "Not met, because not all of these are met:",
      "cannot-be-told": "It cannot be determined whether all of these are met:",
      "judged-from-the-application": "All of these must be met, and they are judged from the application:",
    },
    "any-of": {
      eligible: "Met, because at least one of these is met:",
      ineligible: "Not met, because none of these is met:",
      "cannot-be-told": "It cannot be determined whether any of these is met:",
      "judged-from-the-application": "At least one of these must be met, which the application decides:",
    },
  },
  missing: {
    "no-region": "Missing: the applicant's region.",
    "applications-unknown": "Missing: what other applications the organisation has.",
    "no-agreement-known":
      "Missing: whether {{agreement}} is in force on {{day}}. The ministry enters it once it has seen the agreement.",
    "agreement-not-checked-since": "Missing: a check made by the ministry on {{day}} or later.",
    "not-asked-in-form": "Missing: a place in the form where the attachment is added.",
    "not-filled-in": {
      period: "Missing: the project's time.",
      "amount-range": "Missing: the grant applied for.",
      "own-share": "Missing: costs and financing.",
    },
  },
  source: {
    register: "Source: the service's register of organisations.",
    received: "Source: the applications submitted in the service.",
    application: "Source: the application itself.",
    agreement: "Source: {{source}}, checked on {{day}}.",
    agreements: "Source: agreements entered by the ministry.",
  },
  ofApplication: "Conditions judged from the application",
  whereToChange: "What this depends on:",
  ofApplicationHelp:
    "These conditions of the call are judged from what is written in the application. The application cannot be submitted if one of them is not met.",
};
