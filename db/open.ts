import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Sqlite from "better-sqlite3";
import {
  CamelCasePlugin,
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
} from "kysely";
import pg from "pg";
import type { Schema } from "./schema";

export type Db = Kysely<Schema>;

const oldestSafeSqlite = "3.51.3";

/**
 * Opens the database that `url` names: `sqlite:FILE`, `sqlite::memory:` or `postgres://…`.
 * Throws with a sentence when the engine lacks what durability needs.
 */
export async function openDatabase(url: string): Promise<Db> {
  if (/^postgres(ql)?:\/\//.test(url)) {
    const pool = new pg.Pool({ connectionString: url, max: 10, types: pgTypes });
    await assertPostgresDurable(pool);
    return openPostgres(pool);
  }
  if (url.startsWith("sqlite:")) {
    const file = url.slice("sqlite:".length);
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    return openSqlite(new Sqlite(file));
  }
  throw new Error(`DATABASE_URL is "${url}": give sqlite:FILE or postgres://…`);
}

/** Sets up a SQLite handle as durability needs it. Throws with a sentence where it cannot. */
export function openSqlite(sqlite: Sqlite.Database): Db {
  sqlite.pragma("journal_mode = WAL");
  // A reopened WAL database falls back to NORMAL, which a power cut can roll back.
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  assertSqliteDurable(sqlite);
  return new Kysely<Schema>({
    dialect: new ImmediateSqliteDialect({ database: remembering(sqlite) }),
    plugins: [new CamelCasePlugin()],
  });
}

/** PostgreSQL through any pool that speaks the protocol of `pg`. */
export function openPostgres(pool: PostgresPool): Db {
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });
}

const mostStatements = 500;

/** Compiles a statement once: a page asks the same few again and again. */
function remembering(sqlite: Sqlite.Database): SqliteDatabase {
  const known = new Map<string, Sqlite.Statement>();
  return {
    prepare(text) {
      const remembered = known.get(text);
      if (remembered && !remembered.busy) return remembered;
      const statement = sqlite.prepare(text);
      if (known.size >= mostStatements) known.clear();
      if (/^(select|with|insert|update|delete)\b/i.test(text)) known.set(text, statement);
      else known.clear();
      return statement;
    },
    close: () => sqlite.close(),
  };
}

/** Write transactions take SQLite's write lock at once, so that two of them never read the same state. */
class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
}

class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver() {
    return new ImmediateSqliteDriver(this.#config);
  }
}

/** int8 and numeric as numbers: cents and sums stay far below 2^53. */
const numeric = new Set<number>([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
export const pgTypes = {
  getTypeParser(type: number, format?: "text" | "binary") {
    return numeric.has(type) ? Number : pg.types.getTypeParser(type, format as "text");
  },
} as pg.CustomTypesConfig;

function assertSqliteDurable(sqlite: Sqlite.Database): void {
  const version = sqlite.prepare("select sqlite_version() as version").get() as { version: string };
  if (version.version.localeCompare(oldestSafeSqlite, "en", { numeric: true }) < 0) {
    throw new Error(
      `SQLite ${version.version} can lose committed writes: ${oldestSafeSqlite} or newer is needed.`,
    );
  }
  const full = 2;
  if (sqlite.pragma("synchronous", { simple: true }) !== full) {
    throw new Error("SQLite did not take synchronous=FULL: a power cut could lose a receipt.");
  }
  if (sqlite.pragma("foreign_keys", { simple: true }) !== 1)
    throw new Error("SQLite did not take foreign_keys=ON.");
}

async function assertPostgresDurable(pool: pg.Pool): Promise<void> {
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
    const { rows } = await pool.query(`show ${setting}`);
    const value = rows[0]?.[setting];
    if (value === "off" && process.env.HANKESALKKU_UNSAFE_POSTGRES !== "1") {
      await pool.end();
      throw new Error(
        `PostgreSQL runs with ${setting}=${value}: a power cut could lose a receipt. Set it on.`,
      );
    }
  }
}
