import { z } from "zod";
import { parseDay, parseMonth } from "~/domain/day";
import type { DirectProject } from "~/domain/direct-project";
import { parseEuros } from "~/domain/money";
import type { Say } from "~/words";
import { type Reading, reading, type Typed } from "./part-form";
import { choice } from "./programme-fields";
import { texts, textsIn } from "./texts-fields";
import { rowsAt, withRowsAt } from "./typed-rows";

const longestName = 200;
const longestText = 3000;

/** What was typed of a project without an application, read; rows in which nothing was written are left out. */
export function readProject(typed: Typed, say: Say, organisationIds: string[]): Reading<DirectProject> {
  const rows = rowsAt(typed, "milestones").filter(({ id: _, ...row }) =>
    Object.values(row).some((text) => text.trim() !== ""),
  );
  const written = withRowsAt(typed, "milestones", rows);
  type Key = "organisation" | "day" | "amount" | "person-years" | "milestone" | "month";
  const wrong = (key: Key) => say(`agreement.begin.wrong.${key}`);
  const day = z.string({ error: wrong("day") }).transform((text, checked) => {
    const read = parseDay(text);
    if (read.ok) return read.value;
    checked.addIssue({ code: "custom", message: wrong("day") });
    return z.NEVER;
  });
  const schema = z
    .object({
      organisationId: choice(organisationIds, wrong("organisation")),
      name: texts(say, { most: longestName, needed: ["fi", "sv"] }),
      summary: texts(say, { most: longestText }),
      from: day,
      to: day,
      amount: z.string().transform((text, checked) => {
        if (text.trim() === "") return null;
        const read = parseEuros(text);
        if (read.ok && read.value > 0) return read.value;
        checked.addIssue({ code: "custom", message: wrong("amount") });
        return z.NEVER;
      }),
      personYears: z
        .string()
        .trim()
        .optional()
        .transform((text, checked) => {
          if (!text) return null;
          if (/^\d{1,4}([.,]\d{1,2})?$/.test(text)) return Math.round(Number(text.replace(",", ".")) * 100);
          checked.addIssue({ code: "custom", message: wrong("person-years") });
          return z.NEVER;
        }),
      milestones: z.array(
        z.object({
          name: z.string().trim().min(1, wrong("milestone")).max(500, wrong("milestone")),
          evidence: z.string().trim().max(longestText),
          month: z.string().transform((text, checked) => {
            const read = parseMonth(text);
            if (read.ok) return read.value;
            checked.addIssue({ code: "custom", message: wrong("month") });
            return z.NEVER;
          }),
          responsible: z.string().trim().max(longestName),
        }),
      ),
    })
    .transform(({ from, to, ...rest }): DirectProject => ({ ...rest, period: { from, to } }));
  const values = {
    ...{ organisationId: "", from: "", to: "", amount: "" },
    ...written,
    ...{ name: textsIn(written, "name"), summary: textsIn(written, "summary") },
    milestones: rows.map((row) => ({ name: "", evidence: "", month: "", responsible: "", ...row })),
  };
  return reading(schema, values, written);
}
