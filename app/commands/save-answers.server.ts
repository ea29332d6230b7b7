import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import { keepRowsOf, type RowWish, readTyped, withinAsked } from "~/domain/application-form/typed";
import type { Instant } from "~/domain/day";
import { timeliness } from "~/domain/deadline";
import { type Conflict, changesBetween, type Merge, mergeAnswers } from "~/domain/saving";
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
  rows?: RowWish;
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
  const sights = { base, current: answers };
  const typed = readTyped(saving, section, sights, terms.periodYears);
  const parts = request?.points.map(({ part }) => part);
  const { texts, rows: changedRows, closed } = withinAsked(typed, parts, sights);
  const merge = mergeAnswers(texts, base, answers);
  const rows = keepRowsOf(merge.conflicts, { ...typed, rows: changedRows }, sights);
  return { ok: true, version: application.version, answers, rows, closed, ...merge };
}
