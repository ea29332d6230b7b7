import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { countVerdicts } from "~/domain/municipality-list";
import { pick } from "~/domain/texts";
import { findItem, listRegions } from "~/queries/programme.server";
import { CallView } from "~/ui/call-view";
import { PreviewFrame } from "~/ui/preview-frame";
import { found } from "~/web/guards.server";
import { previewed } from "~/web/preview.server";
import { unlisted } from "~/web/title";

export const meta = unlisted;

export async function loader(asked: LoaderFunctionArgs) {
  const { language, say, now, call, content, municipality, municipalities, band } = await previewed(asked);
  const item = found(await findItem(asked.context.db, call.itemId, helsinkiDay(now)));
  return json({
    title: `${say("preview.title")}: ${pick(call.name, language).text}`,
    ...{ now, call, content, band },
    regions: await listRegions(asked.context.db),
    item: { id: item.id, name: item.name },
    counts: countVerdicts(municipalities),
    standing: {
      kind: "applicant" as const,
      organisation: municipality.name,
      assessment: municipality.assessment,
    },
  });
}

export default function PreviewCallPage() {
  const { band, ...page } = useLoaderData<typeof loader>();
  return (
    <PreviewFrame band={band} here="call">
      <CallView {...page} projects={[]} />
    </PreviewFrame>
  );
}
