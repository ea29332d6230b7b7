import { join } from "node:path";
import Sqlite from "better-sqlite3";
import type { Browser, BrowserContext } from "playwright-core";
import type { Db } from "../../db/open";
import { openDatabase } from "../../db/open";
import { launch, openWindow, startService } from "../support/browser";
import { testNow } from "../support/clock";
import { completeDraft, people } from "../support/drafts";
import { Random } from "../support/random";
import { numberIn, type Options, type Outcome, type Proof, type Row } from "./proof";
import { Hand } from "./two-hands/hand";
import { Ledger } from "./two-hands/ledger";
import { type Figures, Walk } from "./two-hands/walk";

export type Asked = {
  runs: number;
  seed: number;
  scripts?: boolean;
  /** Without the check of versions: every save claims that its writer has seen everything. */
  blind?: boolean;
};

/** Two people of one municipality write one application, run after run; what became of their texts. */
export async function interleave(browser: Browser, { runs, seed, scripts = true, blind = false }: Asked) {
  const service = await startService({ HANKESALKKU_CLOCK: testNow });
  const file = join(service.folder, "hankesalkku.sqlite");
  const db = await openDatabase(`sqlite:${file}`);
  const database = new Sqlite(file, { readonly: true });
  const figures = {
    saves: 0,
    merges: 0,
    conflicts: 0,
    rows: 0,
    submissions: 0,
    changedSinceShown: 0,
    differing: 0,
  };
  const texts = { typed: 0, stored: 0, shown: 0, left: 0 };
  const losses: string[] = [];
  const differences: string[] = [];
  try {
    const windows = await Promise.all([openWindow(browser, { scripts }), openWindow(browser, { scripts })]);
    const [first, second] = windows;
    const hands: [Hand, Hand] = [
      new Hand(first.page, people.vantaaPreparer.id, "a", service.origin),
      new Hand(second.page, people.vantaaSignatory.id, "b", service.origin),
    ];
    for (const hand of hands) await hand.signIn();
    let ledger: Ledger | undefined;
    if (blind) {
      for (const { context } of windows) await claimToHaveSeenAll(context, () => newestIn(database, ledger));
    }
    for (let run = 0; run < runs; run += 1) {
      ledger = new Ledger(database, await newDraft(db));
      const walk = new Walk(new Random(seed * 100_003 + run), hands, ledger, database);
      add(figures, await walk.go());
      differences.push(...walk.differences.map((difference) => `run ${run}, ${difference}`));
      add(texts, ledger.close());
      losses.push(...ledger.losses.map((loss) => `run ${run}, ${loss}`));
    }
    for (const { context } of windows) await context.close();
  } finally {
    database.close();
    await db.destroy();
    await service.stop();
    service.clear();
  }
  return { ...figures, ...texts, losses, differences };
}

/** An organisation has one application in a call: the one before is put aside. */
async function newDraft(db: Db): Promise<string> {
  const { organisation } = people.vantaaPreparer;
  await db
    .updateTable("application")
    .set({ state: "withdrawn" })
    .where("organisationId", "=", organisation.id)
    .execute();
  return completeDraft(db);
}

function newestIn(database: Sqlite.Database, ledger?: Ledger): number {
  const row = database
    .prepare("select version from application where id = ?")
    .get(ledger?.applicationId ?? "");
  return (row as { version: number } | undefined)?.version ?? 0;
}

/** The version that a form brings is put up to the newest on its way to the service. */
async function claimToHaveSeenAll(context: BrowserContext, newest: () => number): Promise<void> {
  await context.route(/\/sections\//, async (route, request) => {
    const posted = request.method() === "POST" ? request.postData() : null;
    if (posted === null) return route.continue();
    const postData = posted.replace(/(\bversion(?:=|"\r\n\r\n))\d+/, (_, name) => `${name}${newest()}`);
    return route.continue({ postData });
  });
}

function add<T extends Record<string, number>>(sums: T, more: T): void {
  for (const name of Object.keys(more) as (keyof T)[]) (sums[name] as number) += more[name] as number;
}

type Walked = Figures & { typed: number; stored: number; shown: number; left: number; losses: string[] };

function rowOf(walk: string, runs: number, walked: Walked): Row {
  return {
    walk,
    interleavings: runs,
    saves: walked.saves,
    "saves merged with a colleague's": walked.merges,
    "conflicts shown": walked.conflicts,
    "rows added or taken away": walked.rows,
    "texts typed and posted": walked.typed,
    "texts found in versions": walked.stored,
    "texts shown beside the other": walked.shown,
    "texts left unsaved by their writer": walked.left,
    "silent losses": walked.losses.length,
    submissions: walked.submissions,
    "refused: changed since shown": walked.changedSinceShown,
    "snapshots that differ from what was shown": walked.differing,
  };
}

async function run(options: Options): Promise<Outcome> {
  const seed = numberIn(options, "seed", Math.floor(Math.random() * 1_000_000));
  const runs = numberIn(options, "runs", 200);
  const scripts = !options["no-scripts"];
  process.stdout.write(`Seed ${seed}\n`);
  const browser = await launch();
  try {
    const rows: Row[] = [];
    let ok = true;
    if (!options.control) {
      const walked = await interleave(browser, { runs, seed, scripts });
      rows.push(rowOf("two hands", runs, walked));
      ok = walked.losses.length === 0 && walked.differing === 0 && walked.submissions > 0;
      for (const loss of walked.losses.slice(0, 20)) process.stdout.write(`LOST ${loss}\n`);
      for (const difference of walked.differences.slice(0, 20))
        process.stdout.write(`DIFFERS ${difference}\n`);
    }
    const few = options.control ? runs : Math.max(3, Math.ceil(runs / 10));
    const control = await interleave(browser, { runs: few, seed, scripts, blind: true });
    rows.push(rowOf("control: versions not checked", few, control));
    return { rows, ok: ok && control.losses.length > 0 };
  } finally {
    await browser.close();
  }
}

export const hands: Proof = {
  name: "hands",
  about:
    "Two people write one application at once (--runs N, --seed S, --no-scripts): no text is lost without its writer knowing, and what is submitted is what was shown. The control, with the check of versions switched off, must lose texts (--control: it alone).",
  run,
};
