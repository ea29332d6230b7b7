import type { WordsLike } from "~/words";
import type { eligibility as finnish } from "../fi/eligibility";

export const eligibility: WordsLike<typeof finnish> = {
  title: "Which municipalities can apply?",
  titleOf: "Which municipalities can apply? {{call}}",
  lead: "The number of foreign-language speakers in every municipality, the call's threshold, and the answer that follows.",
  sentence: {
    eligible: "{{organisation}} can apply: {{because}}.",
    ineligible: "{{organisation}} cannot apply: {{because}}.",
    "cannot-be-told": "It cannot be determined whether {{organisation}} can apply: {{because}}.",
    "judged-from-the-application":
      "{{organisation}} can apply if the application meets the condition: {{because}}.",
  },
  other: {
    eligible: "Met: {{because}}.",
    ineligible: "Not met: {{because}}.",
    "cannot-be-told": "Cannot be determined: {{because}}.",
    "judged-from-the-application": "Judged from the application: {{because}}",
  },
  because: {
    counted:
      "on {{day}} it had {{figure}} foreign-language speakers according to {{statistic}}, and the threshold is {{threshold}}",
    countedOnDays:
      "according to {{statistic}} it had {{figures}} foreign-language speakers, and the threshold is {{threshold}}",
    figureOnDay: "{{figure}} (on {{day}})",
    "no-figure":
      "the number of foreign-language speakers on {{day}} is not known, and the threshold is {{threshold}}",
    "not-a-municipality":
      "foreign-language speakers are counted by municipality, and the applicant is not a municipality",
    "type-allowed": "the call is open to {{types}}",
    "type-not-allowed": "the call is open to {{types}} only",
    "first-application": "the organisation has no other application in this call",
    "already-applied":
      "the organisation has already submitted an application to this call, and may submit only one",
  },
  missing: {
    "no-figure": "Missing: the number or share of foreign-language speakers on {{days}} ({{statistic}}).",
    "range-touches-the-line": "The threshold lies within the range. Missing: the exact number on {{days}}.",
    "reference-dates-disagree": "The dates give different answers. Missing: which date the call refers to.",
    "not-a-municipality": "Missing: a municipality whose figure the condition could be judged by.",
  },
  referenceUnknown:
    "The call does not say which date's figure counts. The condition has therefore been judged on every date that the call may mean.",
  whyRange:
    "The figure is a range because Statistics Finland publishes the municipality's share to one decimal, not the number.",
  source: "Source: {{sources}}.",
  sourceOf: "{{publisher}}, {{table}}",
  publisher: { statisticsFinland: "Statistics Finland" },
  statistic: {
    "vaerak-foreign-language-speakers": {
      name: "population structure statistics",
      according: "the population structure statistics",
    },
  },
  kinds: {
    municipality: "municipalities",
    wellbeing_services_county: "wellbeing services counties",
    city_with_county_duties: "cities with the duties of a wellbeing services county",
    ministry: "ministries",
    ely_centre: "ELY Centres",
    vitality_centre: "Economic Development Centres",
    agency: "agencies",
    joint_authority: "joint authorities",
    association: "associations",
    company: "companies",
    other: "others",
  },
  rule: {
    type: "The call is open to {{types}}.",
    speakers:
      "On {{day}} the municipality had at least {{threshold}} foreign-language speakers ({{statistic}}).",
    speakersUnknownDay:
      "The municipality has at least {{threshold}} foreign-language speakers ({{statistic}}). The call does not say which date's figure counts: here the condition has been judged on {{days}}.",
    once: "An organisation may submit one application.",
    definition:
      "A foreign-language speaker is a resident whose native language is other than Finnish, Swedish or Sámi.",
  },
  counts: "Municipalities by answer",
  condition: "Condition: {{rule}}",
  filter: {
    label: "Filter the list",
    name: "Name of the municipality",
    region: "Region",
    everyRegion: "All regions",
    verdict: "Can it apply?",
    everyVerdict: "All",
    show: "Filter",
    clear: "Remove the filters",
  },
  shown_one: "Showing {{count}} municipality of {{all}}.",
  shown_other: "Showing {{count}} municipalities of {{all}}.",
  shownAll: "Showing all {{all}} municipalities.",
  none: "No municipality matches the filters. Try another name or remove the filters.",
  table: {
    caption:
      "Foreign-language speakers by municipality, and whether the municipality can apply. The threshold is {{threshold}}.",
    captionPlain: "Municipalities, and whether they can apply",
    municipality: "Municipality",
    region: "Region",
    speakers: "Foreign-language speakers on {{day}}",
    verdict: "Can it apply?",
    noFigure: "No figure",
    until: "A municipality until {{day}}, now part of {{today}}",
  },
  explained: {
    title: "Where the figures and answers come from",
    why: "Why some municipalities can apply and others cannot",
    reach: "The threshold of {{threshold}} is met by {{municipalities}}.",
    nobodyReaches: "No municipality meets the threshold of {{threshold}}.",
    below: "The next largest, {{municipalities}}, are below it.",
    withFigures: "{{name}} ({{figures}})",
    range: "Why the figure is a range",
    rangeText:
      "For municipalities, Statistics Finland publishes the share of foreign-language speakers to one decimal. Multiplied by the population, this gives the number as a range: every number within the range rounds to the published share. For example {{name}} on {{day}}: {{share}} of {{population}} residents is {{figure}} people.",
    rangeVerdict:
      "The condition is met when the whole range is at or above the threshold, and not met when the whole range is below it. When the threshold lies within the range, the answer is: cannot be determined.",
    cannot: "Why some answers cannot be determined",
    cannotText:
      "These municipalities lack a figure for some date on which the condition is judged: {{municipalities}}. Statistics Finland publishes the shares by the present division into municipalities, so a municipality that has ceased to exist has none.",
    cannotNone: "Every municipality has a figure that gives the answer.",
    cannotMany_one:
      "For one municipality the answer cannot be determined, because there is no figure or the threshold lies within the range.",
    cannotMany_other:
      "For {{count}} municipalities the answer cannot be determined, because there is no figure or the threshold lies within the range.",
    frozen: "The figures were frozen when the call was published. Later statistics do not change the answer.",
    sources: "Shares of foreign-language speakers: {{sources}}, CC BY 4.0.",
    population: "Populations: Statistics Finland through Sotkanet indicator 127 (THL), CC BY 4.0.",
  },
};
