import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { digestOf } from "~/commands/digest.server";
import { attachmentsForSnapshot } from "~/domain/attachment";
import { isLate } from "~/domain/completion";
import { matterOf } from "~/domain/matter";
import { receivedAt } from "~/domain/preview";
import { type Snapshot, snapshotText } from "~/domain/snapshot";
import { ReceiptPage } from "~/ui/application/receipt-page";
import { useSpeech } from "~/ui/language";
import { PreviewFrame } from "~/ui/preview-frame";
import { pathsIn } from "~/web/paths";
import { exampleNumber, previewed } from "~/web/preview.server";
import { unlisted } from "~/web/title";
import { factsOf } from "~/words/receipt-document";

export const meta = unlisted;

export async function loader(asked: LoaderFunctionArgs) {
  const whole = await previewed(asked);
  const { language, say, now, call, form, terms, answers, files, read, completion, municipality, band } =
    whole;
  const at = completion ? now : receivedAt(now, call);
  const number = exampleNumber(at);
  const receiptNumber = `${number}-EXAMPLE`;
  const request = completion?.request;
  const completes = request && {
    request: "preview",
    askedAt: request.askedAt,
    dueOn: request.dueOn,
    late: isLate(request.dueOn, at),
  };
  const snapshot: Snapshot = {
    ...{ number, receiptNumber, language, answers, completes },
    ...{ receivedAt: at, beganAt: at, version: 1, eligibility: municipality.assessment },
    call: { id: call.id, revision: call.revision, closesAt: call.closesAt },
    applicant: { id: municipality.id, code: municipality.code, name: municipality.name },
    submitter: { id: "preview", name: say("preview.submitter") },
    ...{ plan: read.plan, budget: read.budget, milestones: read.milestones, indicators: read.indicators },
    attachments: attachmentsForSnapshot(files),
  };
  const view = { form, answers, files, terms, read };
  const sha256 = digestOf(snapshotText(snapshot));
  const timeliness = completes ? null : ("in-time" as const);
  const told = { snapshot, sha256, timeliness, demo: call.demo, call: { name: call.name }, view };
  return json({
    title: `${say("preview.title")}: ${say("preview.page.receipt")}`,
    ...{ band, receiptNumber, view, number },
    application: { id: "preview" },
    demo: call.demo,
    completes: completes ? "preview" : null,
    name: matterOf(answers).name,
    facts: factsOf({ ...told, completes: completes ? "preview" : null }, language),
    completed: completes && request ? { ...completes, points: request.points } : null,
    crossed: null,
    attachments: snapshot.attachments ?? [],
    receipts: [{ receiptNumber, receivedAt: at, completes: completes ? "preview" : null }],
    checkAddress: asked.context.publicOrigin + pathsIn(language).receiptCheck(),
  });
}

export default function PreviewReceiptPage() {
  const { band, ...page } = useLoaderData<typeof loader>();
  const { say } = useSpeech();
  return (
    <PreviewFrame band={band} here="receipt">
      <div className="width">
        <p className="notice">{say("preview.receiptExample")}</p>
      </div>
      <ReceiptPage {...page} />
    </PreviewFrame>
  );
}
