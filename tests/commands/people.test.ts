import { describe, expect, test } from "vitest";
import { addPerson } from "../../app/commands/add-person.server";
import { endRole } from "../../app/commands/end-role.server";
import { giveRole } from "../../app/commands/give-role.server";
import { handOver } from "../../app/commands/hand-over.server";
import type { Person } from "../../app/domain/who-may";
import { findPerson, listDemonstrationPeople } from "../../app/queries/people.server";
import { verifyRecord } from "../../db/record";
import { freshDatabase } from "../support/database";
import { atNow, completeDraft, openCall, people, startDraft, write } from "../support/drafts";
import { makeColleague, peopleOnRecord, rolesOn } from "../support/people";

const today = "2026-11-23";
const who = { by: people.vantaaSignatory, clock: atNow };
const bertta = { name: "Bertta Demo", email: "bertta@example.org" };
const asPreparer = { role: "preparer" as const, validFrom: today };
const as = (id: string): Person => ({ ...people.vantaaSignatory, id });

describe("adding somebody", () => {
  test("makes a person with the role, in the sign-in list and on the record", async () => {
    const db = await freshDatabase();
    const added = await addPerson(db, { ...bertta, ...asPreparer, ...who });
    expect(added).toMatchObject({ ok: true, known: false });
    const listed = await listDemonstrationPeople(db, today);
    expect(listed.find(({ name }) => name === "Bertta Demo")).toMatchObject({
      organisation: { id: "municipality-092" },
      roles: ["preparer"],
    });
    expect(await peopleOnRecord(db)).toMatchObject([
      { action: "add", personId: "vantaa-signatory", details: { name: "Bertta Demo" } },
      { action: "give-role", details: { after: [{ role: "preparer", validFrom: today }] } },
    ]);
    expect(JSON.stringify(await peopleOnRecord(db))).not.toContain("bertta@");
    expect(await verifyRecord(db)).toMatchObject({ ok: true });
  });

  test("a role that begins tomorrow does not hold today, and holds from midnight in Finland", async () => {
    const db = await freshDatabase();
    const added = await addPerson(db, { ...bertta, ...asPreparer, validFrom: "2026-11-24", ...who });
    const personId = added.ok ? added.personId : "";
    expect((await findPerson(db, personId, today))?.roles).toEqual([]);
    expect((await findPerson(db, personId, "2026-11-24"))?.roles).toEqual(["preparer"]);
    expect((await listDemonstrationPeople(db, today)).some(({ id }) => id === personId)).toBe(false);
  });

  test("an address that is in use here gets its role instead of a second person", async () => {
    const db = await freshDatabase();
    const again = { name: "Aino", email: " VANTAA-preparer@example.org " };
    const added = await addPerson(db, { ...again, role: "signatory", validFrom: today, ...who });
    expect(added).toEqual({ ok: true, personId: "vantaa-preparer", known: true });
    expect((await findPerson(db, "vantaa-preparer", today))?.roles.sort()).toEqual(["preparer", "signatory"]);
    expect(await addPerson(db, { ...again, ...asPreparer, ...who })).toMatchObject({ because: "has-role" });
  });

  test("two who add the same address at once make one person", async () => {
    const db = await freshDatabase();
    const both = await Promise.all(
      (["preparer", "signatory"] as const).map((role) =>
        addPerson(db, { ...bertta, role, validFrom: today, ...who }),
      ),
    );
    expect(both.every(({ ok }) => ok)).toBe(true);
    const rows = await db.selectFrom("person").select("id").where("email", "=", bertta.email).execute();
    expect(rows).toHaveLength(1);
  });

  test("an address of another organisation stays there: nothing of it is touched or told", async () => {
    const db = await freshDatabase();
    const added = await addPerson(db, {
      ...asPreparer,
      ...who,
      name: "Elsa Toinen",
      email: "espoo-preparer@example.org",
    });
    expect(added).toMatchObject({ ok: true, known: false });
    expect(await findPerson(db, "espoo-preparer", today)).toMatchObject({
      name: "Elsa Demo",
      organisation: { id: "municipality-049" },
      roles: ["preparer"],
    });
  });

  test("is the signatory's alone", async () => {
    const db = await freshDatabase();
    const asked = { ...bertta, ...asPreparer, by: people.vantaaPreparer, clock: atNow };
    expect(await addPerson(db, asked)).toEqual({ ok: false, because: "not-allowed" });
    expect(await peopleOnRecord(db)).toEqual([]);
  });
});

