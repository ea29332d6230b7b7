import {
  type Expression,
  expressionBuilder,
  type Insertable,
  type Selectable,
  type SqlBool,
  type Updateable,
} from "kysely";
import { type Db, fromJson, type Schema } from "~/db.server";
import type { Instant } from "~/domain/day";
import {
  demonstrationEnd,
  type Message,
  type MessageKind,
  type MessageState,
  messageState,
  messageStates,
  type Notice,
  type OrganisationNotice,
  type ProjectNotice,
} from "~/domain/message";
import type { ApplicationState } from "~/domain/states";

type Row = Selectable<Schema["message"]>;

export type KeptMessage = Row & Message;

export const messagePage = 50;

type Wanted = { state?: MessageState; kind?: MessageKind; page?: number };

/** A page of the messages, the newest first; pages count from 1. */
export async function listMessages(
  db: Db,
  now: Instant,
  { state, kind, page = 1 }: Wanted,
): Promise<KeptMessage[]> {
  const rows = await messages(db)
    .$if(state !== undefined, (query) => query.where(isIn(state ?? "sent", now)))
    .$if(kind !== undefined, (query) => query.where("message.kind", "=", kind ?? ""))
    .orderBy("message.createdAt", "desc")
    .orderBy("message.id")
    .limit(messagePage)
    .offset((page - 1) * messagePage)
    .execute();
  return rows.map((row) => read(row, now));
}

/** How many messages are in each state, of one kind when it is given. */
export async function countMessages(
  db: Db,
  now: Instant,
  kind?: MessageKind,
): Promise<Record<MessageState, number>> {
  const counted = messageStates.map(async (state) => {
    const { count } = await messages(db)
      .clearSelect()
      .where(isIn(state, now))
      .$if(kind !== undefined, (query) => query.where("message.kind", "=", kind ?? ""))
      .select(({ fn }) => fn.countAll().as("count"))
      .executeTakeFirstOrThrow();
    return [state, Number(count)] as const;
  });
  return Object.fromEntries(await Promise.all(counted)) as Record<MessageState, number>;
}

/** One message with its text. */
export async function findMessage(db: Db, id: string, now: Instant): Promise<KeptMessage | undefined> {
  const row = await messages(db).where("message.id", "=", id).executeTakeFirst();
  return row && read(row, now);
}

/** Which message was written for this event and address, if one was. */
export async function findMessageByKey(db: Db, key: string): Promise<{ id: string } | undefined> {
  return db.selectFrom("message").select("id").where("dedupeKey", "=", key).executeTakeFirst();
}

/** The keys of the messages of one kind that tell of these: applications, filings, projects. */
export async function listMessageKeys(db: Db, kind: MessageKind, nounIds: string[]): Promise<string[]> {
  if (nounIds.length === 0) return [];
  const rows = await db
    .selectFrom("message")
    .select("dedupeKey")
    .where("kind", "=", kind)
    .where("nounId", "in", nounIds)
    .execute();
  return rows.map((row) => row.dedupeKey);
}

/** What a message may tell of the matter, and in which languages its organisation reads. */
export async function findNoticeFacts(db: Db, notice: Notice) {
  if ("applicationId" in notice) return findApplicationFacts(db, notice.applicationId);
  return "projectId" in notice ? findProjectFacts(db, notice) : findCallFacts(db, notice);
}

/** Of a project, the item stands for the call: both are the ministry's own words. */
async function findProjectFacts(db: Db, notice: ProjectNotice) {
  const found = await db
    .selectFrom("project as p")
    .innerJoin("item as i", "i.id", "p.itemId")
    .innerJoin("organisation as o", "o.id", "p.organisationId")
    .where("p.id", "=", notice.projectId)
    .select(["p.organisationId", "p.id", "i.name as itemName", "o.languages"])
    .executeTakeFirst();
  if (!found) return undefined;
  const { organisationId, id, itemName, languages } = found;
  const filing =
    "filingId" in notice
      ? await db.selectFrom("filing").select("number").where("id", "=", notice.filingId).executeTakeFirst()
      : undefined;
  const number = filing?.number ?? id.toUpperCase();
  return { organisationId, number, callName: fromJson(itemName), closesAt: null, languages };
}

async function findCallFacts(db: Db, { callId, organisationId, number }: OrganisationNotice) {
  const call = await db
    .selectFrom("call")
    .where("id", "=", callId)
    .select(["name", "closesAt"])
    .executeTakeFirst();
  const organisation = await db
    .selectFrom("organisation")
    .where("id", "=", organisationId)
    .select("languages")
    .executeTakeFirst();
  if (!call || !organisation) return undefined;
  const { name, closesAt } = call;
  return { organisationId, number, callName: fromJson(name), closesAt, languages: organisation.languages };
}

