import { z } from "zod";
import {
  budgetKinds,
  endsTooEarly,
  eventKinds,
  fundingSources,
  type ItemEvent,
  type ItemFacts,
  type ItemParty,
  type ItemSource,
  type ItemSum,
  itemKinds,
  itemStatuses,
  partyRoles,
  type ResettlementPurpose,
} from "~/domain/item";
import { languages, type Texts } from "~/domain/texts";
import type { Say } from "~/words";
import { type PartForm, type Reading, reading, type Typed, typedRows, writtenRows } from "./part-form";
import {
  asTyped,
  centsAsTyped,
  centsOrNone,
  choice,
  choiceOrNone,
  line,
  lineOrNone,
  partialDay,
  partialDayOrNone,
  webAddressOrNone,
} from "./programme-fields";
import { isBlank, texts, textsIn } from "./texts-fields";

/** What the page offered to choose from: nothing else is taken. */
export type ItemChoices = { programmeIds: string[]; itemIds: string[]; organisationIds: string[] };

export type PlacedFacts = { facts: ItemFacts; placeAfter: string | null };

const longestName = 200;
const longestText = 3000;

/** The texts of one field in three languages, by the names of their fields. */
export function typedTexts(name: string, written: Texts | null): Typed {
  return Object.fromEntries(languages.map((language) => [`${name}.${language}`, written?.[language] ?? ""]));
}

const someText = (say: Say, most: number) =>
  texts(say, { most }).refine((written) => !isBlank(written), {
    path: ["fi"],
    message: say("programme.wrong.someLanguage"),
  });

const textOrNone = (say: Say, most: number) =>
  texts(say, { most }).transform((written) => (isBlank(written) ? null : written));

const purposes = ["1", "2", "3", "4", "5"] as const;

export const itemFactsForm: PartForm<PlacedFacts, ItemChoices> = {
  typed: ({ facts, placeAfter }, language) => ({
    programmeId: facts.programmeId,
    placeAfter: placeAfter ?? "",
    kind: facts.kind,
    status: facts.status,
    supersededById: facts.supersededById ?? "",
    ...typedTexts("name", facts.name),
    ...typedTexts("summary", facts.summary),
    ...typedTexts("targetGroup", facts.targetGroup),
    startsOn: asTyped(facts.startsOn, language),
    endsOn: asTyped(facts.endsOn, language),
    fundingSource: facts.fundingSource,
    purpose: String(facts.purpose ?? ""),
    continuesId: facts.continuesId ?? "",
    ...typedTexts("continuesName", facts.continuesName),
  }),
  read(typed, say, { programmeIds, itemIds }): Reading<PlacedFacts> {
    const choose = say("programme.wrong.choose");
    const facts = z.object({
      programmeId: choice(programmeIds, choose),
      placeAfter: choiceOrNone(itemIds, choose),
      kind: choice(itemKinds, choose),
      status: choice(itemStatuses, choose),
      supersededById: choiceOrNone(itemIds, choose),
      name: someText(say, longestName),
      summary: texts(say, { most: longestText }),
      targetGroup: textOrNone(say, longestText),
      startsOn: partialDayOrNone(say),
      endsOn: partialDayOrNone(say),
      fundingSource: choice(fundingSources, choose),
      purpose: choiceOrNone(purposes, choose).transform(
        (purpose) => (purpose && Number(purpose)) as ResettlementPurpose | null,
      ),
      continuesId: choiceOrNone(itemIds, choose),
      continuesName: textOrNone(say, longestName),
    });
    const schema = facts.transform(({ placeAfter, ...rest }) => ({ facts: rest, placeAfter }));
    const values = {
      ...typed,
      ...Object.fromEntries(
        ["name", "summary", "targetGroup", "continuesName"].map((name) => [name, textsIn(typed, name)]),
      ),
    };
    return reading(schema, values, typed);
  },
};

