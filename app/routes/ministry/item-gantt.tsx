import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { pick } from "~/domain/texts";
import { hasAny, programmeReaders } from "~/domain/who-may";
import { listBoard, listProjectsOfItem } from "~/queries/milestones.server";
import { findItemParts } from "~/queries/programme-parts.server";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { countsOf } from "~/ui/milestones/board";
import { Gantt } from "~/ui/milestones/gantt";
import { MilestoneTable } from "~/ui/milestones/table";
import { Content } from "~/ui/parts";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const item = found(await findItemParts(db, params.itemId ?? ""));
  const projects = await listProjectsOfItem(db, item.id);
  const board = await listBoard(db, { projectIds: projects.map(({ id }) => id) }, today);
  const say = wordsIn(language);
  return json({
    title: `${say("milestones.item.title")}: ${pick(item.facts.name, language).text}`,
    item: { id: item.id, name: item.facts.name },
    // Only those who read how the programme is kept find the page of the item.
    readsItem: hasAny(person, programmeReaders),
    groups: projects
      .map((project) => ({ ...project, milestones: board.filter((one) => one.projectId === project.id) }))
      .filter(({ milestones }) => milestones.length > 0),
    today,
  });
}

export default function ItemGantt() {
  const { item, readsItem, groups, today } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const all = groups.flatMap(({ milestones }) => milestones);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          {
            name: <Content texts={item.name} />,
            href: readsItem ? paths.keptItem(item.id) : paths.item(item.id),
          },
        ]}
        here={say("milestones.item.title")}
      />
      <h1>
        {say("milestones.item.title")}: <Content texts={item.name} />
      </h1>
      <p className="lead">{say("milestones.item.lead")}</p>
      {groups.length === 0 ? (
        <p className="notice">{say("milestones.item.none")}</p>
      ) : (
        <>
          <p>{say("milestones.summary", countsOf(all))}</p>
          <Gantt id="gantt" groups={groups} today={today} />
          <MilestoneTable
            caption={say("milestones.chart.caption")}
            milestones={groups.flatMap(({ id, name, milestones }) =>
              milestones.map((milestone) => ({
                ...milestone,
                project: { name, href: `${paths.projectPart(id, "milestones")}#${milestone.id}` },
              })),
            )}
          />
        </>
      )}
    </div>
  );
}
