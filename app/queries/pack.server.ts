import { sql } from "kysely";
import type { Db } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";

type Row = Record<string, unknown>;
export type PackedTables = Map<string, Row[]>;

/**
 * The columns that tie a row to a project, the closest tie first: a row comes along by the first of them that
 * its table has. Each names the tables whose rows it points at.
 */
const ties: [column: string, of: string[]][] = [
  ["project_id", ["project"]],
  ["filing_id", ["filing"]],
  ["claim_id", ["filing"]],
  ["report_id", ["filing"]],
  ["change_id", ["filing"]],
  ["return_id", ["filing_return"]],
  ["payment_id", ["payment"]],
  ["recovery_id", ["recovery"]],
  ["sample_id", ["claim_sample"]],
  ["milestone_id", ["milestone"]],
  ["batch_id", ["payment_batch"]],
  ["application_id", ["application"]],
  ["decision_id", ["decision"]],
  ["request_id", ["completion_request"]],
  ["call_id", ["call"]],
  ["item_id", ["item"]],
  ["organisation_id", ["organisation"]],
  ["account_id", ["bank_account"]],
];

/** Tables that do not go along, and why. */
export const leftOut: Record<string, string> = {
  session: "who is signed in just now",
  kept_post: "what somebody has typed and not saved",
  seen: "what somebody has read",
  page_turn: "how often an open page has saved",
  person: "the record names who did what; addresses are nobody else's",
  role: "who may do what today: not of one project",
  record_entry: "goes along entry by entry, with the chain",
  part_version: "counts saves",
  yearly_text: "written of a whole item",
  yearly_report: "told of all items together",
  message: "e-mail with addresses of people",
  region: "classifications are public",
  organisation_successor: "public",
  figure: "statistics are public; those that counted were frozen with the call",
  figure_version: "statistics are public",
  observation: "statistics are public",
  statistics_import: "statistics are public",
  statistics_upload: "statistics that wait for confirmation",
  programme: "public",
  call_draft: "what the ministry has not published",
  statement: "those whom a call shut out are not of one project",
  figure_contest: "other organisations contest figures too",
  calendar_feed: "keys of people's own calendars",
  double_funding_answer: "names costs of other organisations too",
  payment_batch: "one batch pays many projects; the lines of this one's payments go along",
  payment_import: "a bank's file tells of many projects; its rows on this one's payments go along",
  statement_row: "a bank statement tells of many projects",
  reference_rate: "public",
  contest_document: "other organisations contest figures too",
};

/**
 * Every row that belongs to a project, by table: its own, those of its filings, payments and recoveries, of the
 * application and decision it came from, and of the call and item they were made in. Rows are in an order of
 * their own text, so that the same rows give the same pack. Empty tables are left out.
 */
export async function collectTables(db: Db, projectId: string): Promise<PackedTables> {
  const tables = await tiedTables(db);
  const found: PackedTables = new Map();
  const keep = (table: string, rows: Row[]) => {
    if (rows.length > 0) found.set(table, sorted(rows));
  };
  keep("project", await rowsOf(db, "project", "id", [projectId]));
  const project = found.get("project")?.[0];
  const root = (table: string, column: string) => rowsOf(db, table, "id", present([project?.[column]]));
  keep("application", await root("application", "applicationId"));
  keep("item", await root("item", "itemId"));
  keep("organisation", await root("organisation", "organisationId"));
  keep("call", await rowsOf(db, "call", "id", present([found.get("application")?.[0]?.callId])));

  for (const [column, of] of ties) {
    const ids = of.flatMap((table) => present(found.get(table)?.map(({ id }) => id) ?? []));
    for (const table of tables.get(column) ?? []) {
      if (!found.has(table)) keep(table, await rowsOf(db, table, column, ids));
    }
  }
  return found;
}

/** The tables by the closest column that ties them to a project. Those without one, and not left out, are an error. */
export async function tiedTables(db: Db): Promise<Map<string, string[]>> {
  const tied = new Map<string, string[]>();
  const roots = ["project", "application", "item", "organisation", "call"];
  for (const { name, columns } of await db.introspection.getTables()) {
    const table = snake(name);
    if (leftOut[table] !== undefined || roots.includes(table)) continue;
    const has = columns.map((column) => snake(column.name));
    const tie = ties.find(([column]) => has.includes(column));
    const place = tie?.[0] ?? "";
    tied.set(place, [...(tied.get(place) ?? []), table].sort());
  }
  return tied;
}

/** The entries of the record that tell of any of these, in order. */
export async function listEntriesOf(db: Db, ids: readonly string[]) {
  const entries = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = ids.slice(start, start + atOnce);
    entries.push(...(await db.selectFrom("recordEntry").selectAll().where("nounId", "in", some).execute()));
  }
  return entries.sort((a, b) => a.seq - b.seq);
}

/** Every link of the record's chain from the entry before `first` on: its number and digest. */
export function listChain(db: Db, first: number) {
  return db
    .selectFrom("recordEntry")
    .select(["seq", "hash"])
    .where("seq", ">=", Math.max(1, first - 1))
    .orderBy("seq")
    .execute();
}

const atOnce = 500;

async function rowsOf(db: Db, table: string, column: string, ids: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const some = sql.join(ids.slice(start, start + atOnce));
    const query = sql<Row>`select * from ${sql.table(table)} where ${sql.ref(column)} in (${some})`;
    rows.push(...(await query.execute(db)).rows);
  }
  return rows;
}

const present = (values: unknown[]) => values.filter((value): value is string => typeof value === "string");
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function sorted(rows: Row[]): Row[] {
  const keyed = rows.map((row) => ({ row, key: canonicalJson(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ row }) => row);
}
