import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { pick } from "~/domain/texts";
import { timetableFields } from "~/domain/timetable-data";
import { listRegions } from "~/queries/programme.server";
import { listTimetable } from "~/queries/timetable.server";
import { Breadcrumbs } from "~/ui/chrome";
import { shared } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag, Facts, Tag } from "~/ui/parts";
import { CallPhaseTag } from "~/ui/programme-parts";
import { listed } from "~/ui/verdict-words";
import { languageOf } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inWholeEuros, onDay } from "~/words/formats";

export const handle = shared;
export const meta = titled;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const now = context.clock();
  const regions = await listRegions(context.db);
  return json({
    title: wordsIn(language)("call.planned.title"),
    now,
    calls: await listTimetable(context.db, now),
    regions: Object.fromEntries(regions.map(({ code, name }) => [code, pick(name, language).text])),
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;
type Call = Data["calls"][number];

export default function PlannedCallsPage() {
  const { now, calls, regions } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const isComing = ({ phase }: Call) => phase === "planned" || phase === "upcoming" || phase === "open";
  const sections = [
    { id: "coming", calls: calls.filter(isComing).reverse() },
    { id: "earlier", calls: calls.filter((call) => !isComing(call)) },
  ] as const;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("portal.calls.title"), href: paths.calls() }]}
        here={say("call.planned.title")}
      />
      <h1>{say("call.planned.title")}</h1>
      <p className="lead">{say("call.planned.lead")}</p>
      <p>
        {say("call.planned.asOf", { at: atTime(now, language) })} {say("call.planned.updated")}
      </p>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={section.id}>
          <h2 id={section.id}>{say(`call.planned.${section.id}`)}</h2>
          {section.calls.length === 0 ? (
            <p>{say("call.planned.none")}</p>
          ) : (
            section.calls.map((call) => <OneCall key={call.id} call={call} regions={regions} />)
          )}
        </section>
      ))}
      <section aria-labelledby="data">
        <h2 id="data">{say("call.planned.data")}</h2>
        <p>{say("call.planned.dataLead")}</p>
        <ul>
          <li>
            <a href={paths.plannedCallsAs("csv")}>CSV</a>
          </li>
          <li>
            <a href={paths.plannedCallsAs("json")}>JSON</a>
          </li>
        </ul>
        <details>
          <summary>{say("call.planned.fields")}</summary>
          <dl className="facts">
            {timetableFields.map((field) => (
              <div key={field}>
                <dt className="code">{field}</dt>
                <dd>{say(`call.planned.field.${field}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
    </div>
  );
}

function OneCall({ call, regions }: { call: Call; regions: Record<string, string> }) {
  const { language, say, paths } = useSpeech();
  const area = call.area.map((code) => regions[code] ?? code);
  const when = (at: string) => (call.timesKnown ? atTime(at, language) : onDay(helsinkiDay(at), language));
  return (
    <article className="planned-call" aria-labelledby={call.id}>
      <p className="tags">
        {call.phase === "planned" ? (
          <Tag tone="active">{say("call.planned.phase")}</Tag>
        ) : (
          <CallPhaseTag phase={call.phase} />
        )}
        {call.demo && <DemoTag />}
      </p>
      <h3 id={call.id}>
        {call.phase === "planned" ? (
          <Content texts={call.name} />
        ) : (
          <a href={paths.call(call.id)}>
            <Content texts={call.name} />
          </a>
        )}
      </h3>
      <Facts
        rows={[
          {
            name: say("call.planned.fact.area"),
            value: area.length > 0 ? listed(area, language) : say("call.wholeCountry"),
          },
          {
            name: say("call.planned.fact.objective"),
            value: pick(call.objective, language).text ? (
              <Content texts={call.objective} />
            ) : (
              say("call.planned.unknown")
            ),
          },
          {
            name: say("call.planned.fact.applicants"),
            value: listed(
              call.applicants.map((kind) => say(`eligibility.kinds.${kind}`)),
              language,
            ),
          },
          {
            name: say("call.planned.fact.appropriation"),
            value: inWholeEuros(call.appropriation, language),
          },
          { name: say("call.desk.period"), value: `${when(call.opensAt)} – ${when(call.closesAt)}` },
          {
            name: say("portal.call.item"),
            value: (
              <a href={paths.item(call.item.id)}>
                <Content texts={call.item.name} />
              </a>
            ),
          },
          { name: say("call.planned.changed"), value: onDay(helsinkiDay(call.updatedAt), language) },
        ]}
      />
    </article>
  );
}
