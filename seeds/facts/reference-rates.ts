import type { Db } from "../../app/db.server";

const table = {
  source: "Suomen Pankki: Reference rate and penalty interest rates",
  url: "https://reports.suomenpankki.fi/WebForms/ReportViewerPage.aspx?report=%2Ftilastot%2Fmarkkina-_ja_hallinnolliset_korot%2Fviitekorko_en",
};
const release = {
  source: "Suomen Pankki: Korkolain mukainen viitekorko ja viivästyskorot 1.1.–30.6.2026",
  url: "https://www.sttinfo.fi/tiedote/71709487/korkolain-mukainen-viitekorko-ja-viivastyskorot-11-3062026?lang=fi",
};
const checkedOn = "2026-11-23";

/**
 * Reference rates of the Interest Act (633/1982) § 12 in hundredths of a per cent, as the Bank of Finland has
 * published them. The half-years 2025-2 and 2026-2 were in no source at hand: they are not guessed, and a
 * manager enters them.
 */
const published: Record<string, number> = {
  ...{ "2016-1": 50, "2016-2": 0, "2017-1": 0, "2017-2": 0, "2018-1": 0, "2018-2": 0, "2019-1": 0 },
  ...{ "2019-2": 0, "2020-1": 0, "2020-2": 0, "2021-1": 0, "2021-2": 0, "2022-1": 0, "2022-2": 0 },
  ...{ "2023-1": 250, "2023-2": 400, "2024-1": 450, "2024-2": 450, "2025-1": 350 },
};

/** The reference rates that a source at hand tells, each with it. */
export async function loadReferenceRates(db: Db, at: string): Promise<void> {
  const row = { version: 1, checkedOn, enteredBy: null, enteredAt: at };
  await db
    .insertInto("referenceRate")
    .values([
      ...Object.entries(published).map(([half, rate]) => ({ ...row, ...table, half, rate })),
      { ...row, ...release, half: "2026-1", rate: 250 },
    ])
    .execute();
}
