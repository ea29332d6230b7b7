import { type ActionFunctionArgs, json } from "@remix-run/node";
import { dropKeptTexts } from "~/commands/drop-kept-texts.server";
import { keepPost } from "~/commands/keep-post.server";
import { type SaveVerdict, saveAnswers } from "~/commands/save-answers.server";
import type { Autosaved } from "~/domain/saving";
import { editingOf, postedTexts, turnOf, versionOf } from "~/web/form.server";
import { found, languageOf, notFound, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";

/** Saves what is being typed; the same save as the button's, answered with data instead of a page. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { applicationId = "", sectionId = "" } = params;
  const path = pathsIn(languageOf(params)).section(applicationId, sectionId);
  const by = await requireApplicant({ request, context, params, path });
  const typed = await postedTexts(request);
  const { db, clock, beganAt } = context;
  const [version, editing, turn] = [versionOf(typed), editingOf(typed), turnOf(typed)];
  const verdict = found(
    await saveAnswers(db, { applicationId, sectionId, typed, version, editing, turn, by, beganAt, clock }),
  );
  const conflicts = verdict.ok || !("conflicts" in verdict) ? [] : verdict.conflicts;
  if (editing && verdict.ok) {
    await dropKeptTexts(db, { id: editing, personId: by.id, fields: Object.keys(typed), at: clock() });
  }
  if (!verdict.ok && "changed" in verdict) {
    await keepPost(db, { personId: by.id, path, fields: Object.entries(typed), editing, at: clock() });
  }
  const answer: Autosaved = {
    because: verdict.ok ? "saved" : told(verdict.because),
    at: clock(),
    conflicts: conflicts.map(({ field }) => field),
  };
  return json(answer, {
    status: verdict.ok ? 200 : 409,
    headers: { "Cache-Control": "private, no-store" },
  });
}

/** What was written where nothing is asked any more is shown by the ordinary save, like a conflict. */
const told = (because: Exclude<SaveVerdict, { ok: true }>["because"]) =>
  because === "not-asked" ? "changed-by-others" : because;

export function loader() {
  throw notFound();
}
