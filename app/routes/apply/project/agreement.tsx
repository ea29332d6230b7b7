import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptAgreement } from "~/commands/accept-agreement.server";
import { digestOf } from "~/commands/digest.server";
import { pick } from "~/domain/texts";
import { maySubmit } from "~/domain/who-may";
import { findAcceptance, findAgreed } from "~/queries/acceptances.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { PlanView } from "~/ui/agreement/plan-view";
import { ProjectPage } from "~/ui/agreement/project-page";
import { useSpeech } from "~/ui/language";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const whose = { organisationId: person.organisation.id };
  const project = found(await findFundedProject(db, params.projectId ?? "", whose));
  const agreed = await findAgreed(db, project);
  const acceptance = await findAcceptance(db, project.id);
  const say = wordsIn(language);
  const { id, name, state, demo, applicationId, decisionNumber } = project;
  return json({
    title: titleOf(context, say, say("agreement.accept.title")),
    project: { id, name, state, demo, applicationId, decisionNumber },
    signatory: maySubmit(person, project.organisationId),
    agreed: agreed
      ? { planVersion: agreed.planVersion, plan: agreed.plan, sha256: digestOf(agreed.content) }
      : null,
    acceptance: acceptance
      ? {
          at: acceptance.acceptedAt,
          by: acceptance.acceptedByName,
          version: acceptance.planVersion,
          sha256: acceptance.sha256,
        }
      : null,
    done: new URL(request.url).searchParams.get("done") === "accepted",
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { digest = "" } = await postedTexts(request);
  const projectId = params.projectId ?? "";
  const accepting = { projectId, shown: digest, by, at: context.clock() };
  const verdict = found(await acceptAgreement(context.db, accepting));
  if (verdict.ok) return redirect(pathsIn(language).ownProjectPart(projectId, "agreement", "accepted"));
  return backWith(context, { refused: verdict.because }, 409);
}

export default function AgreementPage() {
  const { project, signatory, agreed, acceptance, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { language, say, paths } = useSpeech();
  const name = pick(project.name, language).text;
  return (
    <ProjectPage
      project={project}
      side="recipient"
      here="agreement"
      title={say("agreement.accept.title")}
      done={done && !refused ? say("agreement.accept.done") : null}
    >
      {refused && (
        <div className="notice bad" role="alert">
          <p>{say(`agreement.accept.wrong.${refused}`)}</p>
        </div>
      )}
      {acceptance ? (
        <div className="notice">
          <p>
            {say("agreement.accept.accepted", {
              time: atTime(acceptance.at, language),
              name: acceptance.by,
              version: acceptance.version,
            })}
          </p>
          <p className="small soft">
            {say("agreement.accept.digest")}: <span className="code">{acceptance.sha256}</span>
          </p>
        </div>
      ) : (
        !project.applicationId && <p>{say("agreement.accept.notNeeded")}</p>
      )}
      {agreed ? (
        <>
          <p className="lead">{say("agreement.accept.lead", { version: agreed.planVersion })}</p>
          {project.applicationId && project.decisionNumber && (
            <p>
              <a href={paths.decision(project.applicationId)}>
                {say("agreement.accept.decision", { number: project.decisionNumber })}
              </a>
            </p>
          )}
          <section aria-labelledby="plan">
            <h2 id="plan">{say("agreement.plan.title")}</h2>
            <PlanView plan={agreed.plan} />
          </section>
          {project.state === "agreed" && (
            <section aria-labelledby="opens">
              <h2 id="opens">{say("agreement.accept.opens")}</h2>
              <p>{say("agreement.accept.opensText")}</p>
              {signatory ? (
                <form method="post">
                  <input type="hidden" name="digest" value={agreed.sha256} />
                  <p>
                    <strong>{say("agreement.accept.confirm", { name })}</strong>
                  </p>
                  <p className="buttons">
                    <button className="button" type="submit">
                      {say("agreement.accept.button")}
                    </button>
                  </p>
                </form>
              ) : (
                <p className="notice">{say("agreement.accept.onlySignatory")}</p>
              )}
            </section>
          )}
        </>
      ) : (
        <p>{say("agreement.plan.none")}</p>
      )}
    </ProjectPage>
  );
}
