import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import { isPostgres } from "../engine";

export type Table = CreateTableBuilder<string, never>;

/** Text columns: `name` must have a value, `name?` may lack it, `id!` is the key, `a>b.c` points at b.c. */
export function text(table: Table, ...columns: string[]): Table {
  return columns.reduce((t, column) => {
    const [name = "", target] = column.replace(/[!?]$/, "").split(">");
    return t.addColumn(name, "text", (c) => {
      if (column.endsWith("!")) return c.primaryKey().notNull();
      if (column.endsWith("?")) return c;
      return target ? c.notNull().references(target) : c.notNull();
    }) as Table;
  }, table);
}

/** Whole numbers; `name?` may lack a value. */
export function whole(table: Table, ...columns: string[]): Table {
  return numbers(table, "integer", columns);
}

/** Cents: eight bytes in both engines. */
export function money(table: Table, ...columns: string[]): Table {
  return numbers(table, "bigint", columns);
}

function numbers(table: Table, type: "integer" | "bigint", columns: string[]): Table {
  return columns.reduce(
    (t, column) =>
      t.addColumn(column.replace("?", ""), type, (c) => (column.endsWith("?") ? c : c.notNull())) as Table,
    table,
  );
}

/** Rows of `table` can be added and read; a change or removal is refused by the database itself. */
export async function forbidChanges(db: Kysely<unknown>, table: string): Promise<void> {
  const message = sql.lit(`${table} is append-only`);
  if (isPostgres(db)) {
    const refuse = sql.id(`refuse_change_of_${table}`);
    await sql`create function ${refuse}() returns trigger language plpgsql as
      ${sql.lit(`begin raise exception '${table} is append-only'; end`)}`.execute(db);
    await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete on ${sql.table(table)}
      for each row execute function ${refuse}()`.execute(db);
    await sql`create trigger ${sql.id(`${table}_not_emptied`)} before truncate on ${sql.table(table)}
      for each statement execute function ${refuse}()`.execute(db);
    return;
  }
  for (const change of ["update", "delete"]) {
    await sql`create trigger ${sql.id(`${table}_no_${change}`)} before ${sql.raw(change)} on ${sql.table(table)}
      begin select raise(abort, ${message}); end`.execute(db);
  }
}
