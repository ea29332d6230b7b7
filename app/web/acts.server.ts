import { z } from "zod";
import type { Db } from "~/db.server";
import { type Day, parseDay } from "~/domain/day";
import { type Cents, parseEuros } from "~/domain/money";
import { hasAny, type Person, type Role } from "~/domain/who-may";
import type { Say } from "~/words";
import { errorsOf, longText } from "./form-fields";
import { notFound } from "./guards.server";

/** What a form of the returns and recoveries brings back when something is wrong with it. */
export type ActBack = {
  intent: string;
  typed: Record<string, string>;
  errors: { name: string; message: string }[];
  /** What holds, where nothing that was typed is wrong. */
  refused?: string;
};

const most = 8000;

/** The fields of those forms, with their mistakes in words. */
export function fieldsIn(say: Say) {
  const wrong = (text: string, checked: { addIssue(issue: { code: "custom"; message: string }): void }) => {
    checked.addIssue({ code: "custom", message: text });
    return z.NEVER;
  };
  const day = z.string({ error: say("recoveries.wrong.day") }).transform((text, checked): Day => {
    const read = parseDay(text);
    return read.ok ? read.value : wrong(say("recoveries.wrong.day"), checked);
  });
  const euros = z
    .string({ error: say("ministry.proposal.wrong.empty") })
    .transform((text, checked): Cents => {
      const read = parseEuros(text);
      return read.ok ? read.value : wrong(say(`ministry.proposal.wrong.${read.because}`), checked);
    });
  const text = longText(say("recoveries.wrong.empty"), say("recoveries.wrong.too-long", { most }), most);
  const blank = z.string().trim().max(0).optional();
  return {
    text,
    maybeText: z
      .string()
      .trim()
      .refine((typed) => [...typed].length <= most, say("recoveries.wrong.too-long", { most }))
      .default(""),
    day,
    maybeDay: z.union([blank.transform(() => null), day]),
    euros,
    maybeEuros: z.union([blank.transform(() => 0), euros]),
    address: z
      .string()
      .trim()
      .refine(
        (typed) => typed === "" || /^https:\/\/\S{1,2000}$/.test(typed),
        say("recoveries.wrong.address"),
      )
      .transform((typed) => typed || null),
    ticked: z
      .literal("yes")
      .optional()
      .catch(undefined)
      .transform((value) => value === "yes"),
    choice: <const T extends readonly [string, ...string[]]>(options: T) =>
      z.enum(options, { error: say("recoveries.wrong.choose") }),
  };
}

export type Fields = ReturnType<typeof fieldsIn>;

/** One act that a page offers: who may do it, what its form holds, and what is done with it. */
export type Act<Matter, Verdict> = {
  roles: readonly Role[];
  /** Beside which field a refusal stands; others are told on top of the page. */
  beside: Partial<Record<string, string>>;
  run(
    db: Db,
    matter: Matter,
    posted: Record<string, string>,
    say: Say,
  ): Promise<{ errors: ActBack["errors"] } | { verdict: Verdict | undefined }>;
};

/** Puts an act together: the shape of its form, and the command that is called with what was read. */
export function act<Matter, Verdict, Shape extends z.ZodType>(
  roles: readonly Role[],
  shapeOf: (fields: Fields, posted: Record<string, string>) => Shape,
  command: (db: Db, matter: Matter, value: z.output<Shape>) => Promise<Verdict | undefined>,
  beside: Partial<Record<string, string>> = {},
): Act<Matter, Verdict> {
  return {
    ...{ roles, beside },
    async run(db, matter, posted, say) {
      const read = shapeOf(fieldsIn(say), posted).safeParse(posted);
      if (read.success) return { verdict: await command(db, matter, read.data) };
      const wrong: Record<string, string[]> = {};
      for (const { path, message } of read.error.issues) {
        const name = path.join(".");
        wrong[name] = [...(wrong[name] ?? []), message];
      }
      return { errors: errorsOf(wrong) };
    },
  };
}

/** The act that was posted, when this person may do it; to others it does not exist. */
export function actFor<A extends { roles: readonly Role[] }>(
  acts: Record<string, A>,
  intent: string | undefined,
  person: Person,
): A {
  const found = intent !== undefined && Object.hasOwn(acts, intent) ? acts[intent] : undefined;
  if (!found || !hasAny(person, found.roles)) throw notFound();
  return found;
}
