import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listMunicipalities } from "~/domain/municipality-list";
import { pick } from "~/domain/texts";
import { listRegions } from "~/queries/programme.server";
import { EligibilityView } from "~/ui/eligibility-view";
import { PreviewFrame } from "~/ui/preview-frame";
import { columnsOf, explain, overviewOf, rowIn } from "~/ui/who-page.server";
import { previewed } from "~/web/preview.server";
import { unlisted } from "~/web/title";

export const meta = unlisted;

export async function loader(asked: LoaderFunctionArgs) {
  const { language, say, call, municipalities, band } = await previewed(asked);
  const ordered = listMunicipalities(municipalities);
  const regions = await listRegions(asked.context.db);
  const asRow = rowIn(language, new Map(regions.map(({ code, name }) => [code, pick(name, language).text])));
  const name = pick(call.name, language).text;
  return json({
    title: `${say("preview.title")}: ${say("preview.page.eligibility")} – ${name}`,
    band,
    call: { id: call.id, name, demo: call.demo, rules: call.rules },
    rows: ordered.map(asRow),
    all: ordered.length,
    columns: columnsOf(call.rules, ordered),
    explained: explain(ordered, asRow),
    overview: overviewOf(municipalities, language),
    admitted: [] as string[],
  });
}

export default function PreviewEligibilityPage() {
  const { band, ...page } = useLoaderData<typeof loader>();
  return (
    <PreviewFrame band={band} here="eligibility">
      <EligibilityView {...page} />
    </PreviewFrame>
  );
}
