import { createHash } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import {
  type Answers,
  fieldsOf,
  joinRows,
  milestoneRows,
  rowsField,
  type Section,
  withNewRow,
} from "~/domain/application-form";
import type { Instant } from "~/domain/day";
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
import { keepSeen } from "~/queries/seen.server";

type Saving = {
  applicationId: string;
  sectionId: string;
  /** Field to text as posted; fields that the section does not have are dropped. */
  typed: Answers;
  /** The version that the writer's page showed. */
  version: number;
  /** The open page that saves, by an id of its own: it does not quarrel with its own earlier saves. */
  editing?: string;
  /** Milestones: add an empty row too. */
  addRow?: boolean;
  by: Person;
  clock: Clock;
};

export type SaveVerdict =
  | { ok: true; version: number; changed: string[] }
  /** Both texts of these fields stay: the stored one in place, the writer's to decide on. The rest is saved. */
  | { ok: false; because: "changed-by-others"; version: number; changed: string[]; conflicts: Conflict[] }
  | { ok: false; because: "not-draft"; state: ApplicationState }
  | { ok: false; because: "not-open"; phase: CallPhase; closesAt: Instant };

/**
 * Saves what was typed in a section, whatever it is, on top of what the writer's page has seen: the
 * version that it showed and what it has itself saved since. Saving never refuses a text: only a
 * submitted application and a closed call do not change. A save that changes nothing makes no version.
 * The record tells which fields changed, with the SHA-256 of each text: the texts lie in the answers,
 * which only grow. Undefined: not the writer's application, or no such section.
 */
export function saveAnswers(db: Db, saving: Saving): Promise<SaveVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const weighed = await weigh(trx, saving);
    if (!weighed?.ok) return weighed;

    const { applicationId, sectionId, by, editing = null } = saving;
    const { answers, store, rows, conflicts } = weighed;
    const at = saving.clock();
    const changes = changesBetween(answers, { ...answers, ...store, ...rows });
    const changed = changes.map(({ field }) => field);
    let { version } = weighed;
    if (changes.length > 0) {
      version += 1;
      const save = { applicationId, version, savedBy: by.id, savedAt: at, editing };
      await insertAnswers(trx, save, { ...store, ...rows });
      await addToRecord(trx, {
        at,
        by,
        action: "save",
        noun: "application",
        nounId: applicationId,
        details: {
          version,
          section: sectionId,
          changed: Object.fromEntries(changes.map(({ field, after }) => [field, sha256(after)])),
        },
      });
    }
    await keepSeen(trx, { applicationId, personId: by.id, sectionId, seenAt: at });
    return conflicts.length > 0
      ? { ok: false, because: "changed-by-others", version, changed, conflicts }
      : { ok: true, version, changed };
  });
}

/**
 * What saving would come to, without doing it: the answers as they would stand, which of them
 * are not stored yet, and the conflicts.
 * Undefined also where nothing can be saved any more.
 */
export async function tryAnswers(
  db: Db,
  saving: Saving,
): Promise<{ answers: Answers; unsaved: string[]; conflicts: Conflict[] } | undefined> {
  const weighed = await weigh(db, saving);
  if (!weighed?.ok) return undefined;
  const { answers, store, rows, conflicts } = weighed;
  return { answers: { ...answers, ...store, ...rows }, unsaved: Object.keys(store), conflicts };
}

type Weighed = Merge & {
  ok: true;
  version: number;
  answers: Answers;
  /** The table's rows, when it has got new ones. */
  rows: Record<string, string>;
};

/** What the save would store and what the writer would have to decide, if it may be done at all. */
async function weigh(
  db: Db,
  saving: Saving,
): Promise<Weighed | Extract<SaveVerdict, { because: "not-draft" | "not-open" }> | undefined> {
  const { applicationId, by, editing } = saving;
  const whose = { organisationId: by.organisation.id };
  const whole = await findWholeApplication(db, applicationId, whose, saving.clock());
  const section = whole?.form.sections.find(({ id }) => id === saving.sectionId);
  if (!whole || !section || !mayPrepare(by, whole.application.organisationId)) return undefined;

  const { application, call, terms, answers } = whole;
  if (application.state !== "draft") return { ok: false, because: "not-draft", state: application.state };
  if (call.phase !== "open") {
    return { ok: false, because: "not-open", phase: call.phase, closesAt: call.closesAt };
  }

  const seen = await findAnswers(db, applicationId, saving.version);
  const own = editing
    ? await findOwnAnswers(db, applicationId, { editing, savedBy: by.id, after: saving.version })
    : {};
  const { texts, rows } = readTyped(saving, section, answers, terms.periodYears);
  const merge = mergeAnswers(texts, { ...seen, ...own }, answers);
  return { ok: true, version: application.version, answers, rows, ...merge };
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The section's own fields as they are stored, and the table's rows when it has got new ones. */
function readTyped({ typed, addRow }: Saving, section: Section, current: Answers, years: number[]) {
  const rows: Record<string, string> = {};
  if (section.kind === "milestones") {
    const field = rowsField(section.id);
    const now = milestoneRows(current, section.id);
    const joined = milestoneRows({ [field]: joinRows(typed[field] ?? "", now.join(" ")) }, section.id);
    const wanted = addRow ? withNewRow(joined) : joined.join(" ");
    if (wanted !== now.join(" ")) rows[field] = wanted;
  }
  const fields = fieldsOf(section, { ...current, ...rows }, years).filter(
    (field) => field !== rowsField(section.id) && Object.hasOwn(typed, field),
  );
  const texts = Object.fromEntries(fields.map((field) => [field, asStored(typed[field] ?? "")]));
  return { texts, rows };
}
