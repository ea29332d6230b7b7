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
import { isOpen } from "~/domain/completion";
import type { Instant } from "~/domain/day";
import { asStored, type Conflict, changesBetween, mergeAnswers } from "~/domain/saving";
import type { ApplicationState, CallPhase } from "~/domain/states";
import { mayPrepare, type Person } from "~/domain/who-may";
import type { Clock } from "~/outside/clock";
import { findAnswers, findWholeApplication, insertAnswers } from "~/queries/applications.server";
import { findOpenRequest } from "~/queries/completions.server";

type Saving = {
  applicationId: string;
  sectionId: string;
  /** Field to text as posted; fields that the section does not have are dropped. */
  typed: Answers;
  /** The version that the writer's page showed. */
  version: number;
  /** Milestones: add an empty row too. */
  addRow?: boolean;
  by: Person;
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
 * Saves what was typed in a section, whatever it is, on top of the version that the writer saw. Saving
 * never refuses a text: only a submitted application and a closed call do not change. One that has been
 * returned for completion changes in the fields that were asked, whatever the call's deadline was. A save
 * that changes nothing makes no version. Undefined: not the writer's application, or no such section.
 */
export function saveAnswers(db: Db, saving: Saving): Promise<SaveVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { applicationId, by } = saving;
    const at = saving.clock();
    const whose = { organisationId: by.organisation.id };
    const whole = await findWholeApplication(trx, applicationId, whose, at);
    const section = whole?.form.sections.find(({ id }) => id === saving.sectionId);
    if (!whole || !section || !mayPrepare(by, whole.application.organisationId)) return undefined;

    const { application, call, terms, answers } = whole;
    const request = application.state === "returned" ? await findOpenRequest(trx, applicationId) : undefined;
    if (application.state !== "draft" && !request) {
      return { ok: false, because: "not-draft", state: application.state };
    }
    if (!request && call.phase !== "open") {
      return { ok: false, because: "not-open", phase: call.phase, closesAt: call.closesAt };
    }

    const base = await findAnswers(trx, applicationId, saving.version);
    const typed = readTyped(saving, section, answers, terms.periodYears);
    const { texts, rows, closed } = withinAsked(typed, request, base, answers);
    const { store, conflicts } = mergeAnswers(texts, base, answers);
    const changes = changesBetween(answers, { ...answers, ...store, ...rows });
    const changed = changes.map(({ field }) => field);

    let version = application.version;
    if (changes.length > 0) {
      version += 1;
      const save = { applicationId, version, savedBy: by.id, savedAt: at };
      await insertAnswers(trx, save, { ...store, ...rows });
      await addToRecord(trx, {
        at,
        by,
        action: "save",
        noun: "application",
        nounId: applicationId,
        details: {
          version,
          section: section.id,
          changed: Object.fromEntries(changes.map(({ field, before, after }) => [field, { before, after }])),
        },
      });
    }
    if (conflicts.length > 0) {
      const told = closed.length > 0 && { closed };
      return { ok: false, because: "changed-by-others", version, changed, conflicts, ...told };
    }
    return closed.length > 0
      ? { ok: false, because: "not-asked", version, changed, closed }
      : { ok: true, version, changed };
  });
}

type Texts = Record<string, string>;

/** Of what was typed, the fields that the request opens; and of the others those with a text of their own. */
function withinAsked(
  { texts, rows }: { texts: Texts; rows: Texts },
  request: { points: { part: string }[] } | undefined,
  base: Answers,
  current: Answers,
): { texts: Texts; rows: Texts; closed: Conflict[] } {
  if (!request) return { texts, rows, closed: [] };
  const parts = request.points.map(({ part }) => part);
  const open = (given: Texts) =>
    Object.fromEntries(Object.entries(given).filter(([field]) => isOpen(parts, field)));
  const closed = Object.entries(texts)
    .filter(([field, text]) => !isOpen(parts, field) && text !== (base[field] ?? ""))
    .map(([field, posted]) => ({ field, posted, current: current[field] ?? "" }))
    .filter(({ posted, current }) => posted !== current);
  return { texts: open(texts), rows: open(rows), closed };
}

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
