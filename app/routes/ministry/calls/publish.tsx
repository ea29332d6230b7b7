import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publishCall } from "~/commands/publish-call.server";
import type { Db } from "~/db.server";
import { adviceOn } from "~/domain/call-advice";
import { callChanges } from "~/domain/call-changes";
import { partOf } from "~/domain/call-parts";
import type { Day } from "~/domain/day";
import { type Rule, speakersRules } from "~/domain/eligibility";
import { pick } from "~/domain/texts";
import { countApplications } from "~/queries/calls.server";
import { listReferenceDates } from "~/queries/figures.server";
import { listRegions } from "~/queries/programme.server";
import { CallChanges } from "~/ui/call/call-changes";
import { mendingPlace } from "~/ui/call/mending-place";
import { placeOf } from "~/ui/call/place-words";
import { gapInWords, problemInWords } from "~/ui/call/problem-words";
import { TimeAdvice } from "~/ui/call/time-advice";
import { useCallTrail } from "~/ui/call/trail";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { listed } from "~/ui/rule-words";
import { backWith, titleOf } from "~/web/back.server";
import { requireDraft, verdictOn } from "~/web/call-part.server";
import { postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inWholeEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, ["manager"]);
  const draft = await requireDraft({ context, params });
  const { problems, gaps, ready, unchanged, published } = await verdictOn({ context }, draft);
  const { content, note, version, revises } = draft;
  const applications = await countApplications(context.db, draft.id);
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, `${say("call.publish.title")} – ${pick(content.name, language).text}`),
    call: { id: draft.id, version, revises },
    ...{ content, note, problems, gaps, ready, unchanged },
    advice: adviceOn(content),
    noFigures: await daysWithoutFigures(context.db, content.rules),
    changes: published ? callChanges(published.content, content) : [],
    before: published?.content ?? null,
    regions: Object.fromEntries(
      (await listRegions(context.db)).map(({ code, name }) => [code, pick(name, language).text]),
    ),
    drafts: applications.get("draft") ?? 0,
  });
}

/** The reference dates that the rules name and of which there is no figure to freeze. */
async function daysWithoutFigures(db: Db, rules: Rule[]): Promise<Day[]> {
  const asked = speakersRules(rules);
  const known = await listReferenceDates(
    db,
    asked.map(({ statistic }) => statistic),
  );
  const named = asked.flatMap(({ referenceDates }) => referenceDates);
  return [...new Set(named)].filter((day) => !known.includes(day)).sort();
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["manager"]);
  const callId = params.callId ?? "";
  const version = versionOf(await postedTexts(request));
  const publishing = { callId, version, by: { id, name }, at: context.clock() };
  const verdict = found(await publishCall(context.db, publishing));
  if (verdict.ok || verdict.because === "not-a-draft") {
    return redirect(pathsIn(language).ministryCall(callId, verdict.ok ? "published" : undefined));
  }
  return backWith(context, { refused: wordsIn(language)(`call.publish.refused.${verdict.because}`) }, 409);
}

export default function PublishPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { call, content, note, problems, gaps, ready, unchanged } = page;
  const { language, say, paths } = useSpeech();
  const revising = call.revises > 0;
  return (
    <div className="width">
      <Breadcrumbs
        trail={useCallTrail({ id: call.id, name: content.name })}
        here={say("call.publish.title")}
      />
      <h1>
        {say(revising ? "call.publish.titleRevision" : "call.publish.title", { revision: call.revises + 1 })}
      </h1>
      {back && (
        <div className="notice bad" role="alert">
          <p>{back.refused}</p>
        </div>
      )}
      {!ready && (
        <section className="notice waiting" aria-labelledby="lacks">
          <h2 id="lacks">{say("call.publish.notReady")}</h2>
          {unchanged && <p>{say("call.publish.unchanged")}</p>}
          <ul>
            {problems.map((problem) => (
              <li key={problem.path + problemInWords(problem, language)}>
                <a href={mendingPlace({ id: call.id, form: content.form }, problem.path, paths)}>
                  {placeOf(problem.path, content, language)}
                </a>
                : {problemInWords(problem, language)}
              </li>
            ))}
            {gaps.map((gap) => (
              <li key={gap.path + gap.lacks}>
                <a href={`${paths.callPart(call.id, partOf(gap.path))}#${gap.path}.${gap.lacks}`}>
                  {placeOf(gap.path, { ...content, note }, language)}
                </a>
                : {gapInWords(gap, say)}
              </li>
            ))}
          </ul>
          {gaps.length > 0 && (
            <p>
              <a href={paths.callPart(call.id, "parity")}>
                {say("call.parity.link", { count: gaps.length })}
              </a>
            </p>
          )}
        </section>
      )}
      {ready && (
        <>
          <p className="lead">{say(revising ? "call.publish.leadRevision" : "call.publish.lead")}</p>
          <Facts
            rows={[
              { name: say("call.place.name"), value: <Content texts={content.name} /> },
              {
                name: say("call.desk.period"),
                value:
                  content.opensAt && content.closesAt
                    ? `${atTime(content.opensAt, language)} – ${atTime(content.closesAt, language)}`
                    : "–",
              },
              {
                name: say("call.place.appropriation"),
                value: content.appropriation === null ? "–" : inWholeEuros(content.appropriation, language),
              },
              { name: say("call.address"), value: paths.call(call.id) },
              ...(revising ? [{ name: say("call.place.note"), value: <Content texts={note} /> }] : []),
            ]}
          />
        </>
      )}
      {!revising && <TimeAdvice advice={page.advice} />}
      {page.noFigures.length > 0 && (
        <p className="notice waiting">
          {say("call.publish.noFigures", {
            days: listed(
              page.noFigures.map((day) => onDay(day, language)),
              language,
            ),
          })}
        </p>
      )}
      {page.before && page.changes.length > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes">{say("call.publish.changes")}</h2>
          <CallChanges changes={page.changes} before={page.before} after={content} regions={page.regions} />
        </section>
      )}
      {ready && revising && page.drafts > 0 && <p>{say("call.publish.told", { count: page.drafts })}</p>}
      {ready && (
        <form method="post">
          <input type="hidden" name="version" value={call.version} />
          <p className="buttons">
            <button className="button" type="submit">
              {say(revising ? "call.publish.buttonRevision" : "call.publish.button", {
                revision: call.revises + 1,
              })}
            </button>
            <a href={paths.ministryCall(call.id)}>{say("call.toDesk")}</a>
          </p>
        </form>
      )}
    </div>
  );
}
