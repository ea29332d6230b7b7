import { type Db, fromJson } from "~/db.server";
import type { Answers, FormDefinition } from "~/domain/application-form";
import { helsinkiDay } from "~/domain/day";
import type { PrefillFacts } from "~/domain/prefill";
import type { ApplicationState } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { listAnswers } from "./answers.server";
import { findAnswers } from "./applications.server";
import { findForm } from "./calls.server";
import { namesOnDay } from "./organisations.server";

/** What a new application of this person's organisation can begin with; its name as it is on `today`. */
export async function findPrefillFacts(db: Db, personId: string, now: string): Promise<PrefillFacts> {
  const row = await db
    .selectFrom("person as p")
    .innerJoin("organisation as o", "o.id", "p.organisationId")
    .where("p.id", "=", personId)
    .select(["p.name", "p.email", "p.organisationId", "o.businessId", "o.languages"])
    .executeTakeFirstOrThrow();
  const nameOf = await namesOnDay(db, [row.organisationId]);
  const language = row.languages === null ? null : row.languages.startsWith("sv") ? "sv" : "fi";
  return {
    person: { name: row.name, email: row.email },
    organisation: {
      name: nameOf(row.organisationId, helsinkiDay(now))[language ?? "fi"],
      businessId: row.businessId,
      language,
    },
  };
}

/** An earlier application of the organisation with its form and its answers, whatever became of it. */
export async function findCopySource(
  db: Db,
  id: string,
  organisationId: string,
): Promise<{ form: FormDefinition; answers: Answers } | undefined> {
  const row = await db
    .selectFrom("application")
    .select(["callId", "formRevision"])
    .where("id", "=", id)
    .where("organisationId", "=", organisationId)
    .executeTakeFirst();
  const form = row && (await findForm(db, row.callId, row.formRevision));
  return form && { form, answers: await findAnswers(db, id) };
}

export type CopySource = {
  id: string;
  state: ApplicationState;
  callName: Texts;
  createdAt: string;
  form: FormDefinition;
  answers: Answers;
};

const mostSources = 20;

/** The organisation's applications that hold something to copy, the newest first; at most twenty. */
export async function listCopySources(db: Db, organisationId: string): Promise<CopySource[]> {
  const rows = await db
    .selectFrom("application as a")
    .innerJoin("call as c", "c.id", "a.callId")
    .innerJoin("formVersion as v", (join) =>
      join.onRef("v.callId", "=", "a.callId").onRef("v.revision", "=", "a.formRevision"),
    )
    .where("a.organisationId", "=", organisationId)
    .where("a.version", ">", 0)
    .select(["a.id", "a.state", "a.createdAt", "c.name as callName", "v.form"])
    .orderBy("a.createdAt", "desc")
    .orderBy("a.id")
    .limit(mostSources)
    .execute();
  const answers = await listAnswers(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ form, callName, ...row }) => ({
    ...row,
    callName: fromJson(callName),
    form: fromJson(form) as FormDefinition,
    answers: answers.get(row.id) ?? {},
  }));
}

/** The application whose answers this one began with, as the record tells it; undefined when it began empty. */
export async function findCopiedFrom(db: Db, applicationId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("recordEntry")
    .select("details")
    .where("noun", "=", "application")
    .where("nounId", "=", applicationId)
    .where("action", "=", "start")
    .executeTakeFirst();
  return row && (JSON.parse(row.details) as { copiedFrom?: string }).copiedFrom;
}
