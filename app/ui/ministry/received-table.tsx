import { isLate } from "~/domain/completion";
import type { Received } from "~/domain/received";
import { useSpeech } from "~/ui/language";
import { CrossedArrival } from "~/ui/ministry/crossed";
import { Content, DemoTag } from "~/ui/parts";
import { ApplicationStateTag } from "~/ui/state-tags";
import type { Say } from "~/words";
import { atTime, inWholeEuros, onDay } from "~/words/formats";

/** What has been received, an application a row. */
export function ReceivedTable({ received, now }: { received: Received[]; now: string }) {
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
          <Row key={one.id} one={one} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one, now }: { one: Received; now: string }) {
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
        {one.timeliness === "crossed" ? (
          <CrossedArrival {...one} />
        ) : (
          <time dateTime={one.receivedAt}>{atTime(one.receivedAt, language)}</time>
        )}
      </td>
      <td data-label={say("ministry.inbox.waited")}>{waitedInWords(waited, say)}</td>
      <td className="number" data-label={say("ministry.inbox.costs")}>
        {euros(one.costs)}
      </td>
      <td className="number" data-label={say("ministry.inbox.applied")}>
        {euros(one.applied)}
      </td>
      <td data-label={say("ministry.inbox.state")}>
        <ApplicationStateTag state={one.state} />
        {one.dueOn && (
          <span className="below small nowrap">
            {say(
              isLate(one.dueOn, now) ? "completion.requests.inboxOverdue" : "completion.requests.inboxDue",
              {
                day: onDay(one.dueOn, language),
              },
            )}
          </span>
        )}
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

function waitedInWords(days: number | null, say: Say) {
  if (days === null) return <span className="soft">{say("ministry.inbox.notWaiting")}</span>;
  return days === 0 ? say("ministry.inbox.today") : say("ministry.inbox.days", { count: days });
}
