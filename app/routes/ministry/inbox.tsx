import type { LoaderFunctionArgs } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ApplicationState } from "~/domain/states";
import { pick } from "~/domain/texts";
import { listReceived, listReceivingCalls, type Received } from "~/queries/inbox.server";
import { Breadcrumbs } from "~/ui/chrome";
import { SelectField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ApplicationStateTag } from "~/ui/ministry/state-tags";
import { Content, DemoTag } from "~/ui/parts";
import { languageOf, requireMinistry } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inWholeEuros } from "~/words/formats";

export const meta = titled;

const states = ["submitted", "returned", "screened", "assessed", "proposed", "decided", "withdrawn"] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  await requireMinistry({ request, context, params });
  const now = context.clock();
  const asked = new URL(request.url).searchParams;
  const calls = await listReceivingCalls(context.db, now);
  const callId = calls.find(({ id }) => id === asked.get("call"))?.id;
  const state = states.find((known) => known === asked.get("state"));
  const received = await listReceived(context.db, now, { callId, state });
  return json({
    title: wordsIn(language)("ministry.inbox.title"),
    calls: calls.map(({ id, name }) => ({ id, name })),
    callId,
    state,
    received,
  });
}

export default function Inbox() {
  const { received, callId, state, ...choices } = useLoaderData<typeof loader>();
  const { say } = useSpeech();
  const filtered = Boolean(callId || state);
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("ministry.inbox.title")} />
      <h1>{say("ministry.inbox.title")}</h1>
      <p className="lead">{say("ministry.inbox.lead")}</p>
      <Filters calls={choices.calls} callId={callId} state={state} />
      {received.length > 0 ? (
        <List received={received} />
      ) : (
        <div className="notice">
          <p>{say(filtered ? "ministry.inbox.nothingFound" : "ministry.inbox.empty")}</p>
          {!filtered && <p>{say("ministry.inbox.emptyNext")}</p>}
        </div>
      )}
    </div>
  );
}

type Choices = Pick<ReturnType<typeof useLoaderData<typeof loader>>, "calls" | "callId" | "state">;

function Filters({ calls, callId, state }: Choices) {
  const { language, say, paths } = useSpeech();
  return (
    <form className="filters" method="get" action={paths.inbox()}>
      <SelectField
        name="call"
        label={say("ministry.inbox.call")}
        value={callId}
        options={[
          { id: "", label: say("ministry.inbox.allCalls") },
          ...calls.map(({ id, name }) => ({ id, label: pick(name, language).text })),
        ]}
      />
      <SelectField
        name="state"
        label={say("ministry.inbox.state")}
        value={state}
        options={[
          { id: "", label: say("ministry.inbox.allStates") },
          ...states.map((id) => ({ id, label: say(`terms.applicationState.${id}`) })),
        ]}
      />
      <button className="button secondary" type="submit">
        {say("ministry.inbox.filter")}
      </button>
      {(callId || state) && <a href={paths.inbox()}>{say("ministry.inbox.clear")}</a>}
    </form>
  );
}

function List({ received }: { received: Received[] }) {
  const { say } = useSpeech();
  return (
    <table className="stack inbox">
      <caption>{say("ministry.inbox.count", { count: received.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("ministry.inbox.number")}</th>
          <th scope="col">{say("ministry.inbox.applicant")}</th>
          <th scope="col">{say("ministry.inbox.received")}</th>
          <th scope="col">{say("ministry.inbox.waited")}</th>
          <th scope="col" className="number">
            {say("ministry.inbox.costs")}
          </th>
          <th scope="col" className="number">
            {say("ministry.inbox.applied")}
          </th>
          <th scope="col">{say("ministry.inbox.state")}</th>
          <th scope="col">{say("ministry.inbox.decision")}</th>
        </tr>
      </thead>
      <tbody>
        {received.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one }: { one: Received }) {
  const { language, say, paths } = useSpeech();
  const { matter, decision, waited } = one;
  const euros = (cents: number) => inWholeEuros(cents, language);
  const own = matter.language === language ? undefined : matter.language;
  return (
    <tr>
      <th scope="row">
        <a href={paths.case(one.id)} className="nowrap">
          {one.number}
        </a>
        {one.demo && (
          <span className="below">
            <DemoTag />
          </span>
        )}
      </th>
      <td data-label={say("ministry.inbox.applicant")}>
        <strong>
          <Content texts={one.organisationName} />
        </strong>
        <span className="below" lang={own}>
          {matter.name}
        </span>
        <span className="below small soft">
          <Content texts={one.callName} />
        </span>
      </td>
      <td data-label={say("ministry.inbox.received")}>
        <time dateTime={one.receivedAt}>{atTime(one.receivedAt, language)}</time>
      </td>
      <td data-label={say("ministry.inbox.waited")}>{waitedInWords(waited, say)}</td>
      <td className="number" data-label={say("ministry.inbox.costs")}>
        {euros(one.costs)}
      </td>
      <td className="number" data-label={say("ministry.inbox.applied")}>
        {euros(one.applied)}
      </td>
      <td data-label={say("ministry.inbox.state")}>
        <ApplicationStateTag state={one.state as ApplicationState} />
      </td>
      <td data-label={say("ministry.inbox.decision")}>
        {decision ? (
          <>
            {say(`terms.outcome.${decision.outcome}`)}
            {decision.outcome === "granted" && ` ${euros(decision.amount)}`}
            <span className="below small soft">{say(`terms.decisionState.${decision.state}`)}</span>
          </>
        ) : (
          <span className="soft">{say("ministry.inbox.noDecision")}</span>
        )}
      </td>
    </tr>
  );
}

function waitedInWords(days: number | null, say: ReturnType<typeof useSpeech>["say"]) {
  if (days === null) return <span className="soft">{say("ministry.inbox.notWaiting")}</span>;
  return days === 0 ? say("ministry.inbox.today") : say("ministry.inbox.days", { count: days });
}
