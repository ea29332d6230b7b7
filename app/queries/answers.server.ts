import type { SelectQueryBuilder } from "kysely";
import type { Db, Schema } from "~/db.server";
import type { Answers } from "~/domain/application-form";

/** The answers of several applications as they stand now, each text as it was typed; `fields` alone when given. */
export async function listAnswers(
  db: Db,
  applicationIds: string[],
  fields?: string[],
): Promise<Map<string, Answers>> {
  if (applicationIds.length === 0) return new Map();
  const newest = db
    .selectFrom("answer as a")
    .where("a.applicationId", "in", applicationIds)
    .$if(fields !== undefined, (query) => query.where("a.field", "in", fields ?? []))
    .groupBy(["a.applicationId", "a.field"])
    .select(["a.applicationId", "a.field"])
    .select(({ fn }) => fn.max("a.version").as("version"));
  return readAnswers(db, newest);
}

type Newest = SelectQueryBuilder<
  Schema & { a: Schema["answer"] },
  "a",
  { applicationId: string; field: string; version: number }
>;

/**
 * The texts of these versions, by application. A text that is saved while it is being typed has many
 * versions: only the one that counts is read whole.
 */
export async function readAnswers(db: Db, newest: Newest): Promise<Map<string, Answers>> {
  const rows = await db
    .selectFrom(newest.as("newest"))
    .innerJoin("answer as t", (join) =>
      join
        .onRef("t.applicationId", "=", "newest.applicationId")
        .onRef("t.field", "=", "newest.field")
        .onRef("t.version", "=", "newest.version"),
    )
    .select(["t.applicationId", "t.field", "t.text"])
    .execute();
  const answers = new Map<string, Record<string, string>>();
  for (const { applicationId, field, text } of rows) {
    const typed = answers.get(applicationId) ?? {};
    typed[field] = text;
    answers.set(applicationId, typed);
  }
  return answers;
}
