import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { z } from "zod";
import { type AddVerdict, addAttachment } from "~/commands/add-attachment.server";
import { type RemoveVerdict, removeAttachment } from "~/commands/remove-attachment.server";
import { attachmentLimits, attachmentQuestion, mayChangeAttachments } from "~/domain/attachment";
import { pick } from "~/domain/texts";
import { findProjectNames, findWholeApplication } from "~/queries/applications.server";
import { listAttachments } from "~/queries/attachments.server";
import { opensField } from "~/queries/completions.server";
import { AttachmentsPage, type NotAdded } from "~/ui/application/attachments-page";
import { FileSignedOut } from "~/ui/application/signed-out";
import { Problem } from "~/ui/problem";
import { backWith, titleOf } from "~/web/back.server";
import type { AppContext } from "~/web/context";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant, whoIs } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { discardBody, isUpload, receiveUpload } from "~/web/upload.server";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const [id, field] = [params.applicationId ?? "", params.field ?? ""];
  const whose = { organisationId: person.organisation.id };
  const { application, call, form } = found(await findWholeApplication(db, id, whose, context.clock()));
  const question = found(attachmentQuestion(form, field));
  const section = found(form.sections.find((section) => section.id === question.sectionId));
  const all = await listAttachments(db, id);
  const files = all.filter((file) => file.field === field);

  const opened = await opensField(db, id, field);
  const say = wordsIn(language);
  const paths = pathsIn(language);
  const name = (await findProjectNames(db, [id])).get(id) ?? say("apply.unnamed");
  const title = `${pick(question.label, language).text} – ${name}`;
  const { searchParams } = new URL(request.url);
  const added = files.find((file) => file.id === searchParams.get("added"));
  return json({
    title: titleOf(context, say, title),
    ...{ name, question, files, application: { id, state: application.state } },
    call: { phase: call.phase, closesAt: call.closesAt },
    section: { title: section.title, href: paths.section(id, section.id) },
    used: all.reduce((sum, file) => sum + file.size, 0),
    editable: mayChangeAttachments({ state: application.state, phase: call.phase }, opened).ok,
    address: paths.attachments(id, field),
    added: added ? { name: added.name, waits: added.scan === "waiting" } : null,
    removed: searchParams.has("removed"),
  });
}

const schema = z.object({ intent: z.literal("remove"), attachment: z.string().max(100) });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const asked = { request, context, params };
  if (!(await whoIs(asked))) {
    await discardBody(request);
    throw json(null, 401);
  }
  const by = await requireApplicant(asked);
  const { db, clock, files, scanner, beganAt } = context;
  const place = { applicationId: params.applicationId ?? "", field: params.field ?? "", by, clock };
  const here = pathsIn(language).attachments(place.applicationId, place.field);

  if (isUpload(request.headers.get("Content-Type"))) {
    const { file } = await receiveUpload(request, {
      field: "file",
      incoming: files.incoming,
      limit: attachmentLimits.each,
    });
    if (!file) throw new Response(null, { status: 400 });
    const verdict = found(await addAttachment(db, { files, scanner }, { ...place, file, beganAt }));
    return verdict.ok ? redirect(`${here}?added=${verdict.id}`) : notDone(context, verdict);
  }
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw new Response(null, { status: 400 });
  const removing = { ...place, attachmentId: form.data.attachment };
  const verdict = found(await removeAttachment(db, removing));
  return verdict.ok ? redirect(`${here}?removed`) : notDone(context, verdict);
}

function notDone(context: AppContext, verdict: Extract<AddVerdict | RemoveVerdict, { ok: false }>) {
  if (verdict.because === "not-draft" || verdict.because === "not-open") {
    return backWith<NotAdded>(context, { kind: "too-late" }, 409);
  }
  return backWith<NotAdded>(context, { kind: "refused", because: verdict.because, name: verdict.name }, 400);
}

export default function ApplicationAttachments() {
  return <AttachmentsPage {...useLoaderData<typeof loader>()} notAdded={useActionData<typeof action>()} />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status === 401 ? <FileSignedOut /> : <Problem status={status} />;
}
