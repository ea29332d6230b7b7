import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { asksOfApplicant, type Rule, type SpeakersRule, verdicts } from "~/domain/eligibility";
import {
  type Listed,
  listMunicipalities,
  narrow,
  sourcesByDate,
  worthExplaining,
} from "~/domain/municipality-list";
import { pick } from "~/domain/texts";
import { findCall } from "~/queries/calls.server";
import { type AssessedMunicipality, assessMunicipalities } from "~/queries/eligibility.server";
import { listRegions } from "~/queries/programme.server";
import { listAdmitted } from "~/queries/statements.server";
import { Breadcrumbs } from "~/ui/chrome";
import { type Explained, Explanation, type MunicipalityRow, MunicipalityTable } from "~/ui/eligibility-parts";
import { SelectField, TextField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { MapOfVerdicts } from "~/ui/map/verdict-map";
import { DemoTag } from "~/ui/parts";
import { RuleList } from "~/ui/rule-list";
import { VerdictTag } from "~/ui/verdict";
import { listed, ruleWords } from "~/ui/verdict-words";
import { columnsOf, overviewOf, rowIn } from "~/ui/who-page.server";
import { canonicalAddress } from "~/web/canonical";
import { found, languageOf, notFound } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inNumber } from "~/words/formats";

export const handle = shared;
export const meta = titled;

const longestName = 100;

export async function loader({ request, context: { db, clock }, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const now = clock();
  const call = found(await findCall(db, params.callId ?? "", now));
  if (call.state === "draft") throw notFound();
  const regions = await listRegions(db);

  const asked = new URL(request.url).searchParams;
  const name = asked.get("name")?.trim().slice(0, longestName) || undefined;
  const region = regions.find(({ slug }) => slug === asked.get("region"));
  const verdict = verdicts.find((known) => known === asked.get("verdict"));
  const chosen = { name, region: region?.slug, verdict };
  const better = canonicalAddress(request, chosen);
  if (better) throw redirect(better);

  const all = await assessMunicipalities(db, { callId: call.id, rules: call.rules }, helsinkiDay(now));
  const ordered = listMunicipalities(all);
  const regionNames = new Map(regions.map((each) => [each.code, pick(each.name, language).text]));
  const asRow = rowIn(language, regionNames);
  const shown = narrow(ordered, { name, regionCode: region?.code, verdict });
  const callName = pick(call.name, language).text;
  return json({
    title: wordsIn(language)("eligibility.titleOf", { call: callName }),
    call: { id: call.id, name: callName, demo: call.demo, rules: call.rules },
    chosen,
    regions: regions
      .map(({ slug, code }) => ({ id: slug, label: regionNames.get(code) ?? "" }))
      .sort((a, b) => a.label.localeCompare(b.label, language)),
    all: all.length,
    rows: shown.map(asRow),
    columns: columnsOf(call.rules, ordered),
    explained: explain(ordered, asRow),
    overview: overviewOf(all, language),
    admitted: (await listAdmitted(db, call.id)).map(({ name }) => pick(name, language).text),
  });
}

type Seen = Listed<AssessedMunicipality>;

function explain(ordered: Seen[], asRow: (seen: Seen) => MunicipalityRow): Explained {
  const { reaching, next, open, example } = worthExplaining(ordered);
  const nameOf = (seen: Seen) => asRow(seen).name;
  return {
    reaching: reaching.map(asRow),
    next: next.map(asRow),
    open: open.map(nameOf),
    example: example && { name: nameOf(example.seen), figure: example.figure },
    sources: sourcesByDate(ordered).flat(),
  };
}

export default function EligibilityPage() {
  const { call, rows, all, columns, explained, overview, admitted } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const rule = onlyLine(call.rules);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("portal.calls.title"), href: paths.calls() },
          { name: call.name, href: paths.call(call.id) },
        ]}
        here={say("eligibility.title")}
      />
      <h1>{say("eligibility.title")}</h1>
      <p className="tags">
        <a href={paths.call(call.id)}>{call.name}</a> {call.demo && <DemoTag />}
      </p>
      <p className="lead">{say("eligibility.lead")}</p>
      {rule ? (
        <p>{say("eligibility.condition", { rule: ruleWords(rule, language) })}</p>
      ) : (
        <RuleList rules={call.rules} />
      )}
      <dl className="figures" aria-label={say("eligibility.counts")}>
        {overview.counts.map(({ verdict, count }) => (
          <div key={verdict}>
            <dt>
              <VerdictTag verdict={verdict} />
            </dt>
            <dd>{inNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
      <MapOfVerdicts {...overview} />
      {admitted.length > 0 && (
        <p className="notice good">
          {say("screening.admitted.public", { names: listed(admitted, language) })}
        </p>
      )}
      <MunicipalityFilters />
      <p className="shown">
        {rows.length === all
          ? say("eligibility.shownAll", { all })
          : say("eligibility.shown", { count: rows.length, all })}
      </p>
      {rows.length > 0 ? (
        <MunicipalityTable rows={rows} columns={columns} />
      ) : (
        <p>{say("eligibility.none")}</p>
      )}
      {rule && <Explanation explained={explained} rule={rule} />}
    </div>
  );
}

/** The rule whose line alone tells who may apply, so that the verdicts can be explained by it. */
function onlyLine(rules: Rule[]): SpeakersRule | undefined {
  const deciding = rules.filter(
    (rule) =>
      asksOfApplicant(rule) && !["organisation-type", "one-application-per-organisation"].includes(rule.kind),
  );
  const [rule] = deciding;
  return deciding.length === 1 && rule?.kind === "foreign-language-speakers" ? rule : undefined;
}

function MunicipalityFilters() {
  const { call, chosen, regions, overview } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <Filters
      here={paths.eligibility(call.id)}
      label={say("eligibility.filter.label")}
      show={say("eligibility.filter.show")}
      clear={say("eligibility.filter.clear")}
      filtered={Object.values(chosen).some(Boolean)}
    >
      <TextField name="name" type="search" label={say("eligibility.filter.name")} value={chosen.name} />
      <SelectField
        name="region"
        label={say("eligibility.filter.region")}
        value={chosen.region}
        options={withEvery(say("eligibility.filter.everyRegion"), regions)}
      />
      <SelectField
        name="verdict"
        label={say("eligibility.filter.verdict")}
        value={chosen.verdict}
        options={withEvery(
          say("eligibility.filter.everyVerdict"),
          overview.counts.map(({ verdict: id }) => ({ id, label: say(`terms.verdict.${id}`) })),
        )}
      />
    </Filters>
  );
}
