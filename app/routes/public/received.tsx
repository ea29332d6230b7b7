import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { totalApplied } from "~/domain/published-list";
import { pick } from "~/domain/texts";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag, Tag } from "~/ui/parts";
import { publishedList } from "~/web/published-list.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inEuros } from "~/words/formats";

export const meta = titled;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { language, now, call, listed, notYet } = await publishedList({ context, params });
  const { id, name, demo } = call;
  const title = `${wordsIn(language)("inbox.published.title")} – ${pick(name, language).text}`;
  return json({ title, now, call: { id, name, demo }, listed, notYet });
}

export default function ReceivedPage() {
  const { call, listed, notYet, now } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const title = say("inbox.published.title");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("common.nav.calls"), href: paths.calls() },
          { name: pick(call.name, language).text, href: paths.call(call.id) },
        ]}
        here={title}
      />
      <h1>{title}</h1>
      <p className="lead">
        <Content texts={call.name} /> {call.demo && <DemoTag />}
      </p>
      {listed === null ? (
        <p className="notice">{notYet}</p>
      ) : (
        <>
          <p>{say("inbox.published.lead")}</p>
          <p className="soft">
            <time dateTime={now}>{say("inbox.published.asOf", { time: atTime(now, language) })}</time> (
            {say("common.helsinkiTime")})
          </p>
          {listed.length === 0 ? (
            <p className="notice">{say("inbox.published.none")}</p>
          ) : (
            <List listed={listed} callId={call.id} />
          )}
          <p className="small">{say("inbox.published.explained")}</p>
        </>
      )}
    </div>
  );
}

type Listed = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["listed"]>;

const tones = { handled: "active", decided: "good", withdrawn: "neutral" } as const;

function List({ listed, callId }: { listed: Listed; callId: string }) {
  const { language, say, paths } = useSpeech();
  const euros = (cents: number | null) => (cents === null ? say("common.unknown") : inEuros(cents, language));
  return (
    <>
      <table className="stack published">
        <caption>{say("inbox.published.count", { count: listed.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("inbox.number")}</th>
            <th scope="col">{say("inbox.published.applicant")}</th>
            <th scope="col">{say("inbox.received")}</th>
            <th scope="col" className="number">
              {say("inbox.applied")}
            </th>
            <th scope="col">{say("inbox.published.standing")}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => (
            <tr key={one.number}>
              <th scope="row" className="nowrap">
                {one.number}
              </th>
              <td data-label={say("inbox.published.applicant")}>
                <Content texts={one.applicant} />
                {one.businessId && (
                  <span className="below small soft">
                    {say("inbox.published.businessId")} {one.businessId}
                  </span>
                )}
              </td>
              <td data-label={say("inbox.received")}>
                <time dateTime={one.receivedAt}>{atTime(one.receivedAt, language, { seconds: true })}</time>
                {one.crossed && <span className="below small">{say("inbox.published.crossed")}</span>}
              </td>
              <td className="number" data-label={say("inbox.applied")}>
                {euros(one.applied)}
              </td>
              <td data-label={say("inbox.published.standing")}>
                <Tag tone={tones[one.standing]}>{say(`inbox.published.${one.standing}`)}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {say("inbox.published.total")}
            </th>
            <td className="number">{inEuros(totalApplied(listed), language)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
      <h2>{say("inbox.published.download")}</h2>
      <ul>
        <li>
          <a href={paths.publishedList(callId, ".csv")}>{say("inbox.published.csv")}</a>
        </li>
        <li>
          <a href={paths.publishedList(callId, ".json")}>{say("inbox.published.json")}</a>
        </li>
      </ul>
    </>
  );
}
