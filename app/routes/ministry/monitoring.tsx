import { json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { standingOf } from "~/domain/ledger";
import { appropriationsTogether, projectsOnPage, standingsByYear, sumsByKind } from "~/domain/ledger-figures";
import { overcommitted } from "~/domain/risk";
import { pick } from "~/domain/texts";
import { hasAny } from "~/domain/who-may";
import { listIndicatorProgress } from "~/queries/indicator-values.server";
import {
  listMonitoredItems,
  listProjectsOfItem,
  sumsOfItems,
  sumsOfProjects,
} from "~/queries/monitoring.server";
import { listTasks } from "~/queries/today.server";
import { drawIndicators, drawItems, drawPaidByYear } from "~/ui/charts/monitoring.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { AsOf } from "~/ui/ministry/monitoring/as-of";
import { Drawing } from "~/ui/ministry/monitoring/drawing";
import { MoneyTable } from "~/ui/ministry/monitoring/money-table";
import { Pages } from "~/ui/ministry/monitoring/pages";
import { ListTable } from "~/ui/ministry/monitoring/shown-list";
import { Today } from "~/ui/ministry/monitoring/today";
import { Years } from "~/ui/ministry/monitoring/years";
import { Content, DemoTag } from "~/ui/parts";
import { ProjectStateTag } from "~/ui/state-tags";
import { titleOf } from "~/web/back.server";
import { canonicalAddress } from "~/web/canonical";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { numberIn, readAsOf } from "~/web/monitoring-address";
import { makeMonitoringList, type ShownList } from "~/web/monitoring-lists.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inEuros, inNumber } from "~/words/formats";

export const meta = titled;

const shownOfLists = 5;
const watchedLists = ["waiting", "late-reports", "late-milestones", "risks"] as const;
const listsOfPast = [...watchedLists, "indicators"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const { searchParams } = new URL(request.url);
  const asOf = readAsOf(searchParams, today);
  const { day } = asOf;

  const items = await listMonitoredItems(db, day);
  const item = items.find(({ id }) => id === searchParams.get("item")) ?? null;
  const shownItems = item ? [item] : items;
  const sums = await sumsOfItems(db, day, item?.id);
  const movements = [...sums.values()].flat();
  const years = standingsByYear(movements);
  const yearNamed = (name: string) => years.find(({ year }) => year === numberIn(searchParams, name));
  const compared = { first: yearNamed("year"), second: yearNamed("with") };
  const pages = item ? Math.max(1, Math.ceil(item.projects / projectsOnPage)) : 1;
  const page = Math.min(pages, numberIn(searchParams, "page") ?? 1);
  const asked = { item: item?.id, asOf: asOf.said ?? undefined };
  const better = canonicalAddress(request, {
    ...asked,
    year: compared.first?.year.toString(),
    with: compared.second?.year.toString(),
    page: page > 1 ? String(page) : undefined,
  });
  if (better && !asOf.wrong) throw redirect(better);

  const rows = shownItems.map((one) => ({
    ...one,
    standing: standingOf(sumsByKind(sums.get(one.id) ?? [])),
  }));
  const projects = item ? await listProjectsOfItem(db, item.id, day, page) : [];
  const sumsOf = await sumsOfProjects(
    db,
    projects.map(({ id }) => id),
    day,
  );
  const watched = { asOf: day, today, itemId: item?.id };
  const listing = { db, language, watched, limit: shownOfLists, gravest: true };
  const lists: ShownList[] = [];
  // What waited on a past day is reckoned from everything that happened since: on pages of its own.
  if (!asOf.said) for (const list of watchedLists) lists.push(await makeMonitoringList(list, listing));
  const progress = asOf.said ? [] : await listIndicatorProgress(db, watched);
  const say = wordsIn(language);
  return json(
    {
      title: titleOf(context, say, item ? pick(item.name, language).text : say("dashboard.title")),
      ...{ asOf, today, asked, item, rows, page, pages, years, lists },
      total: {
        standing: standingOf(sumsByKind(movements)),
        appropriation: appropriationsTogether(shownItems.map(({ appropriation }) => appropriation)),
        projects: shownItems.reduce((sum, { projects }) => sum + projects, 0),
        unknownGrants: shownItems.reduce((sum, { unknownGrants }) => sum + unknownGrants, 0),
      },
      projects: projects.map((project) => ({
        ...project,
        standing: standingOf(sumsOf.get(project.id) ?? {}),
      })),
      compared:
        years.length < 2
          ? null
          : { first: compared.first ?? years.at(-2), second: compared.second ?? years.at(-1) },
      indicators: asOf.said ? null : await makeMonitoringList("indicators", { ...listing, progress }),
      drawings: {
        items: item ? null : drawItems(rows, language),
        paid: drawPaidByYear(years, language),
        indicators: drawIndicators(progress, language),
      },
      tasks: asOf.said || item ? null : await listTasks(db, person, today),
      reads: !hasAny(person, ["officer", "decider", "payer", "manager"]),
    },
    asOf.wrong ? 400 : 200,
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function MonitoringPage() {
  const data = useLoaderData<typeof loader>();
  const { asOf, today, asked, item, years, lists, tasks, reads, drawings, indicators } = data;
  const { say, paths } = useSpeech();
  const wrong = asOf.wrong ? [{ name: "asOf", message: say(`dashboard.asOf.${asOf.wrong}`) }] : [];
  return (
    <div className="width monitoring">
      <Breadcrumbs
        trail={item ? [{ name: say("dashboard.title"), href: paths.monitoring({ asOf: asked.asOf }) }] : []}
        here={item ? <Content texts={item.name} /> : say("dashboard.title")}
      />
      <ErrorSummary errors={wrong} />
      <h1>{item ? <Content texts={item.name} /> : say("dashboard.title")}</h1>
      <p className="lead">{say(item ? "dashboard.itemLead" : "dashboard.lead")}</p>
      <p className="no-print">
        <a href={paths.ministryProjects()}>{say("dashboard.allProjects")}</a>
      </p>
      {tasks && <Today groups={tasks} reads={reads} />}
      <AsOf {...{ asOf, today }} here={paths.monitoring({ item: asked.item })} kept={{ item: asked.item }} />
      <Money {...data} />
      {drawings.items && <Drawing drawing={drawings.items} />}
      {data.compared?.first && data.compared.second && (
        <Years
          years={years}
          day={asOf.day}
          asked={asked}
          compared={{ first: data.compared.first, second: data.compared.second }}
        />
      )}
      {years.length === 1 && <Years years={years} day={asOf.day} asked={asked} compared={null} />}
      {drawings.paid && <Drawing drawing={drawings.paid} />}
      {lists.map((shown) => (
        <Watched
          key={shown.list}
          shown={shown}
          asked={asked}
          overs={shown.list === "risks" ? data.rows : []}
        />
      ))}
      {indicators && <Watched shown={indicators} asked={asked} overs={[]} />}
      {asOf.said && <PastLists asked={asked} />}
      {drawings.indicators && <Drawing drawing={drawings.indicators} />}
    </div>
  );
}

function Money({ item, rows, projects, total, asked, page, pages }: Data) {
  const { say, paths } = useSpeech();
  const sum = {
    id: "total",
    name: say("common.total"),
    note: <Counts {...total} />,
    appropriation: total.appropriation,
    standing: total.standing,
    asked,
  };
  return (
    <section aria-labelledby="money">
      <h2 id="money">{say("dashboard.money.title")}</h2>
      {item ? (
        <>
          <MoneyTable
            caption={say("dashboard.money.byProject")}
            head={say("dashboard.money.project")}
            rows={projects.map(({ id, name, state, demo, unknown, standing }) => ({
              ...{ id, unknown, standing },
              name: (
                <a href={paths.ministryProject(id)}>
                  <Content texts={name} />
                </a>
              ),
              note: (
                <>
                  {!asked.asOf && <ProjectStateTag state={state} />} {demo && <DemoTag />}
                </>
              ),
              asked: { project: id, asOf: asked.asOf },
            }))}
            total={sum}
          />
          <Pages
            {...{ page, pages }}
            label={say("dashboard.money.pages")}
            hrefOf={(to) => paths.monitoring({ ...asked, page: to > 1 ? to : undefined })}
          />
        </>
      ) : (
        <MoneyTable
          caption={say("dashboard.money.byItem")}
          head={say("dashboard.money.item")}
          rows={rows.map(({ id, name, appropriation, standing, projects, unknownGrants }) => ({
            ...{ id, appropriation, standing },
            name: (
              <a href={paths.monitoring({ item: id, asOf: asked.asOf })}>
                <Content texts={name} />
              </a>
            ),
            note: <Counts projects={projects} unknownGrants={unknownGrants} />,
            asked: { item: id, asOf: asked.asOf },
          }))}
          total={sum}
        />
      )}
      {asked.asOf && <p className="soft">{say("dashboard.money.appropriationNow")}</p>}
    </section>
  );
}

function Counts({ projects, unknownGrants }: { projects: number; unknownGrants: number }) {
  const { say } = useSpeech();
  return (
    <>
      {say("dashboard.money.projects", { count: projects })}
      {unknownGrants > 0 && ` (${say("dashboard.money.unknownGrants", { count: unknownGrants })})`}
    </>
  );
}

/** The ways to the lists as they were on the day. */
function PastLists({ asked }: { asked: Data["asked"] }) {
  const { say, paths } = useSpeech();
  return (
    <section aria-labelledby="lists">
      <h2 id="lists">{say("dashboard.list.past")}</h2>
      <ul>
        {listsOfPast.map((list) => (
          <li key={list}>
            <a href={paths.monitoringList(list, asked)}>{say(`dashboard.lists.${list}.title`)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

type WatchedProps = { shown: ShownList; asked: Data["asked"]; overs: Data["rows"] };

/** The first rows of a list, with the way to all of them; above the risks the items that are overcommitted. */
function Watched({ shown, asked, overs }: WatchedProps) {
  const { language, say, paths } = useSpeech();
  const { list, count, rows } = shown;
  const risks = list === "risks";
  const title = say(risks ? "dashboard.lists.risks.grave" : `dashboard.lists.${list}.title`);
  const over = overs.flatMap(({ id, name, appropriation, standing }) => {
    const amount = overcommitted(appropriation.amount, standing.granted);
    return amount === undefined ? [] : [{ id, name, amount }];
  });
  return (
    <section aria-labelledby={list}>
      <h2 id={list}>
        {title}{" "}
        {count > 0 && list !== "indicators" && (
          <span className="today-count">{inNumber(count, language)}</span>
        )}
      </h2>
      {over.length > 0 && (
        <ul>
          {over.map(({ id, name, amount }) => (
            <li key={id}>
              <a href={paths.monitoringList("appropriations", { item: id })}>
                <Content texts={name} />
              </a>
              : {say("dashboard.risk.overcommitted", { amount: inEuros(amount, language) })}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 ? (
        <>
          <ListTable
            shown={shown}
            caption={
              count > rows.length
                ? say("dashboard.list.shown", { from: 1, to: rows.length })
                : say("dashboard.list.rows", { count })
            }
          />
          <p className="downloads no-print">
            {count > rows.length && !risks && (
              <a href={paths.monitoringList(list, asked)}>{say("dashboard.list.all", { count })}</a>
            )}
            {risks && <AllRisks asked={asked} />}
            <a href={paths.monitoringList(list, asked, "rows.csv")}>{say("dashboard.list.csv")}</a>
          </p>
        </>
      ) : (
        <>
          {over.length === 0 && (
            <p>{say(risks ? "dashboard.lists.risks.noneGrave" : `dashboard.lists.${list}.none`)}</p>
          )}
          {risks && (
            <p>
              <AllRisks asked={asked} />
            </p>
          )}
        </>
      )}
    </section>
  );
}

function AllRisks({ asked }: { asked: Data["asked"] }) {
  const { say, paths } = useSpeech();
  return <a href={paths.monitoringList("risks", asked)}>{say("dashboard.lists.risks.all")}</a>;
}
