import type { Cell, Sheet } from "./cell";
import { lineAt } from "./encoding";
import { type Place, refuse } from "./refusal";
import {
  contentsOfCode,
  type DimensionRole,
  isTotal,
  languageOfCode,
  languageOfLabel,
  roleOf,
} from "./tables";
import { vintageIn } from "./vintage";

type Json = Record<string, unknown>;
type Category = { code: string; label?: string; position: number };
type Dimension = {
  id: string;
  role: DimensionRole | undefined;
  categories: Category[];
  stride: number;
  units: Json;
  path: string;
};

/** Reads JSON-stat 1 (all in `dataset`, ids and sizes inside `dimension`) and 2 (everything at the top). */
export function readJsonStat(text: string): Sheet {
  const root = parse(text);
  const old = isObject(root.dataset);
  const top = old ? "dataset." : "";
  const dataset = old ? (root.dataset as Json) : root;
  if (!old && dataset.class !== "dataset") refuse("not-json-stat", { kind: "path", path: "class" });

  const described = dataset.dimension;
  if (!isObject(described)) refuse("not-json-stat", { kind: "path", path: `${top}dimension` });
  const listed = old ? described : dataset;
  const inside = old ? `${top}dimension.` : "";
  const dimensions = readDimensions(described, listed, `${top}dimension`, inside);
  const count = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  const values = readValues(dataset.value, count, `${top}value`);
  const statusOf = readStatus(dataset.status, count, `${top}status`);

  const find = (role: DimensionRole) => dimensions.find((dimension) => dimension.role === role);
  const contents = find("contents");
  const area = find("area");
  const time = find("time");
  return {
    format: old ? "json-stat" : "json-stat2",
    tableId: tableIdOf(dataset.extension),
    vintage: area ? vintageIn(area.id) : null,
    updated: typeof dataset.updated === "string" ? dataset.updated : null,
    has: {
      language: find("language") !== undefined,
      age: find("age") !== undefined,
      month: (time?.categories ?? []).some(({ code }) => code.includes("M")),
      share: (contents?.categories ?? []).some(({ code }) => contentsOfCode(code) === "share"),
    },
    missing: (["area", "time", "contents"] as const).filter((role) => !find(role)),
    cells: cellsOf(dimensions, { values, statusOf, top }),
  };
}

function parse(text: string): Json {
  try {
    const root: unknown = JSON.parse(text);
    if (isObject(root)) return root;
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1];
    const index = at === undefined ? text.trimEnd().length : Number(at);
    refuse("not-json", { kind: "line", line: lineAt(text, index) });
  }
  return refuse("not-json-stat", { kind: "line", line: 1 });
}

function readDimensions(described: Json, listed: Json, path: string, inside: string): Dimension[] {
  const { id: ids, size: sizes } = listed;
  if (!isTexts(ids)) refuse("not-json-stat", { kind: "path", path: `${inside}id` });
  if (!Array.isArray(sizes) || sizes.length !== ids.length)
    refuse("size", { kind: "path", path: `${inside}size` });

  const dimensions = ids.map((id, index): Dimension => {
    const own = `${path}.${id}`;
    const dimension = Object.hasOwn(described, id) ? described[id] : undefined;
    if (!isObject(dimension)) refuse("missing-dimension", { kind: "path", path: own }, undefined, id);
    const label = typeof dimension.label === "string" ? dimension.label : "";
    const category = isObject(dimension.category) ? dimension.category : {};
    const categories = readCategories(category, `${own}.category`);
    if (categories.length !== sizes[index]) {
      const place: Place = { kind: "path", path: `${inside}size[${index}]` };
      refuse("size", place, String(sizes[index]), String(categories.length));
    }
    const units = isObject(category.unit) ? category.unit : {};
    return { id, role: roleOf(id) ?? roleOf(label), categories, stride: 1, units, path: own };
  });
  const seen = new Set<string>();
  for (const { role, id, path } of dimensions) {
    const name = role ?? id;
    if (seen.has(name)) refuse("dimension-twice", { kind: "path", path }, id);
    seen.add(name);
  }
  // Row-major: the last dimension changes fastest.
  let stride = 1;
  for (const dimension of [...dimensions].reverse()) {
    dimension.stride = stride;
    stride *= dimension.categories.length;
  }
  if (!Number.isSafeInteger(stride)) refuse("size", { kind: "path", path: `${inside}size` });
  return dimensions;
}

/** The codes in their positions: `index` is an object, an array, or left out where there is but one. */
function readCategories({ index, label }: Json, path: string): Category[] {
  const labels = isObject(label) ? label : {};
  const codes = isTexts(index) ? index : positions(index ?? onlyCode(labels), `${path}.index`);
  const place: Place = { kind: "path", path: `${path}.index` };
  if (codes.length === 0) refuse("index", place);
  const seen = new Set<string>();
  return codes.map((code, position) => {
    if (seen.has(code)) refuse("doubled", place, code);
    seen.add(code);
    const said = Object.hasOwn(labels, code) ? labels[code] : undefined;
    return { code, label: typeof said === "string" ? said : undefined, position };
  });
}

