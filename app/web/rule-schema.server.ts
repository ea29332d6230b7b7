import { z } from "zod";
import { agreementKinds, organisationKinds, type Rule } from "~/domain/eligibility";
import { largestAmount } from "~/domain/money";

const day = z.iso.date();
const field = z.string().regex(/^[\w.-]{1,100}$/);
const texts = z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() });
const cents = z.int().min(0).max(largestAmount);
const mostRules = 50;

const leaf = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("organisation-type"),
    types: z.array(z.enum(organisationKinds)).min(1),
  }),
  z.strictObject({
    kind: z.literal("foreign-language-speakers"),
    atLeast: z.int().min(1).max(10_000_000),
    statistic: field,
    referenceDates: z.array(day).min(1),
    referenceKnown: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal("region"),
    regions: z.array(z.strictObject({ code: z.string().regex(/^\d\d$/), name: texts })).min(1),
  }),
  z.strictObject({ kind: z.literal("one-application-per-organisation") }),
  z.strictObject({ kind: z.literal("agreement-in-force"), agreement: z.enum(agreementKinds), on: day }),
  z.strictObject({
    kind: z.literal("period"),
    from: day,
    to: day,
    atMostMonths: z.int().min(1).max(600).optional(),
    days: z.strictObject({ startField: field, endField: field }).optional(),
  }),
  z.strictObject({ kind: z.literal("amount-range"), atLeast: cents.optional(), atMost: cents.optional() }),
  z.strictObject({
    kind: z.literal("own-share"),
    atLeastPercent: z.number().min(0.01).max(100).multipleOf(0.01),
  }),
  z.strictObject({ kind: z.literal("required-attachment"), field, label: texts }),
]);

const combination = z.strictObject({
  kind: z.enum(["all-of", "any-of"]),
  get rules() {
    return z.array(rule).min(1).max(mostRules);
  },
});

/** A rule of a call as data, from wherever it comes: combinations nest. */
export const rule: z.ZodType<Rule> = z.lazy(() => z.union([leaf, combination]));

/** All the rules of a call. */
export const ruleList = z.array(rule).max(mostRules);
