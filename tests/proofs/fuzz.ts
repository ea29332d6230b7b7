import Sqlite from "better-sqlite3";
import { migrate } from "../../db/migrate";
import { type Db, openSqlite } from "../../db/open";
import { seed as fill } from "../../seeds/seed";
import { launch } from "../support/browser";
import { testNow } from "../support/clock";
import { Random } from "../support/random";
import { openInBrowser } from "./hostile/in-browser";
import { type CanHold, type Kept, tryInputs } from "./hostile/try-inputs";
import { numberIn, type Options, type Outcome, type Proof } from "./proof";

const inputsOfScene = 200;
const opened = 200;

type Asked = {
  inputs: number;
  seed: number;
  /** A migrated and seeded database of its own for every few hundred inputs, for they change it. */
  freshDatabase: () => Promise<Db>;
  canHold?: CanHold;
  /** How many of the pages are kept to be opened in a browser. */
  keep?: number;
};

/** Sends random inputs to every form of the service: the figures, and what should not have happened. */
export async function throwInputs({ inputs, seed, freshDatabase, canHold = () => true, keep = 0 }: Asked) {
  const random = new Random(seed);
  const figures = { inputs: 0, forms: 0, answers: 0, refusals: 0, comparedTexts: 0 };
  const findings: string[] = [];
  const forms = new Set<string>();
  const pages: Kept[] = [];
  while (figures.inputs < inputs) {
    const count = Math.min(inputsOfScene, inputs - figures.inputs);
    const tried = await tryInputs(await freshDatabase(), random, count, canHold);
    figures.inputs += count;
    figures.answers += tried.answers;
    figures.refusals += tried.refusals;
    figures.comparedTexts += tried.comparedTexts;
    findings.push(...tried.findings);
    for (const form of tried.forms) forms.add(form);
    pages.push(...tried.pages.slice(0, Math.ceil((keep * count) / inputs)));
  }
  return { ...figures, forms: forms.size, findings, pages };
}

async function run(options: Options): Promise<Outcome> {
  const seed = numberIn(options, "seed", Math.floor(Math.random() * 1_000_000));
  const inputs = numberIn(options, "inputs", 10_000);
  process.stdout.write(`Seed ${seed}\n`);
  const template = await makeTemplate();
  const databases: Db[] = [];
  const freshDatabase = async () => {
    await databases.pop()?.destroy();
    const db = openSqlite(new Sqlite(template));
    databases.push(db);
    return db;
  };
  const thrown = await throwInputs({ inputs, seed, freshDatabase, keep: opened });
  const browser = await launch();
  const ran = await openInBrowser(browser, thrown.pages).finally(() => browser.close());
  const findings = [...thrown.findings, ...ran];
  for (const finding of findings.slice(0, 40)) process.stdout.write(`FOUND ${finding}\n`);
  return {
    rows: [
      {
        inputs: thrown.inputs,
        forms: thrown.forms,
        answers: thrown.answers,
        "of them refusals": thrown.refusals,
        "texts compared with what came back": thrown.comparedTexts,
        "pages opened in Chromium": thrown.pages.length,
        findings: findings.length,
      },
    ],
    ok: findings.length === 0,
  };
}

async function makeTemplate(): Promise<Buffer> {
  const sqlite = new Sqlite(":memory:");
  const db = openSqlite(sqlite);
  await migrate(db);
  await fill(db, { now: testNow, demo: true });
  const bytes = sqlite.serialize();
  await db.destroy();
  return bytes;
}

export const fuzz: Proof = {
  name: "fuzz",
  about:
    "Random partial and hostile inputs to every form (--inputs N, --seed S): always an answer, never a broken page, what was typed comes back unchanged, and nothing of it runs.",
  run,
};
