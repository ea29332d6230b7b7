import { redirect } from "@remix-run/node";
import type { z } from "zod";
import { type BuildFormVerdict, type BuildingForm, buildForm } from "~/commands/build-form.server";
import type { Language } from "~/domain/texts";
import { callReaders, hasAny } from "~/domain/who-may";
import { findDraftOrPublished } from "~/queries/call-revisions.server";
import type { NotBuilt } from "~/ui/builder/notices";
import { problemInWords } from "~/ui/builder/problem-words";
import type { AppContext } from "./context";
import { found, languageOf, requireRole } from "./guards.server";
import { pathsIn } from "./paths";

type Asked = { request: Request; context: AppContext; params: Record<string, string | undefined> };

/** The draft whose form is built, for those who may read it, and whether the reader may change it. */
export async function builtDraft(asked: Asked) {
  const language = languageOf(asked.params);
  const person = await requireRole(asked, callReaders);
  const { db, clock } = asked.context;
  const id = asked.params.callId ?? "";
  const { draft, call } = await findDraftOrPublished(db, id, clock());
  if (!draft) {
    found(call);
    throw redirect(pathsIn(language).ministryCall(id));
  }
  const manager = hasAny(person, ["manager"]);
  return { language, draft, form: draft.content.form, manager, editable: manager && draft.state === "draft" };
}

/** Does one thing to the form in the name of the manager who posted. */
export async function buildAs(
  asked: Asked,
  doing: Pick<BuildingForm, "operation" | "seen">,
): Promise<BuildFormVerdict> {
  const { id, name } = await requireRole(asked, ["manager"]);
  const { db, clock } = asked.context;
  const callId = asked.params.callId ?? "";
  return found(await buildForm(db, { callId, ...doing, by: { id, name }, at: clock() }));
}

/** A verdict that says no, as pages tell it: problems in words, by the form as it would have been named. */
export function notBuilt(verdict: Extract<BuildFormVerdict, { ok: false }>, language: Language): NotBuilt {
  const problems = verdict.because === "would-break" ? verdict.problems : [];
  return {
    because: verdict.because,
    messages: problems.map((problem) => problemInWords(problem, verdict.form, language)),
  };
}

/** The part that a page posted back as JSON; undefined when it is none. */
export function postedPart<T>(schema: z.ZodType<T>, text: string | undefined): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text ?? "")).data;
  } catch {
    return undefined;
  }
}
