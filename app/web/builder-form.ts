import { z } from "zod";
import { annexViii } from "~/domain/annex-viii";
import type { Column, Indicator, Option, Question, Section } from "~/domain/application-form";
import { costMethods } from "~/domain/budget";
import { columnKinds, has, idFrom, limits, prefills, questionKinds } from "~/domain/form-builder";
import { languages, type Texts } from "~/domain/texts";
import type { Say } from "~/words";
import { isBlank, problemsOf, texts, textsIn } from "./texts-fields";
import { rowsAt, type Typed, withRowsAt } from "./typed-rows";

type Wrong = { name: string; message: string };
export type ReadPart<Part> = { ok: true; part: Part } | { ok: false; errors: Wrong[] };

const longestLabel = 500;
const longestHelp = 2000;

const textsAs = (name: string, written?: Texts): Typed =>
  written ? Object.fromEntries(languages.map((language) => [`${name}.${language}`, written[language]])) : {};

/** The question as it stands in the fields of its page. */
export function typedQuestion(question: Question): Typed {
  const { kind, when, prefill, optional } = question;
  const fields: Typed = {
    kind,
    ...textsAs("label", question.label),
    ...textsAs("help", question.help),
    optional: optional ? "yes" : "",
    when: when ? `${when.field}=${when.is}` : "",
    prefill: prefill ?? "",
    maxLength: "maxLength" in question && question.maxLength ? String(question.maxLength) : "",
    maxFiles: "maxFiles" in question && question.maxFiles ? String(question.maxFiles) : "",
    mostRows: "mostRows" in question && question.mostRows ? String(question.mostRows) : "",
  };
  const options = "options" in question ? question.options : [];
  const columns = question.kind === "table" ? question.columns : [];
  return withRowsAt(
    withRowsAt(fields, "options", typedOptions(options)),
    "columns",
    columns.map(typedColumn),
  );
}

const typedOptions = (options: Option[]): Typed[] =>
  options.map(({ id, label }) => ({ id, ...textsAs("label", label) }));

function typedColumn(column: Column): Typed {
  const fields: Typed = {
    id: column.id,
    kind: column.kind,
    optional: column.optional ? "yes" : "",
    ...textsAs("label", column.label),
  };
  return column.kind === "choice" ? withRowsAt(fields, "options", typedOptions(column.options)) : fields;
}

const kindIn = (typed: Typed) => questionKinds.find((kind) => kind === typed.kind) ?? "short-text";

/** The lists that a page of this kind shows, each with a row to write in: a new row has no id yet. */
export function withRoom(typed: Typed): Typed {
  const kind = kindIn(typed);
  if (has.options(kind)) return atLeast(typed, "options", 2);
  if (kind !== "table") return typed;
  const roomy = atLeast(typed, "columns", 1);
  return rowsAt(roomy, "columns").reduce<Typed>(
    (all, column, index) => (column.kind === "choice" ? atLeast(all, `columns.${index}.options`, 2) : all),
    roomy,
  );
}

function atLeast(typed: Typed, list: string, count: number): Typed {
  const rows = rowsAt(typed, list);
  const more = Array.from({ length: Math.max(0, count - rows.length) }, () => ({ id: "" }));
  return more.length > 0 ? withRowsAt(typed, list, [...rows, ...more]) : typed;
}

/**
 * Reads the page of a question. Ids of new options and columns are made here from their Finnish words;
 * `id` is the question's own, undefined for a new one, for which one is made that is not in `taken`.
 */
export function readQuestion(
  typed: Typed,
  { id, taken, say }: { id?: string; taken: readonly string[]; say: Say },
): ReadPart<Question> {
  const kind = kindIn(typed);
  const errors: Wrong[] = [];
  const label = read(texts(say, { most: longestLabel, needed: ["fi"] }), "label", typed, errors);
  const help = read(texts(say, { most: longestHelp }), "help", typed, errors);
  const [field = "", is = ""] = (typed.when ?? "").split("=");
  const asked = {
    id: id ?? idFrom(label.fi, taken, "kysymys"),
    label,
    ...(!isBlank(help) && { help }),
    ...(typed.optional === "yes" && has.optional(kind) && { optional: true as const }),
    ...(field && { when: { field, is } }),
    ...(has.prefill(kind) && prefillIn(typed)),
  };
  const limit = (name: keyof typeof limits) => limitIn(typed, name, say, errors);
  const question = ((): Question => {
    switch (kind) {
      case "choice":
      case "choices":
        return { ...asked, kind, options: optionsIn(typed, "options", say, errors) };
      case "table":
        return { ...asked, kind, columns: columnsIn(typed, say, errors), ...limit("mostRows") };
      case "attachment":
        return { ...asked, kind, ...limit("maxFiles") };
      case "short-text":
      case "long-text":
        return { ...asked, kind, ...limit("maxLength") };
      default:
        return { ...asked, kind };
    }
  })();
  return errors.length > 0 ? { ok: false, errors } : { ok: true, part: question };
}

function read(schema: ReturnType<typeof texts>, name: string, typed: Typed, errors: Wrong[]): Texts {
  const given = textsIn(typed, name);
  const result = z.object({ [name]: schema }).safeParse({ [name]: given });
  if (result.success) return result.data[name] ?? given;
  errors.push(...problemsOf(result.error));
  return given;
}