describe("giving and ending a role", () => {
  const personId = "vantaa-preparer";

  test("holds from the first day to the last", async () => {
    const db = await freshDatabase();
    const given = await giveRole(db, { personId, role: "signatory", validFrom: "2026-12-01", ...who });
    expect(given).toEqual({ ok: true });
    expect(await rolesOn(db, "2026-11-30")).not.toContain("Aino Demo signatory");
    expect(await rolesOn(db, "2026-12-01")).toContain("Aino Demo signatory");

    const ended = await endRole(db, { personId, role: "preparer", lastOn: "2026-12-31", ...who });
    expect(ended).toEqual({ ok: true });
    expect(await rolesOn(db, "2026-12-31")).toContain("Aino Demo preparer");
    expect(await rolesOn(db, "2027-01-01")).not.toContain("Aino Demo preparer");
    expect((await peopleOnRecord(db)).at(-1)).toMatchObject({
      action: "end-role",
      nounId: personId,
      details: { before: [{ validTo: null }], after: [{ validTo: "2026-12-31" }] },
    });
  });

  test("a role that is given and taken back on the same day never held, and can be given again", async () => {
    const db = await freshDatabase();
    const role = "signatory" as const;
    await giveRole(db, { personId, role, validFrom: today, ...who });
    expect(await endRole(db, { personId, role, lastOn: "at-once", ...who })).toEqual({ ok: true });
    expect(await rolesOn(db, today)).not.toContain("Aino Demo signatory");
    expect(await giveRole(db, { personId, role, validFrom: today, ...who })).toEqual({ ok: true });
    expect(await endRole(db, { personId, role, lastOn: "2026-12-01", ...who })).toEqual({ ok: true });
    const held = await rolesOn(db, "2026-12-01");
    expect(held.filter((one) => one === "Aino Demo signatory")).toHaveLength(1);
    expect(await rolesOn(db, "2026-12-02")).not.toContain("Aino Demo signatory");
  });

  test("the last signatory's role does not end", async () => {
    const db = await freshDatabase();
    const last = { personId: "vantaa-signatory", role: "signatory" as const, ...who };
    expect(await endRole(db, { ...last, lastOn: "at-once" })).toMatchObject({
      because: "last-signatory",
      limit: today,
    });
    expect(await endRole(db, { ...last, lastOn: "2027-01-31" })).toMatchObject({ limit: "2027-02-01" });
    expect(await rolesOn(db, today)).toContain("Väinö Demo signatory");
    expect(await peopleOnRecord(db)).toEqual([]);
  });

  test("a signatory whose role has ended meanwhile changes nothing any more", async () => {
    const db = await freshDatabase();
    await makeColleague(db, "kerttu");
    await endRole(db, { personId: "kerttu", role: "signatory", lastOn: "at-once", ...who });
    const kerttu = { by: as("kerttu"), clock: atNow };
    const refused = { ok: false, because: "not-allowed" };
    expect(await endRole(db, { personId, role: "preparer", lastOn: today, ...kerttu })).toEqual(refused);
    expect(await addPerson(db, { ...bertta, ...asPreparer, ...kerttu })).toEqual(refused);
  });

  test("people of other organisations are not found", async () => {
    const db = await freshDatabase();
    const theirs = { personId: "espoo-preparer", ...who };
    expect(await giveRole(db, { ...theirs, role: "signatory", validFrom: today })).toBeUndefined();
    expect(await endRole(db, { ...theirs, role: "preparer", lastOn: today })).toBeUndefined();
    const leaving = { leaverId: "vantaa-preparer", successorId: "espoo-preparer", lastOn: today };
    expect(await handOver(db, { ...leaving, ...who })).toBeUndefined();
  });

  test.each(["at-once", today] as const)(
    "two signatories who end each other at once (%s): one stays",
    async (lastOn) => {
      const db = await freshDatabase();
      await makeColleague(db, "kerttu");
      const role = "signatory" as const;
      const verdicts = await Promise.all([
        endRole(db, { personId: "kerttu", role, lastOn, by: as("vantaa-signatory"), clock: atNow }),
        endRole(db, { personId: "vantaa-signatory", role, lastOn, by: as("kerttu"), clock: atNow }),
      ]);
      expect(verdicts.filter((verdict) => verdict?.ok)).toHaveLength(1);
      const left = (await rolesOn(db, "2026-11-24")).filter((held) => held.endsWith("signatory"));
      expect(left).toHaveLength(1);
    },
  );
});

