import { addToRecord, type Db, inTransaction } from "~/db.server";
import type { Answers } from "~/domain/application-form";
import { isOpen } from "~/domain/completion";
import { type FilingKind, mayWriteFiling } from "~/domain/filing";
import { type Conflict, changesBetween, mergeAnswers } from "~/domain/saving";
import type { FilingState } from "~/domain/states";
import type { Person } from "~/domain/who-may";
import {
  findFiling,
  findFilingAnswers,
  findOpenReturn,
  findOwnFilingAnswers,
  insertFilingAnswers,
} from "~/queries/filings.server";
import { digestsOf } from "./digest.server";

export type SavingFiling = {
  filingId: string;
  projectId: string;
  kind: FilingKind;
  /** Field to text as posted; the route keeps only fields that the filing has. */
  typed: Answers;
  /** The version that the writer's page showed. */
  version: number;
  /** The open page that saves: it does not quarrel with its own earlier saves. */
  editing?: string;
  by: Person;
  at: string;
};

export type SaveFilingVerdict =
  | { ok: true; version: number }
  /** Both texts of `conflicts` stay; of `closed`, which nobody asked about, nothing was stored. The rest is saved. */
  | {
      ok: false;
      because: "changed-by-others" | "not-asked";
      version: number;
      conflicts: Conflict[];
      closed: Conflict[];
    }
  | { ok: false; because: "not-open"; state: FilingState };

/**
 * Saves what was typed in a report, claim or change request, whatever it is, on top of what the writer's
 * page has seen. One that has been returned changes where it was asked. A save that changes nothing makes
 * no version. Undefined: not a filing of the person's organisation.
 */
export function saveFiling(db: Db, saving: SavingFiling): Promise<SaveFilingVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { filingId: id, projectId, kind, typed, version, editing = null, by, at } = saving;
    const filing = await findFiling(trx, { id, projectId, kind }, { organisationId: by.organisation.id });
    if (!filing) return undefined;
    const verdict = mayWriteFiling(filing.state);
    if (!verdict.ok) return verdict;

    const current = await findFilingAnswers(trx, id);
    const seen = await findFilingAnswers(trx, id, version);
    const own = editing
      ? await findOwnFilingAnswers(trx, id, { editing, savedBy: by.id, after: version })
      : {};
    const base = { ...seen, ...own };
    const asked = filing.state === "returned" ? await findOpenReturn(trx, id) : undefined;
    const parts = asked?.questions.map(({ part }) => part);
    const isAsked = (field: string) => !parts || isOpen(parts, field);
    const merge = mergeAnswers(
      Object.fromEntries(Object.entries(typed).filter(([field]) => isAsked(field))),
      base,
      current,
    );
    const closed = Object.entries(typed)
      .filter(([field, text]) => !isAsked(field) && text !== (base[field] ?? ""))
      .map(([field, posted]) => ({ field, posted, current: current[field] ?? "" }));
    const changes = changesBetween(current, { ...current, ...merge.store });
    const next = changes.length > 0 ? filing.version + 1 : filing.version;
    if (changes.length > 0) {
      const texts = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
      await insertFilingAnswers(
        trx,
        { filingId: id, version: next, savedBy: by.id, savedAt: at, editing },
        texts,
      );
      await addToRecord(trx, {
        ...{ at, by, action: "save", noun: kind, nounId: id },
        details: { version: next, changed: digestsOf(texts) },
      });
    }
    const { conflicts } = merge;
    if (conflicts.length > 0) {
      return { ok: false, because: "changed-by-others", version: next, conflicts, closed };
    }
    if (closed.length > 0) return { ok: false, because: "not-asked", version: next, conflicts, closed };
    return { ok: true, version: next };
  });
}