function onlyCode(labels: Json): unknown {
  const codes = Object.keys(labels);
  return codes.length === 1 ? { [codes[0] as string]: 0 } : undefined;
}

function positions(index: unknown, path: string): string[] {
  const place: Place = { kind: "path", path };
  if (!isObject(index)) refuse("index", place);
  const entries = Object.entries(index);
  const codes: (string | undefined)[] = new Array(entries.length).fill(undefined);
  for (const [code, position] of entries) {
    const free = typeof position === "number" && position in codes && codes[position] === undefined;
    if (!free) refuse("index", place, `${code}: ${String(position)}`);
    codes[position] = code;
  }
  return codes as string[];
}

type Value = number | null;

function readValues(value: unknown, count: number, path: string): (at: number) => Value {
  const own = (at: string | number): Place => ({ kind: "path", path: `${path}[${at}]` });
  const checked = (found: unknown, at: string | number): Value => {
    if (found === null || found === undefined) return null;
    if (typeof found !== "number") refuse("not-a-number", own(at), JSON.stringify(found));
    return found;
  };
  if (Array.isArray(value)) {
    if (value.length !== count) refuse("size", { kind: "path", path }, String(value.length), String(count));
    const values = value.map(checked);
    return (at) => values[at] ?? null;
  }
  if (!isObject(value)) refuse("not-json-stat", { kind: "path", path });
  const sparse = new Map<number, Value>();
  for (const [key, found] of Object.entries(value)) {
    if (!/^\d{1,15}$/.test(key) || Number(key) >= count) refuse("cell-outside", own(key), key, String(count));
    sparse.set(Number(key), checked(found, key));
  }
  return (at) => sparse.get(at) ?? null;
}

/** One status for every cell, one for each in an array, or those that have one in an object. */
function readStatus(status: unknown, count: number, path: string): (at: number) => unknown {
  if (status === undefined || status === null || typeof status === "string") return () => status;
  if (Array.isArray(status)) {
    if (status.length !== count) refuse("size", { kind: "path", path }, String(status.length), String(count));
    return (at) => status[at];
  }
  if (!isObject(status)) refuse("not-json-stat", { kind: "path", path });
  for (const key of Object.keys(status)) {
    if (!/^\d{1,15}$/.test(key) || Number(key) >= count) {
      refuse("cell-outside", { kind: "path", path: `${path}[${key}]` }, key, String(count));
    }
  }
  return (at) => status[at];
}

type Held = { values: (at: number) => Value; statusOf: (at: number) => unknown; top: string };

/** The cells that can count: of every other dimension its total, which the file must have. */
function* cellsOf(dimensions: Dimension[], { values, statusOf, top }: Held): Generator<Cell> {
  const find = (role: DimensionRole) => dimensions.find((dimension) => dimension.role === role);
  const [area, time, language, contents] = [find("area"), find("time"), find("language"), find("contents")];
  if (!area || !time || !contents) return;
  const held: (Dimension | undefined)[] = [area, time, language, contents];
  let base = 0;
  for (const dimension of dimensions) {
    if (held.includes(dimension)) continue;
    const total = dimension.categories.find(({ code }) => isTotal(code));
    if (!total) refuse("unknown-dimension", { kind: "path", path: dimension.path }, dimension.id);
    base += total.position * dimension.stride;
  }
  const groups = language?.categories.map((category) => ({
    ...category,
    group: groupOf(category, language),
  }));
  const at = (dimension: Dimension, { position }: Category) => position * dimension.stride;
  for (const measured of contents.categories) {
    const kind = contentsOfCode(measured.code);
    if (kind === "other") continue;
    const unit = contents.units[measured.code];
    const decimals = isObject(unit) && typeof unit.decimals === "number" ? unit.decimals : undefined;
    for (const spoken of groups ?? [undefined]) {
      if (spoken?.group === "other" || spoken?.group === "national") continue;
      for (const where of area.categories) {
        for (const when of time.categories) {
          const index =
            base +
            at(contents, measured) +
            (language && spoken ? at(language, spoken) : 0) +
            at(area, where) +
            at(time, when);
          const of = [where.code, spoken?.code, when.code].filter(Boolean).join(", ");
          const place: Place = { kind: "cell", path: `${top}value[${index}]`, of };
          const raw = values(index);
          if (raw !== null && statusOf(index) === "...") refuse("status-contradicts", place, String(raw));
          const { code, label } = where;
          const told = { time: when.code, contents: kind, raw, decimals, place };
          yield { area: { code, label }, language: spoken?.group, ...told };
        }
      }
    }
  }
}

function groupOf({ code, label }: Category, { path }: Dimension) {
  const group = languageOfCode(code);
  const said = label === undefined ? group : languageOfLabel(label);
  if ((group !== "other" || said !== "other") && group !== said) {
    refuse(
      "code-contradicts-label",
      { kind: "path", path: `${path}.category.label.${code}` },
      `${code} ${label}`,
    );
  }
  return group;
}

function tableIdOf(extension: unknown): string | null {
  const px = isObject(extension) ? extension.px : undefined;
  return isObject(px) && typeof px.tableid === "string" ? px.tableid : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}
