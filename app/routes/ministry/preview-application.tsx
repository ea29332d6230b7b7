import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { matterOf } from "~/domain/matter";
import { ApplicationPage } from "~/ui/application/application-page";
import { useSpeech } from "~/ui/language";
import { PreviewFrame } from "~/ui/preview-frame";
import { previewed } from "~/web/preview.server";
import { unlisted } from "~/web/title";
import { atTime } from "~/words/formats";

export const meta = unlisted;

export async function loader(asked: LoaderFunctionArgs) {
  const { say, now, call, application, form, terms, answers, files, read, completion, band, municipality } =
    await previewed(asked);
  return json({
    title: `${say("preview.title")}: ${say("preview.page.application")}`,
    ...{ now, application, form, terms, answers, files, read, completion, band },
    name: matterOf(answers).name || undefined,
    call: { id: call.id, name: call.name, phase: call.phase, closesAt: call.closesAt, contact: call.contact },
    together: {},
    copiedFrom: null,
    projectEnded: false,
    withdrawal: null,
    mayWithdraw: false,
    opensAt: call.opensAt,
    refused: municipality.assessment.verdict === "ineligible",
  });
}

export default function PreviewApplicationPage() {
  const { band, opensAt, refused, ...page } = useLoaderData<typeof loader>();
  const { language, say } = useSpeech();
  return (
    <PreviewFrame band={band} here="application">
      {refused && page.call.phase === "open" && (
        <div className="width">
          <p className="notice">{say("preview.ineligible")}</p>
        </div>
      )}
      {page.call.phase === "upcoming" ? (
        <div className="width">
          <h1>{say("preview.page.application")}</h1>
          <p className="notice">{say("preview.notYet", { at: atTime(opensAt, language) })}</p>
        </div>
      ) : (
        <ApplicationPage {...page} />
      )}
    </PreviewFrame>
  );
}