async function findApplicationFacts(db: Db, applicationId: string) {
  const found = await db
    .selectFrom("application as a")
    .innerJoin("call as c", "c.id", "a.callId")
    .innerJoin("organisation as o", "o.id", "a.organisationId")
    .where("a.id", "=", applicationId)
    .select(["a.organisationId", "a.number", "c.name as callName", "c.closesAt", "o.languages"])
    .executeTakeFirst();
  return found && { ...found, callName: fromJson(found.callName) };
}

/**
 * Who in the ministry handles the project's matter: whom its application was handed to, or else who presented
 * the decision on it.
 */
export async function listProjectHandlers(db: Db, projectId: string): Promise<string[]> {
  const matter = await db
    .selectFrom("project as p")
    .innerJoin("application as a", "a.id", "p.applicationId")
    .select(["a.id", "a.handlerId"])
    .where("p.id", "=", projectId)
    .executeTakeFirst();
  if (!matter) return [];
  return matter.handlerId ? [matter.handlerId] : listHandlers(db, matter.id);
}

/** Who in the ministry has taken up the application: who presented a decision, who asked to complete it. */
export async function listHandlers(db: Db, applicationId: string): Promise<string[]> {
  const presenters = await db
    .selectFrom("decision")
    .select("presentedBy")
    .where("applicationId", "=", applicationId)
    .execute();
  const askers = await db
    .selectFrom("completionRequest")
    .select("askedBy")
    .where("applicationId", "=", applicationId)
    .execute();
  const ids = [...presenters.map((row) => row.presentedBy), ...askers.map((row) => row.askedBy)];
  return [...new Set(ids)];
}

/** Drafts of calls that are published and still open at `now`. */
export async function listOpenDrafts(db: Db, now: Instant) {
  return db
    .selectFrom("application as a")
    .innerJoin("call as c", "c.id", "a.callId")
    .where("a.state", "=", "draft")
    .where("c.state", "=", "published")
    .where("c.closesAt", ">", now)
    .select(["a.id", "a.createdAt", "c.closesAt"])
    .execute();
}

/** Completion requests that wait for an answer, once for each of their last days. */
export async function listOpenRequests(db: Db) {
  const rows = await db
    .selectFrom("completionRequest as r")
    .innerJoin("application as a", "a.id", "r.applicationId")
    .where("a.state", "=", "returned")
    .where("r.answeredAt", "is", null)
    .where("r.endedAt", "is", null)
    .leftJoin("completionPoint as p", "p.requestId", "r.id")
    .select(["r.id", "r.applicationId", "r.askedAt", "r.dueOn", "p.dueOn as pointDueOn"])
    .distinct()
    .execute();
  return rows.map(({ pointDueOn, dueOn, ...row }) => ({ ...row, dueOn: pointDueOn ?? dueOn }));
}

type New = Omit<
  Insertable<Schema["message"]>,
  "attempts" | "nextAt" | "leasedUntil" | "sentAt" | "failedAt" | "lastError"
>;

