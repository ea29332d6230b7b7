import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startFiling } from "~/commands/start-filing.server";
import { takesFilings } from "~/domain/filing";
import { listChanges } from "~/queries/changes.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findPlan } from "~/queries/project-plans.server";
import { ChangeList } from "~/ui/change/change-list";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inPercent } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const whose = { organisationId: person.organisation.id };
  const project = found(await findFundedProject(context.db, params.projectId ?? "", whose));
  const say = wordsIn(language);
  const plan = await findPlan(context.db, project.id);
  return json({
    title: titleOf(context, say, say("changes.title")),
    project: { id: project.id, name: project.name },
    open: plan !== undefined && takesFilings(project.state),
    movePercent: plan?.plan.movePercent ?? null,
    because: plan
      ? say("changes.wrongState.project-not-running", {
          state: say(`terms.projectState.${project.state}`).toLowerCase(),
        })
      : say("changes.wrongState.no-plan"),
    changes: await listChanges(context.db, project.id, whose),
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const projectId = params.projectId ?? "";
  const starting = { projectId, kind: "change" as const, planned: null, by, at: context.clock() };
  const verdict = found(await startFiling(context.db, starting));
  if (verdict.ok) return redirect(pathsIn(language).ownFiling(projectId, "changes", verdict.id));
  return backWith(context, { because: verdict.because }, 409);
}

export default function ChangesPage() {
  const { project, open, movePercent, because, changes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { say, language, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, "recipient", { say, paths })} here={say("changes.title")} />
      <h1>{say("changes.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="changes" />
      {refused && (
        <div className="notice bad" role="alert">
          <p>{because}</p>
        </div>
      )}
      <p>{say("changes.lead")}</p>
      {movePercent !== null && (
        <p>{say("changes.smallMoves", { percent: inPercent(movePercent, language) })}</p>
      )}
      {open ? (
        <form method="post">
          <p className="buttons">
            <button className="button" type="submit">
              {say("changes.start")}
            </button>
          </p>
        </form>
      ) : (
        !refused && <p className="notice">{because}</p>
      )}
      {changes.length > 0 ? (
        <ChangeList changes={changes} hrefOf={(id) => paths.ownFiling(project.id, "changes", id)} />
      ) : (
        <p className="soft">{say("changes.empty")}</p>
      )}
    </div>
  );
}
