import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { publishItem } from "~/commands/publish-item.server";
import { helsinkiDay } from "~/domain/day";
import { mayStartDirectly } from "~/domain/direct-project";
import { type ItemParty, type Lack, lacking, totalsOf } from "~/domain/item";
import type { Texts } from "~/domain/texts";
import { hasAny, programmeKeepers, programmeReaders, projectStarters } from "~/domain/who-may";
import { findDirectItem, listProjectsOfItem } from "~/queries/direct-projects.server";
import { namesOnDay } from "~/queries/organisations.server";
import { listProgrammes } from "~/queries/programme.server";
import { findItemParts, listAllItems } from "~/queries/programme-parts.server";
import { BudgetYears } from "~/ui/budget-years";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, Facts, Tag } from "~/ui/parts";
import { Done, PartSection } from "~/ui/programme/part-section";
import { Publishing } from "~/ui/programme/publishing";
import { ThreeTexts } from "~/ui/programme/three-texts";
import { ItemStatusTag, isOngoing, periodOf, SourceList } from "~/ui/programme-parts";
import { Timeline } from "~/ui/timeline";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { onPartialDay } from "~/words/formats";

export const meta = titled;

const dones = ["facts", "parties", "events", "budget", "sources", "unknown", "added", "published"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, programmeReaders);
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const item = found(await findItemParts(db, params.itemId ?? ""));
  const nameOf = await namesOnDay(
    db,
    item.parties.map(({ organisationId }) => organisationId),
  );
  const others = await listAllItems(db);
  const named = (id: string | null) => {
    const other = others.find((candidate) => candidate.id === id);
    return other && { id: other.id, name: other.facts.name };
  };
  const programme = (await listProgrammes(db, today)).find(({ id }) => id === item.facts.programmeId);
  const direct = found(await findDirectItem(db, item.id));
  const done = new URL(request.url).searchParams.get("done");
  const { fi, sv, en } = item.facts.name;
  return json({
    title: titleOf(context, wordsIn(language), { fi, sv, en }[language] || fi || sv || en),
    today,
    item,
    programme: programme && { id: programme.id, name: programme.name },
    parties: item.parties.map((party) => ({ ...party, name: nameOf(party.organisationId, today) })),
    totals: totalsOf(item.budget),
    supersededBy: named(item.facts.supersededById),
    continues: named(item.facts.continuesId),
    lacks: lacking({ ...item.facts, ...item }),
    projects: await listProjectsOfItem(db, item.id),
    mayStart: hasAny(person, projectStarters) && mayStartDirectly(direct).ok,
    mayKeep: hasAny(person, programmeKeepers),
    done: dones.find((known) => known === done),
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, programmeKeepers);
  const { intent } = await postedTexts(request);
  if (intent !== "publish") throw notFound();
  const itemId = params.itemId ?? "";
  const verdict = found(await publishItem(context.db, { itemId, by: { id, name }, clock: context.clock }));
  if (verdict.ok) return redirect(pathsIn(language).keptItem(itemId, "published"));
  return backWith(context, { refused: verdict.lacks }, 409);
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ItemKept() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as { refused: Lack[] } | undefined;
  const { say, paths } = useSpeech();
  const { item, today, parties, totals, lacks, mayKeep, done } = data;
  const { facts } = item;
  const edit = (part: string) => (mayKeep ? paths.itemPart(item.id, part) : undefined);
  return (
    <div className="width kept">
      <Breadcrumbs
        trail={[{ name: say("programme.list.title"), href: paths.programme() }]}
        here={<Content texts={facts.name} />}
      />
      <p className="tags">
        <Tag>{say(`terms.kind.${facts.kind}`)}</Tag>
        <ItemStatusTag status={facts.status} />
        <Tag tone={item.published ? "good" : "waiting"}>
          {say(item.published ? "programme.public.yes" : "programme.public.no")}
        </Tag>
      </p>
      <h1>
        <Content texts={facts.name} />
      </h1>
      {!back && <Done text={done && say(`programme.done.${done}`)} />}
      <Publishing
        id={item.id}
        published={item.published}
        lacks={back?.refused ?? lacks}
        mayPublish={mayKeep}
        refused={back !== undefined}
      />
      <PartSection id="facts" title={say("programme.parts.facts")} edit={edit("facts")}>
        <FactsKept {...data} />
      </PartSection>
      <PartSection id="parties" title={say("programme.parts.parties")} edit={edit("parties")}>
        {parties.length > 0 ? <PartiesKept parties={parties} /> : <p>{say("programme.empty.parties")}</p>}
      </PartSection>
      <PartSection id="events" title={say("programme.parts.events")} edit={edit("events")}>
        {item.events.length > 0 ? (
          <Timeline
            events={item.events.map((event) => ({ ...event, done: event.done ?? undefined }))}
            today={today}
          />
        ) : (
          <p>{say("programme.empty.events")}</p>
        )}
      </PartSection>
      <PartSection id="budget" title={say("programme.parts.budget")} edit={edit("budget")}>
        {item.budget.length > 0 ? (
          <BudgetYears caption={say("programme.parts.budget")} budget={item.budget} totals={totals} />
        ) : (
          <p>{say("programme.empty.budget")}</p>
        )}
      </PartSection>
      <PartSection id="sources" title={say("programme.parts.sources")} edit={edit("sources")}>
        {item.sources.length > 0 ? (
          <SourceList sources={item.sources} />
        ) : (
          <p>{say("programme.empty.sources")}</p>
        )}
      </PartSection>
      <PartSection id="unknown" title={say("programme.parts.unknown")} edit={edit("unknown")}>
        {item.unknown.length > 0 ? (
          item.unknown.map((text) => <ThreeTexts key={text.fi + text.sv + text.en} texts={text} />)
        ) : (
          <p>{say("programme.empty.unknown")}</p>
        )}
      </PartSection>
      {(data.projects.length > 0 || data.mayStart) && (
        <section aria-labelledby="projects">
          <h2 id="projects">{say("agreement.begin.projects")}</h2>
          {data.projects.length > 0 && (
            <ul>
              {data.projects.map(({ id, name }) => (
                <li key={id}>
                  <a href={paths.ministryProject(id)}>
                    <Content texts={name} />
                  </a>
                </li>
              ))}
            </ul>
          )}
          {data.mayStart && (
            <p>
              <a href={paths.newProject(item.id)}>{say("agreement.begin.link")}</a>
            </p>
          )}
        </section>
      )}
      <p>
        <a href={paths.itemGantt(item.id)}>{say("milestones.item.link")}</a>
      </p>
      <p>
        <a href={paths.history("item", item.id)}>{say("programme.history")}</a>
      </p>
    </div>
  );
}

