import { z } from "zod";
import { parseEuros } from "~/domain/money";
import type { Say } from "~/words";

/** An amount as people write it, in cents. */
export function euros(say: Say) {
  return z.string({ error: say("ministry.proposal.wrong.empty") }).transform((text, checked) => {
    const read = parseEuros(text);
    if (read.ok) return read.value;
    checked.addIssue({ code: "custom", message: say(`ministry.proposal.wrong.${read.because}`) });
    return z.NEVER;
  });
}

/** A text that must be there, of at most `most` characters. */
export function longText(missing: string, tooLong: string, most: number) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .refine((text) => [...text].length <= most, tooLong);
}

/** The form's own fields alone: conform would read other names as commands and as lists of any length. */
export function ownFields(posted: Record<string, string>, names: string[]): URLSearchParams {
  return new URLSearchParams(Object.entries(posted).filter(([name]) => names.includes(name)));
}

/** What is wrong with a form, in the order of its fields, for the summary. */
export function errorsOf(wrong: Record<string, string[] | null | undefined>) {
  return Object.entries(wrong).flatMap(([name, messages]) =>
    (messages ?? []).slice(0, 1).map((message) => ({ name, message })),
  );
}
