import { type Kysely, sql } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** What the import of statistics and the contesting of figures keep. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["figure", "call_figure"]) {
    await db.schema.alterTable(table).addColumn("vintage", "text").execute();
  }
  for (const [name, shape] of Object.entries(tables)) {
    await shape(db.schema.createTable(name) as Table).execute();
  }
  await db.schema
    .createIndex("contest_document_contest")
    .on("contest_document")
    .columns(["contest_id"])
    .execute();
  await db.schema.createIndex("figure_contest_call").on("figure_contest").columns(["call_id"]).execute();
  await tellOfPresentFigures(db);
  for (const table of ["statistics_import", "observation", "figure_version"]) await forbidChanges(db, table);
}

const tables: Record<string, (table: Table) => { execute(): Promise<void> }> = {
  statistics_import: (t) =>
    whole(
      text(
        t,
        "id!",
        "file_name",
        "sha256",
        "format",
        "source_table",
        "vintage?",
        "retrieved_on?",
        "imported_by?",
        "imported_by_name",
        "imported_at",
      ),
      "observations",
      "figures_new",
      "figures_changed",
    ),
  observation: (t) =>
    whole(
      text(
        t,
        "measure",
        "municipality_code",
        "reference_on",
        "value",
        "publisher",
        "source_table",
        "source_note?",
        "retrieved_on?",
        "vintage?",
        "origin",
        "recorded_at",
      ),
      "version",
    ).addPrimaryKeyConstraint("observation_key", [
      "municipality_code",
      "reference_on",
      "measure",
      "version",
    ] as never),
  figure_version: (t) =>
    whole(
      text(
        t,
        "municipality_code",
        "statistic",
        "reference_on",
        "share_percent?",
        "publisher",
        "source_table",
        "source_note?",
        "retrieved_on?",
        "vintage?",
        "origin",
        "recorded_at",
      ),
      "least",
      "most",
      "exact",
      "population?",
      "version",
    ).addPrimaryKeyConstraint("figure_version_key", [
      "municipality_code",
      "statistic",
      "reference_on",
      "version",
    ] as never),
  statistics_upload: (t) =>
    whole(
      text(
        t,
        "id!",
        "file_name",
        "sha256",
        "storage_key",
        "source_table?",
        "retrieved_on?",
        "uploaded_by>person.id",
        "uploaded_at",
        "expires_at",
      ),
      "size",
    ),
  figure_contest: (t) =>
    whole(
      text(
        t,
        "id!",
        "call_id>call.id",
        "organisation_id>organisation.id",
        "municipality_code",
        "statistic",
        "reference_on",
        "state",
        "frozen?",
        "reasons",
        "contested_by>person.id",
        "contested_at",
        "number?",
        "source?",
        "decision_reasons?",
        "decided_by?",
        "decided_at?",
      ),
      "claimed",
      "general",
      "corrected?",
    ).addUniqueConstraint("figure_contest_number", ["number"] as never),
  contest_document: (t) =>
    whole(
      text(
        t,
        "id!",
        "contest_id>figure_contest.id",
        "name",
        "kind",
        "sha256",
        "storage_key",
        "uploaded_by>person.id",
        "uploaded_at",
      ),
      "size",
    ),
};

/** The figures that are there already: ranges by the division of 2026, each made of a share and a population. */
async function tellOfPresentFigures(db: Kysely<unknown>): Promise<void> {
  const since = sql`coalesce((select min("at") from record_entry), '2026-01-01T00:00:00.000Z')`;
  for (const table of ["figure", "call_figure"]) {
    await sql`update ${sql.table(table)} set vintage = '2026-01-01' where source_table = 'StatFin vaerak/159t'`.execute(
      db,
    );
  }
  const columns = sql.raw(
    "municipality_code, statistic, reference_on, share_percent, publisher, source_table, source_note, retrieved_on, vintage, least, most, exact, population",
  );
  await sql`insert into figure_version (${columns}, version, origin, recorded_at)
    select ${columns}, 1, 'seed', ${since} from figure`.execute(db);
  for (const [measure, value, source] of [
    ["share", "share_percent", "source_table"],
    ["population", "population", "coalesce(source_note, source_table)"],
  ] as const) {
    await sql`insert into observation (measure, municipality_code, reference_on, value, publisher,
        source_table, source_note, retrieved_on, vintage, origin, recorded_at, version)
      select ${sql.lit(measure)}, municipality_code, reference_on, cast(${sql.raw(value)} as text), publisher,
        ${sql.raw(source)}, null, retrieved_on, vintage, 'seed', ${since}, 1
      from figure where share_percent is not null and population is not null`.execute(db);
  }
}
