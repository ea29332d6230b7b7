/** What stood behind the dashes: `--runs 12 --no-scripts` is `{ runs: "12", "no-scripts": true }`. */
export type Options = Readonly<Record<string, string | true>>;

/** Figures by name; the rows of one proof have the same names. */
export type Row = Readonly<Record<string, string | number | boolean>>;

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

/** The figures as a table: a few rows stand beside each other, many under each other. */
export function tableOf(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const textOf = (row: Row, name: string) => String(row[name] ?? "–");
  const cells =
    rows.length > 4
      ? [names, ...rows.map((row) => names.map((name) => textOf(row, name)))]
      : names.map((name) => [name, ...rows.map((row) => textOf(row, name))]);
  const widths = (cells[0] ?? []).map((_, column) =>
    Math.max(...cells.map((line) => line[column]?.length ?? 0)),
  );
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A row that says of itself whether it came out as it should. */
export type JudgedRow = Row & { ok: boolean };

export const proved = (rows: JudgedRow[]): Outcome => ({
  rows,
  ok: rows.length > 0 && rows.every(({ ok }) => ok),
});

/**
 * `npm run COMMAND -- NAME [--json]`: prints the figures as a table, with `--json` also as one JSON object on
 * the last line, and answers the exit code: 0 when the promise held, 2 when there is no such name.
 */
export async function runNamed(proofs: Proof[], command: string, [name, ...args]: string[]): Promise<number> {
  const proof = proofs.find((candidate) => candidate.name === name);
  if (!proof) {
    const known = proofs.map(
      (candidate) => `npm run ${command} -- ${candidate.name}\n  ${candidate.about}\n`,
    );
    process.stdout.write(known.join(""));
    return 2;
  }
  const options = readOptions(args);
  const started = Date.now();
  const { rows, ok } = await proof.run(options);
  const seconds = Math.round((Date.now() - started) / 1000);
  const verdict = ok ? "It holds" : "IT DOES NOT HOLD";
  process.stdout.write(`${proof.about}\n\n${tableOf(rows)}\n\n${verdict} (${seconds} s).\n`);
  if (options.json) process.stdout.write(`${JSON.stringify({ name, ok, seconds, rows })}\n`);
  return ok ? 0 : 1;
}
