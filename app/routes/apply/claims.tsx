import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startClaim } from "~/commands/start-claim.server";
import { mayClaim } from "~/domain/claim/form";
import { helsinkiDay } from "~/domain/day";
import { listClaims } from "~/queries/claims.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findPlan } from "~/queries/project-plans.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ClaimList } from "~/ui/claim/claim-list";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const whose = { organisationId: person.organisation.id };
  const project = found(await findFundedProject(db, params.projectId ?? "", whose));
  const made = await findPlan(db, project.id);
  const claims = await listClaims(db, project.id);
  const today = helsinkiDay(context.clock());
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("claims.title")),
    project: { id: project.id, name: project.name },
    claims,
    instalments: (made?.plan.instalments ?? []).map((one) => ({
      ...one,
      may: mayClaim(one, today),
      claim:
        claims.find(
          ({ planned, state }) => planned === one.id && state !== "withdrawn" && state !== "rejected",
        ) ?? null,
    })),
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { instalment = "" } = await postedTexts(request);
  const projectId = params.projectId ?? "";
  const verdict = found(await startClaim(context.db, { projectId, instalment, by, at: context.clock() }));
  if (verdict.ok) return redirect(pathsIn(language).ownFiling(projectId, "claims", verdict.id));
  const day = "limit" in verdict && verdict.limit ? onDay(verdict.limit, language) : "";
  const error = wordsIn(language)(`claims.started.${verdict.because}`, { day });
  return backWith(context, { error }, 409);
}

export default function ClaimsPage() {
  const { project, instalments, claims } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, "recipient", { say, paths })} here={say("claims.title")} />
      <h1>{say("claims.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="claims" />
      {back && (
        <div className="notice bad" role="alert">
          <p>{back.error}</p>
        </div>
      )}
      <p>{say("claims.lead")}</p>
      <h2>{say("claims.planned")}</h2>
      {instalments.length === 0 && <p className="soft">{say("claims.noPlan")}</p>}
      {instalments.length > 0 && (
        <table className="stack claims">
          <caption>{say("claims.plannedLead")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("claims.instalment")}</th>
              <th scope="col">{say("claims.payableOn")}</th>
              <th scope="col" className="number">
                {say("claims.amount")}
              </th>
              <th scope="col">{say("claims.next")}</th>
            </tr>
          </thead>
          <tbody>
            {instalments.map(({ id, kind, amount, payableOn, may, claim }, index) => (
              <tr key={id}>
                <th scope="row">
                  {index + 1}. {say(`claims.kind.${kind}`)}
                </th>
                <td data-label={say("claims.payableOn")}>{onDay(payableOn, language)}</td>
                <td className="number" data-label={say("claims.amount")}>
                  {inEuros(amount, language)}
                </td>
                <td>
                  {claim ? (
                    <a href={paths.ownFiling(project.id, "claims", claim.id)}>
                      {say(claim.state === "draft" ? "claims.continue" : "claims.open")}
                      <span className="hidden">: {say(`claims.kind.${kind}`)}</span>
                    </a>
                  ) : may.ok ? (
                    <form method="post">
                      <button className="button secondary" type="submit" name="instalment" value={id}>
                        {say("claims.start")}
                        <span className="hidden">: {say(`claims.kind.${kind}`)}</span>
                      </button>
                    </form>
                  ) : may.because === "advance" ? (
                    say("claims.advance")
                  ) : (
                    say("claims.notYet", { day: onDay(payableOn, language) })
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{say("claims.made")}</h2>
      <ClaimList claims={claims} hrefOf={(id) => paths.ownFiling(project.id, "claims", id)} />
    </div>
  );
}
