import { type Day, helsinkiDay, type Instant } from "./day";
import type { Texts } from "./texts";

/** The fields of the open data on calls, in their order: the same names in both formats. */
export const timetableFields = [
  ...(["id", "status", "item", "name_fi", "name_sv", "name_en"] as const),
  ...(["area", "area_fi", "area_sv", "area_en"] as const),
  ...(["objective_fi", "objective_sv", "objective_en", "applicant_types"] as const),
  ...(["total_amount_eur", "start_date", "end_date", "opens_at", "closes_at"] as const),
  ...(["url", "demonstration", "updated_at"] as const),
];
export type TimetableField = (typeof timetableFields)[number];

/** One call as open data: texts, except for what is empty. Amounts are euros with a point, days are Finnish days. */
export type TimetableRow = Record<TimetableField, string>;

type Told = {
  id: string;
  phase: string;
  item: { id: string };
  name: Texts;
  area: string[];
  areaNames: Texts[];
  objective: Texts;
  applicants: string[];
  amount: string;
  opensAt: Instant;
  closesAt: Instant;
  timesKnown: boolean;
  url: string;
  demo: boolean;
  updatedAt: Instant;
};

const wholeCountry: Texts = { fi: "Koko Suomi", sv: "Hela Finland", en: "The whole of Finland" };

/** The row of one call: several values of one field are parted by `; `. */
export function timetableRow(call: Told): TimetableRow {
  const { name, objective, area, areaNames } = call;
  const areaIn = (language: keyof Texts) =>
    area.length === 0 ? wholeCountry[language] : areaNames.map((one) => one[language]).join("; ");
  const on = (at: Instant): Day => helsinkiDay(at);
  return {
    ...{ id: call.id, status: call.phase, item: call.item.id },
    ...{ name_fi: name.fi, name_sv: name.sv, name_en: name.en },
    area: area.length === 0 ? "FI" : area.join("; "),
    ...{ area_fi: areaIn("fi"), area_sv: areaIn("sv"), area_en: areaIn("en") },
    ...{ objective_fi: objective.fi, objective_sv: objective.sv, objective_en: objective.en },
    applicant_types: call.applicants.join("; "),
    total_amount_eur: call.amount,
    ...{ start_date: on(call.opensAt), end_date: on(call.closesAt) },
    opens_at: call.timesKnown ? call.opensAt : "",
    closes_at: call.timesKnown ? call.closesAt : "",
    ...{ url: call.url, demonstration: call.demo ? "true" : "false", updated_at: call.updatedAt },
  };
}
