import { expect, test } from "vitest";
import { addOrganisation } from "../../app/commands/add-organisation.server";
import { addProgramme } from "../../app/commands/add-programme.server";
import { changeOrganisation } from "../../app/commands/change-organisation.server";
import { changeProgramme } from "../../app/commands/change-programme.server";
import { setOrganisationNames } from "../../app/commands/set-organisation-names.server";
import { setOrganisationSuccessors } from "../../app/commands/set-organisation-successors.server";
import { setProgrammeSources } from "../../app/commands/set-programme-sources.server";
import { findOrganisationParts, searchOrganisations } from "../../app/queries/organisation-parts.server";
import { namesOnDay } from "../../app/queries/organisations.server";
import { listProgrammes } from "../../app/queries/programme.server";
import { findProgrammeParts } from "../../app/queries/programme-parts.server";
import { freshDatabase } from "../support/database";
import { keeping, recordOf } from "../support/programme";

const texts = (fi: string) => ({ fi, sv: `${fi} sv`, en: "" });
const facts = { kind: "agency", code: null, businessId: "0245974-7", regionCode: null, languages: null };
const first = { name: texts("Uusi virasto"), abbreviation: "UV", validFrom: "2026-01-01", validTo: null };

test("a new organisation is found by its name, its abbreviation and its business id", async () => {
  const db = await freshDatabase();
  const id = await addOrganisation(db, { facts, name: first, ...keeping });
  expect(id).toBe("uusi-virasto");
  for (const words of ["uusi VIRASTO", "uv", "0245974-7", "virasto sv"]) {
    expect(await searchOrganisations(db, words), words).toContain(id);
  }
  expect((await recordOf(db, "organisation", id)).map(({ action }) => action)).toEqual(["add"]);
});

test("a name that changes leaves the old one on the days that it had", async () => {
  const db = await freshDatabase();
  const organisationId = await addOrganisation(db, { facts, name: first, ...keeping });
  const old = { ...first, validTo: "2026-06-30" };
  const later = { ...first, name: texts("Toinen nimi"), validFrom: "2026-07-01" };
  const set = (names: (typeof first)[], version: number) =>
    setOrganisationNames(db, { organisationId, names: names as never, version, ...keeping });
  expect(await set([later, old as never], 0)).toEqual({ ok: true });
  const nameOf = await namesOnDay(db, [organisationId]);
  expect(nameOf(organisationId, "2026-06-30").fi).toBe("Uusi virasto");
  expect(nameOf(organisationId, "2026-07-01").fi).toBe("Toinen nimi");

  expect(await set([later], 1)).toEqual({
    ok: false,
    because: "mistaken",
    mistakes: [{ because: "past-name-removed", name: first.name }],
  });
  expect(await set([old as never, later], 0)).toMatchObject({ because: "changed-meanwhile" });
  expect(await set([old as never, later], 1)).toEqual({ ok: true });
  const [, entry, ...more] = await recordOf(db, "organisation", organisationId);
  expect(entry?.before).toHaveLength(1);
  expect(entry?.after).toHaveLength(2);
  expect(more).toEqual([]);
});

test("successors may not lead back, and are kept otherwise", async () => {
  const db = await freshDatabase();
  const set = (organisationId: string, successorIds: string[], version = 0) =>
    setOrganisationSuccessors(db, { organisationId, successorIds, version, ...keeping });
  expect(await set("evk-01", ["tem", "ely-01"])).toEqual({ ok: false, because: "circle", row: 1 });
  expect(await set("ely-01", ["tem", "evk-01"])).toEqual({ ok: true });
  expect((await findOrganisationParts(db, "ely-01"))?.successors).toEqual(["evk-01", "tem"]);
  expect(await set("tem", ["ely-01"])).toMatchObject({ because: "circle" });
  expect(await set("ely-01", [], 1)).toEqual({ ok: true });
});

test("the facts of an organisation change on the record, on top of what was seen", async () => {
  const db = await freshDatabase();
  const changed = { ...facts, kind: "ministry" };
  const change = { organisationId: "om", facts: changed, ...keeping };
  expect(await changeOrganisation(db, { ...change, version: 1 })).toMatchObject({ version: 0 });
  expect(await changeOrganisation(db, { ...change, version: 0 })).toEqual({ ok: true });
  expect(await findOrganisationParts(db, "om")).toMatchObject({ facts: changed });
  expect(await changeOrganisation(db, { ...change, organisationId: "x", version: 0 })).toBeUndefined();
});

const programme = {
  ...{ name: texts("Toinen ohjelma"), summary: texts("Kuvaus"), ownerId: "tem" },
  ...{ fundingSource: "national" as const, legalBase: ["688/2001"], startsOn: "2028", endsOn: "2030" },
};

test("a second programme comes after the first, whose front page stays", async () => {
  const db = await freshDatabase();
  const id = await addProgramme(db, { facts: { ...programme, name: texts("Aaa") }, ...keeping });
  const ids = (await listProgrammes(db, "2026-11-23")).map((row) => row.id);
  expect(ids).toEqual(["refugee-placement-and-integration", id]);
});

test("a programme and its sources change on the record", async () => {
  const db = await freshDatabase();
  const programmeId = "refugee-placement-and-integration";
  const sources = [{ title: "Laki", url: null, language: "sv" as const, checkedOn: "2026-11" }];
  const asked = { programmeId, version: 0, ...keeping };
  expect(await changeProgramme(db, { ...asked, facts: programme })).toEqual({ ok: true });
  expect(await setProgrammeSources(db, { ...asked, sources })).toEqual({ ok: true });
  expect(await setProgrammeSources(db, { ...asked, sources: [] })).toMatchObject({ version: 1 });
  expect(await findProgrammeParts(db, programmeId)).toEqual({ id: programmeId, facts: programme, sources });
  const acts = (await recordOf(db, "programme", programmeId)).map(({ action }) => action);
  expect(acts).toEqual(["change", "set-sources"]);
});
