import { Agent, get } from "node:http";
import pg from "pg";
import { migrate } from "../../db/migrate";
import { type Db, openPostgres, pgTypes } from "../../db/open";
import { seed } from "../../seeds/seed";
import { numberIn, type Options, type Outcome, type Proof, type Row } from "../proofs/proof";
import { inWorkshop, type Workshop } from "../proofs/workshop";
import { testNow } from "../support/clock";
import { exportedRows, figuresOn, fileOf, inCents, sumBy } from "../support/dashboard";
import { fillProjects } from "../support/many-projects";
import { startServer } from "../support/postgres";

const mostRatio = 3;

/** The dashboard as a manager reads it: the whole, a past day, an item. */
const dashboards = {
  programme: "/fi/ministry/monitoring",
  "programme, a past day": "/fi/ministry/monitoring?asOf=2025-12-31",
  item: "/fi/ministry/monitoring?item=ITEM",
};

/** Where it leads: told, but not measured against the limit. */
const others = {
  "movements of a figure": "/fi/ministry/ledger?kind=left",
  "movements of an item's figure": "/fi/ministry/ledger?item=ITEM&kind=paid",
  risks: "/fi/ministry/monitoring/risks",
  waiting: "/fi/ministry/monitoring/waiting",
};

async function run(options: Options): Promise<Outcome> {
  const measure = {
    samples: numberIn(options, "samples", 40),
    many: numberIn(options, "projects", 5000),
  };
  const rows = await inWorkshop(async (workshop) => [
    ...(options.engine === "postgres"
      ? []
      : await onEngine("SQLite", workshop, () => workshop.freshDatabase(), measure)),
    ...(options.engine === "sqlite" ? [] : await onPostgres(workshop, measure)),
  ]);
  const ok = rows.every(
    (row) =>
      (row.limit === "" || Number(row["ratio of the p95"]) <= mostRatio) &&
      Number(row["wrong figures"]) === 0,
  );
  return { rows, ok };
}

type Measure = { many: number; samples: number };

async function onPostgres(workshop: Workshop, measure: Measure): Promise<Row[]> {
  const server = startServer();
  if (!server) return [];
  const opened: Db[] = [];
  try {
    const make = async () => {
      const name = `bench_${opened.length}`;
      const client = new pg.Client({ connectionString: `${server.url}/postgres` });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      const db = openPostgres(new pg.Pool({ connectionString: `${server.url}/${name}`, types: pgTypes }));
      opened.push(db);
      await migrate(db);
      await seed(db, { now: testNow, demo: true });
      return db;
    };
    return await onEngine("PostgreSQL", workshop, make, measure);
  } finally {
    for (const db of opened) await db.destroy();
    server.stop();
  }
}

type Service = { origin: string; cookie: string; item: string };

async function onEngine(
  engine: string,
  workshop: Workshop,
  make: () => Promise<Db>,
  { many, samples }: Measure,
): Promise<Row[]> {
  const [small, large] = [
    await service(workshop, await make(), 1),
    await service(workshop, await make(), many),
  ];
  const rows: Row[] = [];
  for (const [name, path] of Object.entries({ ...dashboards, ...others })) {
    const at = ({ origin, item }: Service) => origin + path.replace("ITEM", item);
    const times = { small: [] as number[], large: [] as number[] };
    const agent = new Agent({ keepAlive: true });
    const warmUp = 5;
    const turns = name in dashboards ? samples : Math.min(samples, 10);
    for (let turn = 0; turn < warmUp + turns; turn += 1) {
      // One after the other in turns, so that a slow moment of the machine meets both.
      const one = await timeOf(agent, at(small), small.cookie);
      const other = await timeOf(agent, at(large), large.cookie);
      if (turn < warmUp) continue;
      times.small.push(one);
      times.large.push(other);
    }
    agent.destroy();
    const [quick, slow] = [p95(times.small), p95(times.large)];
    const { shown, wrong } = await checkFigures(large, at(large));
    rows.push({
      engine,
      page: name,
      "1 project, p95 ms": quick.toFixed(1),
      [`${many} projects, p95 ms`]: slow.toFixed(1),
      "ratio of the p95": (slow / quick).toFixed(2),
      limit: name in dashboards ? mostRatio : "",
      figures: shown,
      "wrong figures": wrong,
    });
  }
  return rows;
}

async function service(workshop: Workshop, db: Db, projects: number): Promise<Service> {
  await fillProjects(db, projects);
  const served = await workshop.serve(db, () => testNow);
  const { itemId } = await db
    .selectFrom("project")
    .select("itemId")
    .where("id", "=", "many-00000")
    .executeTakeFirstOrThrow();
  return { origin: served.origin, cookie: await served.signIn("tem-manager"), item: itemId };
}

let exported: { origin: string; rows: ReturnType<typeof exportedRows> } | undefined;

/** How many figures the page shows, and how many of them are not the sum of the exported rows. */
async function checkFigures({ origin, cookie }: Service, url: string) {
  const read = async (path: string) => (await fetch(path, { headers: { Cookie: cookie } })).text();
  if (exported?.origin !== origin) {
    exported = { origin, rows: exportedRows(await read(`${origin}/fi/ministry/ledger.csv`)) };
  }
  const figures = figuresOn(await read(url));
  let wrong = 0;
  for (const [at, { href, cents }] of figures.entries()) {
    if (sumBy(href, exported.rows) !== cents) wrong += 1;
    // The file behind some of them, too: the last row is that of the totals.
    if (at % 20 !== 0) continue;
    const own = exportedRows(await read(origin + fileOf(href)));
    if (own.reduce((sum, row) => sum + inCents(row.counted_eur), 0) !== cents) wrong += 1;
  }
  return { shown: figures.length, wrong };
}

/** Milliseconds until the whole page is there. */
function timeOf(agent: Agent, url: string, cookie: string): Promise<number> {
  return new Promise((done, failed) => {
    const started = performance.now();
    get(url, { agent, headers: { Cookie: cookie } }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${url} answered ${response.statusCode}.`));
      response.resume().on("end", () => done(performance.now() - started));
    }).on("error", failed);
  });
}

function p95(times: number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}

export const dashboard: Proof = {
  name: "dashboard",
  about: `The dashboard over 5 000 projects (--projects N), over HTTP (--samples N, --engine sqlite or postgres), beside the same pages with one: at most ${mostRatio} times as slow, every figure the sum of the exported movements; on SQLite and, where there is a server, on PostgreSQL.`,
  run,
};
