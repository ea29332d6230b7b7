import type { WordsLike } from "~/words";
import type { form as finnish } from "../fi/form";

/** The fields of an application's form. */
export const form: WordsLike<typeof finnish> = {
  no: "No",
  choose: "Choose",
  row: "Row {{row}}",
  rowOf: "{{name}}, row {{row}}: {{part}}",
  removeRow: "Remove the row",
  onlyWhen: "Answer this only if you answered “{{question}}”: {{answer}}.",
  dateHelp: "Write the day as 7 March 2027.",
  municipalitiesHelp:
    "Write the municipalities' names or numbers, each on its own line or separated by commas.",
  timeline: "Milestones during the project, {{from}}–{{to}}",
  check: {
    link: "Check the section",
    complete: "This section is complete",
    title: "Check: {{section}}",
    next: "Next section: {{section}}",
  },
  line: {
    how: "Write each cost on its own row. You can also copy rows from a spreadsheet and paste them into the table.",
    place: "Row",
    cost: "Cost and justification",
    description: "What is bought or who does the work",
    reason: "Why it is needed",
    method: "How it is calculated",
    unit: "Unit",
    units: "units",
    price: "Unit price",
    count: "{{year}}, number",
    sum: "Total: {{category}}",
    together: "Costs in total",
  },
  method: {
    actual: "Actual cost",
    unit: "Unit cost",
    lump: "Lump sum",
  },
  watch: {
    staff:
      "Pay with statutory costs and holiday bonus. At most 1,720 hours a year are accepted for each person.",
    travel: "Travel and daily allowances, at most as set in the collective agreement for the state.",
    services: "Interpreting, translation, training and other purchases. The Procurement Act applies.",
    equipment: "Devices and licences that the project needs.",
    other: "For example premises for activities, materials and communication.",
  },
  paste: {
    taken_one: "{{count}} amount was pasted.",
    taken_other: "{{count}} amounts were pasted.",
    unread_one:
      "{{count}} text could not be read as a number. It was left in its field as it is. Correct it:",
    unread_other:
      "{{count}} texts could not be read as numbers. They were left in their fields as they are. Correct them:",
    full_one: "{{count}} row did not fit in the table.",
    full_other: "{{count}} rows did not fit in the table.",
    columns_one: "{{count}} column was left out because it did not fit in the table.",
    columns_other: "{{count}} columns were left out because they did not fit in the table.",
  },
  sources: "Where the other financing comes from",
  sourcesHelp: "Name the source if you gave an amount for it.",
  sourceOf: "{{part}}: source",
  groups: "By age and gender (if you already know)",
  groupsHelp:
    "An estimate will do. The groups must add up to the target. The figures are collected in the same way in monitoring.",
  groupsOf: "{{code}}: target by age and gender",
  ageBracket: "Age",
  age: { "under-18": "Under 18", "18-60": "18–60", "over-60": "Over 60" },
  gender: { female: "Women", male: "Men", "non-binary": "Non-binary" },
  problem: {
    "not-a-count": "{{field}}: write the number in digits, for example 1720 or 12.5",
    "not-a-date": "{{field}}: write the day as 7 March 2027",
    "not-a-municipality": "{{field}}: there is no municipality “{{what}}”. Check the name or use its number",
    "breakdown-differs": "{{field}}: the groups add up to {{limit}}. Correct the target or the groups",
    "too-many-files": "{{field}}: there may be at most {{limit}} files. Remove the extra ones",
    "lump-over-maximum": "{{field}}: lump sums may be at most {{limit}} in total. Lower the amounts",
    "choose-some": "{{field}}: choose at least one of these",
    "no-file": "{{field}}: add an attachment",
  },
};
