import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { numberIn, type Options, type Outcome, type Proof, type Row } from "../proofs/proof";
import type { Told } from "./forms-service";

const mostRatio = 1.5;

async function run(options: Options): Promise<Outcome> {
  const samples = numberIn(options, "samples", 200);
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-bench-"));
  const service = fork(new URL("./forms-service.ts", import.meta.url).pathname, [folder], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  try {
    const pages = await new Promise<Told[]>((told, failed) => {
      service.once("message", (message) => told(message as Told[]));
      service.once("exit", (code) => failed(new Error(`The service stopped at its start (${code}).`)));
    });
    const rows: Row[] = [];
    for (const page of pages) rows.push(await measure(page, samples));
    return { rows, ok: rows.every((row) => Number(row["ratio of the p95"]) <= mostRatio) };
  } finally {
    service.removeAllListeners("exit");
    service.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ name, cookie, database, fixed }: Told, samples: number): Promise<Row> {
  const agent = new Agent({ keepAlive: true });
  const warmUp = 50;
  const times = { database: [] as number[], fixed: [] as number[] };
  for (let turn = 0; turn < warmUp + samples; turn += 1) {
    // One after the other in turns, so that a slow moment of the machine meets both.
    const withDatabase = await timeOf(agent, database, cookie);
    const without = await timeOf(agent, fixed, cookie);
    if (turn < warmUp) continue;
    times.database.push(withDatabase);
    times.fixed.push(without);
  }
  agent.destroy();
  const [slow, quick] = [figuresOf(times.database), figuresOf(times.fixed)];
  return {
    page: name,
    "from the database, median ms": slow.median.toFixed(1),
    "from the database, p95 ms": slow.p95.toFixed(1),
    "from fixed data, median ms": quick.median.toFixed(1),
    "from fixed data, p95 ms": quick.p95.toFixed(1),
    "ratio of the medians": (slow.median / quick.median).toFixed(2),
    "ratio of the p95": (slow.p95 / quick.p95).toFixed(2),
  };
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

function figuresOf(times: number[]): { median: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

export const forms: Proof = {
  name: "forms",
  about: `An application of 12 sections and 150 answers, and a budget of 60 lines and 6 years, over HTTP (--samples N), beside the same pages from fixed data without a database: at most ${mostRatio} times as slow.`,
  run,
};
