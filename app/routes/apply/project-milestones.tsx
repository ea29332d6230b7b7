import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { hasEnded } from "~/domain/milestone";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listBoard, listEntries } from "~/queries/milestones.server";
import { listFilesOf } from "~/queries/project-files.server";
import { type MilestoneIntent, milestoneIntents } from "~/ui/milestones/cards";
import { MilestonesPage } from "~/ui/milestones/page";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { actOnMilestone } from "~/web/milestone-forms.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

const may: readonly MilestoneIntent[] = ["tell", "forecast"];

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { organisation } = await requireApplicant({ request, context, params });
  const { db } = context;
  const whose = { organisationId: organisation.id };
  const project = found(await findFundedProject(db, params.projectId ?? "", whose));
  const today = helsinkiDay(context.clock());
  const done = new URL(request.url).searchParams.get("done");
  const { id, name, startsOn, endsOn, language: written, state } = project;
  return json({
    title: titleOf(context, wordsIn(language), wordsIn(language)("milestones.title")),
    project: { id, name, startsOn, endsOn, language: written },
    milestones: await listBoard(db, { projectIds: [id] }, today),
    entries: await listEntries(db, id),
    files: await listFilesOf(db, id, "milestone"),
    may: hasEnded(state) ? [] : may,
    done: milestoneIntents.find((known) => known === done),
    today,
  });
}

/** The recipient tells that a milestone is reached, or forecasts a new month for it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const posted = await postedTexts(request);
  const whose = { organisationId: person.organisation.id };
  const { id: projectId } = found(await findFundedProject(context.db, params.projectId ?? "", whose));
  const answer = await actOnMilestone({ context, language, projectId, person, may, posted });
  if (!answer.ok) return backWith(context, answer.wrong, answer.status);
  const here = pathsIn(language).ownProjectPart(projectId, "milestones", answer.intent);
  return redirect(`${here}#${answer.milestoneId}`);
}

export default function ProjectMilestones() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <MilestonesPage {...page} side="recipient" wrong={useActionData<typeof action>()} />;
}
