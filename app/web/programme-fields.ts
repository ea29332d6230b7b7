import { z } from "zod";
import { type Day, type PartialDay, parseDay, parsePartialDay } from "~/domain/day";
import { type Cents, parseEuros, plainEuros } from "~/domain/money";
import type { Language } from "~/domain/texts";
import type { Say } from "~/words";
import { onDay } from "~/words/formats";

/** One of the choices that the page offered. */
export function choice<const Value extends string>(values: readonly Value[], message: string) {
  return z.enum(values as [Value, ...Value[]], message);
}

/** One of the choices, or null when none was made. */
export function choiceOrNone<const Value extends string>(values: readonly Value[], message: string) {
  return z.union([z.literal("").transform(() => null), choice(values, message)], message);
}

/** A line of text that must be there. */
export function line(say: Say, most = 300) {
  return lineOrNone(say, most).pipe(z.string(say("programme.wrong.empty")));
}

/** A line of text, or null when it is empty. */
export function lineOrNone(say: Say, most = 300) {
  return z
    .string()
    .trim()
    .refine((text) => [...text].length <= most, say("common.texts.tooLong", { most }))
    .transform((text) => text || null);
}

/** A year, a month or a day as people write it, or null when the field is empty. */
export function partialDayOrNone(say: Say) {
  return z.string().transform((text, checked): PartialDay | null => {
    const read = parsePartialDay(text);
    if (read.ok) return read.value;
    if (read.because === "empty") return null;
    checked.addIssue({ code: "custom", message: say(`programme.wrong.partialDay.${read.because}`) });
    return z.NEVER;
  });
}

/** A year, a month or a day that must be there. */
export function partialDay(say: Say) {
  return partialDayOrNone(say).pipe(z.string(say("programme.wrong.partialDay.empty")));
}

/** A whole day as people write it, or null when the field is empty. */
export function dayOrNone(say: Say) {
  return z.string().transform((text, checked): Day | null => {
    const read = parseDay(text);
    if (read.ok) return read.value;
    if (read.because === "empty") return null;
    checked.addIssue({ code: "custom", message: say(`programme.wrong.day.${read.because}`) });
    return z.NEVER;
  });
}

/** The address of a page on the web, or null. */
export function webAddressOrNone(say: Say) {
  return z
    .string()
    .trim()
    .max(2000, say("common.texts.tooLong", { most: 2000 }))
    .refine(
      (text) => text === "" || (/^https?:\/\/[^\s/]/.test(text) && URL.canParse(text)),
      say("programme.wrong.url"),
    )
    .transform((text) => text || null);
}

/** An amount of at least nothing in cents, or null when the field is empty: not known. */
export function centsOrNone(say: Say) {
  return z.string().transform((text, checked): Cents | null => {
    if (text.trim() === "") return null;
    const read = parseEuros(text);
    if (read.ok && read.value >= 0) return read.value;
    const because = read.ok || read.because === "empty" ? "negative" : read.because;
    checked.addIssue({ code: "custom", message: say(`programme.wrong.amount.${because}`) });
    return z.NEVER;
  });
}

/** A partial day as it can be typed: `2023`, `6/2023`, `16.6.2023`. */
export function asTyped(partial: PartialDay | null, language: Language): string {
  const [year, month, day] = (partial ?? "").split("-");
  if (!partial || !month) return partial ?? "";
  return day ? onDay(partial, language) : `${Number(month)}/${year}`;
}

/** Cents as they can be typed: `1234,50`, `1234`. */
export function centsAsTyped(cents: Cents | null, language: Language): string {
  if (cents === null) return "";
  const plain = plainEuros(cents).replace(/\.00$/, "");
  return language === "en" ? plain : plain.replace(".", ",");
}
