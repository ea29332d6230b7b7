import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { hasEnded } from "~/domain/milestone";
import { dependencyKeepers, hasAny, milestoneMarkers, type Person } from "~/domain/who-may";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listBoard, listEntries, listTargetChoices } from "~/queries/milestones.server";
import { listFilesOf } from "~/queries/project-files.server";
import { type MilestoneIntent, milestoneIntents } from "~/ui/milestones/cards";
import { MilestonesPage } from "~/ui/milestones/page";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireMinistry, requireRole } from "~/web/guards.server";
import { actOnMilestone } from "~/web/milestone-forms.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

/** An officer confirms, asks, reopens and forecasts; a manager too says what milestones wait for. */
function actsOf(person: Person): MilestoneIntent[] {
  return [
    ...(hasAny(person, milestoneMarkers) ? (["reach", "ask", "reopen", "forecast"] as const) : []),
    ...(hasAny(person, dependencyKeepers) ? (["depend", "lift"] as const) : []),
  ];
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const project = found(await findFundedProject(db, params.projectId ?? "", "ministry"));
  const today = helsinkiDay(context.clock());
  const done = new URL(request.url).searchParams.get("done");
  const { id, name, startsOn, endsOn, language: written, state } = project;
  const may = hasEnded(state) ? [] : actsOf(person);
  return json({
    title: titleOf(context, wordsIn(language), wordsIn(language)("milestones.title")),
    project: { id, name, startsOn, endsOn, language: written },
    milestones: await listBoard(db, { projectIds: [id] }, today),
    entries: await listEntries(db, id),
    files: await listFilesOf(db, id, "milestone"),
    may,
    targets: may.includes("depend") ? await listTargetChoices(db) : undefined,
    done: milestoneIntents.find((known) => known === done),
    today,
  });
}

/** An officer confirms, asks again, opens again or forecasts; what a milestone waits for is set and removed. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, dependencyKeepers);
  const posted = await postedTexts(request);
  const { id: projectId } = found(await findFundedProject(context.db, params.projectId ?? "", "ministry"));
  const may = actsOf(person);
  const answer = await actOnMilestone({ context, language, projectId, person, may, posted });
  if (!answer.ok) return backWith(context, answer.wrong, answer.status);
  const here = pathsIn(language).projectPart(projectId, "milestones", answer.intent);
  return redirect(`${here}#${answer.milestoneId}`);
}

export default function ProjectMilestones() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <MilestonesPage {...page} side="ministry" wrong={useActionData<typeof action>()} />;
}
