import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { confirmParity } from "~/commands/confirm-parity.server";
import { partOf } from "~/domain/call-parts";
import { textsIn } from "~/domain/content-paths";
import { nationalLanguages, parityGaps } from "~/domain/parity";
import { pick, type Texts } from "~/domain/texts";
import { callReaders, hasAny } from "~/domain/who-may";
import { placeOf } from "~/ui/call/place-words";
import { gapInWords } from "~/ui/call/problem-words";
import { useCallTrail } from "~/ui/call/trail";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { backWith, titleOf } from "~/web/back.server";
import { requireDraft } from "~/web/call-part.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, callReaders);
  const draft = await requireDraft({ context, params });
  const content = { ...draft.content, note: draft.note };
  const texts = new Map(textsIn(content));
  const gaps = parityGaps(content, draft.stamps);
  const inEnglish = [...texts].filter(
    ([, { fi, sv, en }]) => en.trim() === "" && fi.trim() !== "" && sv.trim() !== "",
  );
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, `${say("call.parity.title")} – ${pick(draft.content.name, language).text}`),
    call: { id: draft.id, name: draft.content.name },
    content,
    gaps: gaps.map((gap) => ({ ...gap, texts: texts.get(gap.path) as Texts })),
    lacksEnglish: inEnglish.map(([path]) => path),
    mayWrite: hasAny(person, ["manager"]),
    done: new URL(request.url).searchParams.has("done"),
  });
}

const schema = z.object({ path: z.string().max(500), fi: z.string(), sv: z.string() });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["manager"]);
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw notFound();
  const callId = params.callId ?? "";
  const confirming = { ...form.data, callId, by: { id, name }, at: context.clock() };
  const verdict = found(await confirmParity(context.db, confirming));
  if (verdict.ok) return redirect(`${pathsIn(language).callPart(callId, "parity")}?done=1`);
  return backWith(context, { refused: wordsIn(language)(`call.parity.refused.${verdict.because}`) }, 409);
}

export default function ParityPage() {
  const { call, content, gaps, lacksEnglish, mayWrite, done } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const here = (path: string, field: string) => `${paths.callPart(call.id, partOf(path))}#${field}`;
  return (
    <div className="width">
      <Breadcrumbs trail={useCallTrail({ id: call.id, name: call.name })} here={say("call.parity.title")} />
      <h1>{say("call.parity.title")}</h1>
      <p className="lead">{say("call.parity.lead")}</p>
      {back && (
        <div className="notice bad" role="alert">
          <p>{back.refused}</p>
        </div>
      )}
      {done && !back && (
        <p className="notice good" role="status">
          {say("call.parity.confirmed")}
        </p>
      )}
      {gaps.length === 0 && <p className="notice good">{say("call.parity.none")}</p>}
      <ul className="call-gaps">
        {gaps.map((gap) => (
          <li key={gap.path + gap.lacks}>
            <h2>{placeOf(gap.path, content, language)}</h2>
            <p>
              <strong>{gapInWords(gap, say)}</strong>{" "}
              <a href={here(gap.path, `${gap.path}.${gap.lacks}`)}>
                {say("call.parity.write")}
                <span className="hidden">: {placeOf(gap.path, content, language)}</span>
              </a>
            </p>
            <dl className="call-both">
              {nationalLanguages.map((one) => (
                <div key={one}>
                  <dt>{say(`common.texts.in.${one}`)}</dt>
                  <dd lang={one} className="typed">
                    {gap.texts[one] || "–"}
                  </dd>
                </div>
              ))}
            </dl>
            {mayWrite && gap.because === "older" && (
              <form method="post">
                <input type="hidden" name="path" value={gap.path} />
                {nationalLanguages.map((one) => (
                  <input key={one} type="hidden" name={one} value={gap.texts[one]} />
                ))}
                <button className="button secondary" type="submit">
                  {say("call.parity.confirm")}
                  <span className="hidden">: {placeOf(gap.path, content, language)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {lacksEnglish.length > 0 && (
        <section aria-labelledby="english">
          <h2 id="english">{say("call.parity.english")}</h2>
          <p>{say("call.parity.englishLead")}</p>
          <ul>
            {lacksEnglish.map((path) => (
              <li key={path}>
                <a href={here(path, `${path}.en`)}>{placeOf(path, content, language)}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
