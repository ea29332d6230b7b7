import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { besideBudget, type ClaimCategory } from "~/domain/claim/money";
import { costsByCategory } from "~/domain/project-plan";
import { acceptedCosts, listClaims } from "~/queries/claims.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findPlan } from "~/queries/project-plans.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ClaimList } from "~/ui/claim/claim-list";
import { CostTable } from "~/ui/claim/parts";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { titleOf } from "~/web/back.server";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const { db } = context;
  const project = found(await findFundedProject(db, params.projectId ?? "", "ministry"));
  const plan = (await findPlan(db, project.id))?.plan;
  const budget = costsByCategory(plan?.budget ?? []) as Map<ClaimCategory, number>;
  const movePercent = plan?.movePercent ?? 0;
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("claims.title")),
    project: { id: project.id, name: project.name },
    claims: (await listClaims(db, project.id)).filter(({ number }) => number !== null),
    lines: besideBudget(budget, await acceptedCosts(db, project.id), {}, movePercent),
    movePercent,
  });
}

export default function ProjectClaimsPage() {
  const { project, claims, lines, movePercent } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, "ministry", { say, paths })} here={say("claims.title")} />
      <h1>{say("claims.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="claims" />
      <ClaimList claims={claims} hrefOf={(id) => paths.filing(project.id, "claims", id)} />
      {lines.length > 0 && <CostTable lines={lines} movePercent={movePercent} />}
      <p>
        <a href={paths.waitingClaims()}>{say("claims.waiting.title")}</a>
      </p>
    </div>
  );
}
