import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { totalsOf } from "~/domain/portfolio";
import { pick } from "~/domain/texts";
import { costsOfProjects, listPortfolioChoices, listProjects } from "~/queries/portfolio.server";
import { listRegions } from "~/queries/programme.server";
import { drawCostTable } from "~/ui/charts/costs.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SelectField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Costs, MilestoneProgress, ProjectTable } from "~/ui/project-parts";
import { canonicalAddress } from "~/web/canonical";
import { languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inWholeEuros } from "~/words/formats";

export const handle = shared;
export const meta = titled;

export async function loader({ request, context: { db, clock }, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const [regions, { items, years }] = await Promise.all([listRegions(db), listPortfolioChoices(db)]);

  const asked = new URL(request.url).searchParams;
  const item = items.find(({ id }) => id === asked.get("item"));
  const region = regions.find(({ slug }) => slug === asked.get("region"));
  const year = years.find((known) => String(known) === asked.get("year"));
  const chosen = { item: item?.id, region: region?.slug, year: year?.toString() };
  const better = canonicalAddress(request, chosen);
  if (better) throw redirect(better);

  const filter = { itemId: item?.id, regionCode: region?.code, year };
  const projects = await listProjects(db, filter, helsinkiDay(clock()));
  const costs = await costsOfProjects(db, filter);
  return json({
    title: wordsIn(language)("portal.portfolio.title"),
    chosen,
    choices: { items, regions, years },
    projects,
    totals: totalsOf(projects),
    costs,
    drawing: drawCostTable(costs, language),
  });
}

export default function PortfolioPage() {
  const { title, projects, totals, costs, drawing } = useLoaderData<typeof loader>();
  const { language, say } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={title} />
      <h1>{title}</h1>
      <p className="lead">{say("portal.portfolio.lead")}</p>
      <PortfolioFilters />
      <dl className="figures" aria-label={say("portal.portfolio.totals.label")}>
        <div>
          <dt>{say("portal.portfolio.totals.projects")}</dt>
          <dd>{totals.projects}</dd>
        </div>
        <div>
          <dt>{say("portal.portfolio.totals.granted")}</dt>
          <dd>
            {totals.withUnknownGrant < totals.projects || totals.projects === 0
              ? inWholeEuros(totals.granted, language)
              : say("common.unknown")}
            {totals.withUnknownGrant > 0 && (
              <span className="small">
                {say("portal.portfolio.totals.unknown", { count: totals.withUnknownGrant })}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{say("portal.portfolio.totals.milestones")}</dt>
          <dd>
            <MilestoneProgress milestones={totals.milestones} />
          </dd>
        </div>
      </dl>

      <section aria-labelledby="list">
        <h2 id="list">{say("portal.portfolio.list")}</h2>
        {projects.length > 0 ? (
          <ProjectTable projects={projects} withItem />
        ) : (
          <p>{say("portal.portfolio.none")}</p>
        )}
      </section>

      {projects.length > 0 && (
        <section aria-labelledby="costs">
          <h2 id="costs">{say("portal.portfolio.costs")}</h2>
          {drawing ? (
            <>
              <p>{say("portal.portfolio.costsOf")}</p>
              <Costs drawing={drawing} costs={costs} byYear={false} />
            </>
          ) : (
            <p>{say("portal.portfolio.noCosts")}</p>
          )}
        </section>
      )}
    </div>
  );
}

function PortfolioFilters() {
  const { chosen, choices } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const regions = choices.regions
    .map(({ slug, name }) => ({ id: slug, label: pick(name, language).text }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <Filters
      here={paths.portfolio()}
      label={say("portal.portfolio.filter.label")}
      show={say("portal.portfolio.filter.show")}
      clear={say("portal.portfolio.filter.clear")}
      filtered={Object.values(chosen).some(Boolean)}
      help={say("portal.portfolio.filter.regionHelp")}
    >
      <SelectField
        name="item"
        label={say("portal.portfolio.filter.item")}
        value={chosen.item}
        options={withEvery(
          say("portal.portfolio.filter.everyItem"),
          choices.items.map(({ id, name }) => ({ id, label: pick(name, language).text })),
        )}
      />
      <SelectField
        name="region"
        label={say("portal.portfolio.filter.region")}
        value={chosen.region}
        options={withEvery(say("portal.portfolio.filter.everyRegion"), regions)}
      />
      <SelectField
        name="year"
        label={say("portal.portfolio.filter.year")}
        value={chosen.year}
        options={withEvery(
          say("portal.portfolio.filter.everyYear"),
          choices.years.map((year) => ({ id: String(year), label: String(year) })),
        )}
      />
    </Filters>
  );
}
