import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { instantAt } from "../../app/domain/day";
import type { Db } from "../../db/open";
import { completeDraft, openCall, people, stateOf } from "../support/drafts";
import type { Served } from "../support/listen";
import { type JudgedRow, type Proof, proved } from "./proof";
import { inWorkshop, type Workshop } from "./workshop";

type Case = {
  tried: string;
  closesAt: string;
  /** Seconds from the deadline when the request begins, and when the last of it is sent. */
  begins: number;
  ends: number;
  expected: "in-time" | "crossed" | "refused";
};

const ordinary = instantAt("2027-01-05", "16:15");
/** In autumn the hour from three to four comes twice, in spring it is missing. */
const nights = [
  ["autumn, first 3.30", "2026-10-25T00:30:00.000Z"],
  ["autumn, second 3.30", "2026-10-25T01:30:00.000Z"],
  ["autumn day, 16.15", instantAt("2026-10-25", "16:15")],
  ["spring, 4.00", "2027-03-28T01:00:00.000Z"],
  ["spring day, 16.15", instantAt("2027-03-28", "16:15")],
] as const;

const around = (name: string, closesAt: string): Case[] => [
  { tried: `${name}: a second before`, closesAt, begins: -1, ends: -1, expected: "in-time" },
  { tried: `${name}: at the second`, closesAt, begins: 0, ends: 0, expected: "in-time" },
  { tried: `${name}: a second after`, closesAt, begins: 1, ends: 1, expected: "refused" },
];

const cases: Case[] = [
  ...around("ordinary day", ordinary),
  ...nights.flatMap(([name, closesAt]) => around(name, closesAt)),
  { tried: "slow upload, begun in time", closesAt: ordinary, begins: -5, ends: 30, expected: "crossed" },
  { tried: "slow upload, begun at the second", closesAt: ordinary, begins: 0, ends: 1, expected: "crossed" },
  { tried: "slow upload, begun too late", closesAt: ordinary, begins: 1, ends: 30, expected: "refused" },
];

/** The deadline tried over HTTP on a service whose clock is moved: what was received, and as what. */
export async function deadline(options: Workshop): Promise<JudgedRow[]> {
  const rows: JudgedRow[] = [];
  for (const one of cases) rows.push(await tried(options, one));
  return rows;
}

async function tried({ freshDatabase, serve }: Workshop, one: Case): Promise<JudgedRow> {
  const db = await freshDatabase();
  await db
    .updateTable("call")
    .set({ closesAt: one.closesAt, opensAt: "2026-01-01T00:00:00.000Z" })
    .where("id", "=", openCall)
    .execute();
  const at = (seconds: number) => new Date(Date.parse(one.closesAt) + seconds * 1000).toISOString();
  let now = at(-3600);
  const served = await serve(db, () => now);
  const applicationId = await completeDraft(db, people.vantaaPreparer, {}, () => now);
  const { version } = await stateOf(db, applicationId);
  const cookie = await served.signIn("vantaa-signatory");
  const body = new URLSearchParams({ version: String(version), key: randomUUID() }).toString();

  now = at(one.begins);
  const status = await sendSlowly(served, `/fi/applications/${applicationId}/check`, cookie, body, () => {
    now = at(one.ends);
  });
  const { outcome, receivedAt } = await outcomeOf(db, applicationId);
  return {
    tried: one.tried,
    deadline: one.closesAt,
    began: at(one.begins),
    whole: at(one.ends),
    status,
    outcome,
    ok:
      outcome === one.expected &&
      status === (one.expected === "refused" ? 409 : 302) &&
      (outcome === "refused" || receivedAt === at(one.ends)),
  };
}

async function outcomeOf(db: Db, applicationId: string) {
  const row = await db
    .selectFrom("submission")
    .selectAll()
    .where("applicationId", "=", applicationId)
    .executeTakeFirst();
  const { state } = await stateOf(db, applicationId);
  if (!row) return { outcome: state === "draft" ? "refused" : state };
  return { outcome: String(JSON.parse(row.snapshot).timeliness), receivedAt: row.receivedAt };
}

/** A form over a bare socket: its head and half of its body at once, the rest when `between` has been called. */
export async function sendSlowly(
  { port, origin, lines }: Served,
  path: string,
  cookie: string,
  body: string,
  between: () => void,
  type = "application/x-www-form-urlencoded",
): Promise<number> {
  const socket = connect(port, "127.0.0.1");
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${new URL(origin).host}`,
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
    "",
    "",
  ].join("\r\n");
  const half = Math.floor(body.length / 2);
  const before = lines.length;
  socket.write(head + body.slice(0, half));
  await sleep(150);
  if (lines.length !== before) throw new Error("The service answered before the form was whole.");
  between();
  socket.write(body.slice(half));
  let answer = "";
  for await (const chunk of socket) answer += chunk;
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}

export const deadlineProof: Proof = {
  name: "deadline",
  about: "what is here whole by the second of the deadline is in time; what crosses it is kept and flagged",
  run: () => inWorkshop(async (workshop) => proved(await deadline(workshop))),
};
