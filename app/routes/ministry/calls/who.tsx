import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { onReferenceDate } from "~/domain/eligibility";
import { listMunicipalities } from "~/domain/municipality-list";
import { pick } from "~/domain/texts";
import { callReaders } from "~/domain/who-may";
import { whoWouldQualify } from "~/queries/eligibility.server";
import { useCallTrail } from "~/ui/call/trail";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { RuleList } from "~/ui/rule-list";
import { columnsOf, overviewOf, rowIn } from "~/ui/who-page.server";
import { WhoWouldQualify } from "~/ui/who-would-qualify";
import { findCallRules, wondering } from "~/web/call-rules.server";
import { canonicalAddress } from "~/web/canonical";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, callReaders);
  const { db } = context;
  const now = context.clock();
  const call = found(await findCallRules(db, params.callId ?? "", now));
  const asked = new URL(request.url).searchParams.get("on") ?? undefined;
  const { referenceOn, years, municipalities } = await whoWouldQualify(db, call.rules, {
    ...wondering(call, now),
    referenceOn: asked,
  });
  const better = canonicalAddress(request, { on: referenceOn ?? undefined });
  if (better) throw redirect(better);

  const rules = referenceOn ? onReferenceDate(call.rules, referenceOn) : call.rules;
  const ordered = listMunicipalities(municipalities);
  const regionNames = new Map(
    call.choices.regions.map(({ code, name }) => [code, pick(name, language).text]),
  );
  return json({
    title: `${wordsIn(language)("who.title")} – ${pick(call.name, language).text}`,
    call: { id: call.id, name: pick(call.name, language).text, rules: call.rules },
    chosen: referenceOn,
    years,
    overview: overviewOf(municipalities, language),
    columns: columnsOf(rules, ordered),
    rows: ordered.map(rowIn(language, regionNames)),
  });
}

export default function WhoPage() {
  const { call, ...who } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={useCallTrail(call, [
          { name: say("call.part.rules.title"), href: paths.callPart(call.id, "rules") },
        ])}
        here={say("who.title")}
      />
      <h1>{say("who.title")}</h1>
      <p>{call.name}</p>
      <p className="lead">{say("who.lead")}</p>
      {call.rules.length > 0 ? <RuleList rules={call.rules} /> : <p>{say("who.noRules")}</p>}
      <WhoWouldQualify {...who} hrefOn={(day) => paths.who(call.id, day)} hrefOwn={paths.who(call.id)} />
    </div>
  );
}
