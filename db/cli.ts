import { createHash } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import Sqlite from "better-sqlite3";
import { sql } from "kysely";
import { isPartialDay } from "../app/domain/day";
import { openFileStore } from "../app/outside/files";
import { type Config, readConfig } from "../app/server/config";
import { importFromFile } from "../app/server/import-from-file";
import { seed } from "../seeds/seed";
import { isPostgres } from "./engine";
import { migrate } from "./migrate";
import { type Db, openDatabase } from "./open";
import { verifyRecord } from "./record";
import { verifyPack } from "./verify-pack";

const usage = `npm run db -- COMMAND
  migrate            bring the database to the newest schema
  seed               fill an empty database
  reset              throw a demonstration database away and fill a new one
  verify [SEQ:HASH]  is the record unbroken, and does it still hold the entry written down earlier?
  backup FILE        copy the database to FILE while it is in use (SQLite)
  import-statistics FILE [--table 11rm] [--retrieved YYYY-MM-DD] [--confirm]
                     what an export of Statistics Finland would change; does it with --confirm
  verify-pack FILE   is an audit pack whole and true to its digests? needs no database
  restore FILE       put FILE in the database's place; stop the service first (SQLite)
`;

type Command = (db: Db, config: Config, argument?: string, ...more: string[]) => Promise<boolean>;

const commands: Record<string, Command> = {
  async migrate(db) {
    const names = await migrate(db);
    return say(names.length > 0 ? `Migrated: ${names.join(", ")}` : "The schema is the newest already.");
  },
  async seed(db, config) {
    await migrate(db);
    const files = openFileStore(config.files, config.dataDir);
    const seeded = await seed(db, { now: config.clock(), demo: config.demo, files });
    return say(seeded ? "Seeded." : "The database is not empty: nothing was done.");
  },
  async reset(db, config) {
    if (!config.demo) return fail("Only a demonstration database can be reset: HANKESALKKU_DEMO is not 1.");
    await dropEverything(db);
    await migrate(db);
    const files = openFileStore(config.files, config.dataDir);
    await seed(db, { now: config.clock(), demo: true, files });
    return say("The database was emptied and seeded anew.");
  },
  async verify(db, _config, anchor) {
    const [seq, hash = ""] = anchor?.split(":") ?? [];
    const verified = await verifyRecord(db, seq ? { seq: Number(seq), hash } : undefined);
    if (verified.ok) {
      say(`The record is unbroken: ${verified.entries} entries.`);
      return say(`Its head, to write down elsewhere: ${verified.entries}:${verified.head}`);
    }
    const why = {
      changed: "its fields do not match its digest: it was changed after it was written",
      unchained: "it does not continue the entry before it",
      missing: "it is missing",
      "anchor-missing": "it was written down earlier and is no longer there: the record was cut short",
      "anchor-differs": "it is not the entry that was written down earlier: the record was written anew",
    };
    return fail(`The record is broken at entry ${verified.seq}: ${why[verified.because]}.`);
  },
  async backup(db, _config, file) {
    if (!file) return fail(usage);
    if (isPostgres(db)) return fail("PostgreSQL is backed up with its own pg_dump.");
    if (existsSync(file)) return fail(`${file} exists already: name a new file.`);
    await sql`vacuum into ${file}`.execute(db);
    return say(`Backed up to ${file}, SHA-256 ${sha256(file)}`);
  },
  async "import-statistics"(db, config, ...words) {
    const asked = statisticsAsked(words.filter((word) => word !== undefined));
    if (!asked) return fail(usage);
    if (!existsSync(asked.path)) return fail(`There is no file ${asked.path}.`);
    const { path, confirm, ...told } = asked;
    const file = { ...told, name: basename(path), bytes: readFileSync(path) };
    const { ok, text } = await importFromFile(db, config.clock(), file, confirm);
    return ok ? say(text) : fail(text);
  },
  async restore(db, config, file) {
    if (!file) return fail(usage);
    if (isPostgres(db)) return fail("PostgreSQL is restored with its own pg_restore.");
    const wrong = unsound(file);
    if (wrong) return fail(`${file} is not a sound backup: ${wrong}`);
    await db.destroy();
    const target = config.databaseUrl.replace("sqlite:", "");
    copyFileSync(file, `${target}.restoring`);
    for (const left of [`${target}-wal`, `${target}-shm`]) rmSync(left, { force: true });
    renameSync(`${target}.restoring`, target);
    return say(`Restored from ${file}, SHA-256 ${sha256(file)}`);
  },
};

/** Undefined when something is mistyped. */
function statisticsAsked(args: string[]) {
  const options = {
    table: { type: "string" },
    retrieved: { type: "string" },
    confirm: { type: "boolean" },
  } as const;
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
    const [path, ...others] = positionals;
    const { table, retrieved, confirm = false } = values;
    const isDay = retrieved === undefined || (retrieved.length === 10 && isPartialDay(retrieved));
    if (!path || others.length > 0 || !isDay) return undefined;
    return { path, table, retrievedOn: retrieved ?? null, confirm };
  } catch {
    return undefined;
  }
}

function unsound(file: string): string | undefined {
  try {
    const backup = new Sqlite(file, { readonly: true, fileMustExist: true });
    const result = backup.pragma("integrity_check", { simple: true });
    backup.close();
    return result === "ok" ? undefined : String(result);
  } catch (error) {
    return (error as Error).message;
  }
}

async function dropEverything(db: Db): Promise<void> {
  if (isPostgres(db)) {
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
    return;
  }
  await sql`pragma foreign_keys = off`.execute(db);
  for (const { name } of await db.introspection.getTables({ withInternalKyselyTables: true })) {
    await sql`drop table ${sql.table(name)}`.execute(db);
  }
  await sql`pragma foreign_keys = on`.execute(db);
}

const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

function say(text: string): true {
  process.stdout.write(`${text}\n`);
  return true;
}

function fail(text: string): false {
  process.stderr.write(`${text}\n`);
  return false;
}

const [name = "", argument, ...more] = process.argv.slice(2);
if (name === "verify-pack") {
  const verdict = argument ? await verifyPack(argument) : undefined;
  if (verdict?.ok) {
    const { files, entries } = verdict;
    say(`The pack is whole: ${files} files and ${entries} entries of the record give their digests.`);
  } else fail(verdict ? verdict.faults.join("\n") : usage);
  process.exit(verdict?.ok ? 0 : verdict ? 1 : 2);
}
const command = commands[name];
if (!command) {
  fail(usage);
  process.exit(2);
}
const config = readConfig(process.env);
const db = await openDatabase(config.databaseUrl);
try {
  process.exitCode = (await command(db, config, argument, ...more)) ? 0 : 1;
} finally {
  await db.destroy();
}