function FactsKept({ item: { facts }, programme, supersededBy, continues }: Data) {
  const { language, say, paths } = useSpeech();
  const { fundingSource, purpose, status, targetGroup, continuesName } = facts;
  const itemLink = ({ id, name }: { id: string; name: Texts }) => (
    <a href={paths.keptItem(id)}>
      <Content texts={name} />
    </a>
  );
  const rows = [
    programme && {
      name: say("programme.field.programmeId"),
      value: (
        <a href={paths.keptProgramme(programme.id)}>
          <Content texts={programme.name} />
        </a>
      ),
    },
    { name: say("portal.item.period"), value: periodOf(facts, isOngoing(status), language, say) },
    { name: say("programme.field.fundingSource"), value: say(`terms.funding.${fundingSource}`) },
    purpose && {
      name: say("programme.field.purpose"),
      value: `${purpose}. ${say(`terms.purpose.${purpose}`)}`,
    },
    supersededBy && { name: say("programme.field.supersededById"), value: itemLink(supersededBy) },
    continues && { name: say("programme.field.continuesId"), value: itemLink(continues) },
  ];
  return (
    <>
      <Facts rows={rows.filter((row) => typeof row === "object" && row !== null)} />
      <h3>{say("programme.field.name")}</h3>
      <ThreeTexts texts={facts.name} />
      <h3>{say("programme.field.summary")}</h3>
      <ThreeTexts texts={facts.summary} />
      {targetGroup && (
        <>
          <h3>{say("programme.field.targetGroup")}</h3>
          <ThreeTexts texts={targetGroup} />
        </>
      )}
      {continuesName && (
        <>
          <h3>{say("programme.field.continuesName")}</h3>
          <ThreeTexts texts={continuesName} />
        </>
      )}
    </>
  );
}

function PartiesKept({ parties }: { parties: (ItemParty & { name: Texts })[] }) {
  const { language, say, paths } = useSpeech();
  const day = (partial: string | null) => (partial ? onPartialDay(partial, language) : "");
  return (
    <Facts
      rows={parties.map(({ organisationId, role, name, startsOn, endsOn }) => ({
        name: say(`terms.party.${role}`),
        value: (
          <>
            <a href={paths.organisation(organisationId)}>
              <Content texts={name} />
            </a>
            {(startsOn || endsOn) && (
              <span className="soft">
                {" "}
                {day(startsOn)}–{day(endsOn)}
              </span>
            )}
          </>
        ),
      }))}
    />
  );
}
