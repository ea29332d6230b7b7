import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { isRouteErrorResponse, useActionData, useLoaderData, useRouteError } from "@remix-run/react";
import { z } from "zod";
import { type AddFileVerdict, addProjectFile, removeProjectFile } from "~/commands/add-project-file.server";
import { attachmentLimits } from "~/domain/attachment";
import { fileNouns, mayChangeFiles } from "~/domain/project-file";
import { applicantRoles, ministryRoles, type Person, worksInMinistry } from "~/domain/who-may";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { FileSignedOut } from "~/ui/application/signed-out";
import { Problem } from "~/ui/problem";
import { ProjectFilesPage } from "~/ui/project/files-page";
import { backWith, titleOf } from "~/web/back.server";
import type { AppContext } from "~/web/context";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole, whoIs } from "~/web/guards.server";
import { pathsIn, safeReturn } from "~/web/paths";
import { titled } from "~/web/title";
import { discardBody, isUpload, receiveUpload } from "~/web/upload.server";
import { wordsIn } from "~/words";
import { inSize } from "~/words/formats";

export const meta = titled;

const placeSchema = z.object({
  projectId: z.string().max(100),
  noun: z.enum(fileNouns),
  nounId: z.string().max(100),
  field: z.string().regex(/^[\w.-]{1,100}$/),
});
const everybody = [...applicantRoles, ...ministryRoles];

/** The place and what may be done there. Only the project's own documents and those of a filing are kept here by the recipient. */
async function findPlace(context: AppContext, params: Record<string, string | undefined>, person: Person) {
  const place = placeSchema.safeParse(params);
  if (!place.success) throw notFound();
  const side = worksInMinistry(person) ? ("ministry" as const) : ("recipient" as const);
  const whose = side === "ministry" ? "ministry" : { organisationId: person.organisation.id };
  const { projectId, noun, nounId } = place.data;
  const project = found(await findFundedProject(context.db, projectId, whose));
  if (noun !== "filing") return { place: place.data, project, may: mayChangeFiles({ project, side }), side };
  const filing = await context.db
    .selectFrom("filing")
    .select(["state", "kind", "number"])
    .where("id", "=", nounId)
    .where("projectId", "=", projectId)
    .executeTakeFirst();
  const seen = found(filing && (side === "recipient" || filing.number) ? filing : undefined);
  return { place: place.data, project, may: mayChangeFiles({ project, filing: seen, side }), side };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, everybody);
  const { place, project, may, side } = await findPlace(context, params, person);
  const say = wordsIn(language);
  const paths = pathsIn(language);
  const { searchParams } = new URL(request.url);
  const home = side === "ministry" ? paths.ministryProject(project.id) : paths.ownProject(project.id);
  return json({
    title: titleOf(context, say, say("funded.files.title")),
    project: { id: project.id, name: project.name },
    files: await listProjectFiles(context.db, place),
    editable: may.ok,
    side,
    address: paths.projectFiles(place),
    back: safeReturn(searchParams.get("back"), context.publicOrigin) ?? home,
    done: searchParams.has("added")
      ? ("added" as const)
      : searchParams.has("removed")
        ? ("removed" as const)
        : null,
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
  const by = await requireRole(asked, [...applicantRoles, "officer"]);
  const { place } = await findPlace(context, params, by);
  const { db, files, scanner } = context;
  const back = new URL(request.url).searchParams.get("back");
  const here = (done: string) => {
    const query = new URLSearchParams({ ...(back && { back }), [done]: "" });
    return redirect(`${pathsIn(language).projectFiles(place)}?${query}`);
  };
  const at = context.clock();

  if (isUpload(request.headers.get("Content-Type"))) {
    const limit = attachmentLimits.each;
    const { file } = await receiveUpload(request, { field: "file", incoming: files.incoming, limit });
    if (!file) throw new Response(null, { status: 400 });
    const verdict = found(await addProjectFile(db, { files, scanner }, { place, file, by, at }));
    return verdict.ok ? here("added") : notDone(context, language, verdict);
  }
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) throw new Response(null, { status: 400 });
  const verdict = found(await removeProjectFile(db, { id: form.data.attachment, by, at }));
  return verdict.ok ? here("removed") : notDone(context, language, verdict);
}

type Refused = Extract<AddFileVerdict, { ok: false }>;

function notDone(context: AppContext, language: ReturnType<typeof languageOf>, verdict: Refused) {
  const say = wordsIn(language);
  if (!("name" in verdict)) {
    return backWith(context, { error: say(`funded.files.wrong.${verdict.because}`) }, 409);
  }
  const { because, name } = verdict;
  const error =
    because === "unscanned" || because === "too-many" || because === "too-large-together"
      ? say(`funded.files.wrong.${because}`, { name, together: inSize(attachmentLimits.together, language) })
      : say(`attachment.wrong.${because}`, { name, each: inSize(attachmentLimits.each, language) });
  return backWith(context, { error }, 400);
}

export default function ProjectFiles() {
  return (
    <ProjectFilesPage {...useLoaderData<typeof loader>()} error={useActionData<typeof action>()?.error} />
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return status === 401 ? <FileSignedOut /> : <Problem status={status} />;
}
