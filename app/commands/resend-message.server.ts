import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Instant } from "~/domain/day";
import { mayResend, type ResendVerdict } from "~/domain/message";
import { findMessage, findMessageByKey, insertMessages, sendAnew } from "~/queries/messages.server";

type Resending = {
  messageId: string;
  /** One for every showing of the page: pressing the button twice sends one message. */
  key: string;
  by: { id: string; name: string };
  at: Instant;
};

export type ResentVerdict = { ok: true; messageId: string } | Exclude<ResendVerdict, { ok: true }>;

/**
 * Sends a message again, on the record: one that was given up as the same message, with the Message-ID
 * that it had, and one that was sent as a new message. Undefined: no such message.
 */
export function resendMessage(db: Db, resending: Resending): Promise<ResentVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { messageId, by, at } = resending;
    const message = await findMessage(trx, messageId, at);
    if (!message) return undefined;

    const dedupeKey = `again/${messageId}/${resending.key}`;
    const already = await findMessageByKey(trx, dedupeKey);
    if (already) return { ok: true, messageId: already.id };
    const verdict = mayResend(message.state);
    if (!verdict.ok) return verdict;

    const sentAs = verdict.as === "same" ? messageId : randomUUID();
    if (verdict.as === "same") await sendAnew(trx, messageId, at);
    else {
      const { kind, personId, toAddress, subject, body, noun, nounId } = message;
      const same = { kind, personId, toAddress, subject, body, noun, nounId };
      await insertMessages(trx, [{ ...same, id: sentAs, dedupeKey, createdAt: at }]);
    }
    await addToRecord(trx, {
      at,
      by,
      action: "resend",
      noun: "message",
      nounId: messageId,
      details: { kind: message.kind, attempts: message.attempts, sentAs },
    });
    return { ok: true, messageId: sentAs };
  });
}
