import { randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type AgreementRefusal, mayEnterAgreement } from "~/domain/agreement";
import { helsinkiDay, type Instant } from "~/domain/day";
import type { Agreement } from "~/domain/eligibility";
import { insertAgreement } from "~/queries/agreements.server";

type Entering = {
  organisationId: string;
  agreement: Agreement;
  by: { id: string; name: string };
  at: Instant;
};

export type EnterAgreementVerdict = { ok: true; id: string } | { ok: false; because: AgreementRefusal };

/** Enters an agreement as an officer has seen it. Undefined: no such organisation. */
export function enterAgreement(
  db: Db,
  { organisationId, agreement, by, at }: Entering,
): Promise<EnterAgreementVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const organisation = await trx
      .selectFrom("organisation")
      .select("id")
      .where("id", "=", organisationId)
      .executeTakeFirst();
    if (!organisation) return undefined;
    const verdict = mayEnterAgreement(agreement, helsinkiDay(at));
    if (!verdict.ok) return verdict;

    const id = randomUUID();
    const { kind, fromOn, toOn = null, source, checkedOn } = agreement;
    const seen = { organisationId, kind, fromOn, toOn, source, checkedOn };
    await insertAgreement(trx, {
      ...{ id, ...seen, enteredBy: by.id, enteredAt: at },
      ...{ removedBy: null, removedAt: null },
    });
    await addToRecord(trx, { at, by, action: "enter", noun: "agreement", nounId: id, details: seen });
    return { ok: true, id };
  });
}
