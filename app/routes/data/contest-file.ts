import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { mediaTypes } from "~/domain/attachment";
import { applicantRoles, ministryRoles, worksInMinistry } from "~/domain/who-may";
import { findContestDocument } from "~/queries/contests.server";
import { asDownload } from "~/web/disposition";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { heldBack } from "~/web/held-back.server";
import { wordsIn } from "~/words";

/** For so many milliseconds the scanner may look at a document that somebody opens. */
const patience = 30_000;

/** The document of a contested figure, byte for byte as it was sent: to be saved, never to be shown as a page of ours. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, [...applicantRoles, ...ministryRoles]);
  const whose = worksInMinistry(person) ? "ministry" : { organisationId: person.organisation.id };
  const file = found(await findContestDocument(context.db, params.documentId ?? "", whose));
  if (context.scanner) {
    // It may have come before there was a scanner.
    const said = await context.scanner.scan(await context.files.open(file.storageKey), patience);
    if (said.state !== "clean") throw heldBack(wordsIn(language));
  }
  const headers = {
    "Content-Type": mediaTypes[file.kind],
    "Content-Length": String(file.size),
    "Content-Disposition": asDownload(file.name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cache-Control": "private, no-store, no-transform",
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  const bytes = await context.files.open(file.storageKey);
  return new Response(createReadableStreamFromReadable(bytes), { headers });
}
