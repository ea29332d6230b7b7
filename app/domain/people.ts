import { addDays, type Day } from "./day";
import type { applicantRoles } from "./who-may";

export type ApplicantRole = (typeof applicantRoles)[number];

/** A role that somebody of the organisation holds, from its first day to its last, both included. */
export type Holding = { personId: string; role: ApplicantRole; validFrom: Day; validTo: Day | null };

/** What a change makes of the holdings: those that get other days, and those that are new. */
export type RoleChanges = { changed: { before: Holding; after: Holding }[]; given: Holding[] };

export type RoleRefusal =
  | "not-allowed"
  | "in-past"
  | "has-role"
  | "no-role"
  | "same-person"
  | "last-signatory";

/** `limit`: the first day that may be given, or the first day that would be without a signatory. */
export type RoleVerdict = ({ ok: true } & RoleChanges) | { ok: false; because: RoleRefusal; limit?: Day };

/** Is the role held on that Helsinki day? Its first day and its last belong to it. */
export function holdsOn({ validFrom, validTo }: Omit<Holding, "personId" | "role">, day: Day): boolean {
  return validFrom <= day && day <= (validTo ?? forever);
}

const forever = "9999-12-31";
const lastDay = ({ validTo }: Holding) => validTo ?? forever;

/** May the person be given the role from that day on? From today at the earliest, and once. */
export function mayGive(holdings: Holding[], given: Omit<Holding, "validTo">, today: Day): RoleVerdict {
  if (given.validFrom < today) return { ok: false, because: "in-past", limit: today };
  const held = ofPerson(holdings, given.personId).some(
    (holding) => holding.role === given.role && isReal(holding) && lastDay(holding) >= given.validFrom,
  );
  if (held) return { ok: false, because: "has-role" };
  return { ok: true, changed: [], given: [{ ...given, validTo: null }] };
}

type Ending = { personId: string; role: ApplicantRole; lastOn: Day };

/**
 * May the role end with that day? A last day of yesterday ends it at once. The organisation is never left
 * without a signatory on a day that has one.
 */
export function mayEnd(holdings: Holding[], { personId, role, lastOn }: Ending, today: Day): RoleVerdict {
  const yesterday = addDays(today, -1);
  if (lastOn < yesterday) return { ok: false, because: "in-past", limit: yesterday };

  const changed = ofPerson(holdings, personId)
    .filter((holding) => holding.role === role && isReal(holding) && lastDay(holding) > lastOn)
    .map((before) => ({ before, after: { ...before, validTo: lastOn } }));
  if (changed.length === 0) return { ok: false, because: "no-role" };
  return withSignatory(holdings, { changed, given: [] }, today);
}

type HandingOver = { leaverId: string; successorId: string; lastOn: Day };

/**
 * May the one hand over to the other? The leaver's roles end with that day, and the successor holds them
 * from the same day on, so that on the day itself both do.
 */
export function mayHandOver(
  holdings: Holding[],
  { leaverId, successorId, lastOn }: HandingOver,
  today: Day,
): RoleVerdict {
  if (leaverId === successorId) return { ok: false, because: "same-person" };
  if (lastOn < today) return { ok: false, because: "in-past", limit: today };

  const leaving = ofPerson(holdings, leaverId).filter(
    (holding) => isReal(holding) && lastDay(holding) >= lastOn,
  );
  if (leaving.length === 0) return { ok: false, because: "no-role" };

  const changes: RoleChanges = {
    changed: leaving
      .filter((holding) => lastDay(holding) > lastOn)
      .map((before) => ({ before, after: { ...before, validTo: lastOn } })),
    given: [],
  };
  for (const role of new Set(leaving.map((holding) => holding.role))) {
    const before = ofPerson(holdings, successorId).find(
      (holding) => holding.role === role && isReal(holding) && lastDay(holding) >= lastOn,
    );
    const validFrom = before && before.validFrom < lastOn ? before.validFrom : lastOn;
    const after = { personId: successorId, role, validFrom, validTo: null };
    if (!before) changes.given.push(after);
    else if (before.validFrom > lastOn || before.validTo) changes.changed.push({ before, after });
  }
  return withSignatory(holdings, changes, today);
}

/** The holdings as they stand after the changes. */
export function applied(holdings: Holding[], { changed, given }: RoleChanges): Holding[] {
  const after = new Map(changed.map((change) => [change.before, change.after]));
  return [...holdings.map((holding) => after.get(holding) ?? holding), ...given];
}

/** The first day from `today` on that has a signatory before the changes and none after them. */
export function firstUnsigned(before: Holding[], after: Holding[], today: Day): Day | undefined {
  const signed = (holdings: Holding[], day: Day) =>
    holdings.some((holding) => holding.role === "signatory" && holdsOn(holding, day));
  const turns = [...before, ...after].flatMap(({ validFrom, validTo }) =>
    validTo ? [validFrom, addDays(validTo, 1)] : [validFrom],
  );
  const days = [today, ...turns.filter((day) => day > today)].sort();
  return days.find((day) => signed(before, day) && !signed(after, day));
}

function withSignatory(holdings: Holding[], changes: RoleChanges, today: Day): RoleVerdict {
  const limit = firstUnsigned(holdings, applied(holdings, changes), today);
  return limit ? { ok: false, because: "last-signatory", limit } : { ok: true, ...changes };
}

/** A role that ended before it began was taken back and never held. */
export function isReal({ validFrom, validTo }: Pick<Holding, "validFrom" | "validTo">): boolean {
  return validTo === null || validFrom <= validTo;
}

function ofPerson(holdings: Holding[], personId: string): Holding[] {
  return holdings.filter((holding) => holding.personId === personId);
}

/** Are these the same address? Capitals and spaces around do not tell people apart. */
export function sameEmail(one: string, other: string): boolean {
  return tidied(one) === tidied(other);
}

/** Is the person whom the application names as its contact this one, by name or address as typed? */
export function isContact(
  person: { name: string; email: string },
  typed: { name: string; email: string },
): boolean {
  const same = (one: string, other: string) => tidied(one) !== "" && tidied(one) === tidied(other);
  return same(typed.email, person.email) || same(typed.name, person.name);
}

function tidied(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
