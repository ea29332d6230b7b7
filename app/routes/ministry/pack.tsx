import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { recordReaders } from "~/domain/who-may";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listHistory } from "~/queries/record.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireRole({ request, context, params }, recordReaders);
  const project = found(await findFundedProject(context.db, params.projectId ?? "", "ministry"));
  const history = await listHistory(context.db, [{ noun: "project", id: project.id }]);
  const made = history.filter(({ action }) => action === "pack").reverse();
  return json({
    title: wordsIn(language)("exports.pack.title"),
    project: { id: project.id, name: project.name },
    made: made.map(({ seq, at, personName, details }) => ({
      ...{ seq, at, personName },
      manifest: (details as { manifest?: string }).manifest ?? "",
    })),
  });
}

export default function PackPage() {
  const { project, made } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={projectTrail(project, "ministry", { say, paths })}
        here={say("exports.pack.title")}
      />
      <h1>{say("exports.pack.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="pack" />
      <p>{say("exports.pack.what")}</p>
      <p>{say("exports.pack.recorded")}</p>
      <form method="post" action={paths.packFile(project.id)}>
        <button className="button" type="submit">
          {say("exports.pack.make")}
        </button>
      </form>
      <h2>{say("exports.pack.verify")}</h2>
      <p>{say("exports.pack.verifyHow")}</p>
      <p>
        <code className="code">npm run db -- verify-pack {project.id}.zip</code>
      </p>
      <h2>{say("exports.pack.made")}</h2>
      {made.length === 0 && <p className="soft">{say("exports.pack.none")}</p>}
      {made.length > 0 && (
        <table className="stack">
          <caption className="hidden">{say("exports.pack.made")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("exports.pack.at")}</th>
              <th scope="col">{say("exports.pack.by")}</th>
              <th scope="col">{say("exports.pack.digest")}</th>
            </tr>
          </thead>
          <tbody>
            {made.map(({ seq, at, personName, manifest }) => (
              <tr key={seq}>
                <th scope="row">{atTime(at, language)}</th>
                <td data-label={say("exports.pack.by")}>{personName}</td>
                <td data-label={say("exports.pack.digest")}>
                  <span className="code">{manifest}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