describe("handing over", () => {
  const leaving = { leaverId: "vantaa-preparer", lastOn: "2027-01-31" };

  test("ends the leaver's roles, gives them to the successor, and lists where the leaver is the contact", async () => {
    const db = await freshDatabase();
    const draft = await completeDraft(db);
    await makeColleague(db, "bertta", "signatory");
    const verdict = await handOver(db, { ...leaving, successorId: "bertta", ...who });
    expect(verdict).toEqual({
      ok: true,
      contactOf: [{ applicationId: draft, state: "draft", name: "Yhteinen alku" }],
    });
    expect(await rolesOn(db, "2027-01-31")).toContain("Aino Demo preparer");
    expect(await rolesOn(db, "2027-02-01")).toEqual(
      ["Väinö Demo signatory", "bertta Demo preparer", "bertta Demo signatory"].sort(),
    );
    expect(await peopleOnRecord(db)).toMatchObject([
      {
        action: "hand-over",
        details: { leaver: "Aino Demo", successor: "bertta Demo", lastOn: "2027-01-31" },
      },
    ]);
  });

  test("what can no longer be changed is not listed; a completion is, also after the call", async () => {
    const db = await freshDatabase();
    await makeColleague(db, "bertta");
    const id = await completeDraft(db);
    await db.updateTable("call").set({ state: "cancelled" }).where("id", "=", openCall).execute();
    const handing = { ...leaving, successorId: "bertta", ...who };
    expect(await handOver(db, handing)).toEqual({ ok: true, contactOf: [] });
    await db.updateTable("application").set({ state: "returned" }).where("id", "=", id).execute();
    const later = await handOver(db, handing);
    expect(later).toMatchObject({ ok: true, contactOf: [{ applicationId: id, state: "returned" }] });
  });

  test("work that names another contact is not listed", async () => {
    const db = await freshDatabase();
    await makeColleague(db, "bertta");
    const id = await startDraft(db);
    const contact = { "applicant.contact": "bertta Demo", "applicant.email": "bertta@example.org" };
    await write(db, id, "applicant", contact);
    const verdict = await handOver(db, { ...leaving, successorId: "bertta", ...who });
    expect(verdict).toEqual({ ok: true, contactOf: [] });
  });

  test("the last signatory hands over to a preparer, and not to themself", async () => {
    const db = await freshDatabase();
    const last = { leaverId: "vantaa-signatory", lastOn: today, ...who };
    expect(await handOver(db, { ...last, successorId: "vantaa-signatory" })).toMatchObject({
      because: "same-person",
    });
    expect(await handOver(db, { ...last, successorId: "vantaa-preparer" })).toMatchObject({ ok: true });
    expect(await rolesOn(db, "2026-11-24")).toEqual(["Aino Demo preparer", "Aino Demo signatory"]);
  });
});
