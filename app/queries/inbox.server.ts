import { type Db, fromJson } from "~/db.server";
import { type Answers, readApplication } from "~/domain/application-form";
import { helsinkiDay } from "~/domain/day";
import type { Outcome } from "~/domain/decision";
import { type Matter, matterOf } from "~/domain/matter";
import type { ApplicationState, DecisionState } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { type Call, listCalls, termsOf } from "./calls.server";

export type Received = {
  id: string;
  number: string;
  state: ApplicationState;
  demo: boolean;
  organisationName: Texts;
  matter: Matter;
  callId: string;
  callName: Texts;
  receivedAt: string;
  /** Whole days since the application was received; null when it waits no more. */
  waited: number | null;
  costs: number;
  applied: number;
  decision: { state: DecisionState; outcome: Outcome; amount: number } | null;
};

type Wanted = { callId?: string; state?: ApplicationState };

const notWaiting: readonly ApplicationState[] = ["decided", "withdrawn"];

/** What the ministry has received, with the sums of the application as submitted; the longest wait first. */
export async function listReceived(db: Db, now: string, { callId, state }: Wanted = {}): Promise<Received[]> {
  const calls = new Map((await listCalls(db, now)).map((call) => [call.id, call]));
  const rows = await receivedRows(db)
    .$if(callId !== undefined, (query) => query.where("a.callId", "=", callId ?? ""))
    .$if(state !== undefined, (query) => query.where("a.state", "=", state ?? "draft"))
    .execute();
  const latest = latestOfEach(rows);
  const answers = await answersAsSubmitted(db, latest);
  const today = helsinkiDay(now);

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
        organisationName: fromJson(row.organisationName),
        matter: matterOf(typed),
        callId: call.id,
        callName: call.name,
        receivedAt: row.receivedAt,
        waited: notWaiting.includes(row.state) ? null : daysFrom(helsinkiDay(row.receivedAt), today),
        costs: budget.total,
        applied: plan.financing.grant,
        decision:
          row.decisionState && row.outcome
            ? { state: row.decisionState, outcome: row.outcome, amount: row.amount ?? 0 }
            : null,
      },
    ];
  });
  const stillWaiting = (one: Received) => (one.waited === null ? 1 : 0);
  return received.sort(
    (a, b) => stillWaiting(a) - stillWaiting(b) || a.receivedAt.localeCompare(b.receivedAt),
  );
}

/** The calls that can have received something: those with a form, and not drafts. */
export async function listReceivingCalls(db: Db, now: string): Promise<Call[]> {
  return (await listCalls(db, now)).filter((call) => call.form !== null);
}

/** One row for each submission, the latest last. */
function receivedRows(db: Db) {
  return db
    .selectFrom("application as a")
    .innerJoin("organisationName as n", "n.organisationId", "a.organisationId")
    .innerJoin("submission as s", "s.applicationId", "a.id")
    .leftJoin("decision as d", "d.applicationId", "a.id")
    .where("a.state", "not in", ["draft", "lapsed"])
    .select(["a.id", "a.number", "a.state", "a.demo", "a.callId", "n.name as organisationName"])
    .select(["s.receivedAt", "s.receiptNumber", "s.version"])
    .select(["d.state as decisionState", "d.outcome", "d.amount"])
    .orderBy("s.receivedAt");
}

/** The text of the last submission, and the time of the first: a completed application has waited since then. */
function latestOfEach<Row extends { id: string; receivedAt: string }>(rows: Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows)
    found.set(row.id, { ...row, receivedAt: found.get(row.id)?.receivedAt ?? row.receivedAt });
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

function daysFrom(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000);
}
