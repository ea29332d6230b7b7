import type { Db } from "~/db.server";
import type { Answers } from "~/domain/application-form";

/** The answers of several applications as they stand now, each text as it was typed; `fields` alone when given. */
export async function listAnswers(
  db: Db,
  applicationIds: string[],
  fields?: string[],
): Promise<Map<string, Answers>> {
  if (applicationIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("answer")
    .select(["applicationId", "field", "text"])
    .where("applicationId", "in", applicationIds)
    .$if(fields !== undefined, (query) => query.where("field", "in", fields ?? []))
    .orderBy("version")
    .execute();
  const answers = new Map<string, Record<string, string>>();
  for (const { applicationId, field, text } of rows) {
    const typed = answers.get(applicationId) ?? {};
    typed[field] = text;
    answers.set(applicationId, typed);
  }
  return answers;
}
