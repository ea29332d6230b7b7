import { addToRecord, type Db, inTransaction } from "~/db.server";
import {
  type Answers,
  cellsOfRow,
  fieldsOf,
  joinRows,
  rowsField,
  rowsOf,
  rowTables,
  type Section,
  withNewRows,
} from "~/domain/application-form";
import { isOpen } from "~/domain/completion";
import type { Instant } from "~/domain/day";
import { timeliness } from "~/domain/deadline";
import { asStored, type Conflict, changesBetween, type Merge, mergeAnswers } from "~/domain/saving";
import type { ApplicationState, CallPhase } from "~/domain/states";
import { mayPrepare, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import {
  findAnswers,
  findOwnAnswers,
  findWholeApplication,
  insertAnswers,
} from "~/queries/applications.server";
import { findOpenRequest } from "~/queries/completions.server";
import { findTurn, keepTurn } from "~/queries/page-turns.server";
import { keepSeen } from "~/queries/seen.server";
import { digestsOf } from "./digest.server";

type Saving = {
  applicationId: string;
  sectionId: string;
  /** Field to text as posted; fields that the section does not have are dropped. */
  typed: Answers;
  /** The version that the writer's page showed. */
  version: number;
  /** What to do with the rows of a table: add so many empty ones at its end, or take one away. */
  rows?: { add?: string; count?: number; remove?: string };
  /** The open page that saves, by an id of its own: it does not quarrel with its own earlier saves. */
  editing?: string;
  /** The page's own count of its saves: one that a later save of the same page has overtaken stores nothing. */
  turn?: number;
  by: Person;
  /** When the request began to arrive: texts that began to come before the call closed are saved. */
  beganAt?: Instant;
  clock: Clock;
};

export type SaveVerdict =
  | { ok: true; version: number; changed: string[] }
  /** Both texts of these fields stay: the stored one in place, the writer's to decide on. The rest is saved. */
  | {
      ok: false;
      because: "changed-by-others";
      version: number;
      changed: string[];
      conflicts: Conflict[];
      closed?: Conflict[];
    }
  /** An application being completed is open only where it was asked: the texts of `closed` were not stored. */
  | { ok: false; because: "not-asked"; version: number; changed: string[]; closed: Conflict[] }
  | { ok: false; because: "not-draft"; state: ApplicationState }
  | { ok: false; because: "not-open"; phase: CallPhase; closesAt: Instant };

/**
 * Saves what was typed in a section, whatever it is, on top of what the writer's page has seen: the
 * version that it showed and what it has itself saved since. Saving never refuses a text: only a
 * submitted application and a closed call do not change, and even then texts that began to arrive while
 * the call was open are saved. One that has been returned for completion changes in the fields that were
 * asked, whatever the call's deadline was. A save that changes nothing makes no version. The record tells
 * which fields changed, with the SHA-256 of each text: the texts lie in the answers, which only grow.
 * Undefined: not the writer's application, or no such section.
 */
export function saveAnswers(db: Db, saving: Saving): Promise<SaveVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const weighed = await weigh(trx, saving);
    if (!weighed?.ok) return weighed;

    const { applicationId, sectionId, by, editing = null } = saving;
    const { answers, store, rows, conflicts, closed } = weighed;
    const at = saving.clock();
    if (await isOvertaken(trx, saving, at)) return { ok: true, version: weighed.version, changed: [] };

    const changes = changesBetween(answers, { ...answers, ...store, ...rows });
    const changed = changes.map(({ field }) => field);
    let { version } = weighed;
    if (changes.length > 0) {
      version += 1;
      const save = { applicationId, version, savedBy: by.id, savedAt: at, editing };
      const texts = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
      await insertAnswers(trx, save, texts);
      await addToRecord(trx, {
        at,
        by,
        action: "save",
        noun: "application",
        nounId: applicationId,
        details: {
          version,
          section: sectionId,
          changed: digestsOf(texts),
        },
      });
    }
    await keepSeen(trx, { applicationId, personId: by.id, sectionId, seenAt: at });
    if (conflicts.length > 0) {
      const told = closed.length > 0 && { closed };
      return { ok: false, because: "changed-by-others", version, changed, conflicts, ...told };
    }
    return closed.length > 0
      ? { ok: false, because: "not-asked", version, changed, closed }
      : { ok: true, version, changed };
  });
}

/**
 * Has the page sent a later save that is here already? What it sent before holds older texts of the same
 * hand, and the later one everything that the page had not yet stored.
 */
async function isOvertaken(trx: Db, { editing, turn }: Saving, at: Instant): Promise<boolean> {
  if (!editing || turn === undefined) return false;
  if (turn < (await findTurn(trx, editing))) return true;
  await keepTurn(trx, editing, turn, at);
  return false;
}

/**
 * What saving would come to, without doing it: the answers as they would stand, which of them
 * are not stored yet, the conflicts, and what no completion request opens.
 * Undefined also where nothing can be saved any more.
 */
export async function tryAnswers(
  db: Db,
  saving: Saving,
): Promise<{ answers: Answers; unsaved: string[]; conflicts: Conflict[]; closed: Conflict[] } | undefined> {
  const weighed = await weigh(db, saving);
  if (!weighed?.ok) return undefined;
  const { answers, store, rows, conflicts, closed } = weighed;
  return { answers: { ...answers, ...store, ...rows }, unsaved: Object.keys(store), conflicts, closed };
}

