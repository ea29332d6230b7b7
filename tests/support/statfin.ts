import type { Asked, KnownMunicipality } from "../../app/domain/statfin";

/** Municipalities enough for the reader: some with other names in Swedish, one that is no more. */
export const municipalities: KnownMunicipality[] = [
  { code: "049", names: ["Espoo", "Esbo", "Espoo"], until: null, into: [] },
  { code: "091", names: ["Helsinki", "Helsingfors", "Helsinki"], until: null, into: [] },
  { code: "092", names: ["Vantaa", "Vanda", "Vantaa"], until: null, into: [] },
  { code: "149", names: ["Inkoo", "Ingå", "Ingå"], until: null, into: [] },
  { code: "503", names: ["Mynämäki", "Mynämäki", "Mynämäki"], until: null, into: [] },
  { code: "507", names: ["Mäntyharju", "Mäntyharju", "Mäntyharju"], until: null, into: [] },
  { code: "545", names: ["Närpiö", "Närpes", "Närpes"], until: null, into: [] },
  { code: "588", names: ["Pertunmaa", "Pertunmaa", "Pertunmaa"], until: "2024-12-31", into: ["507"] },
  { code: "710", names: ["Raasepori", "Raseborg", "Raseborg"], until: null, into: [] },
];

export const asked: Asked = {
  name: "file",
  today: "2026-11-23",
  municipalities,
  regions: ["Uusimaa", "Nyland", "Etelä-Savo"],
};

/** What a made file says: people and foreign-language speakers of each area and year; null is confidential. */
export type Told = { code: string; year: string; people: number | null; speakers: number | null };

type Shape = {
  version?: 1 | 2;
  /** The order in which the dimensions stand. */
  order?: string[];
  index?: "object" | "array";
  value?: "array" | "sparse";
  status?: "object" | "array" | "none";
  vintage?: string;
};

const languages = ["SSS", "01", "02", "rus"];
const labels: Record<string, string> = {
  SSS: "Yhteensä",
  "01": "KOTIMAISET KIELET YHTEENSÄ",
  "02": "VIERASKIELISET YHTEENSÄ",
  rus: "venäjä",
};

type Dimension = { id: string; codes: string[]; labels: Record<string, string | undefined> };

/** A file of table 11rm in any of the shapes that the publisher uses. */
export function jsonStat(told: Told[], shape: Shape = {}): Record<string, unknown> {
  const { version = 2, index = "object", value = "array", status = "object", vintage = "20260101" } = shape;
  const areas = [...new Set(told.map(({ code }) => code))];
  const years = [...new Set(told.map(({ year }) => year))];
  const nameOf = (code: string) => municipalities.find((known) => known.code === code)?.names[0];
  const all: Record<string, Dimension> = {
    area: {
      id: `alue_23_${vintage}`,
      codes: areas.map((code) => `KU${code}`),
      labels: Object.fromEntries(areas.map((code) => [`KU${code}`, nameOf(code)])),
    },
    language: { id: "kieli_15_20180102", codes: languages, labels: { ...labels } },
    sex: { id: "sukupuoli_9_20180101", codes: ["1", "SSS"], labels: { 1: "Miehet", SSS: "Yhteensä" } },
    year: { id: "timeperiod_y", codes: years, labels: Object.fromEntries(years.map((year) => [year, year])) },
    contents: {
      id: "contentscode",
      codes: ["vaerak-vaesto"],
      labels: { "vaerak-vaesto": "Väestö 31.12." },
    },
  };
  const order = shape.order ?? ["area", "language", "sex", "year", "contents"];
  const dimensions = order.map((name) => all[name] as Dimension);
  const cells: (number | null)[] = [];
  const statuses: (string | null)[] = [];
  const walk = (at: number, chosen: Record<string, string>): void => {
    const name = order[at];
    if (name) {
      for (const code of all[name]?.codes ?? []) walk(at + 1, { ...chosen, [name]: code });
      return;
    }
    const row = told.find(({ code, year }) => `KU${code}` === chosen.area && year === chosen.year);
    const cell = cellOf(row, chosen);
    cells.push(cell);
    statuses.push(cell === null ? "..." : null);
  };
  walk(0, {});
  const listed = { id: dimensions.map(({ id }) => id), size: dimensions.map(({ codes }) => codes.length) };
  const described = Object.fromEntries(
    dimensions.map(({ id, codes, labels }) => [
      id,
      {
        label: id,
        category: {
          index: index === "array" ? codes : Object.fromEntries(codes.map((code, at) => [code, at])),
          label: labels,
        },
      },
    ]),
  );
  const data = {
    value: value === "array" ? cells : sparse(cells),
    ...(status === "none" ? {} : { status: status === "array" ? statuses : sparse(statuses) }),
  };
  return version === 1
    ? { dataset: { dimension: { ...described, ...listed }, ...data } }
    : { version: "2.0", class: "dataset", ...listed, dimension: described, ...data };
}

/** Men and single languages hold numbers that must never count. */
function cellOf(row: Told | undefined, { language, sex }: Record<string, string>): number | null {
  if (!row) return null;
  if (sex !== "SSS") return 7;
  if (language === "SSS") return row.people;
  if (language === "02") return row.speakers;
  return 11;
}

function sparse<T>(list: (T | null)[]): Record<string, T> {
  return Object.fromEntries(list.flatMap((item, at) => (item === null ? [] : [[String(at), item]])));
}

export const bytesOf = (file: unknown): Uint8Array =>
  new TextEncoder().encode(typeof file === "string" ? file : JSON.stringify(file));

export const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

type Shares = Record<string, Record<string, number | null>>;

/** A file of table 159t: shares in per cent by municipality and year. */
export function shareFile(shares: Shares, vintage = "20260101"): Record<string, unknown> {
  const areas = Object.keys(shares);
  const years = [...new Set(Object.values(shares).flatMap((of) => Object.keys(of)))].sort();
  const index = (codes: string[]) => Object.fromEntries(codes.map((code, at) => [code, at]));
  const area = `alue_23_${vintage}`;
  return {
    ...{ version: "2.0", class: "dataset", id: [area, "contentscode", "timeperiod_y"] },
    size: [areas.length, 1, years.length],
    dimension: {
      [area]: { label: "Alue", category: { index: index(areas.map((code) => `KU${code}`)) } },
      contentscode: {
        label: "Tiedot",
        category: {
          index: { vaesto_kieli_ulk_p: 0 },
          label: { vaesto_kieli_ulk_p: "Vieraskielisten osuus, %" },
          unit: { vaesto_kieli_ulk_p: { base: "%", decimals: 1 } },
        },
      },
      timeperiod_y: { label: "Vuosi", category: { index: index(years) } },
    },
    value: areas.flatMap((code) => years.map((year) => shares[code]?.[year] ?? null)),
  };
}
