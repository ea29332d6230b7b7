import { isLate } from "~/domain/completion";
import type { InboxOrder, Received } from "~/domain/received";
import { useSpeech } from "~/ui/language";
import { CrossedArrival } from "~/ui/ministry/crossed";
import { Content, DemoTag } from "~/ui/parts";
import { ApplicationStateTag } from "~/ui/state-tags";
import { type InboxAsked, inboxQuery } from "~/web/inbox-address";
import type { Say } from "~/words";
import { atTime, inWholeEuros, onDay } from "~/words/formats";

type Props = {
  received: Received[];
  now: string;
  caption: string;
  asked: InboxAsked;
  /** The reader may hand out applications: each row has a box to tick. */
  choosing: boolean;
  /** The rows that are ticked from the start. */
  ticked: readonly string[];
};

/** What has been received, an application a row. */
export function ReceivedTable({ received, now, caption, asked, choosing, ticked }: Props) {
  const { say } = useSpeech();
  return (
    <table className="stack inbox">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {choosing && <th scope="col">{say("inbox.choose")}</th>}
          <Sorted asked={asked} up="number" down="number-down">
            {say("inbox.number")}
          </Sorted>
          <th scope="col">{say("inbox.applicant")}</th>
          <Sorted asked={asked} up="wait" down="newest">
            {say("inbox.received")}
          </Sorted>
          <Sorted asked={asked} up="least-applied" down="most-applied" number>
            {say("inbox.applied")}
          </Sorted>
          <th scope="col">{say("inbox.handler")}</th>
          <th scope="col">{say("inbox.state")}</th>
        </tr>
      </thead>
      <tbody>
        {received.map((one) => (
          <Row key={one.id} one={one} now={now} choosing={choosing} ticked={ticked.includes(one.id)} />
        ))}
      </tbody>
    </table>
  );
}

type SortedProps = {
  asked: InboxAsked;
  up: InboxOrder;
  down: InboxOrder;
  number?: boolean;
  children: string;
};

/** A heading that leads to the same list in its order, and when it is in it already, in the other one. */
function Sorted({ asked, up, down, number, children }: SortedProps) {
  const { say, paths } = useSpeech();
  const order = asked.order ?? "wait";
  const sorted = order === up ? "ascending" : order === down ? "descending" : undefined;
  const first = number ? down : up;
  const next = sorted === undefined ? first : order === up ? down : up;
  const { call, state, handler } = asked;
  const query = inboxQuery({ call, state, handler, order: next === "wait" ? undefined : next });
  return (
    <th scope="col" className={number ? "number" : undefined} aria-sort={sorted}>
      <a href={`${paths.inbox()}${query}`} title={say(`inbox.orders.${next}`)}>
        {children}
        {sorted && <span aria-hidden="true">{sorted === "ascending" ? " ↑" : " ↓"}</span>}
      </a>
    </th>
  );
}

type RowProps = { one: Received; now: string; choosing: boolean; ticked: boolean };

function Row({ one, now, choosing, ticked }: RowProps) {
  const { language, say, paths } = useSpeech();
  const { matter, decision, waited } = one;
  const euros = (cents: number | null) => (cents === null ? "–" : inWholeEuros(cents, language));
  const own = matter.language === language ? undefined : matter.language;
  return (
    <tr>
      {choosing && (
        <td className="tick">
          <input
            type="checkbox"
            name="application"
            value={one.id}
            id={`tick-${one.id}`}
            defaultChecked={ticked}
          />
          <label htmlFor={`tick-${one.id}`}>
            <span className="hidden">{say("inbox.chooseOne", { number: one.number })}</span>
          </label>
        </td>
      )}
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
      <td data-label={say("inbox.applicant")}>
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
      <td data-label={say("inbox.received")}>
        {one.timeliness === "crossed" ? (
          <CrossedArrival {...one} />
        ) : (
          <time dateTime={one.receivedAt}>{atTime(one.receivedAt, language)}</time>
        )}
        {waited !== null && <span className="below small soft">{waitedInWords(waited, say)}</span>}
      </td>
      <td className="number" data-label={say("inbox.applied")}>
        {euros(one.applied)}
        <span className="below small soft">{say("inbox.ofCosts", { costs: euros(one.costs) })}</span>
      </td>
      <td data-label={say("inbox.handler")}>
        {one.handler?.name ?? <span className="soft">{say("inbox.nobody")}</span>}
      </td>
      <td data-label={say("inbox.state")}>
        <ApplicationStateTag state={one.state} />
        {one.dueOn && (
          <span className="below small nowrap">
            {say(
              isLate(one.dueOn, now) ? "completion.requests.inboxOverdue" : "completion.requests.inboxDue",
              { day: onDay(one.dueOn, language) },
            )}
          </span>
        )}
        {decision && (
          <span className="below small">
            {say(`terms.outcome.${decision.outcome}`)}
            {decision.outcome === "granted" && ` ${euros(decision.amount)}`}
            {` · ${say(`terms.decisionState.${decision.state}`)}`}
          </span>
        )}
      </td>
    </tr>
  );
}

function waitedInWords(days: number, say: Say): string {
  return days === 0
    ? say("inbox.today")
    : `${say("inbox.waited")} ${say("inbox.days", { count: days })}`.toLowerCase();
}
