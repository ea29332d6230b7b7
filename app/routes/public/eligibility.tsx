import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import type { SpeakersRule, Verdict as VerdictCode } from "~/domain/eligibility";
import { type Language, pick } from "~/domain/texts";
import { findCall } from "~/queries/calls.server";
import { type AssessedMunicipality, assessMunicipalities } from "~/queries/eligibility.server";
import { listRegions } from "~/queries/programme.server";
import { Breadcrumbs } from "~/ui/chrome";
import { type Explained, Explanation, type MunicipalityRow, MunicipalityTable } from "~/ui/eligibility-parts";
import { SelectField, TextField } from "~/ui/fields";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { DemoTag } from "~/ui/parts";
import { VerdictTag } from "~/ui/verdict";
import { listed, ruleWords } from "~/ui/verdict-words";
import { canonicalAddress } from "~/web/canonical";
import { found, languageOf, notFound } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inNumber } from "~/words/formats";

export const handle = shared;
export const meta = titled;

const verdicts: VerdictCode[] = ["eligible", "ineligible", "cannot-be-told"];
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
  const ordered = all.map(asSeen).sort(byVerdictAndSize);
  const regionNames = new Map(regions.map((each) => [each.code, pick(each.name, language).text]));
  const asRow = rowIn(language, regionNames);
  const shown = ordered.filter(
    ({ municipality }) =>
      (!name || isCalled(municipality, name)) &&
      (!region || municipality.regionCode === region.code) &&
      (!verdict || municipality.assessment.verdict === verdict),
  );
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
    sources: sourcesByDate(ordered),
    explained: explain(ordered, asRow),
    counts: verdicts.map((code) => ({
      verdict: code,
      count: all.filter(({ assessment }) => assessment.verdict === code).length,
    })),
  });
}

/** A municipality with its readings at hand. */
function asSeen(municipality: AssessedMunicipality) {
  const readings = municipality.assessment.findings.flatMap((finding) => finding.readings);
  const largest = Math.max(0, ...readings.map(({ figure }) => figure?.max ?? 0));
  return { municipality, readings, largest, rank: verdicts.indexOf(municipality.assessment.verdict) };
}

type Seen = ReturnType<typeof asSeen>;

const collator = new Intl.Collator("fi");

/** Those that can apply first, then by the largest figure; those that cannot be told last. */
function byVerdictAndSize(a: Seen, b: Seen): number {
  const byName = () => collator.compare(a.municipality.name.fi, b.municipality.name.fi);
  return a.rank - b.rank || b.largest - a.largest || byName();
}

/** Any part of the name in any language finds the municipality: "helsing", "Esbo". */
function isCalled({ name }: AssessedMunicipality, part: string): boolean {
  return Object.values(name).some((own) =>
    own.toLocaleLowerCase("fi").includes(part.toLocaleLowerCase("fi")),
  );
}

function rowIn(language: Language, regionNames: Map<string, string>) {
  return ({
    municipality: { name, until, today, regionCode, assessment },
    readings,
  }: Seen): MunicipalityRow => {
    const heirs = today.map((heir) => pick(heir, language).text);
    return {
      name: pick(name, language).text,
      region: regionNames.get(regionCode) ?? "",
      ceased: until ? { until, today: listed(heirs, language) } : undefined,
      verdict: assessment.verdict,
      figures: readings.map(({ figure }) =>
        figure ? { min: figure.min, max: figure.max, sharePercent: figure.sharePercent } : null,
      ),
    };
  };
}

/** Every source once, for each of the reference dates. */
function sourcesByDate(seen: Seen[]) {
  const dates = seen[0]?.readings.length ?? 0;
  return Array.from({ length: dates }, (_, date) => {
    const sources = seen.flatMap(({ readings }) => readings[date]?.figure?.source ?? []);
    return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
  });
}

const toCompare = 2;

function explain(ordered: Seen[], asRow: (seen: Seen) => MunicipalityRow): Explained {
  const withVerdict = (code: VerdictCode) =>
    ordered.filter(({ municipality }) => municipality.assessment.verdict === code);
  const ranges = ordered.flatMap((seen) =>
    seen.readings.flatMap(({ figure }) => (figure && !figure.exact ? [{ seen, figure }] : [])),
  );
  const example = ranges.reduce<(typeof ranges)[number] | undefined>(
    (largest, range) => (largest && largest.figure.max >= range.figure.max ? largest : range),
    undefined,
  );
  return {
    reaching: withVerdict("eligible").map(asRow),
    next: withVerdict("ineligible").slice(0, toCompare).map(asRow),
    open: withVerdict("cannot-be-told").map((seen) => asRow(seen).name),
    example: example && { name: asRow(example.seen).name, figure: example.figure },
    sources: sourcesByDate(ordered).flat(),
  };
}

export default function EligibilityPage() {
  const { call, rows, all, sources, explained, counts } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const rule = call.rules.find((known): known is SpeakersRule => known.kind === "foreign-language-speakers");
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
      {rule && <p>{say("eligibility.condition", { rule: ruleWords(rule, language) })}</p>}
      <dl className="figures" aria-label={say("eligibility.counts")}>
        {counts.map(({ verdict, count }) => (
          <div key={verdict}>
            <dt>
              <VerdictTag verdict={verdict} />
            </dt>
            <dd>{inNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
      <Filters />
      <p className="shown">
        {rows.length === all
          ? say("eligibility.shownAll", { all })
          : say("eligibility.shown", { count: rows.length, all })}
      </p>
      {rows.length > 0 ? (
        <MunicipalityTable rows={rows} rule={rule} sources={sources} />
      ) : (
        <p>{say("eligibility.none")}</p>
      )}
      {rule && <Explanation explained={explained} rule={rule} />}
    </div>
  );
}

function Filters() {
  const { call, chosen, regions } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const here = paths.eligibility(call.id);
  return (
    <form method="get" action={here} className="filters" aria-label={say("eligibility.filter.label")}>
      <TextField name="name" type="search" label={say("eligibility.filter.name")} value={chosen.name} />
      <SelectField
        name="region"
        label={say("eligibility.filter.region")}
        value={chosen.region}
        options={[{ id: "", label: say("eligibility.filter.everyRegion") }, ...regions]}
      />
      <SelectField
        name="verdict"
        label={say("eligibility.filter.verdict")}
        value={chosen.verdict}
        options={[
          { id: "", label: say("eligibility.filter.everyVerdict") },
          ...verdicts.map((id) => ({ id, label: say(`terms.verdict.${id}`) })),
        ]}
      />
      <div className="filter-buttons">
        <button className="button" type="submit">
          {say("eligibility.filter.show")}
        </button>
        {Object.values(chosen).some(Boolean) && <a href={here}>{say("eligibility.filter.clear")}</a>}
      </div>
    </form>
  );
}
