import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { editCall } from "~/commands/edit-call.server";
import { type Advice, adviceOn } from "~/domain/call-advice";
import { type CallChange, callChanges } from "~/domain/call-changes";
import { partOf } from "~/domain/call-parts";
import { isPublishable, publicationVerdict } from "~/domain/publication";
import { pick } from "~/domain/texts";
import { callReaders, hasAny } from "~/domain/who-may";
import { type CallDraft, findCallDraft } from "~/queries/call-drafts.server";
import { findUnpublished } from "~/queries/call-revisions.server";
import { findCall } from "~/queries/calls.server";
import { listRegions } from "~/queries/programme.server";
import { wordsIn } from "~/words";
import { backWith, titleOf } from "./back.server";
import {
  type FieldError,
  type Fields,
  isRowIntent,
  Posted,
  partFields,
  type Written,
  type WrittenPart,
  withRows,
} from "./call-fields";
import { postedTexts, versionOf } from "./form.server";
import { found, languageOf, requireRole } from "./guards.server";
import { pathsIn } from "./paths";

/** What the page of a part shows: the draft's fields, what it lacks, and whether the reader may write. */
export async function loadPart({ request, context, params }: LoaderFunctionArgs, part: WrittenPart) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, callReaders);
  const { db } = context;
  const now = context.clock();
  const draft = await requireDraft({ context, params });
  if (part === "note" && draft.revises === 0) found(undefined);
  const say = wordsIn(language);
  const { content } = draft;
  const { problems, gaps } = publicationVerdict(await findUnpublished(db, draft, now), now);
  const advice: Advice[] = part === "times" ? adviceOn(content) : [];
  return json({
    title: titleOf(context, say, `${say(`call.part.${part}.title`)} – ${pick(content.name, language).text}`),
    ...{ part, advice, content },
    call: {
      id: draft.id,
      name: content.name,
      version: draft.version,
      demo: draft.demo,
      revises: draft.revises,
    },
    fields: partFields[part].show({ ...content, note: draft.note }),
    problems: problems.filter(({ path }) => partOf(path) === part),
    gaps: gaps.filter(({ path }) => partOf(path) === part),
    mayWrite: hasAny(person, ["manager"]),
    hasExample: partFields[part].example !== undefined,
    saved: new URL(request.url).searchParams.has("saved"),
    regions: part === "money" ? await listRegions(db) : [],
  });
}

/** The draft under the address; a published call that nobody is changing has a desk, and no parts. */
export async function requireDraft({
  context,
  params,
}: Pick<LoaderFunctionArgs, "context" | "params">): Promise<CallDraft> {
  const language = languageOf(params);
  const id = params.callId ?? "";
  const draft = await findCallDraft(context.db, id);
  if (draft?.state === "draft") return draft;
  if (!draft) found(await findCall(context.db, id, context.clock()));
  throw redirect(pathsIn(language).ministryCall(id));
}

export type PartBack = {
  errors: FieldError[];
  typed: Fields;
  /** What somebody else has saved meanwhile, and how the text on the page differs from it. */
  conflict?: {
    by: string;
    at: string;
    version: number;
    changes: CallChange[];
    theirs: Written;
    mine: Written;
  };
};

/**
 * Saves a part as far as it has been written. A number or day that cannot be read comes back beside its field
 * with everything that was typed (400), and so does a page that met a colleague's save, with both texts (409).
 */
export async function savePart({ request, context, params }: ActionFunctionArgs, part: WrittenPart) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["manager"]);
  const callId = params.callId ?? "";
  const say = wordsIn(language);
  const posted = await postedTexts(request);
  const { intent = "save" } = posted;
  const newId = randomUUID().slice(0, 8);
  const typed = isRowIntent(intent) ? withRows(posted, intent, newId) : posted;
  const { example } = partFields[part];
  const sheet = new Posted(typed, say);
  const parts = intent === "example" && example ? example : partFields[part].read(sheet);
  const { errors } = sheet;
  if (errors.length > 0) return backWith<PartBack>(context, { errors, typed }, 400);

  const draft = found(await findCallDraft(context.db, callId));
  if (part === "note" && draft.revises === 0) found(undefined);
  const at = context.clock();
  const editing = { callId, version: versionOf(posted), parts, by: { id, name }, at };
  const verdict = found(await editCall(context.db, editing));
  const paths = pathsIn(language);
  if (verdict.ok) {
    if (intent === "save-and-leave") return redirect(paths.ministryCall(callId));
    const here = `${paths.callPart(callId, part)}?saved=1`;
    return redirect(isRowIntent(intent) ? `${here}#${anchorOf(intent, newId)}` : here);
  }
  if (verdict.because === "not-a-draft") return redirect(paths.ministryCall(callId));
  const { updatedByName: by, updatedAt, version, content, note } = verdict.draft;
  const theirs = { ...content, note };
  const mine = { ...theirs, ...parts };
  const conflict = { by, at: updatedAt, version, changes: callChanges(theirs, mine), theirs, mine };
  return backWith<PartBack>(context, { errors: [], typed, conflict }, 409);
}

/** Where the page goes on after a button for rows: at the row that was added or moved, else at its list. */
function anchorOf(intent: string, newId: string): string {
  const [act, name, id] = intent.split(":");
  if (act === "remove") return `${name}`;
  return act === "add" ? `${name}.${newId}` : `${name}.${id}`;
}

/** Is there anything that keeps the whole from being published? */
export async function verdictOn({ context }: Pick<LoaderFunctionArgs, "context">, draft: CallDraft) {
  const now = context.clock();
  const unpublished = await findUnpublished(context.db, draft, now);
  const verdict = publicationVerdict(unpublished, now);
  return { ...verdict, ready: isPublishable(verdict), published: unpublished.published };
}
