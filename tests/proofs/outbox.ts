import { randomUUID } from "node:crypto";
import { resendMessage } from "../../app/commands/resend-message.server";
import { messageState } from "../../app/domain/message";
import { mailThrough, type Send } from "../../app/outside/mail.server";
import { insertMessages } from "../../app/queries/messages.server";
import type { MailContext } from "../../app/server/jobs/send-messages";
import { sendMessages } from "../../app/server/jobs/send-messages";
import type { Db } from "../../db/open";
import { type Accepted, openSink, type Trouble, unknownUser } from "../support/mail-sink";
import { Random } from "../support/random";
import { numberIn, type Proof } from "./proof";
import { inWorkshop } from "./workshop";

export type Options = {
  /** A migrated database whose outbox holds nothing that can be sent. */
  db: Db;
  messages: number;
  /** The same seed makes the same troubles, in the order of the connections. */
  seed: number;
  /** Processes that send from the same outbox at the same time. */
  workers?: number;
  officer: { id: string; name: string };
};

export type Row = {
  messages: number;
  workers: number;
  connections: number;
  /** Attempts that ended before the outbox could be marked, as in a crash. */
  crashes: number;
  /** Messages that the outbox says were sent. */
  sent: number;
  /** Messages that the mail server has accepted at least once. */
  accepted: number;
  /** Permanently refused addresses, given up and shown to officers. */
  refused: number;
  missing: number;
  /** Times that a message was accepted once more. */
  duplicates: number;
  /** Those of them that followed on an attempt whose answer never reached the outbox. */
  explained: number;
};

const troubles: [Trouble, number][] = [
  ["none", 50],
  ["drops-at-once", 7],
  ["busy-greeting", 4],
  ["delays", 6],
  ["4xx-at-mail", 6],
  ["4xx-at-rcpt", 6],
  ["4xx-at-data", 5],
  ["drops-at-rcpt", 4],
  ["dies-in-data", 5],
  ["loses-its-answer", 4],
  ["answers-too-late", 2],
];
const refusedInHundred = 3;
const crashesInHundred = 3;
const minute = 60_000;

/** The server has said itself that it does not take the message. */
const answered = /: [45]\d\d[ -]/;

/**
 * Sends an outbox through a mail server that drops, delays, refuses and dies, with workers that crash
 * too, until it is quiet; then what was given up for no lasting reason is sent again, as officers would.
 */
export async function outbox(options: Options): Promise<Row[]> {
  const { db, messages, seed, workers = 2, officer } = options;
  const random = new Random(seed);
  const chance = () => random.next();
  const sink = await openSink(() => pickTrouble(chance));
  const wave = await fill(db, messages, chance);
  const unheard: string[] = [];
  const crashes: string[] = [];
  const mail = mailThrough({
    smtpUrl: sink.url,
    mailFrom: "Hankesalkku <noreply@hankesalkku.test>",
    patience: 400,
  });
  const send: Send = async (letter) => {
    const verdict = await mail(letter);
    if (!verdict.ok && !answered.test(verdict.because)) unheard.push(letter.id);
    if (verdict.ok && chance() * 100 < crashesInHundred) {
      unheard.push(letter.id);
      crashes.push(letter.id);
      throw new Error("The process died."); // right after the answer: the outbox never learns of it
    }
    return verdict;
  };
  let now = Date.parse(start);
  const clock = () => new Date(now).toISOString();
  const log = { info() {}, error() {} };
  const context: MailContext = { db, clock, log, send, config: { publicOrigin: "https://hankesalkku.test" } };
  const work = () => Promise.all(Array.from({ length: workers }, () => sendMessages(context)));
  try {
    for (let rounds = 0; ; rounds++) {
      await work();
      const rows = await rowsOf(db, wave);
      const waiting = rows.filter(({ sentAt, failedAt }) => sentAt === null && failedAt === null);
      const givenUp = rows.filter((row) => messageState(row, clock()) === "failed" && !isRefused(row));
      if (waiting.length === 0 && givenUp.length === 0) break;
      if (rounds > 500) throw new Error(`The outbox does not become quiet: ${waiting.length} wait.`);
      for (const { id } of givenUp) {
        await resendMessage(db, { messageId: id, key: randomUUID(), by: officer, at: clock() });
      }
      now = Math.max(now + 1000, ...(waiting.length > 0 ? [earliest(waiting)] : []));
    }
    const run = { workers, connections: sink.connections(), crashes: crashes.length };
    return [{ ...run, ...figures(await rowsOf(db, wave), sink.accepted, unheard) }];
  } finally {
    await sink.close();
  }
}