type Weighed = Merge & {
  ok: true;
  version: number;
  answers: Answers;
  /** The rows of the section's tables, where those have changed. */
  rows: Answers;
  /** What was written in fields that a completion request does not open. */
  closed: Conflict[];
};

/** What the save would store and what the writer would have to decide, if it may be done at all. */
async function weigh(
  db: Db,
  saving: Saving,
): Promise<Weighed | Extract<SaveVerdict, { because: "not-draft" | "not-open" }> | undefined> {
  const { applicationId, by, editing } = saving;
  const whose = { organisationId: by.organisation.id };
  const at = saving.clock();
  const whole = await findWholeApplication(db, applicationId, whose, at);
  const section = whole?.form.sections.find(({ id }) => id === saving.sectionId);
  if (!whole || !section || !mayPrepare(by, whole.application.organisationId)) return undefined;

  const { application, call, terms, answers } = whole;
  const request = application.state === "returned" ? await findOpenRequest(db, applicationId) : undefined;
  if (application.state !== "draft" && !request) {
    return { ok: false, because: "not-draft", state: application.state };
  }
  const arrived = timeliness({ beganAt: saving.beganAt, receivedAt: at }, call.closesAt);
  const inTime = call.phase === "open" || (call.phase === "closed" && arrived === "crossed");
  if (!request && !inTime) {
    return { ok: false, because: "not-open", phase: call.phase, closesAt: call.closesAt };
  }

  const seen = await findAnswers(db, applicationId, saving.version);
  const own = editing
    ? await findOwnAnswers(db, applicationId, { editing, savedBy: by.id, after: saving.version })
    : {};
  const base = { ...seen, ...own };
  const typed = readTyped(saving, section, { base, current: answers }, terms.periodYears);
  const { texts, rows: changedRows, closed } = withinAsked(typed, request, base, answers);
  const merge = mergeAnswers(texts, base, answers);
  const rows = keepRowsOf(merge.conflicts, { ...typed, rows: changedRows }, { base, current: answers });
  return { ok: true, version: application.version, answers, rows, closed, ...merge };
}

type Sights = { base: Answers; current: Answers };

type Typed = {
  /** The section's own texts as they are to be stored. */
  texts: Answers;
  /** The fields that name the rows of its tables, where the rows have changed. */
  rows: Answers;
  /** The row that the writer takes away: its cells, and the rows that the table had with it. */
  removed?: { field: string; rows: string; cells: string[] };
};

/** Of what was typed, the fields that the request opens; and of the others those with a text of their own. */
function withinAsked(
  { texts, rows }: Pick<Typed, "texts" | "rows">,
  request: { points: { part: string }[] } | undefined,
  base: Answers,
  current: Answers,
): Pick<Typed, "texts" | "rows"> & { closed: Conflict[] } {
  if (!request) return { texts, rows, closed: [] };
  const parts = request.points.map(({ part }) => part);
  const open = (given: Answers) =>
    Object.fromEntries(Object.entries(given).filter(([field]) => isOpen(parts, field)));
  const closed = Object.entries(texts)
    .filter(([field, text]) => !isOpen(parts, field) && text !== (base[field] ?? ""))
    .map(([field, posted]) => ({ field, posted, current: current[field] ?? "" }))
    .filter(({ posted, current }) => posted !== current);
  return { texts: open(texts), rows: open(rows), closed };
}

/** The rows to store. One that a colleague has written in meanwhile is not taken away: it stays as it is. */
function keepRowsOf(conflicts: Conflict[], { rows, removed }: Typed, { base, current }: Sights): Answers {
  if (!removed) return rows;
  // A row that was empty for the one who takes it away makes no conflict, and a text in it would lose its row.
  const unseen = removed.cells.some(
    (cell) => (current[cell] ?? "").trim() !== "" && current[cell] !== (base[cell] ?? ""),
  );
  if (!unseen && !conflicts.some(({ field }) => removed.cells.includes(field))) return rows;
  const asItWas = Object.fromEntries(removed.cells.map((cell) => [cell, current[cell] ?? ""]));
  return { ...rows, [removed.field]: removed.rows, ...asItWas };
}

/** The section's own texts and rows out of what was posted, with the row added or removed that was asked for. */
function readTyped(
  { typed, rows: asked }: Saving,
  section: Section,
  { base, current }: Sights,
  years: number[],
): Typed {
  const posted = Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, asStored(text)]));
  const rows: Record<string, string> = {};
  let removed: Typed["removed"];
  for (const table of rowTables(section, years)) {
    const field = rowsField(table.prefix);
    const stored = rowsOf(current, table).join(" ");
    const joined = joinRows(table, { seen: base, posted, current });
    let wanted = asked?.add === table.prefix ? withNewRows(joined, current, table, asked.count) : joined;
    const gone = wanted.find((row) => asked?.remove === `${table.prefix}.${row}`);
    if (gone) {
      const cells = cellsOfRow(table, gone);
      removed = { field, rows: joined.join(" "), cells };
      for (const cell of cells) posted[cell] = "";
      const others = wanted.filter((row) => row !== gone);
      wanted = others.length > 0 ? others : withNewRows([], { ...current, [cells[0] ?? field]: "" }, table);
    }
    if (wanted.join(" ") !== stored) rows[field] = wanted.join(" ");
  }
  const fields = fieldsOf(section, { ...current, ...rows }, years);
  const own = [...fields, ...(removed?.cells ?? [])].filter(
    (field) => !field.endsWith(".rows") && Object.hasOwn(posted, field),
  );
  return { texts: Object.fromEntries(own.map((field) => [field, posted[field] ?? ""])), rows, removed };
}
