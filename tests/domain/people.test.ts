import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../app/domain/day";
import {
  type ApplicantRole,
  applied,
  firstUnsigned,
  type Holding,
  holdsOn,
  isContact,
  mayEnd,
  mayGive,
  mayHandOver,
  type RoleVerdict,
  sameEmail,
} from "../../app/domain/people";

const today = "2026-11-23";
const holding = (
  personId: string,
  role: ApplicantRole,
  validFrom = "2024-01-01",
  validTo: string | null = null,
) => ({ personId, role, validFrom, validTo }) satisfies Holding;
const after = (holdings: Holding[], verdict: RoleVerdict) => (verdict.ok ? applied(holdings, verdict) : []);

test("a role holds from its first day to its last, both included", () => {
  const held = holding("a", "preparer", "2026-11-23", "2026-11-30");
  expect(["2026-11-22", "2026-11-23", "2026-11-30", "2026-12-01"].map((day) => holdsOn(held, day))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

describe("giving a role", () => {
  const give = (holdings: Holding[], validFrom = today) =>
    mayGive(holdings, { personId: "a", role: "preparer", validFrom }, today);

  test("is possible from today on, and not from yesterday", () => {
    expect(give([])).toMatchObject({ ok: true, given: [{ validFrom: today, validTo: null }] });
    expect(give([], "2026-11-22")).toEqual({ ok: false, because: "in-past", limit: today });
  });

  test("is done once; after the last day of an earlier one it can be given again", () => {
    expect(give([holding("a", "preparer")])).toMatchObject({ because: "has-role" });
    expect(give([holding("a", "preparer", "2027-01-01")])).toMatchObject({ because: "has-role" });
    const until = holding("a", "preparer", "2024-01-01", "2026-11-30");
    expect(give([until], "2026-11-30")).toMatchObject({ because: "has-role" });
    expect(give([until], "2026-12-01")).toMatchObject({ ok: true });
    expect(give([holding("b", "preparer"), holding("a", "signatory")])).toMatchObject({ ok: true });
  });
});

describe("ending a role", () => {
  const two = [holding("a", "signatory"), holding("b", "signatory"), holding("a", "preparer")];
  const end = (holdings: Holding[], lastOn = today, role: ApplicantRole = "signatory") =>
    mayEnd(holdings, { personId: "a", role, lastOn }, today);

  test("cuts that role alone at its last day; yesterday ends it at once", () => {
    const verdict = end(two, "2026-11-22");
    expect(after(two, verdict).filter((one) => holdsOn(one, today))).toEqual([two[1], two[2]]);
    expect(end(two, "2026-11-21")).toEqual({ ok: false, because: "in-past", limit: "2026-11-22" });
  });

  test("never prolongs a role that ends sooner", () => {
    const ending = [holding("a", "signatory", "2024-01-01", "2026-11-30"), holding("b", "signatory")];
    expect(end(ending, "2026-12-31")).toEqual({ ok: false, because: "no-role" });
    expect(end(ending, "2026-11-30")).toEqual({ ok: false, because: "no-role" });
    expect(end(ending, "2026-11-29")).toMatchObject({ ok: true });
    expect(end([], today)).toEqual({ ok: false, because: "no-role" });
  });

  test("leaves no day without a signatory: the first such day is named", () => {
    expect(end([holding("a", "signatory")], "2027-01-31")).toEqual({
      ok: false,
      because: "last-signatory",
      limit: "2027-02-01",
    });
    const otherLeaves = [holding("a", "signatory"), holding("b", "signatory", "2024-01-01", "2026-12-31")];
    expect(end(otherLeaves, today)).toMatchObject({ because: "last-signatory", limit: "2027-01-01" });
    const otherComes = [holding("a", "signatory"), holding("b", "signatory", "2027-02-01")];
    expect(end(otherComes, "2027-01-30")).toMatchObject({ because: "last-signatory", limit: "2027-01-31" });
    expect(end(otherComes, "2027-01-31")).toMatchObject({ ok: true });
  });

  test("is free for a preparer, also the last one", () => {
    expect(end([holding("a", "preparer")], today, "preparer")).toMatchObject({ ok: true });
  });
});

describe("handing over", () => {
  const both = [holding("a", "preparer"), holding("a", "signatory")];
  const hand = (holdings: Holding[], { successorId = "b", lastOn = "2027-01-31" } = {}) =>
    mayHandOver(holdings, { leaverId: "a", successorId, lastOn }, today);
  const held = (holdings: Holding[], verdict: RoleVerdict, day: string) =>
    after(holdings, verdict)
      .filter((one) => holdsOn(one, day))
      .map(({ personId, role }) => `${personId} ${role}`)
      .sort();

  test("gives the successor every role of the leaver on the leaver's last day, and only then ends them", () => {
    const verdict = hand(both);
    expect(held(both, verdict, "2027-01-30")).toEqual(["a preparer", "a signatory"]);
    expect(held(both, verdict, "2027-01-31")).toEqual([
      "a preparer",
      "a signatory",
      "b preparer",
      "b signatory",
    ]);
    expect(held(both, verdict, "2027-02-01")).toEqual(["b preparer", "b signatory"]);
  });

  test("does not give twice what the successor has, and keeps what would have ended", () => {
    const has = [...both, holding("b", "preparer"), holding("b", "signatory", "2026-01-01", "2027-06-30")];
    const verdict = hand(has);
    expect(verdict).toMatchObject({ ok: true, given: [] });
    expect(held(has, verdict, "2027-07-01")).toEqual(["b preparer", "b signatory"]);
    const comes = [...both, holding("b", "signatory", "2027-06-01")];
    expect(held(comes, hand(comes), "2027-02-01")).toEqual(["b preparer", "b signatory"]);
  });

  test("goes to somebody else, from today at the earliest, and from somebody who holds a role then", () => {
    expect(hand(both, { successorId: "a" })).toEqual({ ok: false, because: "same-person" });
    expect(hand(both, { lastOn: "2026-11-22" })).toMatchObject({ because: "in-past", limit: today });
    expect(hand(both, { lastOn: today })).toMatchObject({ ok: true });
    expect(hand([holding("a", "preparer", "2024-01-01", "2026-12-31")])).toEqual({
      ok: false,
      because: "no-role",
    });
  });
});

const roleOf = fc.constantFrom<ApplicantRole>("preparer", "signatory");
const dayNear = fc.integer({ min: -40, max: 60 }).map((days) => addDays(today, days));
const someHolding = fc.record({
  personId: fc.constantFrom("a", "b", "c"),
  role: roleOf,
  validFrom: dayNear,
  validTo: fc.option(dayNear, { nil: null }),
});

test("whatever is allowed, no day from today on loses its last signatory, and nothing of yesterday changes", () => {
  const change = fc.record({
    holdings: fc.array(someHolding, { maxLength: 8 }),
    personId: fc.constantFrom("a", "b"),
    role: roleOf,
    day: dayNear,
    handing: fc.boolean(),
  });
  fc.assert(
    fc.property(change, ({ holdings, personId, role, day, handing }) => {
      const verdict = handing
        ? mayHandOver(holdings, { leaverId: personId, successorId: "c", lastOn: day }, today)
        : mayEnd(holdings, { personId, role, lastOn: day }, today);
      if (!verdict.ok) return;
      const changed = applied(holdings, verdict);
      const signed = (among: Holding[], on: string) =>
        among.some((one) => one.role === "signatory" && holdsOn(one, on));
      for (let days = -50; days <= 80; days++) {
        const on = addDays(today, days);
        if (days >= 0 && signed(holdings, on)) expect(signed(changed, on), on).toBe(true);
        const heldOn = (among: Holding[]) =>
          among
            .filter((one) => holdsOn(one, on))
            .map(({ personId: who, role: what }) => `${who} ${what}`)
            .sort();
        if (days < 0) expect(heldOn(changed), on).toEqual(heldOn(holdings));
      }
      expect(firstUnsigned(holdings, changed, today)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test("capitals and spaces do not make another address", () => {
  expect(sameEmail(" Aino.Demo@Example.org", "aino.demo@example.org ")).toBe(true);
  expect(sameEmail("aino@example.org", "bertta@example.org")).toBe(false);
});

test("a contact person is known by the name or the address as typed; an empty one is nobody's", () => {
  const aino = { name: "Aino Demo", email: "aino@example.org" };
  expect(isContact(aino, { name: " aino  demo ", email: "" })).toBe(true);
  expect(isContact(aino, { name: "A. Demo", email: "AINO@example.org" })).toBe(true);
  expect(isContact(aino, { name: "Bertta", email: "bertta@example.org" })).toBe(false);
  expect(isContact({ name: "", email: "" }, { name: "", email: "" })).toBe(false);
});
