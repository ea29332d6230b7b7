import type { Selectable } from "kysely";
import { type ApplicationState, type Db, fromJson, type Schema } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import type { Texts } from "~/domain/texts";

export type Application = {
  id: string;
  callId: string;
  organisationId: string;
  organisationName: Texts;
  state: ApplicationState;
  version: number;
  number: string | null;
  demo: boolean;
  createdAt: string;
};

/**
 * The application, in the state it is in. With `organisationId` only that organisation's: the rows of
 * others are not found. Without it, for the ministry, only what has been submitted: drafts are not theirs.
 */
export async function findApplication(
  db: Db,
  id: string,
  whose: { organisationId: string } | "ministry",
): Promise<Application | undefined> {
  const row = await applications(db)
    .where("a.id", "=", id)
    .$if(whose === "ministry", (query) => query.where("a.state", "not in", ["draft", "lapsed"]))
    .$if(whose !== "ministry", (query) =>
      query.where("a.organisationId", "=", whose === "ministry" ? "" : whose.organisationId),
    )
    .executeTakeFirst();
  return row && read(row);
}

/** All applications of one organisation, the newest first. */
export async function listApplicationsOf(db: Db, organisationId: string): Promise<Application[]> {
  const rows = await applications(db)
    .where("a.organisationId", "=", organisationId)
    .orderBy("a.createdAt", "desc")
    .execute();
  return rows.map(read);
}

/** What the ministry has received, the newest number first; of one call when `callId` is given. */
export async function listReceivedApplications(db: Db, callId?: string): Promise<Application[]> {
  const rows = await applications(db)
    .where("a.state", "not in", ["draft", "lapsed"])
    .$if(callId !== undefined, (query) => query.where("a.callId", "=", callId ?? ""))
    .orderBy("a.number", "desc")
    .execute();
  return rows.map(read);
}

/** The answers as they stood in `version`, or as they stand now; every text as it was typed. */
export async function findAnswers(db: Db, applicationId: string, version?: number): Promise<Answers> {
  const rows = await db
    .selectFrom("answer")
    .select(["field", "text"])
    .where("applicationId", "=", applicationId)
    .$if(version !== undefined, (query) => query.where("version", "<=", version ?? 0))
    .orderBy("version")
    .execute();
  return Object.fromEntries(rows.map(({ field, text }) => [field, text]));
}

/** Who last wrote each field, when, and in which version. */
export async function findWriters(db: Db, applicationId: string) {
  const rows = await db
    .selectFrom("answer as a")
    .innerJoin("person as p", "p.id", "a.savedBy")
    .select(["a.field", "a.version", "a.savedAt", "p.id as personId", "p.name"])
    .where("a.applicationId", "=", applicationId)
    .orderBy("a.version")
    .execute();
  return new Map(rows.map((row) => [row.field, row]));
}

/** The receipt's row: what was received, when and from whom. */
export async function findSubmission(db: Db, applicationId: string) {
  return db
    .selectFrom("submission as s")
    .innerJoin("person as p", "p.id", "s.submittedBy")
    .where("s.applicationId", "=", applicationId)
    .selectAll("s")
    .select("p.name as submittedByName")
    .orderBy("s.receivedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The decision on the application in whatever state, with the people's names. */
export async function findDecision(db: Db, applicationId: string) {
  return db
    .selectFrom("decision as d")
    .innerJoin("person as presenter", "presenter.id", "d.presentedBy")
    .leftJoin("person as signer", "signer.id", "d.signedBy")
    .leftJoin("decisionDocument as doc", "doc.decisionId", "d.id")
    .where("d.applicationId", "=", applicationId)
    .where("d.state", "!=", "drafted")
    .selectAll("d")
    .select(["presenter.name as presentedByName", "signer.name as signedByName"])
    .select(["doc.number", "doc.sha256", "doc.content"])
    .orderBy("d.presentedAt", "desc")
    .limit(1)
    .executeTakeFirst();
}

function applications(db: Db) {
  return db
    .selectFrom("application as a")
    .innerJoin("organisationName as n", "n.organisationId", "a.organisationId")
    .selectAll("a")
    .select("n.name as organisationName");
}

type Row = Selectable<Schema["application"]> & {
  organisationName: Selectable<Schema["organisationName"]>["name"];
};

function read({ organisationName, demo, createdBy: _, ...row }: Row): Application {
  return { ...row, demo: demo === 1, organisationName: fromJson(organisationName) };
}
