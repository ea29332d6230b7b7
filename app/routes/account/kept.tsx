import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findKeptPost } from "~/queries/kept-posts.server";
import { GivenBack } from "~/ui/kept-page";
import { typedIn } from "~/web/form.server";
import { found, languageOf, requirePerson } from "~/web/guards.server";
import { inLanguage, isSection, safeReturn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

/** What somebody posted after the session had ended: a section's own page shows it in its fields. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requirePerson({ request, context, params });
  const { db, clock, publicOrigin } = context;
  const kept = found(await findKeptPost(db, params.keptId ?? "", person.id, clock()));
  if (isSection(kept.path)) {
    const section = new URL(inLanguage(kept.path, language), publicOrigin);
    section.searchParams.set("kept", kept.id);
    throw redirect(section.pathname + section.search);
  }
  const { id, keptAt, expiresAt, fields } = kept;
  return json({
    title: wordsIn(language)("saving.given.title"),
    ...{ id, keptAt, expiresAt, posted: fields, typed: typedIn(fields) },
  });
}

/**
 * Sends the form on to where it was going, as its browser does with everything in it. It stays kept until
 * its day is over: whether it arrives is not known here.
 */
export async function action({ request, context, params }: ActionFunctionArgs) {
  languageOf(params);
  const person = await requirePerson({ request, context, params });
  const { db, clock } = context;
  const { path } = found(await findKeptPost(db, params.keptId ?? "", person.id, clock()));
  throw redirect(found(safeReturn(path, context.publicOrigin)), 307);
}

export default function Kept() {
  return <GivenBack {...useLoaderData<typeof loader>()} />;
}
