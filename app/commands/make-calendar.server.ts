import { createHash, randomBytes, randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import { findFeedOwner, insertFeed, revokeFeeds } from "~/queries/calendar-feeds.server";

type Making = { by: { id: string; name: string }; at: string };

/**
 * Makes the secret address of a person's deadlines; one that was made before stops working. Answers its secret
 * part, which is told this once: only its digest is kept.
 */
export function makeCalendar(db: Db, { by, at }: Making): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  return inTransaction(db, async (trx) => {
    await revokeFeeds(trx, by.id, at);
    const id = randomUUID();
    await insertFeed(trx, { id, personId: by.id, tokenHash: hashOf(token), madeAt: at });
    await addToRecord(trx, { at, by, action: "make", noun: "calendar", nounId: id, details: {} });
    return token;
  });
}

/** Makes a person's address stop working. Says whether there was one. */
export function revokeCalendar(db: Db, { by, at }: Making): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const revoked = await revokeFeeds(trx, by.id, at);
    for (const nounId of revoked) {
      await addToRecord(trx, { at, by, action: "revoke", noun: "calendar", nounId, details: {} });
    }
    return revoked.length > 0;
  });
}

/** Whose calendar this secret part opens; undefined when it opens none, or no longer. */
export function ownerOfToken(db: Db, token: string): Promise<string | undefined> {
  return findFeedOwner(db, hashOf(token));
}

/** A secret of 256 random bits needs no key of ours: nobody finds it from its digest. */
function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
