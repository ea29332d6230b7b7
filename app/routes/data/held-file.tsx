import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayDownload } from "~/domain/attachment";
import { applicantRoles, ministryRoles, worksInMinistry } from "~/domain/who-may";
import { findAttachment } from "~/queries/attachments.server";
import { useSpeech } from "~/ui/language";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

/** Why a file is not given out, and what follows; one that may be downloaded is. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, [...applicantRoles, ...ministryRoles]);
  const whose = worksInMinistry(person) ? "ministry" : { organisationId: person.organisation.id };
  const { id, name, scan, applicationId } = found(
    await findAttachment(context.db, params.attachmentId ?? "", whose),
  );
  const download = mayDownload(scan);
  const paths = pathsIn(language);
  if (download.ok) throw redirect(paths.file(id));
  const title = wordsIn(language)("attachment.heldTitle");
  const own = whose !== "ministry";
  const home = own ? paths.application(applicationId) : paths.case(applicationId);
  return json({ title, name, because: download.because, own, home }, 409);
}

export default function HeldFilePage() {
  const { title, name, because, own, home } = useLoaderData<typeof loader>();
  const { say } = useSpeech();
  return (
    <div className="width narrow">
      <h1>{title}</h1>
      <p className="file-name">
        <bdi>{name}</bdi>
      </p>
      <p>{say(`attachment.held.${because}`)}</p>
      {because === "infected" && own && <p>{say("attachment.held.remove")}</p>}
      <p>
        <a href={home}>{say("apply.section.toApplication")}</a>
      </p>
    </div>
  );
}
