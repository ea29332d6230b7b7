import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editCall } from "~/commands/edit-call.server";
import { changeRows, rowsOfRules } from "~/domain/rule-rows";
import { pick } from "~/domain/texts";
import { callReaders, hasAny } from "~/domain/who-may";
import { whoWouldQualify } from "~/queries/eligibility.server";
import { useCallTrail } from "~/ui/call/trail";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { RulesEditor } from "~/ui/ministry/rules-editor";
import { Content } from "~/ui/parts";
import { RuleList } from "~/ui/rule-list";
import { YearsOfRules } from "~/ui/who-would-qualify";
import { backWith, titleOf } from "~/web/back.server";
import { findCallRules, wondering } from "~/web/call-rules.server";
import { postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { postedChange, postedRows, readRows } from "~/web/rules-form.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, callReaders);
  const now = context.clock();
  const call = found(await findCallRules(context.db, params.callId ?? "", now));
  const { years } = await whoWouldQualify(context.db, call.rules, wondering(call, now));
  const say = wordsIn(language);
  const rows = rowsOfRules(call.rules);
  return json({
    title: titleOf(context, say, say("ruleEditor.titleOf", { call: pick(call.name, language).text })),
    call: { id: call.id, name: call.name, rules: call.rules, published: call.published },
    version: call.version ?? null,
    mayEdit: hasAny(person, ["manager"]),
    rows,
    byRow: readRows(rows, call.choices, say).byRow,
    choices: call.choices,
    years,
    saved: new URL(request.url).searchParams.has("saved"),
  });
}

/** What the page shows again: the rows as they were typed, and what is wrong or has happened with them. */
type Back = {
  rows: ReturnType<typeof postedRows>;
  byRow: ReturnType<typeof readRows>["byRow"];
  errors: ReturnType<typeof readRows>["errors"];
  happened?: "changed-meanwhile" | "not-a-draft";
  version: number;
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireRole({ request, context, params }, ["manager"]);
  const posted = await postedTexts(request);
  const { db } = context;
  const at = context.clock();
  const callId = params.callId ?? "";
  const call = found(await findCallRules(db, callId, at));
  const say = wordsIn(language);
  const version = versionOf(posted);

  const typed = postedRows(posted);
  const change = postedChange(posted);
  if (change) {
    const rows = changeRows(typed, change);
    const { byRow } = readRows(rows, call.choices, say);
    return json<Back>({ rows, byRow, errors: [], version });
  }
  const { rules, byRow, errors } = readRows(typed, call.choices, say);
  const back = { rows: typed, byRow, errors, version };
  if (errors.length > 0) return backWith<Back>(context, back, 400);

  const verdict = found(await editCall(db, { callId, version, parts: { rules }, by, at }));
  if (verdict.ok) return redirect(`${pathsIn(language).callPart(callId, "rules")}?saved`);
  const current = verdict.because === "changed-meanwhile" ? verdict.draft.version : version;
  return backWith<Back>(context, { ...back, happened: verdict.because, version: current }, 409);
}

export default function RulesPage() {
  const { call, mayEdit, choices, years, saved, ...page } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const { rows, byRow, errors } = back ?? { ...page, errors: [] };
  const version = back?.version ?? page.version;
  return (
    <div className="width">
      <Breadcrumbs trail={useCallTrail(call)} here={say("call.part.rules.title")} />
      <h1>{say("call.part.rules.title")}</h1>
      <p>
        {say("ruleEditor.toCall")}: <Content texts={call.name} />
      </p>
      <p className="lead">{say("ruleEditor.lead")}</p>
      {saved && !back && (
        <p className="notice good" role="status">
          {say("ruleEditor.saved")}
        </p>
      )}
      {back && !back.happened && errors.length === 0 && (
        <p className="notice waiting" role="status">
          {say("ruleEditor.unsaved")}
        </p>
      )}
      {back?.happened && (
        <div className="notice bad" role="alert">
          <h2>{say("ruleEditor.conflict.title")}</h2>
          <p>
            {say(
              back.happened === "not-a-draft"
                ? "ruleEditor.conflict.notDraft"
                : "ruleEditor.conflict.explained",
            )}
          </p>
          <RuleList rules={call.rules} />
        </div>
      )}
      <ErrorSummary errors={errors} />
      <div className="columns rules-page">
        <div>
          {mayEdit && (page.version !== null || back) ? (
            <form method="post" noValidate autoComplete="off">
              {/* What Enter presses: saving, wherever the other buttons stand. */}
              <button
                className="hidden"
                type="submit"
                name="intent"
                value="save"
                tabIndex={-1}
                aria-hidden="true"
              />
              <input type="hidden" name="version" value={version ?? 0} />
              <RulesEditor
                {...{ rows, byRow, choices }}
                errors={Object.fromEntries(errors.map(({ name, message }) => [name, message]))}
              />
              <div className="buttons">
                <button className="button" type="submit" name="intent" value="save">
                  {say("ruleEditor.save")}
                </button>
              </div>
            </form>
          ) : (
            <>
              {call.rules.length > 0 ? <RuleList rules={call.rules} /> : <p>{say("ruleEditor.none")}</p>}
              <p className="notice">{say(mayEdit ? "ruleEditor.readOnly" : "ruleEditor.readOnlyRole")}</p>
            </>
          )}
        </div>
        <section className="aside" aria-labelledby="meaning">
          <h2 id="meaning">{say("ruleEditor.meaning")}</h2>
          {call.rules.length === 0 ? (
            <p>{say("who.noRules")}</p>
          ) : (
            <YearsOfRules years={years} chosen={null} hrefOn={(day) => paths.who(call.id, day)} />
          )}
          <p>
            <a href={paths.who(call.id)}>{say("who.toList")}</a>
          </p>
          <p>
            <a href={paths.agreements()}>{say("agreements.title")}</a>
          </p>
        </section>
      </div>
    </div>
  );
}
