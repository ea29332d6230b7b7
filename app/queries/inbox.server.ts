import type { Db } from "~/db.server";
import { type Answers, readApplication } from "~/domain/application-form";
import { helsinkiDay } from "~/domain/day";
import { timeliness } from "~/domain/deadline";
import { matterOf } from "~/domain/matter";
import { byWait, daysWaited, type Received, receivedStates } from "~/domain/received";
import type { ApplicationState } from "~/domain/states";
import { type Call, listCalls, termsOf } from "./calls.server";
import { findDueDays } from "./completions.server";
import { namesOnDay } from "./organisations.server";

type Wanted = { callId?: string; state?: ApplicationState };

/** What the ministry has received, with the sums of the application as submitted; the longest wait first. */
export async function listReceived(db: Db, now: string, { callId, state }: Wanted = {}): Promise<Received[]> {
  const calls = new Map((await listCalls(db, now)).map((call) => [call.id, call]));
  const rows = await receivedRows(db)
    .$if(callId !== undefined, (query) => query.where("a.callId", "=", callId ?? ""))
    .$if(state !== undefined, (query) => query.where("a.state", "=", state ?? "draft"))
    .execute();
  const latest = latestOfEach(rows);
  const answers = await answersAsSubmitted(db, latest);
  const applicants = latest.map(({ organisationId }) => organisationId);
  const nameOf = await namesOnDay(db, applicants);

  const returned = latest.filter(({ state }) => state === "returned").map(({ id }) => id);
  const dueDays = await findDueDays(db, returned);

  const received = latest.flatMap((row): Received[] => {
    const call = calls.get(row.callId);
    if (!call?.form) return [];
    const typed = answers.get(row.id) ?? {};
    const { budget, plan } = readApplication(call.form, typed, termsOf(call));
    return [
      {
        id: row.id,
        number: row.number ?? row.receiptNumber,
        state: row.state,
        demo: row.demo === 1,
        organisationName: nameOf(row.organisationId, helsinkiDay(row.createdAt)),
        matter: matterOf(typed),
        callId: call.id,
        callName: call.name,
        beganAt: row.beganAt,
        receivedAt: row.receivedAt,
        closesAt: call.closesAt,
        timeliness: timeliness(row, call.closesAt),
        waited: daysWaited(row, now),
        dueOn: dueDays.get(row.id) ?? null,
        costs: budget.total,
        applied: plan.financing.grant,
        decision:
          row.decisionState && row.outcome
            ? { state: row.decisionState, outcome: row.outcome, amount: row.amount ?? 0 }
            : null,
      },
    ];
  });
  return received.sort(byWait);
}

/** The calls that can have received something: those with a form, and not drafts. */
export async function listReceivingCalls(db: Db, now: string): Promise<Call[]> {
  return (await listCalls(db, now)).filter((call) => call.form !== null);
}

/** One row for each submission, the latest last. */
function receivedRows(db: Db) {
  return db
    .selectFrom("application as a")
    .innerJoin("submission as s", "s.applicationId", "a.id")
    .leftJoin("decision as d", "d.applicationId", "a.id")
    .where("a.state", "in", receivedStates)
    .select(["a.id", "a.number", "a.state", "a.demo", "a.callId", "a.organisationId", "a.createdAt"])
    .select(["s.beganAt", "s.receivedAt", "s.receiptNumber", "s.version"])
    .select(["d.state as decisionState", "d.outcome", "d.amount"])
    .orderBy("s.receivedAt");
}

/** The text of the last submission, and the time of the first: a completed application has waited since then. */
function latestOfEach<Row extends { id: string; beganAt: string | null; receivedAt: string }>(
  rows: Row[],
): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const { beganAt, receivedAt } = found.get(row.id) ?? row;
    found.set(row.id, { ...row, beganAt, receivedAt });
  }
  return [...found.values()];
}

async function answersAsSubmitted(
  db: Db,
  submitted: { id: string; version: number }[],
): Promise<Map<string, Answers>> {
  if (submitted.length === 0) return new Map();
  const versions = new Map(submitted.map(({ id, version }) => [id, version]));
  const rows = await db
    .selectFrom("answer")
    .select(["applicationId", "field", "text", "version"])
    .where("applicationId", "in", [...versions.keys()])
    .orderBy("version")
    .execute();
  const answers = new Map<string, Record<string, string>>();
  for (const { applicationId, field, text, version } of rows) {
    if (version > (versions.get(applicationId) ?? 0)) continue;
    const typed = answers.get(applicationId) ?? {};
    typed[field] = text;
    answers.set(applicationId, typed);
  }
  return answers;
}
