import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openSections } from "~/domain/completion";
import { timeliness } from "~/domain/deadline";
import { matterOf } from "~/domain/matter";
import { CheckPage } from "~/ui/application/check-page";
import { fieldWords } from "~/ui/application/field-words";
import type { Refusal } from "~/ui/application/refused";
import { PreviewFrame } from "~/ui/preview-frame";
import { backWith } from "~/web/back.server";
import { pathsIn } from "~/web/paths";
import { previewed } from "~/web/preview.server";
import { unlisted } from "~/web/title";

export const meta = unlisted;

export async function loader(asked: LoaderFunctionArgs) {
  const whole = await previewed(asked);
  const { language, say, now, call, application, form, terms, answers, files, read, completion, band } =
    whole;
  const { municipality, isAsked } = whole;
  const parts = completion?.request.points.map(({ part }) => part) ?? [];
  const { problemIn } = fieldWords(form.sections, language, answers);
  return json({
    title: `${say("preview.title")}: ${say("preview.page.check")}`,
    ...{ now, application, form, terms, answers, files, read, completion, band },
    name: matterOf(answers).name || say("apply.unnamed"),
    call: { id: call.id, name: call.name, phase: call.phase, closesAt: call.closesAt, contact: call.contact },
    changeable: openSections(form.sections, parts).map(({ id }) => id),
    assessment: whole.assessment,
    admission: null,
    organisation: municipality.name,
    problems: read.problems
      .filter(({ field }) => isAsked(field))
      .map((problem) => ({ section: problem.section, field: problem.field, message: problemIn(problem) })),
    signatory: true,
    signatories: [] as string[],
    idempotencyKey: "preview",
  });
}

/** What sending would bring at the preview's instant: the example of a receipt, or why not. Stored nowhere. */
export async function action(asked: ActionFunctionArgs) {
  const { language, now, call, read, completion, assessment, band, isAsked } = await previewed(asked);
  const refuse = (refused: Refusal) => backWith(asked.context, refused, 409);
  const { closesAt } = call;
  if (!completion) {
    if (call.phase === "closed" && timeliness({ receivedAt: now }, closesAt) === "late") {
      return refuse({ because: "too-late", receivedAt: now, closesAt });
    }
    if (call.phase !== "open") return refuse({ because: "not-open" });
    if (assessment.verdict === "ineligible") return refuse({ because: "ineligible" });
  }
  if (read.problems.some(({ field }) => isAsked(field))) return refuse({ because: "not-complete" });
  return redirect(pathsIn(language).preview(call.id, band.as, "receipt"));
}

export default function PreviewCheckPage() {
  const { band, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PreviewFrame band={band} here="check">
      <CheckPage {...page} refused={refused} />
    </PreviewFrame>
  );
}
