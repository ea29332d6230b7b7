/** What stood behind the dashes: `--runs 12 --no-scripts` is `{ runs: "12", "no-scripts": true }`. */
export type Options = Readonly<Record<string, string | true>>;

/** Figures by name; the rows of one proof have the same names. */
export type Row = Readonly<Record<string, string | number>>;

export type Outcome = { rows: Row[]; ok: boolean };

/** A promise of the service, tried so many times that its figures can be published. */
export type Proof = { name: string; about: string; run(options: Options): Promise<Outcome> };

/** The options of a command line; what does not begin with dashes is not among them. */
export function readOptions(args: readonly string[]): Options {
  const options: Record<string, string | true> = {};
  args.forEach((arg, place) => {
    if (!arg.startsWith("--")) return;
    const next = args[place + 1];
    options[arg.slice(2)] = next === undefined || next.startsWith("--") ? true : next;
  });
  return options;
}

/** A whole number among the options. Throws with a sentence when it is something else. */
export function numberIn(options: Options, name: string, otherwise: number): number {
  const given = options[name];
  if (given === undefined) return otherwise;
  if (given === true || !/^\d{1,9}$/.test(given)) throw new Error(`--${name} wants a whole number.`);
  return Number(given);
}

/** The figures as a table: one line for each name, one column for each row. */
export function tableOf(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = names.map((name) => [name, ...rows.map((row) => String(row[name] ?? "–"))]);
  const widths = ["", ...rows].map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join("  "),
    )
    .join("\n");
}
