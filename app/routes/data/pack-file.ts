import { type ActionFunctionArgs, createReadableStreamFromReadable, redirect } from "@remix-run/node";
import { makePack } from "~/commands/make-pack.server";
import { hasAny, recordReaders } from "~/domain/who-may";
import { zipped } from "~/outside/zip";
import { asDownload } from "~/web/disposition";
import { languageOf, requirePerson } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";

/** Makes the audit pack and sends it; that it was made is on the record. A page's own action would show the page. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const projectId = params.projectId ?? "";
  const person = await requirePerson({ request, context, params });
  // A file's address has no page of its own to say that there is nothing here: the pack's page has.
  const page = redirect(pathsIn(language).projectPart(projectId, "pack"));
  if (!hasAny(person, recordReaders)) return page;
  const { id, name } = person;
  const { db, files, clock } = context;
  const pack = await makePack(db, { projectId, files, by: { id, name }, at: clock() });
  if (!pack) return page;
  const archive = zipped(pack.entries, pack.manifest.madeAt);
  archive.on("error", (error) => context.log.error({ err: error }, "an audit pack broke off"));
  return new Response(createReadableStreamFromReadable(archive), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": asDownload(pack.name),
      "Cache-Control": "private, no-store, no-transform",
    },
  });
}
