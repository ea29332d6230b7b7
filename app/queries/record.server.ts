import type { Selectable } from "kysely";
import type { Db, Schema } from "~/db.server";

export type RecordEntry = Omit<Selectable<Schema["recordEntry"]>, "details" | "previousHash"> & {
  /** What changed, before and after; undefined when it is not for the ministry to read yet. */
  details: unknown;
};

export const recordPage = 50;

type Wanted = { before?: number; noun?: string; nounId?: string };

/** The newest entries of the record, or those older than the entry `before`; at most a page of them. */
export async function listRecord(db: Db, { before, noun, nounId }: Wanted): Promise<RecordEntry[]> {
  const entries = await entriesOf(db)
    .$if(before !== undefined, (query) => query.where("r.seq", "<", before ?? 0))
    .$if(noun !== undefined, (query) => query.where("r.noun", "=", noun ?? ""))
    .$if(nounId !== undefined, (query) => query.where("r.nounId", "=", nounId ?? ""))
    .orderBy("r.seq", "desc")
    .limit(recordPage)
    .execute();
  return entries.map(read);
}

/** Everything that has happened to these, the oldest first. */
export async function listHistory(db: Db, subjects: { noun: string; id: string }[]): Promise<RecordEntry[]> {
  const entries = await entriesOf(db)
    .where((where) => where.or(subjects.map(({ noun, id }) => where.and({ "r.noun": noun, "r.nounId": id }))))
    .orderBy("r.seq")
    .execute();
  return entries.map(read);
}

/** Why the proposal was last returned, in the words of the one who decides. */
export async function findReturnReason(db: Db, decisionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("recordEntry")
    .select("details")
    .where("noun", "=", "decision")
    .where("nounId", "=", decisionId)
    .where("action", "=", "return")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && (JSON.parse(row.details) as { reason?: string }).reason;
}

/** The last link of the chain: its number and digest tell the whole record apart from any other. */
export async function findRecordHead(db: Db): Promise<{ seq: number; hash: string } | undefined> {
  return db
    .selectFrom("recordEntry")
    .select(["seq", "hash"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** The kinds of things that the record tells of. */
export async function listRecordedNouns(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("recordEntry").select("noun").distinct().orderBy("noun").execute();
  return rows.map(({ noun }) => noun);
}

function entriesOf(db: Db) {
  return db
    .selectFrom("recordEntry as r")
    .leftJoin("application as a", (join) =>
      join.onRef("a.id", "=", "r.nounId").on("r.noun", "=", "application"),
    )
    .select(["r.seq", "r.at", "r.personId", "r.personName", "r.action", "r.noun", "r.nounId"])
    .select(["r.fromState", "r.toState", "r.details", "r.hash", "a.state as applicationState"])
    .select(({ selectFrom }) =>
      selectFrom("submission as s")
        .whereRef("s.applicationId", "=", "a.id")
        .select(({ fn }) => fn.max("s.version").as("version"))
        .as("receivedVersion"),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof entriesOf>["execute"]>>[number];

/**
 * What an applicant has written stays the applicant's own until it has been submitted: a draft, and what
 * has been saved of a completion but not sent.
 */
function read({ applicationState, receivedVersion, details, ...entry }: Row): RecordEntry {
  const told = JSON.parse(details) as { version?: number };
  const unsubmitted =
    applicationState === "draft" ||
    applicationState === "lapsed" ||
    (entry.action === "save" && receivedVersion !== null && (told.version ?? 0) > receivedVersion);
  return { ...entry, details: unsubmitted ? undefined : told };
}
