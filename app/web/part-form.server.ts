import { json, redirect } from "@remix-run/node";
import { helsinkiDay } from "~/domain/day";
import { listOrganisations } from "~/queries/organisation-parts.server";
import { listProgrammes } from "~/queries/programme.server";
import { listAllItems, listChanges } from "~/queries/programme-parts.server";
import type { Say } from "~/words";
import { backWith } from "./back.server";
import type { AppContext } from "./context";
import { versionOf } from "./form.server";
import { found } from "./guards.server";
import { type PartForm, reshaped, type Typed, type Wrong } from "./part-form";

type Verdict = { ok: true } | { ok: false; because: string };

type Asked<Value, Choices, Answer extends Verdict> = {
  context: AppContext;
  say: Say;
  posted: Typed;
  form: PartForm<Value, Choices>;
  choices: Choices;
  /** What the record calls the change. */
  change: { noun: string; nounId: string; action: string };
  save: (value: Value, version: number) => Promise<Answer | undefined>;
  /** What a refusal says, by the fields in which it can be mended. */
  mistakes?: (verdict: Exclude<Answer, { ok: true } | { because: "changed-meanwhile" }>) => Wrong[];
  /** How the record's before and after stand in the form, where each field can be told from the others. */
  recorded?: (state: unknown) => Typed;
  /** Where to go when it is saved. */
  to: string;
};

/**
 * Answers the form of one part: a button of its rows comes back with the rows changed and nothing saved; wrong
 * input comes back with its errors; a part that somebody has changed meanwhile comes back with both texts.
 */
export async function answerPart<Value, Choices, Answer extends Verdict>(
  asked: Asked<Value, Choices, Answer>,
) {
  const { context, say, posted, form, choices, change, save, mistakes, recorded, to } = asked;
  const { intent, version: _shown, ...typed } = posted;
  const version = versionOf(posted);
  const rows = reshaped(typed, intent);
  if (rows) return json({ typed: rows, errors: [], version });

  const read = form.read(typed, say, choices);
  if (!read.ok) return backWith(context, { typed: read.typed, errors: read.errors, version }, 400);
  const verdict: Verdict = found(await save(read.value, version));
  if (verdict.ok) return redirect(to);
  if (verdict.because === "changed-meanwhile") {
    const { version: current } = verdict as { version?: number };
    const changes = await listChanges(context.db, change);
    const [seen, last] = [changes[version], changes.at(-1)];
    const meanwhile = last ? { by: last.by, at: last.at } : "unknown";
    const merged = Boolean(recorded && seen && last);
    const both =
      recorded && seen && last
        ? mergedWith(read.typed, recorded(seen.before), recorded(last.after))
        : read.typed;
    return backWith(context, { typed: both, errors: [], version: current ?? 0, meanwhile, merged }, 409);
  }
  const errors = mistakes?.(verdict as Parameters<typeof mistakes>[0]) ?? [];
  return backWith(context, { typed: read.typed, errors, version }, 400);
}

/** The form with what holds now in every field that its writer had not touched. */
function mergedWith(typed: Typed, seen: Typed, now: Typed): Typed {
  const untouched = Object.keys(now).filter(
    (field) => (typed[field] ?? "").trim() === (seen[field] ?? "").trim(),
  );
  return { ...typed, ...Object.fromEntries(untouched.map((field) => [field, now[field] ?? ""])) };
}

/** What the forms offer to choose from: programmes, items and organisations by the names of today. */
export async function listChoices({ db, clock }: AppContext) {
  const today = helsinkiDay(clock());
  const programmes = (await listProgrammes(db, today)).map(({ id, name }) => ({ id, name }));
  const items = (await listAllItems(db)).map(({ id, facts: { name, programmeId } }) => ({
    id,
    name,
    programmeId,
  }));
  const organisations = (await listOrganisations(db, today)).map(({ id, kind, name }) => ({
    id,
    kind,
    name,
  }));
  return { programmes, items, organisations };
}

/** The same as ids alone: what a posted form may hold. */
export function idsOf({ programmes, items, organisations }: Awaited<ReturnType<typeof listChoices>>) {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return { programmeIds: ids(programmes), itemIds: ids(items), organisationIds: ids(organisations) };
}
