import { isAddress, isTooOld, leaseFrom, nextAttempt, oneLine, withOrigin } from "~/domain/message";
import type { SentVerdict } from "~/outside/mail.server";
import { listDueMessages, markNotSent, markSent, takeMessage } from "~/queries/messages.server";
import type { JobContext } from "./job";

/** What sending needs. */
export type MailContext = Omit<JobContext, "files" | "scanner">;

const batch = 50;
const atOnce = 5;
const longestError = 500;

type Taken = NonNullable<Awaited<ReturnType<typeof takeMessage>>>;
type Send = NonNullable<MailContext["send"]>;

/**
 * Sends what is due in the outbox. A message is taken before it is sent and marked after the server has
 * accepted it: a crash between the two sends it once more, under the same Message-ID, and none is lost.
 */
export async function sendMessages(context: MailContext, stopping?: AbortSignal): Promise<void> {
  const { send } = context;
  if (!send) return;
  for (;;) {
    const ids = await listDueMessages(context.db, context.clock(), batch);
    const full = ids.length === batch;
    const hands = Array.from({ length: atOnce }, async () => {
      for (let id = ids.shift(); id !== undefined && !stopping?.aborted; id = ids.shift()) {
        await sendOne(context, send, id).catch((error) => broke(context, id, error));
      }
    });
    await Promise.all(hands);
    if (!full || stopping?.aborted) return;
  }
}

async function sendOne(context: MailContext, send: Send, id: string): Promise<void> {
  const { db, clock, log, config } = context;
  const due = clock();
  const message = await takeMessage(db, id, due, leaseFrom(due));
  if (!message) return;
  if (isTooOld(message, due)) return notSent(context, message, { forGood: true, because: "too-old" });
  if (!isAddress(message.toAddress)) {
    return notSent(context, message, { forGood: true, because: "not-an-address" });
  }
  const verdict = await send({
    id,
    to: message.toAddress,
    subject: message.subject,
    text: withOrigin(message.body, config.publicOrigin),
  });
  if (!verdict.ok) return notSent(context, message, verdict);
  await markSent(db, id, clock());
  log.info({ messageId: id, kind: message.kind, attempts: message.attempts }, "a message was sent");
}

/** Nothing is known of what became of it: the message stays taken until its lease runs out. */
function broke({ log }: MailContext, messageId: string, error: unknown): void {
  log.error({ err: error, messageId }, "the sending of a message broke");
}

type NotSent = Omit<Extract<SentVerdict, { ok: false }>, "ok">;

/** The log names the message and never the address: a server's answer may repeat that. */
async function notSent({ db, clock, log }: MailContext, message: Taken, { forGood, because }: NotSent) {
  const now = clock();
  const nextAt = forGood ? undefined : nextAttempt(message.attempts, now);
  const lastError = oneLine(because).slice(0, longestError);
  await markNotSent(db, message, nextAt ? { lastError, nextAt } : { lastError, failedAt: now });
  const { id: messageId, kind, attempts } = message;
  if (nextAt) log.info({ messageId, kind, attempts, nextAt }, "a message was not sent yet");
  else log.error({ messageId, kind, attempts }, "a message was given up");
}
