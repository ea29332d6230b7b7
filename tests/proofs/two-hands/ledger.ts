import type Sqlite from "better-sqlite3";
import { type Answers, rowsOf, rowTables } from "../../../app/domain/application-form";
import { asStored } from "../../../app/domain/saving";
import { standardForm } from "../../../app/domain/standard-form";

/** A text that went to the service from a field that somebody had typed in. */
type Posted = {
  by: string;
  field: string;
  text: string;
  /** The service owes an account of it: a form brought it, or the service said that it is saved. */
  owed: boolean;
  shown: boolean;
};

type Stored = { field: string; text: string; by: string };

const years = [2027, 2028];
const tables = standardForm.sections.flatMap((section) => rowTables(section, years));

/**
 * What happened to every text of one draft. A text that was posted is stored in some version, or was shown
 * to its writer with the text that stands; and nobody's text gives way to that of a colleague who had
 * never had it before their eyes. Reads the service's own database.
 */
export class Ledger {
  readonly losses: string[] = [];
  private readonly current = new Map<string, Stored>();
  private readonly everStored = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly posted = new Map<string, Posted>();
  private version = -1;

  constructor(
    private readonly database: Sqlite.Database,
    readonly applicationId: string,
  ) {
    this.judge();
  }

  get newestVersion(): number {
    return this.version;
  }

  /** Has the field held this text? While two save at once it may be another one already. */
  hasStored(field: string, text: string): boolean {
    return this.everStored.has(`${field} ${text}`);
  }

  /** Goes through what has been stored since the last time. To be called before what `sees` brings. */
  judge(): void {
    const rows = this.database
      .prepare(
        "select field, version, text, saved_by as by from answer where application_id = ? and version > ? order by version",
      )
      .all(this.applicationId, this.version) as (Stored & { version: number })[];
    for (const row of rows) {
      const before = this.current.get(row.field);
      const others = before && before.by !== row.by && before.text.trim() !== "" && before.text !== row.text;
      if (others && !row.field.endsWith(".rows") && !this.seen.has(`${row.by} ${before.text}`)) {
        this.losses.push(`${row.field}: "${before.text}" gave way unseen to "${row.text}" of ${row.by}`);
      }
      this.current.set(row.field, row);
      this.everStored.add(`${row.field} ${row.text}`);
      this.version = row.version;
    }
  }

  /** The person has these texts before their eyes. */
  sees(person: string, texts: Iterable<string>): void {
    for (const text of texts) this.seen.add(`${person} ${asStored(text)}`);
  }

  posts(by: string, field: string, typed: string, owed: boolean): void {
    const text = asStored(typed);
    const key = `${by} ${field} ${text}`;
    const known = this.posted.get(key) ?? { by, field, text, owed, shown: false };
    this.posted.set(key, { ...known, owed: known.owed || owed });
  }

  /** The service showed the writer their text in the field together with the one that stands. */
  shows(by: string, field: string, typed: string): void {
    const known = this.posted.get(`${by} ${field} ${asStored(typed)}`);
    if (known) known.shown = true;
  }

  /** The account of all texts at the end of the draft. */
  close() {
    this.judge();
    const all = [...this.posted.values()];
    const stored = all.filter((text) => this.everStored.has(`${text.field} ${text.text}`));
    const others = all.filter((text) => !stored.includes(text));
    for (const { by, field, text } of others.filter(({ shown, owed }) => owed && !shown)) {
      this.losses.push(`${field}: "${text}" of ${by} is neither stored nor shown`);
    }
    this.losses.push(...this.outOfSight());
    return {
      typed: all.length,
      stored: stored.length,
      shown: others.filter(({ shown }) => shown).length,
      left: others.filter(({ shown, owed }) => !owed && !shown).length,
    };
  }

  /** Texts in rows that no page shows any more. */
  private outOfSight(): string[] {
    const answers: Answers = Object.fromEntries([...this.current].map(([field, { text }]) => [field, text]));
    return tables.flatMap((table) => {
      const rows = rowsOf(answers, table);
      const cell = new RegExp(`^${table.prefix.replaceAll(".", "\\.")}\\.(\\d+)\\.`);
      return Object.entries(answers).flatMap(([field, text]) => {
        const row = cell.exec(field)?.[1];
        return row && text.trim() !== "" && !rows.includes(row)
          ? [`${field}: "${text}" has lost its row`]
          : [];
      });
    });
  }
}
