import { createServer, type RequestListener } from "node:http";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { openDatabase } from "~/db.server";
import { openFileStore } from "~/outside/files";
import { mailThrough } from "~/outside/mail.server";
import { clamd } from "~/outside/scanner";
import { migrate } from "../../db/migrate";
import { seed } from "../../seeds/seed";
import { readConfig } from "./config";
import { createApp } from "./create-app";
import { announceStop } from "./health";
import { jobs } from "./jobs";
import { startJobs } from "./jobs/job";

const root = fileURLToPath(new URL("../../", import.meta.url));
const patience = 10_000;

/**
 * How long a request may arrive: a file of 20 MB over a slow line. This also bounds how long before its end
 * one that crossed a deadline can have begun, and stays below the hour after which drafts lapse.
 */
export const longestRequest = 15 * 60_000;

/** The server, not listening yet. */
export function serverOf(app: RequestListener) {
  return createServer({ requestTimeout: longestRequest }, app);
}

/** Migrates, seeds an empty database, serves, and stops gracefully on SIGTERM and SIGINT. */
export async function start(environment: Record<string, string | undefined>): Promise<void> {
  const config = readConfig(environment);
  const log = pino({ level: config.logLevel });
  const db = await openDatabase(config.databaseUrl);
  const migrated = await migrate(db);
  if (migrated.length > 0) log.info({ migrated }, "the database was brought up to date");
  const files = openFileStore(config.files, config.dataDir);
  const { demo } = config;
  if (await seed(db, { now: config.clock(), demo, files })) log.info("the empty database was seeded");

  const build: ServerBuild = await import(pathToFileURL(`${root}build/server/index.js`).href);
  const scanner = config.clamdSocket ? clamd(config.clamdSocket) : undefined;
  const app = createApp({ db, config, files, scanner, log, build, assets: `${root}build/client` });
  const server = serverOf(app);
  await new Promise<void>((listening, failed) => {
    server.once("error", failed);
    server.listen(config.port, listening);
  });
  const { clock, mail } = config;
  const working = startJobs(
    { db, clock, config, log, files, scanner, send: mail && mailThrough(mail) },
    jobs,
  );
  welcome(config.publicOrigin, config.demo);

  const stop = (signal: string) => {
    log.info({ signal }, "stopping: what is under way is finished first");
    announceStop();
    const late = globalThis.setTimeout(() => {
      log.error("some requests were cut off");
      server.closeAllConnections();
    }, patience);
    const worked = Promise.race([working.stop(), setTimeout(patience)]);
    server.close(async () => {
      clearTimeout(late);
      await worked;
      await db.destroy();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

function welcome(origin: string, demo: boolean): void {
  const lines = [`Hankesalkku: ${origin}`];
  if (demo) {
    lines.push(
      `Sign in:     ${origin}/fi/sign-in  (demonstration: choose a person, no password)`,
      "Try as:      Aino Demo (Vantaa, writes an application), Väinö Demo (Vantaa, submits it),",
      "             Oona Demo (ministry, proposes a decision), Raimo Demo (ministry, signs it)",
    );
  }
  process.stdout.write(`\n${lines.join("\n")}\n\n`);
}
