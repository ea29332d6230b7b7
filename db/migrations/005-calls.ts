import { type Kysely, sql } from "kysely";
import { forbidChanges, type Table, text, whole } from "./tables";

/** What the making of calls keeps: drafts, and each published revision whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const create = (name: string) => db.schema.createTable(name) as Table;
  const draft = text(
    create("call_draft"),
    ...["id!", "item_id>item.id", "state", "content", "stamps", "note"],
    ...["created_by>person.id", "created_at", "updated_by>person.id", "updated_at"],
  );
  await whole(draft, "revises", "version", "planned", "demo").execute();
  const revision = text(
    create("call_revision"),
    ...["call_id>call.id", "content", "note", "published_at", "published_by?"],
  );
  await whole(revision, "revision")
    .addPrimaryKeyConstraint("call_revision_key", ["call_id", "revision"] as never)
    .execute();
  for (const column of ["cancelled_at", "cancel_reasons"]) {
    await db.schema.alterTable("call").addColumn(column, "text").execute();
  }
  await keepPublished(db);
  await forbidChanges(db, "call_revision");
}

type Row = Record<string, string | number | null>;

/** Calls that were published before there were revisions get the one that they stand at. */
async function keepPublished(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Row>`select c.*, v.form as frozen from call as c
    left join form_version as v on v.call_id = c.id and v.revision = c.revision
    where c.state <> 'draft'`.execute(db);
  for (const row of rows) {
    // Kysely gives columns in camelCase where the service opened the database, and as they are elsewhere.
    const of = (column: string) =>
      row[column] ?? row[column.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())] ?? null;
    const parsed = (column: string) => JSON.parse(String(of(column)));
    const none = { fi: "", sv: "", en: "" };
    const amount = (column: string) => (of(column) === null ? null : Number(of(column)));
    const content = {
      ...{ name: parsed("name"), summary: parsed("summary"), purpose: parsed("purpose") },
      ...{ contact: of("contact") ?? "", opensAt: of("opens_at"), closesAt: of("closes_at") },
      ...{ costsFrom: of("costs_from"), costsTo: of("costs_to"), appropriation: amount("appropriation") },
      ...{ sharePercent: amount("share_percent"), maxGrant: amount("max_grant") },
      ...{ grantType: of("grant_type"), fundingSource: of("funding_source") },
      ...{ indirectMethods: parsed("indirect_methods"), objective: none, area: [] },
      ...{ form: of("frozen") === null ? { sections: [] } : parsed("frozen"), rules: parsed("rules") },
      ...{ scoring: { from: 1, to: 5, leastPercent: null, criteria: [] }, checklist: [] },
      decision: { background: none, payment: none, reporting: none, conditions: [], refusals: [] },
    };
    await sql`insert into call_revision (call_id, revision, content, note, published_at)
      values (${of("id")}, ${of("revision")}, ${JSON.stringify(content)}, ${JSON.stringify(none)}, ${of("opens_at")})`.execute(
      db,
    );
  }
}