/** Puts messages into the outbox, to be sent at once; one whose key is there already is left out. */
export async function insertMessages(db: Db, rows: New[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto("message")
    .values(rows.map((row) => ({ ...row, attempts: 0, nextAt: row.createdAt })))
    .onConflict((conflict) => conflict.column("dedupeKey").doNothing())
    .execute();
}

/** The ids of messages that may be tried now and that nobody is sending, the longest wait first. */
export async function listDueMessages(db: Db, now: Instant, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom("message")
    .select("id")
    .where(mayBeTaken(now))
    .orderBy("nextAt")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Takes a due message for one worker until the instant `until`, counting the attempt. Undefined when
 * another worker has taken it: one statement decides, so two never hold the same.
 */
export async function takeMessage(
  db: Db,
  id: string,
  now: Instant,
  until: Instant,
): Promise<Row | undefined> {
  return db
    .updateTable("message")
    .set(({ eb }) => ({ leasedUntil: until, attempts: eb("attempts", "+", 1) }))
    .where("id", "=", id)
    .where(mayBeTaken(now))
    .returningAll()
    .executeTakeFirst();
}

/** The message has been accepted by the mail server, whoever holds it now. */
export async function markSent(db: Db, id: string, sentAt: Instant): Promise<void> {
  await db
    .updateTable("message")
    .set({ sentAt, failedAt: null, leasedUntil: null, lastError: null })
    .where("id", "=", id)
    .where("sentAt", "is", null)
    .execute();
}

/** Gives a message back after an attempt that failed, unless another worker has taken it meanwhile. */
export async function markNotSent(
  db: Db,
  { id, leasedUntil }: Pick<Row, "id" | "leasedUntil">,
  outcome: Updateable<Schema["message"]>,
): Promise<void> {
  await db
    .updateTable("message")
    .set({ ...outcome, leasedUntil: null })
    .where("id", "=", id)
    .where("leasedUntil", "=", leasedUntil)
    .where("sentAt", "is", null)
    .execute();
}

/** Gives up the waiting messages of one kind whose application has left the state that they tell of. */
export async function giveUpSettled(
  db: Db,
  kind: MessageKind,
  state: ApplicationState,
  at: Instant,
): Promise<void> {
  await db
    .updateTable("message")
    .set({ failedAt: at, lastError: "settled" })
    .where("kind", "=", kind)
    .where(isIn("waiting", at))
    .where("nounId", "in", (query) =>
      query.selectFrom("application").select("id").where("state", "!=", state),
    )
    .execute();
}

/** Gives up the waiting reminders of questions that have been answered. */
export async function giveUpAnswered(db: Db, at: Instant): Promise<void> {
  await db
    .updateTable("message")
    .set({ failedAt: at, lastError: "settled" })
    .where("kind", "=", "filing-due")
    .where(isIn("waiting", at))
    .where("nounId", "in", (query) =>
      query.selectFrom("filing").select("id").where("state", "!=", "returned"),
    )
    .execute();
}

/** Gives up the waiting reminders of milestones that have been told of, reached or left out of the plan. */
export async function giveUpSettledMilestones(db: Db, at: Instant): Promise<void> {
  await db
    .updateTable("message")
    .set({ failedAt: at, lastError: "settled" })
    .where("kind", "in", ["milestone-due", "milestone-late"])
    .where(isIn("waiting", at))
    .where("nounId", "in", (query) =>
      query
        .selectFrom("milestone")
        .select("id")
        .where((where) =>
          where.or([
            where("reachedOn", "is not", null),
            where("toldOn", "is not", null),
            where("droppedAt", "is not", null),
          ]),
        ),
    )
    .execute();
}

/** The reminders of one kind that still wait to be sent. */
export function listWaitingMessages(db: Db, kind: MessageKind, at: Instant) {
  return db
    .selectFrom("message")
    .select(["id", "dedupeKey"])
    .where("kind", "=", kind)
    .where(isIn("waiting", at))
    .execute();
}

/** Gives up a waiting message whose matter is settled. */
export async function giveUp(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .updateTable("message")
    .set({ failedAt: at, lastError: "settled" })
    .where("id", "=", id)
    .where(isIn("waiting", at))
    .execute();
}

/** Puts a message that was given up back to be sent: it stays the same message. */
export async function sendAnew(db: Db, id: string, at: Instant): Promise<void> {
  await db
    .updateTable("message")
    .set({ failedAt: null, attempts: 0, nextAt: at, leasedUntil: null })
    .where("id", "=", id)
    .execute();
}

const row = expressionBuilder<Schema, "message">();
const toDemonstration = row("message.toAddress", "like", `%${demonstrationEnd}`);
const underWay = row.and([row("message.sentAt", "is", null), row("message.failedAt", "is", null)]);
const toPeople = row.not(toDemonstration);

/** The same as `messageState`, for the database. */
function isIn(state: MessageState, now: Instant): Expression<SqlBool> {
  if (state === "demonstration") return toDemonstration;
  if (state === "sent") return row.and([toPeople, row("message.sentAt", "is not", null)]);
  if (state === "failed") {
    return row.and([toPeople, row("message.sentAt", "is", null), row("message.failedAt", "is not", null)]);
  }
  const leased = row("message.leasedUntil", ">", now);
  return state === "sending"
    ? row.and([toPeople, underWay, leased])
    : row.and([toPeople, underWay, row.or([row("message.leasedUntil", "is", null), row.not(leased)])]);
}

function mayBeTaken(now: Instant): Expression<SqlBool> {
  return row.and([isIn("waiting", now), row("message.nextAt", "<=", now)]);
}

function messages(db: Db) {
  return db
    .selectFrom("message")
    .leftJoin("application as a", (join) =>
      join.onRef("a.id", "=", "message.nounId").on("message.noun", "=", "application"),
    )
    .leftJoin("filing as f", "f.id", "message.nounId")
    .selectAll("message")
    .select(["a.id as applicationId", "a.number as applicationNumber", "a.state as applicationState"])
    .select(["f.id as filingId", "f.projectId", "f.kind as filingKind", "f.number as filingNumber"]);
}

type Found = Awaited<ReturnType<ReturnType<typeof messages>["execute"]>>[number];

function read(found: Found, now: Instant): KeptMessage {
  const { applicationId, applicationNumber, applicationState, ...rest } = found;
  const { filingId, projectId, filingKind, filingNumber, ...row } = rest;
  const filing =
    filingId && projectId && filingKind
      ? { id: filingId, projectId, kind: filingKind, number: filingNumber }
      : null;
  const application =
    applicationId && applicationState
      ? { id: applicationId, number: applicationNumber, state: applicationState }
      : null;
  return { ...row, state: messageState(row, now), application, filing };
}
