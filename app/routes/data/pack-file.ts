import { type ActionFunctionArgs, createReadableStreamFromReadable } from "@remix-run/node";
import { makePack } from "~/commands/make-pack.server";
import { recordReaders } from "~/domain/who-may";
import { zipped } from "~/outside/zip";
import { asDownload } from "~/web/disposition";
import { found, languageOf, requireRole } from "~/web/guards.server";

/** Makes the audit pack and sends it; that it was made is on the record. A page's own action would show the page. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, recordReaders);
  const { db, files, clock } = context;
  const making = { projectId: params.projectId ?? "", files, by: { id, name }, at: clock() };
  const pack = found(await makePack(db, making));
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
