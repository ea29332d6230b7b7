import { addToRecord, type Db, inTransaction } from "~/db.server";
import { maskedIban } from "~/domain/iban";
import { findAccount, findNewestAccount, insertAccountRuling } from "~/queries/bank-accounts.server";

type Ruling = {
  accountId: string;
  outcome: "confirmed" | "refused";
  reason: string;
  by: { id: string; name: string };
  at: string;
};

export type AccountVerdict = { ok: true } | { ok: false; because: "already-ruled" | "replaced" };

/** Confirms or refuses an account, once and with how it was made sure of. Undefined: no such account. */
export function ruleOnAccount(db: Db, ruling: Ruling): Promise<AccountVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { accountId, outcome, reason, by, at } = ruling;
    const account = await findAccount(trx, accountId);
    if (!account) return undefined;
    if (account.outcome !== null) return { ok: false, because: "already-ruled" };
    const newest = await findNewestAccount(trx, account.organisationId);
    if (newest?.id !== accountId) return { ok: false, because: "replaced" };

    await insertAccountRuling(trx, { accountId, outcome, reason, ruledBy: by.id, ruledAt: at });
    await addToRecord(trx, {
      ...{ at, by, action: outcome === "confirmed" ? "confirm" : "refuse", noun: "bank-account" },
      ...{ nounId: accountId, from: "unconfirmed", to: outcome },
      details: { organisationId: account.organisationId, account: maskedIban(account.iban), reason },
    });
    return { ok: true };
  });
}
