import { type Db, inTransaction } from "~/db.server";
import type { FormDefinition } from "~/domain/application-form";
import { canonicalJson } from "~/domain/canonical-json";
import type { BuildVerdict } from "~/domain/form-builder";
import { findCallDraft } from "~/queries/call-drafts.server";
import { formSchema } from "~/queries/form-definition.server";
import { digestOf } from "./digest.server";
import { editCall } from "./edit-call.server";

export type BuildingForm = {
  callId: string;
  /** What is done to the form: an operation of `domain/form-builder`. */
  operation: (form: FormDefinition) => BuildVerdict;
  /** The part that the page showed, as `partDigest` had it, where the operation writes over that part. */
  seen?: { part: (form: FormDefinition) => unknown; digest: string };
  by: { id: string; name: string };
  at: string;
};

export type BuildFormVerdict =
  | { ok: true; form: FormDefinition }
  /** Somebody else has written in the same part meanwhile: the page shows both. */
  | { ok: false; because: "changed-meanwhile" | "not-a-draft"; form: FormDefinition }
  | (Extract<BuildVerdict, { ok: false }> & { form: FormDefinition });

/**
 * Does one thing to the form of a call that is being made. Managers who work on different parts of one
 * form do not stand in each other's way: only a part that was changed since it was shown is refused. A
 * verdict that says no carries the form as it is. Undefined: no such draft.
 */
export function buildForm(db: Db, asked: BuildingForm): Promise<BuildFormVerdict | undefined> {
  return inTransaction(db, async (trx) => {
    const { callId, operation, seen, by, at } = asked;
    const draft = await findCallDraft(trx, callId);
    if (!draft) return undefined;
    const { form } = draft.content;
    if (draft.state !== "draft") return { ok: false, because: "not-a-draft", form };
    const verdict = operation(form);
    if (seen && seen.digest !== partDigest(seen.part(form)) && !isAlready(verdict, form)) {
      return { ok: false, because: "changed-meanwhile", form };
    }
    if (!verdict.ok) return { ...verdict, form };

    const parts = { form: formSchema.parse(verdict.form) };
    const edited = await editCall(trx, { callId, version: draft.version, parts, by, at });
    return edited?.ok ? { ok: true, form: parts.form } : { ok: false, because: "changed-meanwhile", form };
  });
}

/** By what a page knows the part again that it showed. */
export function partDigest(part: unknown): string {
  return digestOf(canonicalJson(part ?? null)).slice(0, 16);
}

/** The same form sent twice, or the same thing done by two: there is nothing left to do. */
function isAlready(verdict: BuildVerdict, form: FormDefinition): boolean {
  return verdict.ok && canonicalJson(verdict.form) === canonicalJson(form);
}
