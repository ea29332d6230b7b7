import type { Db } from "~/db.server";
import { type Answers, readApplication } from "~/domain/application-form";
import { helsinkiDay } from "~/domain/day";
import { timeliness } from "~/domain/deadline";
import { matterOf } from "~/domain/matter";
import { byWait, daysWaited, type Received, receivedStates } from "~/domain/received";
import type { ApplicationState } from "~/domain/states";
import { readAnswers } from "./answers.server";
import { type Call, formKey, listCalls, listForms, termsOf } from "./calls.server";
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
  const forms = await listForms(
    db,
    latest.map(({ callId }) => callId),
  );
  const applicants = latest.map(({ organisationId }) => organisationId);
  const nameOf = await namesOnDay(db, applicants);

  const returned = latest.filter(({ state }) => state === "returned").map(({ id }) => id);
  const dueDays = await findDueDays(db, returned);

  const received = latest.flatMap((row): Received[] => {
    const call = calls.get(row.callId);
    const form = forms.get(formKey(row.callId, row.formRevision));
    if (!call || !form) return [];
    const typed = answers.get(row.id) ?? {};
    const { budget, plan } = readApplication(form, typed, termsOf(call));
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
    .select([
      "a.id",
      "a.number",
      "a.state",
      "a.demo",
      "a.callId",
      "a.formRevision",
      "a.organisationId",
      "a.createdAt",
    ])
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

/** The newest text of every field in each of these submissions. */
async function answersAsSubmitted(
  db: Db,
  submitted: { receiptNumber: string }[],
): Promise<Map<string, Answers>> {
  if (submitted.length === 0) return new Map();
  const newest = db
    .selectFrom("answer as a")
    .innerJoin("submission as s", "s.applicationId", "a.applicationId")
    .where(
      "s.receiptNumber",
      "in",
      submitted.map(({ receiptNumber }) => receiptNumber),
    )
    .whereRef("a.version", "<=", "s.version")
    .groupBy(["a.applicationId", "a.field"])
    .select(["a.applicationId", "a.field"])
    .select(({ fn }) => fn.max("a.version").as("version"));
  return readAnswers(db, newest);
}
