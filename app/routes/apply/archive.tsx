import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupOf } from "~/domain/desk";
import { findDesk } from "~/queries/desk.server";
import { WorkTable } from "~/ui/application/desk-applications";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { organisation } = await requireApplicant({ request, context, params });
  const now = context.clock();
  const { works } = await findDesk(context.db, organisation.id, now);
  return json({
    title: wordsIn(language)("desk.archivePage.title"),
    works: works
      .map((work) => ({ ...work, group: groupOf(work, now) }))
      .filter(({ group }) => group === "archive"),
  });
}

export default function Archive() {
  const { works } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("apply.desk.title"), href: paths.desk() }]}
        here={say("desk.archivePage.title")}
      />
      <h1>{say("desk.archivePage.title")}</h1>
      <p className="lead">{say("desk.archivePage.lead")}</p>
      {works.length > 0 ? (
        <WorkTable works={works} caption={say("desk.archivePage.title")} />
      ) : (
        <p className="desk-empty">{say("desk.archivePage.none")}</p>
      )}
    </div>
  );
}
