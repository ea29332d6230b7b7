import { z } from "zod";
import type { OrganisationFacts } from "~/domain/organisation";
import { languageStatuses, type NamePeriod, organisationKinds, readBusinessId } from "~/domain/organisation";
import type { Say } from "~/words";
import { readRows, typedTexts } from "./item-forms";
import { type PartForm, reading, type Typed, typedRows, writtenRows } from "./part-form";
import { asTyped, choice, choiceOrNone, dayOrNone, lineOrNone } from "./programme-fields";
import { texts, textsIn } from "./texts-fields";

export type OrganisationChoices = { regionCodes: string[]; organisationIds: string[] };

export const organisationFactsForm: PartForm<OrganisationFacts, OrganisationChoices> = {
  typed: ({ kind, code, businessId, regionCode, languages }) => ({
    kind,
    businessId: businessId ?? "",
    code: code ?? "",
    regionCode: regionCode ?? "",
    languages: languages ?? "",
  }),
  read: (typed, say, { regionCodes }) => reading(factsIn(say, regionCodes), typed, typed),
};

function factsIn(say: Say, regionCodes: string[]) {
  const choose = say("programme.wrong.choose");
  return z
    .object({
      kind: choice(organisationKinds, choose),
      businessId: businessIdOrNone(say),
      code: lineOrNone(say, 20),
      regionCode: choiceOrNone(regionCodes, choose),
      languages: choiceOrNone(languageStatuses, choose),
    })
    .superRefine(({ kind, code, languages }, checked) => {
      if (kind !== "municipality") return;
      if (!/^\d{3}$/.test(code ?? ""))
        checked.addIssue({
          code: "custom",
          path: ["code"],
          message: say("programme.wrong.municipalityCode"),
        });
      if (!languages)
        checked.addIssue({ code: "custom", path: ["languages"], message: say("programme.wrong.languages") });
    });
}

function businessIdOrNone(say: Say) {
  return z.string().transform((text, checked): string | null => {
    if (text.trim() === "") return null;
    const read = readBusinessId(text);
    if (read.ok) return read.value;
    checked.addIssue({ code: "custom", message: say(`programme.wrong.${read.because}`) });
    return z.NEVER;
  });
}

function nameIn(say: Say) {
  return z.object({
    name: texts(say, { most: 200, needed: ["fi", "sv"] }),
    abbreviation: lineOrNone(say, 30),
    validFrom: dayOrNone(say),
    validTo: dayOrNone(say),
  });
}

export const namesForm: PartForm<NamePeriod[], OrganisationChoices> = {
  typed: (names, language) =>
    typedRows(
      names.map(({ name, abbreviation, validFrom, validTo }) => ({
        ...typedTexts("name", name),
        abbreviation: abbreviation ?? "",
        validFrom: asTyped(validFrom, language),
        validTo: asTyped(validTo, language),
      })),
    ),
  read(typed, say) {
    const written = ["name.fi", "name.sv", "name.en", "abbreviation", "validFrom", "validTo"];
    return readRows(nameIn(say), writtenRows(typed, written), ["name"]);
  },
};

export const successorsForm: PartForm<string[], OrganisationChoices> = {
  typed: (successors) => typedRows(successors.map((organisationId) => ({ organisationId }))),
  read(typed, say, { organisationIds }) {
    const row = z.object({ organisationId: choice(organisationIds, say("programme.wrong.organisation")) });
    const read = readRows(row, writtenRows(typed, ["organisationId"]));
    return read.ok ? { ...read, value: read.value.map(({ organisationId }) => organisationId) } : read;
  },
};

export type NewOrganisation = { facts: OrganisationFacts; name: NamePeriod };

/** A new organisation, with the name that it has to begin with. */
export function readNewOrganisation(typed: Typed, say: Say, { regionCodes }: OrganisationChoices) {
  const schema = z
    .intersection(nameIn(say), factsIn(say, regionCodes))
    .transform(({ name, abbreviation, validFrom, validTo, ...facts }): NewOrganisation => {
      return { facts, name: { name, abbreviation, validFrom, validTo } };
    });
  return reading(schema, { ...typed, name: textsIn(typed, "name") }, typed);
}
