import type { FormDefinition } from "~/domain/application-form";
import { type DayVerdict, parseDay } from "~/domain/day";
import { agreementKinds, organisationKinds, type Rule } from "~/domain/eligibility";
import { parseEuros } from "~/domain/money";
import { deepestRule, type RowChange, type RuleRow, ruleKinds } from "~/domain/rule-rows";
import type { Texts } from "~/domain/texts";
import type { Say } from "~/words";
import { ruleList } from "./rule-schema.server";

/** What the parameters are chosen from. */
export type RuleChoices = {
  regions: { code: string; name: Texts }[];
  /** The only statistic that there is, and its reference dates. */
  statistic: string;
  dates: string[];
  /** The questions of the call's form that ask for a day, and those that ask for files. */
  days: { field: string; label: Texts }[];
  attachments: { field: string; label: Texts }[];
};

/** The questions of a form that rules can point at. */
export function pointedAt({ sections }: FormDefinition): Pick<RuleChoices, "days" | "attachments"> {
  const of = (kind: "date" | "attachment") =>
    sections.flatMap((section) =>
      section.kind === "questions"
        ? section.questions
            .filter((question) => question.kind === kind)
            .map(({ id, label }) => ({ field: `${section.id}.${id}`, label }))
        : [],
    );
  return { days: of("date"), attachments: of("attachment") };
}

type Posted = Record<string, string>;

/** The rows as the form posted them, each with what was typed in it. */
export function postedRows(posted: Posted): RuleRow[] {
  const seen = new Set<string>();
  const listOf = (order: string, depth: number): RuleRow[] =>
    (posted[order] ?? "").split(" ").flatMap((id) => {
      const kind = ruleKinds.find((known) => known === posted[`rule.${id}.kind`]);
      if (!/^[1-9]\d{0,3}$/.test(id) || !kind || seen.has(id) || depth > deepestRule) return [];
      seen.add(id);
      const start = `rule.${id}.`;
      const texts = Object.fromEntries(
        Object.entries(posted).flatMap(([name, text]) =>
          name.startsWith(start) ? [[name.slice(start.length), text]] : [],
        ),
      );
      return [{ id, kind, texts, parts: listOf(`${start}order`, depth + 1) }];
    });
  return listOf("order", 1);
}

/** What the pressed button asks for; undefined when it asks to save. */
export function postedChange(posted: Posted): RowChange | undefined {
  const [act = "", id = "", kind = ""] = (posted.intent ?? "").split(":");
  switch (act) {
    case "add": {
      const chosen = posted[id ? `rule.${id}.new` : "new"];
      return {
        do: "add",
        kind: ruleKinds.find((known) => known === chosen) ?? "organisation-type",
        ...(id && { within: id }),
      };
    }
    case "remove":
    case "up":
    case "down":
    case "unwrap":
      return { do: act, id };
    case "wrap":
      return { do: "wrap", id, kind: kind === "all-of" ? "all-of" : "any-of" };
    default:
      return undefined;
  }
}

export type FieldErrors = { name: string; message: string }[];
/** The rule that each row makes, by its id; rows that cannot be read have none. */
export type ReadRows = { rules: Rule[]; byRow: Record<string, Rule>; errors: FieldErrors };

/** The rules that the rows make, and what is wrong in them, each beside its field. */
export function readRows(rows: RuleRow[], choices: RuleChoices, say: Say): ReadRows {
  const reader = new Reader(choices, say);
  const rules = reader.list(rows);
  const checked = ruleList.safeParse(rules);
  if (!checked.success && reader.errors.length === 0) {
    reader.errors.push({ name: "new", message: say("ruleEditor.wrong.unreadable") });
  }
  return { rules, byRow: reader.byRow, errors: reader.errors };
}

class Reader {
  readonly errors: FieldErrors = [];
  readonly byRow: Record<string, Rule> = {};

  constructor(
    private readonly choices: RuleChoices,
    private readonly say: Say,
  ) {}

  list(rows: RuleRow[]): Rule[] {
    return rows.flatMap((row) => {
      const before = this.errors.length;
      const rule = this.read(row);
      if (!rule || this.errors.length > before) return [];
      this.byRow[row.id] = rule;
      return [rule];
    });
  }

