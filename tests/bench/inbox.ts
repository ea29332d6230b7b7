import { Agent, get } from "node:http";
import pg from "pg";
import { migrate } from "../../db/migrate";
import { type Db, openPostgres, pgTypes } from "../../db/open";
import { seed } from "../../seeds/seed";
import { numberIn, type Options, type Outcome, type Proof, type Row } from "../proofs/proof";
import { inWorkshop, type Workshop } from "../proofs/workshop";
import { testNow } from "../support/clock";
import { fillInbox } from "../support/many";
import { startServer } from "../support/postgres";

const mostRatio = 3;
const few = 10;

/** The ways in which the list is read: as it opens, far into it, and narrowed and sorted. */
const pages = {
  "as it opens": "/fi/ministry",
  "the last page": "/fi/ministry?page=100000",
  "unassigned, most applied for first": "/fi/ministry?handler=nobody&order=most-applied",
};

async function run(options: Options): Promise<Outcome> {
  const samples = numberIn(options, "samples", 100);
  const many = numberIn(options, "applications", 10_000);
  const rows = await inWorkshop(async (workshop) => {
    const onSqlite = await onEngine("SQLite", workshop, () => workshop.freshDatabase(), { many, samples });
    return [...onSqlite, ...(await onPostgres(workshop, { many, samples }))];
  });
  return { rows, ok: rows.every((row) => Number(row["ratio of the p95"]) <= mostRatio) };
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

async function onEngine(
  engine: string,
  workshop: Workshop,
  make: () => Promise<Db>,
  { many, samples }: Measure,
): Promise<Row[]> {
  const services = [];
  for (const count of [few, many]) {
    const db = await make();
    await fillInbox(db, count);
    const served = await workshop.serve(db, () => testNow);
    services.push({ origin: served.origin, cookie: await served.signIn("tem-officer") });
  }
  const [small, large] = services;
  if (!small || !large) return [];
  const rows: Row[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const times = { small: [] as number[], large: [] as number[] };
    const agent = new Agent({ keepAlive: true });
    const [smallUrl, largeUrl] = [await landing(small, path), await landing(large, path)];
    const warmUp = 20;
    for (let turn = 0; turn < warmUp + samples; turn += 1) {
      // One after the other in turns, so that a slow moment of the machine meets both.
      const one = await timeOf(agent, smallUrl, small.cookie);
      const other = await timeOf(agent, largeUrl, large.cookie);
      if (turn < warmUp) continue;
      times.small.push(one);
      times.large.push(other);
    }
    agent.destroy();
    const [quick, slow] = [p95(times.small), p95(times.large)];
    rows.push({
      engine,
      page: name,
      [`${few} applications, p95 ms`]: quick.toFixed(1),
      [`${many} applications, p95 ms`]: slow.toFixed(1),
      "ratio of the p95": (slow / quick).toFixed(2),
    });
  }
  return rows;
}

/** The address that this one leads to: the last page has its own number. */
async function landing({ origin, cookie }: { origin: string; cookie: string }, path: string) {
  const response = await fetch(origin + path, { redirect: "manual", headers: { Cookie: cookie } });
  return origin + (response.headers.get("Location") ?? path);
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

export const inbox: Proof = {
  name: "inbox",
  about: `The ministry's list with 10 000 applications (--applications N), over HTTP (--samples N), beside the same page with ${few}: at most ${mostRatio} times as slow, on SQLite and, where there is a server, on PostgreSQL.`,
  run,
};
