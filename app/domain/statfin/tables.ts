import { plain } from "./areas";

/** The tables of the statistic *Population structure* that are understood, all of vaerak. */
export const tables = ["11rm", "11re", "11s5", "159t", "11ra"] as const;
/**
 * 11rm counts by language, 11re by age, 11s5 by month; 159t and 11ra are key figures, with the share of
 * foreign-language speakers ready.
 */
export type TableId = (typeof tables)[number];

export type DimensionRole = "area" | "language" | "sex" | "age" | "time" | "contents";

/** The date of the classification stands in the name and changes every January: only its start counts. */
const roles: [DimensionRole, RegExp][] = [
  ["area", /^(alue|område|area|region)/],
  ["language", /^(kieli|språk|language)/],
  ["sex", /^(sukupuoli|kön|sex|gender)/],
  ["age", /^(ikä|ika_|ålder|age)/],
  ["time", /^(timeperiod|vuosi|år|year|kuukausi|månad|month)/],
  ["contents", /^(contentscode|tiedot|uppgifter|information|contents)/],
];

export function roleOf(name: string): DimensionRole | undefined {
  return roles.find(([, pattern]) => pattern.test(plain(name)))?.[0];
}

/** The table by its id, also an old one (`statfin_vaerak_pxt_11rm`) or a path; undefined: none of ours. */
export function tableOf(id: string): TableId | undefined {
  const last = id.toLowerCase().replace(/\.px$/, "").split(/[/_]/).at(-1);
  return tables.find((table) => table === last);
}

/** The table that the web page puts into a file's name: `013_11rm_2020_20210704-152525.csv`. */
export function tableInName(fileName: string): TableId | undefined {
  const parts = fileName.toLowerCase().split(/[_.\-\s]/);
  return tables.find((table) => parts.includes(table));
}

export type LanguageGroup = "total" | "foreign" | "national" | "other";

const languageLabels: [LanguageGroup, RegExp][] = [
  ["foreign", /^(vieraskieliset|vieraat kielet|främmande språk|personer med (ett )?främmande|foreign)/],
  ["national", /^(kotimaiset kielet|inhemska språk|national languages|domestic languages)/],
  ["total", /^(yhteensä|totalt|total)$/],
];

/** The group that a label means; single languages, "other" and "unknown" are `other`. */
export function languageOfLabel(label: string): LanguageGroup {
  return languageLabels.find(([, pattern]) => pattern.test(plain(label)))?.[0] ?? "other";
}

/** The group that a code means. 02 are the foreign-language speakers; it is never a sum of ours. */
export function languageOfCode(code: string): LanguageGroup {
  return code === "SSS" ? "total" : code === "02" ? "foreign" : code === "01" ? "national" : "other";
}

export const isTotal = (text: string) => text === "SSS" || /^(yhteensä|totalt|total)$/.test(plain(text));

export type Contents = "people" | "share" | "other";

/** What a content measures, by its code; the prefix of new codes (`vaerak-`) tells nothing. */
export function contentsOfCode(code: string): Contents {
  const bare = code.toLowerCase().replace(/^vaerak-/, "");
  if (bare === "vaesto_kieli_ulk_p") return "share";
  return bare === "vaesto" || bare === "vaesto_kuukausi" ? "people" : "other";
}

/** What a content measures, by its label or the head of a CSV column. */
export function contentsOfLabel(label: string): Contents {
  const said = plain(label);
  if (/vieraskielis.*osuus|andel.*främmande|(share|proportion).*foreign/.test(said)) return "share";
  return /^(väestö|väkiluku|befolkning|folkmängd|population)( 31(\.12\.?| december| dec\.?))?$/.test(said)
    ? "people"
    : "other";
}
