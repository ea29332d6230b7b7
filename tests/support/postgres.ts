import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { PostgresPool } from "kysely";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../db/migrate";
import { type Db, openPostgres, pgTypes } from "../../db/open";
import { seed } from "../../seeds/seed";
import { testNow } from "./clock";

/** A server to connect to, or a file with a database for PostgreSQL inside the test's own process. */
export type PostgresForTests = { server: string } | { embedded: string };

declare module "vitest" {
  interface ProvidedContext {
    postgres: PostgresForTests;
  }
}

const templateName = "hankesalkku_template";

/**
 * Once per run: a PostgreSQL server of Debian's packages in a temporary folder, or, on a machine that has
 * none, PostgreSQL compiled to WebAssembly; with a migrated and seeded database to copy.
 */
export default async function setUp(project: TestProject) {
  const server = startServer();
  if (server) {
    await query(server.url, "postgres", `create database ${templateName}`);
    await fill(
      openPostgres(new pg.Pool({ connectionString: `${server.url}/${templateName}`, types: pgTypes })),
    );
    project.provide("postgres", { server: server.url });
    return () => server.stop();
  }
  const embedded = new PGlite();
  await fill(openPostgres(poolOf(embedded)));
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-postgres-"));
  const file = join(folder, "template.tar");
  writeFileSync(file, Buffer.from(await (await embedded.dumpDataDir("none")).arrayBuffer()));
  await embedded.close();
  project.provide("postgres", { embedded: file });
  return () => rmSync(folder, { recursive: true, force: true });
}

/** A database of one's own, copied from the template. */
export async function copyOfTemplate(postgres: PostgresForTests): Promise<Db> {
  if ("embedded" in postgres) {
    const template = new Blob([readFileSync(postgres.embedded)]);
    return openPostgres(poolOf(await PGlite.create({ loadDataDir: template })));
  }
  const name = `test_${randomBytes(6).toString("hex")}`;
  await query(postgres.server, "postgres", `create database ${name} template ${templateName}`);
  return openPostgres(
    new pg.Pool({ connectionString: `${postgres.server}/${name}`, max: 8, types: pgTypes }),
  );
}

async function fill(db: Db): Promise<void> {
  await migrate(db);
  await seed(db, { now: testNow, demo: true });
  await db.destroy();
}

async function query(server: string, database: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/${database}` });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** A PostgreSQL server of Debian's packages in a temporary folder; undefined on a machine that has none. */
export function startServer(): { url: string; stop(): void } | undefined {
  const bin = process.env.TEST_POSTGRES === "embedded" ? undefined : debianPostgres();
  if (!bin) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-postgres-"));
  const data = join(folder, "data");
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  // The server refuses to run as root: there it runs as the user that its package made.
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    chmodSync(folder, 0o711);
    execFileSync("chown", ["postgres", folder]);
  }
  const run = (command: string, args: string[]) => {
    const [program = "", ...rest] = asRoot
      ? ["runuser", "-u", "postgres", "--", join(bin, command), ...args]
      : [join(bin, command), ...args];
    const { status, stderr, stdout } = spawnSync(program, rest, { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(`PostgreSQL for the tests: ${command} failed. ${stdout} ${stderr}`);
  };
  run("initdb", ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
  // The tests copy databases by the hundred and none outlives the run: they need not survive a power cut.
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  run("pg_ctl", ["-D", data, "-o", options, "-l", join(folder, "log"), "-w", "start"]);
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    stop() {
      run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function debianPostgres(): string | undefined {
  const home = "/usr/lib/postgresql";
  const versions = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => `${home}/${version}/bin`).find((bin) => existsSync(`${bin}/initdb`));
}

/** The embedded engine has one connection: those who want it take turns. */
function poolOf(embedded: PGlite): PostgresPool {
  let free: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = free;
      let release = () => {};
      free = new Promise((done) => {
        release = done;
      });
      await before;
      return {
        async query(sql: string, parameters: readonly unknown[]) {
          const parsers = { [pg.types.builtins.INT8]: Number, [pg.types.builtins.NUMERIC]: Number };
          const { rows, affectedRows } = await embedded.query(sql, [...parameters], { parsers });
          return {
            command: sql.trimStart().split(/\s/)[0]?.toUpperCase(),
            rowCount: affectedRows ?? 0,
            rows,
          };
        },
        release,
      } as never;
    },
    async end() {},
  };
}
