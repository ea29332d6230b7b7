/** What stands in the fields of one form, by name. A list in it has names like `options.0.label.fi`. */
export type Typed = Readonly<Record<string, string>>;

const mostRows = 200;

/** The rows of the list, in the order of their numbers, each with the names of its own fields. */
export function rowsAt(typed: Typed, list: string): Typed[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, text] of Object.entries(typed)) {
    if (!name.startsWith(`${list}.`)) continue;
    const [number = "", ...part] = name.slice(list.length + 1).split(".");
    if (!/^\d{1,3}$/.test(number) || part.length === 0) continue;
    const row = rows.get(Number(number)) ?? {};
    row[part.join(".")] = text;
    rows.set(Number(number), row);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .slice(0, mostRows)
    .map(([, row]) => row);
}

/** The same form with these rows in the list instead. */
export function withRowsAt(typed: Typed, list: string, rows: readonly Typed[]): Typed {
  const others = Object.entries(typed).filter(([name]) => !name.startsWith(`${list}.`));
  const written = rows.flatMap((row, index) =>
    Object.entries(row).map(([part, text]) => [`${list}.${index}.${part}`, text]),
  );
  return Object.fromEntries([...others, ...written]);
}

/** A button of a list: `row-up:options.2`, and `row-add:options` at its end. */
export const rowIntent = /^row-(up|down|remove|add):([a-z]+(?:\.\d{1,3}\.[a-z]+)*)(?:\.(\d{1,3}))?$/;

/** The form after a list's button was pressed, unsaved; undefined when the button is none of a list's. */
export function rearranged(typed: Typed, intent: string | undefined): Typed | undefined {
  const [, step, list, number] = rowIntent.exec(intent ?? "") ?? [];
  if (!step || !list) return undefined;
  const rows = rowsAt(typed, list);
  if (step === "add") return withRowsAt(typed, list, [...rows, { id: "" }]);
  const from = Number(number);
  const moved = rows[from];
  if (!moved) return typed;
  const rest = rows.toSpliced(from, 1);
  if (step === "remove") return withRowsAt(typed, list, rest);
  const to = step === "up" ? Math.max(0, from - 1) : Math.min(rest.length, from + 1);
  return withRowsAt(typed, list, rest.toSpliced(to, 0, moved));
}
