import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { sum } from "~/domain/money";
import { totalsOf } from "~/domain/portfolio";
import { pick } from "~/domain/texts";
import { costsOfProjects, listProjects, moneyOfProjects } from "~/queries/portfolio.server";
import { drawCostTable } from "~/ui/charts/costs.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SelectField } from "~/ui/fields";
import { Filters, withEvery } from "~/ui/filters";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Costs, MilestoneProgress, ProjectTable } from "~/ui/project-parts";
import { canonicalAddress } from "~/web/canonical";
import { languageOf } from "~/web/guards.server";
import { readPortfolio } from "~/web/portfolio-address.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inWholeEuros, onDay } from "~/words/formats";

export const handle = shared;
export const meta = titled;

export async function loader({ request, context: { db, clock }, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { items, regions, years, chosen, filter } = await readPortfolio(
    db,
    new URL(request.url).searchParams,
  );
  const better = canonicalAddress(request, chosen);
  if (better) throw redirect(better);

  const today = helsinkiDay(clock());
  const money = await moneyOfProjects(db, filter, today);
  const projects = (await listProjects(db, filter, today)).map((project) => ({
    ...project,
    // What later decisions have changed of the grant is in the ledger.
    granted: money.get(project.id)?.granted ?? project.granted,
    money: money.get(project.id) ?? null,
  }));
  const costs = await costsOfProjects(db, filter);
  return json({
    title: wordsIn(language)("portal.portfolio.title"),
    chosen,
    choices: { items, regions, years },
    projects,
    today,
    totals: totalsOf(projects),
    costs,
    drawing: drawCostTable(costs, language),
  });
}

export default function PortfolioPage() {
  const { title, chosen, today, projects, totals, costs, drawing } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
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
        {(["paid", "returned"] as const).map((figure) => (
          <div key={figure}>
            <dt>{say(`dashboard.public.${figure}`)}</dt>
            <dd>
              {totals.withUnknownGrant < totals.projects || totals.projects === 0
                ? inWholeEuros(sum(projects.map(({ money }) => money?.[figure] ?? 0)), language)
                : say("common.unknown")}
            </dd>
          </div>
        ))}
        <div>
          <dt>{say("portal.portfolio.totals.milestones")}</dt>
          <dd>
            <MilestoneProgress milestones={totals.milestones} />
          </dd>
        </div>
      </dl>

      <p className="soft">
        {say("dashboard.public.asOf", { day: onDay(today, language) })} {say("dashboard.public.data")}{" "}
        <a href={paths.portfolioAs("csv", chosen)}>CSV</a>{" "}
        <a href={paths.portfolioAs("json", chosen)}>JSON</a>
      </p>

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
