import { addToRecord, type Db, inTransaction } from "~/db.server";
import { type Day, helsinkiDay } from "~/domain/day";
import type { Holding, RoleChanges, RoleRefusal, RoleVerdict } from "~/domain/people";
import { maySubmit, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import { type Colleague, changeRoles, findPerson, listColleagues } from "~/queries/people.server";

export type By = { by: Person; clock: Clock };
export type ChangeVerdict = { ok: true } | { ok: false; because: RoleRefusal; limit?: Day };

/** What holds in the organisation at the moment of the change. */
export type Situation = {
  colleagues: Colleague[];
  holdings: Holding[];
  today: Day;
  at: string;
  organisationId: string;
};

/**
 * Changes something about who may do what in the signatory's own organisation. Whether the one who asks
 * still is its signatory is judged anew in the transaction: two who end each other's roles at once take
 * turns, and the second finds that there is nothing left to end with.
 */
export function asSignatory<T>(
  db: Db,
  { by, clock }: By,
  change: (trx: Db, situation: Situation) => Promise<T>,
): Promise<T | { ok: false; because: "not-allowed"; limit?: undefined }> {
  return inTransaction(db, async (trx) => {
    const at = clock();
    const today = helsinkiDay(at);
    const organisationId = by.organisation.id;
    const person = await findPerson(trx, by.id, today);
    if (!person || !maySubmit(person, organisationId)) return { ok: false, because: "not-allowed" };

    const colleagues = await listColleagues(trx, organisationId);
    const holdings = colleagues.flatMap((colleague) => colleague.holdings);
    return change(trx, { colleagues, holdings, today, at, organisationId });
  });
}

type Told = { action: string; by: Person; personId: string; details?: object };

/** Stores the changes that the rules allow, and puts them on the record with the days before and after. */
export async function storeChanges(
  trx: Db,
  verdict: RoleVerdict,
  { at, organisationId }: Situation,
  { action, by, personId, details }: Told,
): Promise<ChangeVerdict> {
  if (!verdict.ok) return verdict;
  const { changed, given } = verdict;
  await changeRoles(trx, { changed, given });
  await addToRecord(trx, {
    at,
    by,
    action,
    noun: "person",
    nounId: personId,
    details: { organisationId, ...details, ...beforeAndAfter({ changed, given }) },
  });
  return { ok: true };
}

function beforeAndAfter({ changed, given }: RoleChanges) {
  return {
    before: changed.map(({ before }) => before),
    after: [...changed.map(({ after }) => after), ...given],
  };
}
