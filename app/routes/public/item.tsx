import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { type ItemParty, totalsOf } from "~/domain/item";
import { type Language, pick, type Texts } from "~/domain/texts";
import { listCalls } from "~/queries/calls.server";
import { listProjects } from "~/queries/portfolio.server";
import { findItem } from "~/queries/programme.server";
import { BudgetYears } from "~/ui/budget-years";
import { Breadcrumbs } from "~/ui/chrome";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Content, Facts, Tag } from "~/ui/parts";
import { CallCard, ItemStatusTag, isOngoing, NamedInTime, periodOf, Sources } from "~/ui/programme-parts";
import { ProjectTable } from "~/ui/project-parts";
import { Timeline } from "~/ui/timeline";
import { found, languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";
import type { Say } from "~/words";
import { onPartialDay } from "~/words/formats";

export const handle = shared;
export const meta = titled;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const now = context.clock();
  const today = helsinkiDay(now);
  const item = found(await findItem(context.db, params.itemId ?? "", today));
  const calls = await listCalls(context.db, now, item.id);
  const projects = await listProjects(context.db, { itemId: item.id }, today);
  return json({
    title: pick(item.name, language).text,
    today,
    item,
    totals: totalsOf(item.budget),
    calls,
    projects,
  });
}

export default function ItemPage() {
  const { today, item, totals, calls, projects } = useLoaderData<typeof loader>();
  const { say } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={<Content texts={item.name} />} />
      <p className="tags">
        <Tag>{say(`terms.kind.${item.kind}`)}</Tag>
        <ItemStatusTag status={item.status} />
      </p>
      <h1>
        <Content texts={item.name} />
      </h1>
      {item.supersededBy && (
        <p className="notice waiting">
          {say("portal.item.supersededNotice")} <ItemLink item={item.supersededBy} />
        </p>
      )}
      <p className="lead">
        <Content texts={item.summary} />
      </p>

      <div className="columns">
        <div>
          {item.events.length > 0 && (
            <section aria-labelledby="timeline">
              <h2 id="timeline">{say("portal.item.timeline")}</h2>
              <Timeline events={item.events} today={today} />
            </section>
          )}
          {item.budget.length > 0 && (
            <section aria-labelledby="budget">
              <h2 id="budget">{say("portal.item.budget")}</h2>
              <BudgetYears caption={say("portal.item.budget")} budget={item.budget} totals={totals} />
            </section>
          )}
          {item.unknown.length > 0 && (
            <section aria-labelledby="unknown">
              <h2 id="unknown">{say("portal.item.unknown")}</h2>
              <p>{say("portal.item.unknownLead")}</p>
              <ul>
                {item.unknown.map((text) => (
                  <li key={text.fi}>
                    <Content texts={text} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <section className="aside" aria-labelledby="facts">
          <h2 id="facts">{say("portal.item.facts")}</h2>
          <ItemFacts item={item} />
        </section>
      </div>

      {calls.length > 0 && (
        <section aria-labelledby="calls">
          <h2 id="calls">{say("portal.item.calls")}</h2>
          <ul className="cards">
            {calls.map((call) => (
              <CallCard key={call.id} call={call} />
            ))}
          </ul>
        </section>
      )}
      {projects.length > 0 && (
        <section aria-labelledby="projects">
          <h2 id="projects">{say("portal.item.projects")}</h2>
          <ProjectTable projects={projects} withItem={false} />
        </section>
      )}
      <Sources sources={item.sources} />
    </div>
  );
}

type ItemOfPage = ReturnType<typeof useLoaderData<typeof loader>>["item"];

function ItemFacts({ item }: { item: ItemOfPage }) {
  const { language, say } = useSpeech();
  const purpose = item.purpose as 1 | 2 | 3 | 4 | 5 | null;
  const rows = [
    { name: say("portal.item.period"), value: periodOf(item, isOngoing(item.status), language, say) },
    ...item.parties.map(({ role, organisation, ...span }) => ({
      name: say(`terms.party.${role}`),
      value: (
        <>
          <NamedInTime organisation={organisation} dated={!span.endsOn} />
          {(span.startsOn || span.endsOn) && (
            <span className="soft"> ({spanInWords(span, language, say)})</span>
          )}
        </>
      ),
    })),
    { name: say("portal.item.funding"), value: say(`terms.funding.${item.fundingSource}`) },
    purpose && {
      name: say("portal.item.purpose"),
      value: (
        <>
          {say(`terms.purpose.${purpose}`)}
          <br />
          <span className="soft">{say("terms.purposeLabel", { number: purpose })}</span>
        </>
      ),
    },
    item.targetGroup && {
      name: say("portal.item.targetGroup"),
      value: <Content texts={item.targetGroup} />,
    },
    item.continues && { name: say("portal.item.continues"), value: <ItemLink item={item.continues} /> },
    ...item.continuedBy.map((next) => ({
      name: say("portal.item.continuedBy"),
      value: <ItemLink item={next} />,
    })),
  ];
  return <Facts rows={rows.filter((row) => typeof row === "object" && row !== null)} />;
}

type Span = Pick<ItemParty, "startsOn" | "endsOn">;

/** The days of a role: from, until, or both. */
function spanInWords(span: Span, language: Language, say: Say): string {
  if (span.startsOn === null && span.endsOn !== null)
    return say("portal.until", { day: onPartialDay(span.endsOn, language) });
  return periodOf(span, true, language, say);
}

function ItemLink({ item: { id, name } }: { item: { id: string | null; name: Texts } }) {
  const { paths } = useSpeech();
  return id ? (
    <a href={paths.item(id)}>
      <Content texts={name} />
    </a>
  ) : (
    <Content texts={name} />
  );
}
