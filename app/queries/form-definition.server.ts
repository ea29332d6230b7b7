import { z } from "zod";
import type { Column, FormDefinition, Question, Section } from "~/domain/application-form";
import { costMethods } from "~/domain/budget";
import { prefills } from "~/domain/form-builder";

const longestId = 60;
const longestText = 4000;

const id = z.string().min(1).max(longestId);
const inLanguage = z.string().max(longestText);
const texts = z.strictObject({ fi: inLanguage, sv: inLanguage, en: inLanguage });
const option = z.strictObject({ id, label: texts });
const only = z.literal(true);
const limit = z.number().int().min(1);

const asked = {
  id,
  label: texts,
  help: texts.optional(),
  optional: only.optional(),
  when: z.strictObject({ field: z.string().max(3 * longestId), is: z.string().max(longestId) }).optional(),
  prefill: z.enum(prefills).optional(),
};
const column = { id, label: texts, optional: only.optional() };

const columns: z.ZodType<Column> = z.discriminatedUnion("kind", [
  z.strictObject({ ...column, kind: z.enum(["short-text", "long-text", "number", "amount"]) }),
  z.strictObject({ ...column, kind: z.literal("choice"), options: z.array(option) }),
]);

const oneField = [
  "short-text",
  "long-text",
  "email",
  "number",
  "amount",
  "date",
  "yes-no",
  "confirm",
] as const;

/** A question as it may be stored: these parts and no others. Whether it fits its form, the rules judge. */
export const questionSchema: z.ZodType<Question> = z.discriminatedUnion("kind", [
  z.strictObject({ ...asked, kind: z.enum(oneField), maxLength: limit.optional() }),
  z.strictObject({ ...asked, kind: z.literal("municipalities") }),
  z.strictObject({ ...asked, kind: z.literal("choice"), options: z.array(option) }),
  z.strictObject({ ...asked, kind: z.literal("choices"), options: z.array(option) }),
  z.strictObject({
    ...asked,
    kind: z.literal("table"),
    columns: z.array(columns),
    mostRows: limit.optional(),
  }),
  z.strictObject({ ...asked, kind: z.literal("attachment"), maxFiles: limit.optional() }),
]);

const heading = { id, title: texts, intro: texts.optional() };
const indicator = z.strictObject({ code: z.string().min(1).max(30), label: texts, persons: only.optional() });

/** A section as it may be stored. */
export const sectionSchema: z.ZodType<Section> = z.discriminatedUnion("kind", [
  z.strictObject({ ...heading, kind: z.literal("questions"), questions: z.array(questionSchema) }),
  z.strictObject({ ...heading, kind: z.literal("milestones") }),
  z.strictObject({ ...heading, kind: z.literal("indicators"), indicators: z.array(indicator) }),
  z.strictObject({
    ...heading,
    kind: z.literal("budget"),
    methods: z.array(z.enum(costMethods)).min(1).optional(),
  }),
  z.strictObject({ ...heading, kind: z.literal("financing") }),
]);

/** The form of a call as it may be stored. */
export const formSchema: z.ZodType<FormDefinition> = z.strictObject({ sections: z.array(sectionSchema) });