  private read(row: RuleRow): Rule | undefined {
    const { kind, texts } = row;
    const { regions, statistic, dates, attachments } = this.choices;
    switch (kind) {
      case "organisation-type": {
        const types = organisationKinds.filter((type) => texts[`types.${type}`] === "yes");
        if (types.length === 0) this.wrong(row, `types.${organisationKinds[0]}`, "types");
        return { kind, types };
      }
      case "foreign-language-speakers": {
        const atLeast = this.whole(row, "atLeast", "atLeast", 10_000_000);
        const other = (texts.otherDate ?? "").trim() === "" ? undefined : this.day(row, "otherDate");
        const ticked = [...dates, ...datesTicked(texts)].filter((date) => texts[`dates.${date}`] === "yes");
        const referenceDates = [...new Set([...ticked, ...(other ? [other] : [])])].sort();
        if (referenceDates.length === 0)
          this.wrong(row, dates[0] ? `dates.${dates[0]}` : "otherDate", "dates");
        return { kind, atLeast, statistic, referenceDates, referenceKnown: texts.unknown !== "yes" };
      }
      case "region": {
        const chosen = regions.filter(({ code }) => texts[`regions.${code}`] === "yes");
        if (chosen.length === 0) this.wrong(row, `regions.${regions[0]?.code}`, "regions");
        return { kind, regions: chosen.map(({ code, name }) => ({ code, name })) };
      }
      case "one-application-per-organisation":
        return { kind };
      case "agreement-in-force": {
        const agreement = agreementKinds.find((known) => known === texts.agreement) ?? agreementKinds[0];
        return { kind, agreement, on: this.day(row, "on") };
      }
      case "period":
        return this.period(row);
      case "amount-range": {
        const [atLeast, atMost] = [this.euros(row, "atLeast"), this.euros(row, "atMost")];
        if (atLeast === undefined && atMost === undefined) this.wrong(row, "atLeast", "amounts");
        if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
          this.wrong(row, "atMost", "amountsOrder");
        }
        return { kind, ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
      }
      case "own-share": {
        const text = (texts.percent ?? "").trim().replace(/\s*%$/, "").replace(",", ".");
        const percent = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : 0;
        if (percent <= 0 || percent > 100) this.wrong(row, "percent", "percent");
        return { kind, atLeastPercent: percent };
      }
      case "required-attachment": {
        const chosen = attachments.find(({ field }) => field === texts.field);
        if (!chosen) this.wrong(row, "field", attachments.length > 0 ? "attachment" : "noAttachments");
        return chosen && { kind, ...chosen };
      }
      case "all-of":
      case "any-of": {
        const rules = this.list(row.parts);
        if (row.parts.length === 0) this.wrong(row, "new", "noParts");
        return { kind, rules };
      }
    }
  }

  private period(row: RuleRow): Rule {
    const { texts } = row;
    const [from, to] = [this.day(row, "from"), this.day(row, "to")];
    if (from && to && to < from) this.wrong(row, "to", "daysOrder");
    const months = (texts.months ?? "").trim() === "" ? undefined : this.whole(row, "months", "months", 600);
    const known = (field = "") => this.choices.days.some((day) => day.field === field);
    const { startField = "", endField = "" } = texts;
    if (known(startField) !== known(endField)) {
      this.wrong(row, known(startField) ? "endField" : "startField", "bothDays");
    }
    return {
      ...{ kind: "period", from, to },
      ...(months !== undefined && { atMostMonths: months }),
      ...(known(startField) && known(endField) && { days: { startField, endField } }),
    };
  }

  private day(row: RuleRow, name: string): string {
    const read: DayVerdict = parseDay(row.texts[name] ?? "");
    if (!read.ok) this.wrong(row, name, "day");
    return read.ok ? read.value : "";
  }

  private whole(row: RuleRow, name: string, word: "atLeast" | "months", most: number): number {
    const text = (row.texts[name] ?? "").replace(/\s/g, "");
    const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
    if (number < 1 || number > most) this.wrong(row, name, word);
    return number;
  }

  private euros(row: RuleRow, name: string): number | undefined {
    const read = parseEuros(row.texts[name] ?? "");
    if (read.ok && read.value >= 0) return read.value;
    if (read.ok || read.because !== "empty") this.wrong(row, name, "amount");
    return undefined;
  }

  private wrong({ id }: RuleRow, name: string, word: Wrong): void {
    this.errors.push({ name: `rule.${id}.${name}`, message: this.say(`ruleEditor.wrong.${word}`) });
  }
}

type Wrong =
  | "types"
  | "atLeast"
  | "dates"
  | "regions"
  | "day"
  | "daysOrder"
  | "months"
  | "bothDays"
  | "amount"
  | "amounts"
  | "amountsOrder"
  | "percent"
  | "attachment"
  | "noAttachments"
  | "noParts";

/** Dates that are ticked and have no figures yet: they were typed before. */
function datesTicked(texts: Record<string, string>): string[] {
  return Object.keys(texts).flatMap((name) => {
    const date = name.startsWith("dates.") ? name.slice("dates.".length) : "";
    const read = parseDay(date);
    return read.ok && read.value === date ? [date] : [];
  });
}