function prefillIn({ prefill }: Typed) {
  const known = prefills.find((each) => each === prefill);
  return known && { prefill: known };
}

function limitIn(typed: Typed, name: keyof typeof limits, say: Say, errors: Wrong[]) {
  const text = (typed[name] ?? "").trim();
  if (text === "") return {};
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= limits[name]) return { [name]: limit };
  errors.push({ name, message: say("builder.problem.bad-limit", { most: limits[name] }) });
  return {};
}

function optionsIn(typed: Typed, list: string, say: Say, errors: Wrong[]): Option[] {
  return named(typed, list, "vaihtoehto", say, errors).map(({ id, label }) => ({ id, label }));
}

function columnsIn(typed: Typed, say: Say, errors: Wrong[]): Column[] {
  return named(typed, "columns", "sarake", say, errors).map(({ id, label, row, at }) => {
    const column = { id, label, ...(row.optional === "yes" && { optional: true as const }) };
    const kind = columnKinds.find((known) => known === row.kind) ?? "short-text";
    if (kind !== "choice") return { ...column, kind };
    const options = optionsIn(typed, `${at}.options`, say, errors);
    if (options.length === 0) {
      errors.push({ name: `${at}.options.0.label.fi`, message: say("builder.problem.no-options") });
    }
    return { ...column, kind, options };
  });
}

/** The rows of a list with their labels and ids. A new row in which nothing was written is none. */
function named(typed: Typed, list: string, otherwise: string, say: Say, errors: Wrong[]) {
  const rows = rowsAt(typed, list)
    .map((row, index) => ({ row, at: `${list}.${index}` }))
    .filter(({ row }) => row.id || !isBlank(textsIn(row, "label")));
  const taken = rows.flatMap(({ row }) => row.id || []);
  return rows.map(({ row, at }) => {
    const wrong: Wrong[] = [];
    const label = read(texts(say, { most: longestLabel, needed: ["fi"] }), "label", row, wrong);
    errors.push(...wrong.map(({ name, message }) => ({ name: `${at}.${name}`, message })));
    const id = row.id || idFrom(label.fi, taken, otherwise);
    taken.push(id);
    return { id, label, row, at };
  });
}

/** The section as it stands in the fields of its page: all but its questions. */
export function typedSection(section: Section): Typed {
  const fields: Record<string, string> = {
    ...textsAs("title", section.title),
    ...textsAs("intro", section.intro),
  };
  if (section.kind === "budget") {
    for (const method of section.methods ?? ["actual"]) fields[`methods.${method}`] = "yes";
  }
  if (section.kind !== "indicators") return fields;
  const known = new Set(annexViii.map(({ code }) => code));
  for (const { code } of section.indicators) if (known.has(code)) fields[`annex.${code}`] = "yes";
  const own = section.indicators.filter(({ code }) => !known.has(code));
  return withRowsAt(
    fields,
    "own",
    own.map(({ code, label, persons }) => ({
      ...{ id: code, code, persons: persons ? "yes" : "" },
      ...textsAs("label", label),
    })),
  );
}

/** Reads the page of a section, whose id and kind stay and whose questions are none of the page's business. */
export function readSection<Kind extends Section>(typed: Typed, section: Kind, say: Say): ReadPart<Kind> {
  const errors: Wrong[] = [];
  const title = read(texts(say, { most: longestLabel, needed: ["fi"] }), "title", typed, errors);
  const intro = read(texts(say, { most: longestHelp }), "intro", typed, errors);
  const { intro: _, ...rest } = section;
  const part = {
    ...rest,
    title,
    ...(!isBlank(intro) && { intro }),
    ...settingsIn(typed, section, say, errors),
  };
  return errors.length > 0 ? { ok: false, errors } : { ok: true, part: part as Kind };
}

function settingsIn(typed: Typed, section: Section, say: Say, errors: Wrong[]) {
  if (section.kind === "budget") {
    const methods = costMethods.filter((method) => typed[`methods.${method}`] === "yes");
    if (methods.length === 0)
      errors.push({ name: "methods.actual", message: say("builder.problem.no-methods") });
    return { methods };
  }
  if (section.kind !== "indicators") return {};
  const chosen = annexViii.filter(({ code }) => typed[`annex.${code}`] === "yes");
  return { indicators: [...chosen, ...ownIndicators(typed, say, errors)] };
}

function ownIndicators(typed: Typed, say: Say, errors: Wrong[]): Indicator[] {
  const rows = rowsAt(typed, "own")
    .map((row, index) => ({ row, at: `own.${index}` }))
    .filter(({ row }) => (row.code ?? "").trim() || !isBlank(textsIn(row, "label")));
  return rows.map(({ row, at }) => {
    const wrong: Wrong[] = [];
    const label = read(texts(say, { most: longestLabel, needed: ["fi"] }), "label", row, wrong);
    errors.push(...wrong.map(({ name, message }) => ({ name: `${at}.${name}`, message })));
    const code = (row.code ?? "").trim().toUpperCase();
    return { code, label, ...(row.persons === "yes" && { persons: true as const }) };
  });
}
