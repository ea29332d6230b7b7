import type { WordsLike } from "~/words";
import type { agreements as finnish } from "../fi/agreements";

export const agreements: WordsLike<typeof finnish> = {
  title: "Agreements",
  lead: "Agreements that the conditions of calls require. If none has been entered, the answer is: cannot be determined. The condition is not met only if the agreements entered have been checked on its date or later and none of them is in force on that date.",
  list: "Agreements entered",
  none: "No agreements have been entered yet.",
  organisation: "Organisation",
  kind: "Agreement",
  term: "In force",
  source: "Source",
  checked: "Checked",
  act: "Action",
  remove: "Remove",
  add: "Enter an agreement",
  municipality: "Municipality",
  municipalityHelp: "Name or municipality number.",
  fromOn: "In force from",
  toOn: "In force until",
  toOnHelp: "Leave empty if it is in force until further notice. It then counts up to the day of the check.",
  sourceHelp: "Where the agreement was seen, for example the name and register number of the document.",
  checkedOn: "Checked on",
  save: "Enter",
  entered: "The agreement has been entered.",
  removed: "The agreement has been removed. Stored verdicts stay as they are.",
  wrong: {
    municipality: "Write the name or number of the municipality, for example Vantaa or 092.",
    day: "Write the day, for example 31.12.2026.",
    source: "Write where the agreement was seen (at most 300 characters).",
    "ends-before-it-begins": "The last day of the agreement comes before the first. Correct one of them.",
    "checked-in-the-future":
      "The day of the check is in the future. Write the day on which the agreement was checked.",
  },
};