const start = "2026-11-23T10:00:00.000Z";

async function fill(db: Db, messages: number, chance: () => number): Promise<string[]> {
  const rows = Array.from({ length: messages }, (_, index) => {
    const name = chance() * 100 < refusedInHundred ? "nobody" : "person";
    return {
      id: randomUUID(),
      kind: "received",
      dedupeKey: `proof/${randomUUID()}`,
      personId: null,
      toAddress: `${name}-${index}@kunta.test`,
      subject: `Hakemus ${index} on vastaanotettu`,
      body: `Hei,\n\nHakemus ${index} on vastaanotettu.\n\n{origin}/fi/applications/${index}\n`.repeat(20),
      noun: "application",
      nounId: String(index),
      createdAt: start,
    };
  });
  for (let from = 0; from < rows.length; from += 50) await insertMessages(db, rows.slice(from, from + 50));
  return rows.map(({ id }) => id);
}

type MessageRow = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(db: Db, ids: string[]) {
  return db.selectFrom("message").selectAll().where("id", "in", ids).execute();
}

const isRefused = ({ toAddress }: MessageRow) => unknownUser.test(toAddress);

/** The next instant at which one of them may be tried: its time has come and nobody holds it. */
function earliest(waiting: MessageRow[]): number {
  const times = waiting.map(({ nextAt, leasedUntil }) =>
    Math.max(Date.parse(nextAt), leasedUntil === null ? 0 : Date.parse(leasedUntil) + minute),
  );
  return Math.min(...times);
}

function figures(rows: MessageRow[], log: Accepted[], unheard: string[]) {
  const times = (list: string[], id: string) => list.filter((known) => known === id).length;
  const acceptedIds = log.map(({ messageId }) => messageId.split("@")[0] ?? "");
  const again = rows.map(({ id }) => Math.max(0, times(acceptedIds, id) - 1));
  const refused = rows.filter((row) => isRefused(row) && row.failedAt !== null && row.sentAt === null);
  return {
    messages: rows.length,
    sent: rows.filter(({ sentAt }) => sentAt !== null).length,
    accepted: new Set(acceptedIds).size,
    refused: refused.length,
    missing: rows.filter((row) => !acceptedIds.includes(row.id) && !refused.includes(row)).length,
    duplicates: again.reduce((sum, count) => sum + count, 0),
    explained: rows.reduce((sum, { id }, index) => sum + Math.min(again[index] ?? 0, times(unheard, id)), 0),
  };
}

function pickTrouble(chance: () => number): Trouble {
  const total = troubles.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance() * total;
  for (const [trouble, weight] of troubles) {
    left -= weight;
    if (left < 0) return trouble;
  }
  return "none";
}

/** The promise of the outbox over five hundred messages and two workers. */
export const outboxProof: Proof = {
  name: "outbox",
  about:
    "through a mail server that drops, delays, refuses and dies, no message is missing or doubled without cause",
  run: (options) =>
    inWorkshop(async ({ freshDatabase }) => {
      const [messages, seed] = [numberIn(options, "messages", 500), numberIn(options, "seed", 1)];
      const officer = { id: "tem-officer", name: "Oona Demo" };
      const db = await freshDatabase();
      const rows = await outbox({ db, messages, seed, workers: 2, officer });
      return {
        rows,
        ok: rows.every(({ missing, duplicates, explained }) => missing === 0 && duplicates === explained),
      };
    }),
};
