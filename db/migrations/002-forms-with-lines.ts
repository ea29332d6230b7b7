import { type Kysely, sql } from "kysely";

type Section = { id: string; kind: string } & Record<string, unknown>;
type Form = { sections: Section[] };

const categories = ["staff", "travel", "services", "equipment", "other"];
const sources = ["grant", "otherPublic", "private", "income"];

/**
 * A budget got lines under its categories, and financing a section of its own: the forms of before and
 * what has been typed on them move along, so that nobody finds an empty table.
 */
export async function moveForms(db: Kysely<unknown>): Promise<void> {
  const calls = await sql<{
    id: string;
    form: string;
  }>`select id, form from call where form is not null`.execute(db);
  for (const { id, form } of calls.rows) {
    const { sections }: Form = JSON.parse(form);
    const budgets = sections.filter(({ kind }) => kind === "budget");
    for (const budget of budgets) await moveAnswers(db, id, budget.id);
    const moved = { sections: sections.flatMap((section) => withFinancing(section, sections)) };
    await sql`update call set form = ${JSON.stringify(moved)} where id = ${id}`.execute(db);
  }
}

function withFinancing(section: Section, sections: Section[]): Section[] {
  if (section.kind !== "budget" || sections.some(({ kind }) => kind === "financing")) return [section];
  const title = { fi: "Rahoitus", sv: "Finansiering", en: "Financing" };
  return [section, { id: "financing", kind: "financing", title }];
}

/** `budget.staff.2027` was the category's one amount: it becomes that of its first line. */
async function moveAnswers(db: Kysely<unknown>, callId: string, budget: string): Promise<void> {
  const here = sql`application_id in (select id from application where call_id = ${callId})`;
  for (const category of categories) {
    const old = `${budget}.${category}.`;
    const line = `${old}1.`;
    await sql`insert into answer (application_id, field, version, text, saved_by, saved_at)
      select application_id, ${`${line}description`}, version, text, saved_by, saved_at from answer
      where field = ${`${old}reason`} and ${here}`.execute(db);
    await sql`update answer set field = ${line} || substr(field, ${old.length + 1})
      where field like ${`${old}%`} and field not like ${`${line}%`} and ${here}`.execute(db);
  }
  for (const source of sources) {
    await sql`update answer set field = ${`financing.${source}`}
      where field = ${`${budget}.${source}`} and ${here}`.execute(db);
  }
}
