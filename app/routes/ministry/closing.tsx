import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { beginClosing, closeProject } from "~/commands/close-project.server";
import { type ClosingObstacle, isUnionMoney, mayBeginClosing, mayClose } from "~/domain/closing";
import { helsinkiDay } from "~/domain/day";
import { hasAny, projectClosers } from "~/domain/who-may";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findClosingFacts, findFundingSource } from "~/queries/project-life.server";
import { ProjectPage } from "~/ui/agreement/project-page";
import { useSpeech } from "~/ui/language";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db, clock } = context;
  const project = found(await findFundedProject(db, params.projectId ?? "", "ministry"));
  const { id, name, state, demo, endsOn, retainedUntil } = project;
  const facts = await findClosingFacts(db, project);
  const step = state === "closing" ? ("close" as const) : ("begin" as const);
  const verdict = step === "close" ? mayClose(facts) : mayBeginClosing(project, helsinkiDay(clock()));
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("agreement.closing.title")),
    project: { id, name, state, demo, endsOn, retainedUntil },
    ...{ step, left: facts.left, union: isUnionMoney(await findFundingSource(db, project)) },
    obstacles: verdict.ok ? [] : verdict.because,
    may: hasAny(person, projectClosers),
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, projectClosers);
  const { intent } = await postedTexts(request);
  if (intent !== "begin" && intent !== "close") throw notFound();
  const projectId = params.projectId ?? "";
  const closing = { projectId, by: { id, name }, at: context.clock() };
  const verdict = found(await (intent === "begin" ? beginClosing : closeProject)(context.db, closing));
  if (verdict.ok) return redirect(pathsIn(language).closing(projectId));
  return backWith(context, { refused: verdict.because }, 409);
}

export default function ClosingPage() {
  const { project, step, left, union, obstacles, may } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  const { language, say } = useSpeech();
  const { retainedUntil, endsOn, state } = project;
  const standing = refused ?? obstacles;
  return (
    <ProjectPage project={project} side="ministry" here="overview" title={say("agreement.closing.title")}>
      {retainedUntil ? (
        <div className="notice good">
          <p>{say("agreement.closing.closed", { day: onDay(retainedUntil, language) })}</p>
          <p>{say(union ? "agreement.closing.retentionUnion" : "agreement.closing.retention")}</p>
        </div>
      ) : standing.length > 0 ? (
        <div className="notice waiting" role={refused ? "alert" : undefined}>
          <p>
            <strong>{say("agreement.closing.obstacles")}</strong>
          </p>
          <ul>
            {standing.map((because: ClosingObstacle) => (
              <li key={because}>
                {say(`agreement.closing.because.${because}`, {
                  day: onDay(endsOn, language),
                  state: say(`terms.projectState.${state}`).toLowerCase(),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <form method="post">
          <p>
            {step === "begin"
              ? say("agreement.closing.beginText", { day: onDay(endsOn, language) })
              : left > 0
                ? say("agreement.closing.closeText", { amount: inEuros(left, language) })
                : say("agreement.closing.closeNothing")}
          </p>
          {step === "close" && (
            <p className="soft">
              {say(union ? "agreement.closing.retentionUnion" : "agreement.closing.retention")}
            </p>
          )}
          {may ? (
            <p className="buttons">
              <button className="button" type="submit" name="intent" value={step}>
                {say(`agreement.closing.${step}`)}
              </button>
            </p>
          ) : (
            <p>{say("agreement.closing.onlyOfficer")}</p>
          )}
        </form>
      )}
    </ProjectPage>
  );
}
