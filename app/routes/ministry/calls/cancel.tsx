import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cancelCall, cancelDraft } from "~/commands/cancel-call.server";
import { mayCancelCall } from "~/domain/ended-call";
import { pick } from "~/domain/texts";
import { findCallDraft } from "~/queries/call-drafts.server";
import { countApplications, findCall } from "~/queries/calls.server";
import { useCallTrail } from "~/ui/call/trail";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { problemsOf, texts, textsIn } from "~/web/texts-fields";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, ["manager"]);
  const { db } = context;
  const id = params.callId ?? "";
  const draft = await findCallDraft(db, id);
  const call = await findCall(db, id, context.clock());
  const making = draft?.state === "draft";
  const name = found((making ? draft.content.name : undefined) ?? call?.name ?? draft?.content.name);
  const verdict = call && mayCancelCall(call, await countApplications(db, id));
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, `${say("call.cancel.title")} – ${pick(name, language).text}`),
    ...{ id, name },
    draft: making ? { revises: draft.revises } : null,
    published: verdict ?? null,
  });
}

type Back = { errors: { name: string; message: string }[]; typed: Record<string, string>; refused?: string };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["manager"]);
  const callId = params.callId ?? "";
  const act = { callId, by: { id, name }, at: context.clock() };
  const say = wordsIn(language);
  const paths = pathsIn(language);
  const typed = await postedTexts(request);
  if (typed.intent === "draft") {
    found(await cancelDraft(context.db, act));
    return redirect(paths.ministryCall(callId, "cancelled"));
  }
  const read = texts(say, { most: 2000, needed: ["fi", "sv"] }).safeParse(textsIn(typed, "reasons"));
  if (!read.success) {
    const errors = problemsOf(read.error).map((one) => ({ ...one, name: `reasons.${one.name}` }));
    return backWith<Back>(context, { errors, typed }, 400);
  }
  const verdict = found(await cancelCall(context.db, { ...act, reasons: read.data }));
  if (verdict.ok) return redirect(paths.ministryCall(callId, "cancelled"));
  const count = "count" in verdict ? { count: verdict.count } : undefined;
  return backWith<Back>(
    context,
    { errors: [], typed, refused: say(`call.refused.${verdict.because}`, count) },
    409,
  );
}

export default function CancelPage() {
  const { id, name, draft, published } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const typed = back?.typed ?? {};
  return (
    <div className="width">
      <Breadcrumbs trail={useCallTrail({ id: id, name: name })} here={say("call.cancel.title")} />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>{say("call.cancel.title")}</h1>
      {back?.refused && (
        <div className="notice bad" role="alert">
          <p>{back.refused}</p>
        </div>
      )}
      {draft && (
        <form method="post" className="act call-cancel">
          <h2>{say(draft.revises > 0 ? "call.cancel.revision" : "call.cancel.draft")}</h2>
          <p>{say(draft.revises > 0 ? "call.cancel.revisionExplained" : "call.cancel.draftExplained")}</p>
          <button className="button secondary" type="submit" name="intent" value="draft">
            {say(draft.revises > 0 ? "call.cancel.revision" : "call.cancel.draft")}
          </button>
        </form>
      )}
      {published?.ok && (
        <form method="post" noValidate className="act call-cancel">
          <h2>{say("call.cancel.published")}</h2>
          <p>{say("call.cancel.publishedExplained")}</p>
          <TextsFields
            name="reasons"
            label={say("call.cancel.reasons")}
            help={say("call.cancel.reasonsHelp")}
            value={{
              fi: typed["reasons.fi"] ?? "",
              sv: typed["reasons.sv"] ?? "",
              en: typed["reasons.en"] ?? "",
            }}
            errors={back?.errors}
            long
          />
          <button className="button" type="submit" name="intent" value="call">
            {say("call.cancel.published")}
          </button>
        </form>
      )}
      {!draft && !published?.ok && <p className="notice">{say("call.cancel.nothing")}</p>}
      <p>
        <a href={paths.ministryCall(id)}>{say("call.toDesk")}</a>
      </p>
    </div>
  );
}
