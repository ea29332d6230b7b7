import { z } from "zod";
import { parseDay } from "~/domain/day";
import { plainEuros } from "~/domain/money";
import type { MonitoringTerms } from "~/domain/monitoring-terms";
import type { Language } from "~/domain/texts";
import type { Say } from "~/words";
import { onDay } from "~/words/formats";
import { euros } from "./form-fields";
import { type Reading, reading, type Typed } from "./part-form";
import { choice } from "./programme-fields";
import { isBlank, texts, textsIn } from "./texts-fields";
import { rowsAt, withRowsAt } from "./typed-rows";

const longest = 3000;
const mostRows = 40;

/** The terms as they stand in the fields of their form; an indicator that is reported is `indicator.CODE`. */
export function typedTerms(terms: MonitoringTerms, language: Language): Typed {
  const day = (on: string) => onDay(on, language);
  const withTexts = (name: string, { fi, sv, en }: MonitoringTerms["conditions"][number]) => ({
    ...{ [`${name}.fi`]: fi, [`${name}.sv`]: sv, [`${name}.en`]: en },
  });
  const lists: [string, Typed[]][] = [
    [
      "instalments",
      terms.instalments.map(({ id, kind, amount, payableOn }) => ({
        ...{ id, kind, payableOn: day(payableOn) },
        amount: language === "en" ? plainEuros(amount) : plainEuros(amount).replace(".", ","),
      })),
    ],
    [
      "reports",
      terms.reports.map(({ id, kind, from, to, dueOn }) => ({
        ...{ id, kind, from: day(from), to: day(to), dueOn: day(dueOn) },
      })),
    ],
    ["conditions", terms.conditions.map((condition) => withTexts("text", condition))],
  ];
  return {
    ...lists.reduce<Typed>((typed, [list, rows]) => withRowsAt(typed, list, rows), {}),
    ...Object.fromEntries(terms.indicators.map((code) => [`indicator.${code}`, "yes"])),
    ...withTexts("advanceReason", terms.advanceReason ?? { fi: "", sv: "", en: "" }),
    movePercent: String(terms.movePercent),
  };
}

/** What was typed, read as terms; ids that the rows lack are given after those that are there. */
export function readTerms(typed: Typed, say: Say): Reading<MonitoringTerms> {
  const written = ["instalments", "reports", "conditions"].reduce<Typed>(
    (form, list) => withRowsAt(form, list, rowsAt(form, list).filter(isWritten).slice(0, mostRows)),
    typed,
  );
  const day = z.string({ error: say("agreement.terms.wrong.day") }).transform((text, checked) => {
    const read = parseDay(text);
    if (read.ok) return read.value;
    checked.addIssue({ code: "custom", message: say("agreement.terms.wrong.day") });
    return z.NEVER;
  });
  const kind = say("agreement.terms.wrong.kind");
  const id = z.string().max(20).catch("");
  const schema = z
    .object({
      instalments: z.array(
        z.object({
          id,
          kind: choice(["advance", "instalment", "final"], kind),
          amount: euros(say),
          payableOn: day,
        }),
      ),
      reports: z.array(
        z.object({ id, kind: choice(["interim", "final"], kind), from: day, to: day, dueOn: day }),
      ),
      conditions: z.array(z.object({ text: texts(say, { most: longest }) })),
      advanceReason: texts(say, { most: longest }),
      indicators: z.array(z.string()),
      movePercent: z
        .string()
        .trim()
        .regex(/^\d{1,3}$/, say("agreement.terms.wrong.percent"))
        .transform(Number),
    })
    .transform(({ instalments, reports, conditions, advanceReason, ...rest }): MonitoringTerms => {
      return {
        ...rest,
        instalments: withIds(instalments, "i"),
        reports: withIds(reports, "r"),
        conditions: conditions.map(({ text }) => text),
        ...(!isBlank(advanceReason) && { advanceReason }),
      };
    });
  const values = {
    instalments: rowsAt(written, "instalments"),
    reports: rowsAt(written, "reports"),
    conditions: rowsAt(written, "conditions").map((row) => ({ text: textsIn(row, "text") })),
    advanceReason: textsIn(written, "advanceReason"),
    indicators: Object.keys(written).flatMap((name) =>
      name.startsWith("indicator.") && written[name] === "yes" ? [name.slice("indicator.".length)] : [],
    ),
    movePercent: written.movePercent ?? "",
  };
  return reading(schema, values, written);
}

/** Has somebody written in the row? A choice and an id alone are nothing written. */
function isWritten(row: Typed): boolean {
  return Object.entries(row).some(([name, text]) => !["id", "kind"].includes(name) && text.trim() !== "");
}

function withIds<Row extends { id: string }>(rows: Row[], letter: string): Row[] {
  const taken = new Set<string>();
  let last = Math.max(0, ...rows.map(({ id }) => Number(id.slice(1)) || 0));
  return rows.map((row) => {
    const keeps = new RegExp(`^${letter}\\d{1,3}$`).test(row.id) && !taken.has(row.id);
    const id = keeps ? row.id : `${letter}${++last}`;
    taken.add(id);
    return { ...row, id };
  });
}
