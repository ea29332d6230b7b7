import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import type { ItemKind, ItemStatus } from "~/domain/item";
import { pick } from "~/domain/texts";
import { listCalls } from "~/queries/calls.server";
import { listItems, listProgrammes } from "~/queries/programme.server";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { CallCard, ItemCard, Sources, yearsOf } from "~/ui/programme-parts";
import { found, languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";

export const handle = shared;
export const meta = titled;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const now = context.clock();
  const today = helsinkiDay(now);
  const [first, ...more] = await listProgrammes(context.db, today);
  const programme = found(first);
  const items = await listItems(context.db, today);
  const itemsOf = (id: string) => items.filter(({ programmeId }) => programmeId === id);
  const calls = (await listCalls(context.db, now)).filter(({ phase }) => phase === "open");
  return json({
    title: pick(programme.name, language).text,
    programme,
    items: itemsOf(programme.id),
    others: more
      .map(({ id, name, summary }) => ({ id, name, summary, items: itemsOf(id) }))
      .filter((other) => other.items.length > 0),
    calls,
  });
}

export default function FrontPage() {
  const { programme, items, others, calls } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  return (
    <>
      <div className="hero">
        <div className="width">
          <h1>
            <Content texts={programme.name} />
          </h1>
          <p className="lead">
            <Content texts={programme.summary} />
          </p>
          <dl className="hero-facts">
            <div>
              <dt>{say("portal.front.years")}</dt>
              <dd>{yearsOf(programme, false, say)}</dd>
            </div>
            <div>
              <dt>{say("portal.front.owner")}</dt>
              <dd>
                <Content texts={programme.owner} />
              </dd>
            </div>
            <div>
              <dt>{say("portal.front.funding")}</dt>
              <dd>{say(`terms.funding.${programme.fundingSource}`)}</dd>
            </div>
            <div>
              <dt>{say("portal.front.law")}</dt>
              <dd>
                {programme.legalBase.map((law) => (
                  <span key={law} className="law">
                    {law}
                  </span>
                ))}
              </dd>
            </div>
          </dl>
        </div>
      </div>

      <div className="width">
        <section aria-labelledby="open-calls">
          <h2 id="open-calls">{say("portal.front.openCalls")}</h2>
          {calls.length > 0 ? (
            <ul className="cards open-calls">
              {calls.map((call) => (
                <CallCard key={call.id} call={call} />
              ))}
            </ul>
          ) : (
            <p>{say("portal.front.noOpenCalls")}</p>
          )}
          <p>
            <a href={paths.calls()}>{say("portal.front.allCalls")}</a>
          </p>
        </section>

        <section aria-labelledby="entrances">
          <h2 id="entrances">{say("portal.front.entrances")}</h2>
          <ul className="entrances">
            <Entrance who="municipality" href={paths.calls()} />
            <Entrance who="reader" href={paths.portfolio()} />
          </ul>
        </section>

        <h2>{say("portal.front.items")}</h2>
        <p>{say("portal.front.itemsLead")}</p>
        {groups.map((group) => {
          const members = items.filter((item) => groupOf(item) === group);
          if (members.length === 0) return null;
          return (
            <section key={group} aria-labelledby={`items-${group}`}>
              <h3 id={`items-${group}`} className="group-heading">
                {say(`portal.front.group.${group}`)}
              </h3>
              <ul className="cards">
                {members.map((item) => (
                  <ItemCard key={item.id} item={item} />
                ))}
              </ul>
            </section>
          );
        })}

        {others.map((other) => (
          <section key={other.id} aria-labelledby={other.id}>
            <h2 id={other.id}>
              <Content texts={other.name} />
            </h2>
            <p>
              <Content texts={other.summary} />
            </p>
            <ul className="cards">
              {other.items.map((item) => (
                <ItemCard key={item.id} item={item} />
              ))}
            </ul>
          </section>
        ))}

        <Sources sources={programme.sources} />
      </div>
    </>
  );
}

function Entrance({ who, href }: { who: "municipality" | "reader"; href: string }) {
  const { say } = useSpeech();
  return (
    <li>
      <h3>{say(`portal.front.${who}.title`)}</h3>
      <p>{say(`portal.front.${who}.text`)}</p>
      <p>
        <a className="button secondary" href={href}>
          {say(`portal.front.${who}.action`)}
        </a>
      </p>
    </li>
  );
}

/** Running work first; then what was completed, by what it was; history last. */
const groups = ["running", "work", "knowledge", "law", "history"] as const;

const groupOfKind: Record<ItemKind, (typeof groups)[number]> = {
  project: "work",
  "staffed-post": "work",
  "information-system": "work",
  "grant-programme": "work",
  "formula-support": "work",
  network: "work",
  "study-or-survey": "knowledge",
  guideline: "knowledge",
  "statutory-deadline": "law",
  "legal-reform": "law",
  "policy-document": "law",
};

function groupOf({ kind, status }: { kind: ItemKind; status: ItemStatus }): (typeof groups)[number] {
  if (status === "running" || status === "planned") return "running";
  return status === "completed" ? groupOfKind[kind] : "history";
}
