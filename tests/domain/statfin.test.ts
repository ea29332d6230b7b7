import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Asked, readStatfin } from "../../app/domain/statfin";
import { wordsIn } from "../../app/words";
import { refusalInWords } from "../../app/words/statistics-text";
import { asked, bytesOf, jsonStat, latin1, municipalities, type Told } from "../support/statfin";
import "../../app/words/all.server";

const read = (file: unknown, more: Partial<Asked> = {}) => readStatfin(bytesOf(file), { ...asked, ...more });

function told(reading: ReturnType<typeof readStatfin>): string[] {
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading.observations
    .map(({ measure, code, referenceOn, value }) => `${code} ${referenceOn.slice(0, 4)} ${measure} ${value}`)
    .sort();
}

const some: Told[] = [
  { code: "091", year: "2022", people: 664028, speakers: 121684 },
  { code: "545", year: "2022", people: 9584, speakers: null },
];

describe("JSON-stat", () => {
  test("02 is a count of foreign-language speakers, SSS the population; an empty cell is unknown, not zero", () => {
    const reading = read(jsonStat(some));
    expect(told(reading)).toEqual([
      "091 2022 population 664028",
      "091 2022 speakers 121684",
      "545 2022 population 9584",
    ]);
    expect(reading).toMatchObject({
      table: "11rm",
      vintage: "2026-01-01",
      untold: [{ measure: "speakers", code: "545", referenceOn: "2022-12-31" }],
    });
  });

  const shapes = fc.record({
    version: fc.constantFrom(1 as const, 2 as const),
    order: fc.shuffledSubarray(["area", "language", "sex", "year", "contents"], { minLength: 5 }),
    index: fc.constantFrom("object" as const, "array" as const),
    value: fc.constantFrom("array" as const, "sparse" as const),
    status: fc.constantFrom("object" as const, "array" as const, "none" as const),
  });
  const current = municipalities.filter(({ until }) => until === null).map(({ code }) => code);
  const files = fc
    .record({
      codes: fc.uniqueArray(fc.constantFrom(...current), { minLength: 1 }),
      years: fc.uniqueArray(fc.integer({ min: 1990, max: 2025 }), { minLength: 1, maxLength: 4 }),
      seed: fc.array(
        fc.tuple(fc.integer({ min: 10, max: 700_000 }), fc.option(fc.double({ min: 0, max: 1 }))),
        {
          minLength: 32,
          maxLength: 32,
        },
      ),
    })
    .map(({ codes, years, seed }) =>
      codes.flatMap((code, row) =>
        years.map((year, column): Told => {
          const [people, part] = seed[row * 4 + column] ?? [10, null];
          const speakers = part === null || Number.isNaN(part) ? null : Math.floor(people * part);
          return { code, year: String(year), people, speakers };
        }),
      ),
    );

  test("the same figures come out of every shape in which a file can be written", () => {
    fc.assert(
      fc.property(files, shapes, (file, shape) => {
        const expected = file
          .flatMap(({ code, year, people, speakers }) => [
            ...(people === null ? [] : [`${code} ${year} population ${people}`]),
            ...(speakers === null ? [] : [`${code} ${year} speakers ${speakers}`]),
          ])
          .sort();
        expect(told(read(jsonStat(file, shape)))).toEqual(expected);
      }),
    );
  });

  test("a file that was cut off anywhere is refused with the line", () => {
    fc.assert(
      fc.property(
        files,
        shapes,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (file, shape, cut) => {
          const text = JSON.stringify(jsonStat(file, shape), null, 1);
          const reading = read(text.slice(0, Math.floor(text.length * cut)));
          expect(reading.ok).toBe(false);
          if (!reading.ok) expect(reading.because === "empty" || reading.place.kind === "line").toBe(true);
        },
      ),
    );
  });

  type Dataset = {
    id: string[];
    size: number[];
    value: unknown[];
    dimension: Record<string, { category: { index: Record<string, number>; label: Record<string, string> } }>;
  };
  const area = "alue_23_20260101";
  const mutations: [string, string, (file: Dataset) => void][] = [
    ["a value is missing", "size", (file) => file.value.pop()],
    ["there is a value too many", "size", (file) => file.value.push(1)],
    ["a size that does not fit", "size", (file) => file.size.splice(0, 1, 99)],
    ["a dimension is not described", "missing-dimension", (file) => delete file.dimension[area]],
    ["a count is negative", "negative", (file) => file.value.fill(-1)],
    ["a count is not whole", "not-whole", (file) => file.value.fill(1.5)],
    ["a number is a text", "not-a-number", (file) => file.value.fill("12")],
    [
      "a code is no municipality's",
      "unknown-code",
      (file) => {
        (file.dimension[area] as Dataset["dimension"][string]).category = {
          index: { KU999: 0, KU545: 1 },
          label: {},
        };
      },
    ],
    [
      "a label is no municipality's",
      "unknown-label",
      (file) => {
        (file.dimension[area] as Dataset["dimension"][string]).category.label.KU091 = "Stadi";
      },
    ],
    [
      "a label is another municipality's",
      "code-contradicts-label",
      (file) => {
        (file.dimension[area] as Dataset["dimension"][string]).category.label.KU091 = "Espoo";
      },
    ],
    [
      "the label of 02 is that of 01",
      "code-contradicts-label",
      (file) => {
        (file.dimension.kieli_15_20180102 as Dataset["dimension"][string]).category.label["02"] = "Yhteensä";
      },
    ],
    [
      "two categories stand in one place",
      "index",
      (file) => {
        (file.dimension[area] as Dataset["dimension"][string]).category.index = { KU091: 0, KU545: 0 };
      },
    ],
    [
      "there are more speakers than people",
      "more-speakers-than-people",
      (file) => {
        file.value = file.value.map((value) => (value === 121684 ? 999_999 : value));
      },
    ],
    [
      "a year is none",
      "not-a-year",
      (file) => {
        (file.dimension.timeperiod_y as Dataset["dimension"][string]).category = {
          index: { "22": 0 },
          label: {},
        };
      },
    ],
    [
      "a year has not ended",
      "future",
      (file) => {
        (file.dimension.timeperiod_y as Dataset["dimension"][string]).category = {
          index: { "2026": 0 },
          label: {},
        };
      },
    ],
  ];
  test.each(mutations)("refused, with the place and in three languages: %s", (_, because, mutate) => {
    const file = jsonStat(some) as unknown as Dataset;
    mutate(file);
    const reading = read(file);
    expect(reading).toMatchObject({ ok: false, because });
    if (reading.ok) return;
    for (const language of ["fi", "sv", "en"] as const) {
      const words = refusalInWords(reading, wordsIn(language));
      expect(words).toMatch(/[a-zåäö]{3}.*\.$/i);
      expect(words).not.toMatch(/\{\{|statistics\./);
    }
    expect(reading.place.kind).not.toBe("line");
  });

  test("the same municipality twice is refused", () => {
    const file = jsonStat(some, { index: "array" }) as unknown as {
      dimension: Record<string, { category: { index: string[] } }>;
    };
    (file.dimension[area] as { category: { index: string[] } }).category.index = ["KU091", "KU091"];
    expect(read(file)).toMatchObject({
      ok: false,
      because: "doubled",
      place: { path: `dimension.${area}.category.index` },
    });
  });

  test("a municipality that has ceased gets no figure; in a later division its code is refused", () => {
    const pertunmaa = [{ code: "588", year: "2022", people: 1600, speakers: 40 }, ...some];
    expect(read(jsonStat(pertunmaa))).toMatchObject({ because: "not-in-division" });
    const old = read(jsonStat(pertunmaa, { vintage: "20230101" }));
    expect(old).toMatchObject({ ok: true, vintage: "2023-01-01", ceased: [{ code: "588", into: ["507"] }] });
    expect(told(old).some((line) => line.startsWith("588"))).toBe(false);
  });

  test("a table that is said and a content that is another's are refused", () => {
    expect(read(jsonStat(some), { table: "159t" })).toMatchObject({
      because: "table-contradicts",
      expected: "11rm",
    });
    expect(read(jsonStat(some), { table: "12ab" })).toMatchObject({ because: "unknown-table" });
    expect(read(jsonStat(some), { table: "statfin_vaerak_pxt_11rm" })).toMatchObject({ ok: true });
  });
});

const header = '"Alue";"Kieli";"Sukupuoli";"2021 Väestö 31.12.";"2022 Väestö 31.12."';
const csv = [
  "Väestö 31.12. muuttujina Alue, Kieli, Sukupuoli ja Vuosi",
  "",
  header,
  '"KOKO MAA";"Yhteensä";"Yhteensä";5548241;5563970',
  '"KOKO MAA";"VIERASKIELISET YHTEENSÄ";"Yhteensä";458042;495992',
  '"KOKO MAA";"KOTIMAISET KIELET YHTEENSÄ";"Yhteensä";1;1',
  '"Närpiö";"VIERASKIELISET YHTEENSÄ";"Yhteensä";1750;...',
  '"Närpiö";"KOTIMAISET KIELET YHTEENSÄ";"Yhteensä";1;1',
  '"Närpiö";"Yhteensä";"Yhteensä";9562;9584',
  "",
].join("\r\n");

describe("CSV", () => {
  const expected = ["545 2021 population 9562", "545 2021 speakers 1750", "545 2022 population 9584"];

  test.each([
    ["UTF-8", bytesOf(csv), "utf-8"],
    ["UTF-8 with a byte order mark", bytesOf(`\ufeff${csv}`), "utf-8-bom"],
    ["ISO-8859-1", latin1(csv), "iso-8859-1"],
  ])("is read in %s, after title lines, with years over columns", (_, bytes, encoding) => {
    const reading = readStatfin(bytes, asked);
    expect(told(reading)).toEqual(expected);
    expect(reading).toMatchObject({
      encoding,
      otherAreas: 4,
      untold: [{ code: "545", measure: "speakers" }],
    });
  });

  test.each([
    [
      "Finnish",
      "Alue",
      "Vuosi",
      "Kieli",
      "Närpiö",
      "Inkoo",
      "Raasepori",
      "VIERASKIELISET YHTEENSÄ",
      "Väestö 31.12.",
    ],
    [
      "Swedish",
      "Område",
      "År",
      "Språk",
      "Närpes",
      "Ingå",
      "Raseborg",
      "FRÄMMANDE SPRÅK TOTALT",
      "Befolkning 31.12.",
    ],
    [
      "English",
      "Area",
      "Year",
      "Language",
      "Närpes",
      "Ingå",
      "Raseborg",
      "FOREIGN LANGUAGES, TOTAL",
      "Population 31 Dec",
    ],
  ])("labels are matched in %s", (_, where, when, spoken, narpes, inga, raseborg, foreign, people) => {
    const rows = [narpes, inga, raseborg].map(
      (name, at) => `"${when === "Year" ? 2021 : 2021}";"${name}";"${foreign}";${100 + at}`,
    );
    const text = `"${when}";"${where}";"${spoken}";"${people}"\n${rows.join("\n")}\n`;
    expect(told(read(text))).toEqual([
      "149 2021 speakers 101",
      "545 2021 speakers 100",
      "710 2021 speakers 102",
    ]);
  });

  test("a name that the statistic uses and the register does not is matched: Virmo", () => {
    expect(told(read('"År";"Område";"Befolkning"\n2021;"Virmo";7700\n', { table: "11s5" }))).toEqual([
      "503 2021 population 7700",
    ]);
  });

  test("shares keep the decimals that were published; a decimal comma is one too", () => {
    const text = '"Alue";"Vuosi";"Vieraskielisten osuus, %"\n"Espoo";2021;20,0\n"Vantaa";2021;23.0\n';
    expect(told(read(text))).toEqual(["049 2021 share 20.0", "092 2021 share 23.0"]);
    expect(read(text, { name: "001_11ra_2021_20260101-120000.csv" })).toMatchObject({ table: "11ra" });
  });

  const mutated: [string, string, string][] = [
    ["a name that no municipality has", "unknown-label", csv.replaceAll("Närpiö", "Narppio")],
    ["broken letters", "mojibake", csv.replaceAll("Närpiö", "NÃ¤rpiÃ¶")],
    ["a negative count", "negative", csv.replace("9562", "-9562")],
    ["a count that is not whole", "not-whole", csv.replace("9562", "9562,5")],
    ["a word for a number", "not-a-number", csv.replace("9562", "paljon")],
    ["a row twice", "doubled", `${csv}"Närpiö";"Yhteensä";"Yhteensä";9562;9584\r\n`],
    ["a row is missing", "not-every-row", csv.replace(/"Närpiö";"KOTI.*\r\n/, "")],
    ["an unknown column", "unknown-column", csv.replace("2022 Väestö 31.12.", "2022 Kissoja")],
    ["no header", "no-header", csv.replace(header, "")],
    [
      "a quotation mark that stays open",
      "unclosed-quote",
      csv.replace(/"Yhteensä";9562;9584\r\n$/, '"Yhteensä;9562;9584\r\n'),
    ],
    ["a code that contradicts its name", "code-contradicts-label", csv.replaceAll("Närpiö", "KU091 Närpiö")],
    ["a code that is no municipality's", "unknown-code", csv.replaceAll("Närpiö", "KU999")],
  ];
  test.each(mutated)("is refused with the line: %s", (_, because, text) => {
    expect(read(text)).toMatchObject({ ok: false, because, place: { kind: "line" } });
  });

  test("the same municipality under two of its names is refused", () => {
    const text = '"Alue";"Vuosi";"Väestö"\n"Närpiö";2021;9562\n"Närpes";2021;9562\n';
    expect(read(text, { table: "11s5" })).toMatchObject({ because: "doubled", place: { line: 3 } });
  });

  test("a file that does not tell its table is asked for it", () => {
    const text = '"Alue";"Vuosi";"Väestö"\n"Närpiö";2021;9562\n';
    expect(read(text)).toMatchObject({ because: "untold-table" });
    expect(read(text, { table: "159t" })).toMatchObject({ because: "nothing-usable" });
  });

  test("a share outside 0–100 is refused with its line", () => {
    const text = '"Alue";"Vuosi";"Vieraskielisten osuus, %"\n"Espoo";2021;100.1\n';
    expect(read(text)).toMatchObject({ because: "share-range", place: { line: 2 } });
  });

  test("a file that was cut off anywhere never gives other figures than the whole file", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: csv.length - 1 }), (cut) => {
        const reading = read(csv.slice(0, cut));
        if (!reading.ok) return;
        // Whole rows can be missing at the end; what is there is as it was published.
        for (const line of told(reading)) expect(expected).toContain(line);
      }),
      { numRuns: 400 },
    );
  });

  test("bytes that are no text in either encoding are refused", () => {
    expect(readStatfin(latin1(csv.replace("Närpiö", "N\u0080rpiö")), asked)).toMatchObject({
      because: "encoding",
    });
    expect(readStatfin(Uint8Array.from([0xff, 0xfe, 0x41, 0x00]), asked)).toMatchObject({
      because: "encoding",
    });
    expect(readStatfin(new Uint8Array(), asked)).toMatchObject({ because: "empty" });
  });

  test("any bytes at all get a verdict, and never an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
        expect(typeof readStatfin(bytes, asked).ok).toBe("boolean");
        expect(typeof read(`"Alue";"Vuosi";"Väestö"\n${text}\n`).ok).toBe("boolean");
      }),
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(typeof read(text).ok).toBe("boolean");
        expect(
          typeof read(`{"class":"dataset","id":["a"],"size":[1],"dimension":${text},"value":${text}}`).ok,
        ).toBe("boolean");
      }),
    );
  });
});