export const partiesForm: PartForm<ItemParty[], ItemChoices> = {
  typed: (parties, language) =>
    typedRows(
      parties.map(({ organisationId, role, startsOn, endsOn }) => ({
        organisationId,
        role,
        startsOn: asTyped(startsOn, language),
        endsOn: asTyped(endsOn, language),
      })),
    ),
  read(typed, say, { organisationIds }) {
    const choose = say("programme.wrong.choose");
    const row = z
      .object({
        organisationId: choice(organisationIds, say("programme.wrong.organisation")),
        role: choice(partyRoles, choose),
        startsOn: partialDayOrNone(say),
        endsOn: partialDayOrNone(say),
      })
      .refine(({ startsOn, endsOn }) => !endsTooEarly(startsOn, endsOn), {
        path: ["endsOn"],
        message: say("programme.wrong.ends-before-start"),
      });
    return readRows(row, writtenRows(typed, ["organisationId", "startsOn", "endsOn"]));
  },
};

const doneness = ["calendar", "yes", "no"] as const;

export const eventsForm: PartForm<ItemEvent[], ItemChoices> = {
  typed: (events, language) =>
    typedRows(
      events.map(({ on, until, kind, text, legalBase, done }) => ({
        on: asTyped(on, language),
        until: asTyped(until, language),
        kind,
        ...typedTexts("text", text),
        legalBase: legalBase ?? "",
        done: done === null ? "calendar" : done ? "yes" : "no",
      })),
    ),
  read(typed, say) {
    const choose = say("programme.wrong.choose");
    const row = z
      .object({
        on: partialDay(say),
        until: partialDayOrNone(say),
        kind: choice(eventKinds, choose),
        text: someText(say, longestText),
        legalBase: lineOrNone(say),
        done: choice(doneness, choose).transform((done) => (done === "calendar" ? null : done === "yes")),
      })
      .refine(({ on, until }) => !endsTooEarly(on, until), {
        path: ["until"],
        message: say("programme.wrong.ends-before-start"),
      });
    const written = ["on", "until", "text.fi", "text.sv", "text.en", "legalBase"];
    return readRows(row, writtenRows(typed, written), ["text"]);
  },
};

export const budgetForm: PartForm<ItemSum[], ItemChoices> = {
  typed: (budget, language) =>
    typedRows(
      budget.map(({ year, kind, amount, source, url, checkedOn }) => ({
        year: String(year),
        kind,
        amount: centsAsTyped(amount, language),
        source,
        url: url ?? "",
        checkedOn: asTyped(checkedOn, language),
      })),
    ),
  read(typed, say) {
    const row = z.object({
      year: z
        .string()
        .trim()
        .regex(/^20\d\d$/, say("programme.wrong.year"))
        .transform(Number),
      kind: choice(budgetKinds, say("programme.wrong.choose")),
      amount: centsOrNone(say),
      source: line(say),
      url: webAddressOrNone(say),
      checkedOn: partialDayOrNone(say),
    });
    return readRows(row, writtenRows(typed, ["year", "amount", "source", "url", "checkedOn"]));
  },
};

export const sourcesForm: PartForm<ItemSource[], ItemChoices> = {
  typed: (sources, language) =>
    typedRows(
      sources.map((source) => ({
        title: source.title,
        url: source.url ?? "",
        language: source.language ?? "",
        checkedOn: asTyped(source.checkedOn, language),
      })),
    ),
  read(typed, say) {
    const row = z.object({
      title: line(say),
      url: webAddressOrNone(say),
      language: choiceOrNone(languages, say("programme.wrong.choose")),
      checkedOn: partialDayOrNone(say),
    });
    return readRows(row, writtenRows(typed, ["title", "url", "checkedOn"]));
  },
};

export const unknownForm: PartForm<Texts[], ItemChoices> = {
  typed: (unknown) => typedRows(unknown.map((text) => typedTexts("text", text))),
  read(typed, say) {
    const row = z.object({ text: someText(say, longestText) });
    const read = readRows(row, writtenRows(typed, ["text.fi", "text.sv", "text.en"]), ["text"]);
    return read.ok ? { ...read, value: read.value.map(({ text }) => text) } : read;
  },
};

/** The rows one by one; `withTexts` names the fields that are in three languages. */
export function readRows<Row>(
  row: z.ZodType<Row>,
  typed: Typed[],
  withTexts: readonly string[] = [],
): Reading<Row[]> {
  const values = typed.map((fields) => ({
    ...fields,
    ...Object.fromEntries(withTexts.map((name) => [name, textsIn(fields, name)])),
  }));
  const schema = z.object({ rows: z.array(row) }).transform(({ rows }) => rows);
  return reading(schema, { rows: values }, typedRows(typed));
}
