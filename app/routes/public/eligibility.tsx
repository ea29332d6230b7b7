import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { verdicts } from "~/domain/eligibility";
import { listMunicipalities, narrow } from "~/domain/municipality-list";
import { pick } from "~/domain/texts";
import { findCall } from "~/queries/calls.server";
import { assessMunicipalities } from "~/queries/eligibility.server";
import { listRegions } from "~/queries/programme.server";
import { listAdmitted } from "~/queries/statements.server";
import { EligibilityView } from "~/ui/eligibility-view";
import { SelectField, TextField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { columnsOf, explain, overviewOf, rowIn } from "~/ui/who-page.server";
import { canonicalAddress } from "~/web/canonical";
import { found, languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const handle = shared;
export const meta = titled;

const longestName = 100;

export async function loader({ request, context: { db, clock }, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const now = clock();
  const call = found(await findCall(db, params.callId ?? "", now));
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

export default function EligibilityPage() {
  return <EligibilityView {...useLoaderData<typeof loader>()} filters={<MunicipalityFilters />} />;
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
