import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { watched, watchedKinds } from "~/domain/milestone-watch";
import { pick } from "~/domain/texts";
import { listWatched } from "~/queries/milestones.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SelectField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { useSpeech } from "~/ui/language";
import { MilestoneTable } from "~/ui/milestones/table";
import { canonicalAddress } from "~/web/canonical";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const asked = new URL(request.url).searchParams;
  const all = await listWatched(context.db, helsinkiDay(context.clock()));
  const items = new Map(all.map(({ project }) => [project.itemId, project.itemName]));
  const standing = watchedKinds.find((known) => known === asked.get("standing"));
  const item = [...items.keys()].find((known) => known === asked.get("item"));
  const whose = asked.get("whose") === "mine" ? "mine" : undefined;
  const better = canonicalAddress(request, { standing, item, whose });
  if (better) throw redirect(better);
  return json({
    title: wordsIn(language)("milestones.watch.title"),
    milestones: watched(all, { standing, item, mine: whose && person.id }),
    items: [...items].map(([id, name]) => ({ id, name })),
    standing,
    item,
    whose,
  });
}

export default function WatchedMilestones() {
  const { milestones, items, standing, item, whose } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const filtered = Boolean(standing || item || whose);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("ministry.projects.title"), href: paths.ministryProjects() }]}
        here={say("milestones.watch.title")}
      />
      <h1>{say("milestones.watch.title")}</h1>
      <p className="lead">{say("milestones.watch.lead")}</p>
      <Filters
        here={paths.watchedMilestones()}
        show={say("milestones.watch.filter")}
        clear={say("milestones.watch.clear")}
        filtered={filtered}
      >
        <SelectField
          name="standing"
          label={say("milestones.watch.standing")}
          value={standing}
          options={withEvery(
            say("milestones.watch.every"),
            watchedKinds.map((id) => ({ id, label: say(`milestones.watch.kinds.${id}`) })),
          )}
        />
        <SelectField
          name="item"
          label={say("milestones.watch.item")}
          value={item}
          options={withEvery(
            say("milestones.watch.everyItem"),
            items.map(({ id, name }) => ({ id, label: pick(name, language).text })),
          )}
        />
        <SelectField
          name="whose"
          label={say("milestones.watch.whose")}
          value={whose}
          options={withEvery(say("milestones.watch.everybody"), [
            { id: "mine", label: say("milestones.watch.mine") },
          ])}
        />
      </Filters>
      {milestones.length > 0 ? (
        <MilestoneTable
          caption={say("milestones.watch.count", { count: milestones.length })}
          milestones={milestones.map(({ project, ...milestone }) => ({
            ...milestone,
            project: {
              name: project.name,
              href: `${paths.projectPart(project.id, "milestones")}#${milestone.id}`,
              below: project.itemName,
            },
          }))}
        />
      ) : (
        <p className="notice">{say(filtered ? "milestones.watch.nothingFound" : "milestones.watch.empty")}</p>
      )}
      <p className="no-print">
        <a href={paths.calendar()}>{say("milestones.calendar.link")}</a>
      </p>
    </div>
  );
}
