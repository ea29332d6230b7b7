import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listChanges } from "~/queries/changes.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { ChangeList } from "~/ui/change/change-list";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const project = found(await findFundedProject(context.db, params.projectId ?? "", "ministry"));
  return json({
    title: wordsIn(language)("changes.title"),
    project: { id: project.id, name: project.name },
    changes: await listChanges(context.db, project.id, "ministry"),
  });
}

export default function ProjectChangesPage() {
  const { project, changes } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, "ministry", { say, paths })} here={say("changes.title")} />
      <h1>{say("changes.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="changes" />
      {changes.length > 0 ? (
        <ChangeList changes={changes} hrefOf={(id) => paths.filing(project.id, "changes", id)} />
      ) : (
        <p className="notice">{say("changes.ministry.noneHere")}</p>
      )}
      <p>
        <a href={paths.waitingChanges()}>{say("changes.ministry.toWaiting")}</a>
      </p>
    </div>
  );
}
