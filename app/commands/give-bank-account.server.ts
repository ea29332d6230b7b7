import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import { maskedIban } from "~/domain/iban";
import { findNewestAccount, insertAccount } from "~/queries/bank-accounts.server";

type Giving = {
  organisationId: string;
  account: { iban: string; bic: string | null; reference: string | null };
  by: { id: string; name: string };
  at: string;
};

/**
 * The recipient gives the account to which its grants are paid. Nothing is paid to it before an official has
 * confirmed it. The same account again changes nothing, unless the one before was refused.
 */
export function giveBankAccount(db: Db, { organisationId, account, by, at }: Giving): Promise<{ ok: true }> {
  return inTransaction(db, async (trx) => {
    const before = await findNewestAccount(trx, organisationId);
    const same =
      before?.iban === account.iban && before.bic === account.bic && before.reference === account.reference;
    if (same && before.outcome !== "refused") return { ok: true };

    const id = randomUUID();
    await insertAccount(trx, { id, organisationId, ...account, givenBy: by.id, givenAt: at });
    await addToRecord(trx, {
      ...{ at, by, action: "give", noun: "bank-account", nounId: id, to: "unconfirmed" },
      details: {
        organisationId,
        before: before ? { account: maskedIban(before.iban) } : {},
        after: { account: maskedIban(account.iban), bic: account.bic, reference: account.reference },
      },
    });
    return { ok: true };
  });
}
