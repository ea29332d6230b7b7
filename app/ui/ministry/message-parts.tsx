import { type Message, type MessageKind, type MessageState, messageKinds } from "~/domain/message";
import { receivedStates } from "~/domain/received";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";
import type { Say, WordKey } from "~/words";
import { atTime } from "~/words/formats";

const tones: Record<MessageState, Tone> = {
  waiting: "waiting",
  sending: "active",
  sent: "good",
  failed: "bad",
  demonstration: "neutral",
};

/** How far a message is, in a word. */
export function MessageStateTag({ state }: { state: MessageState }) {
  const { say } = useSpeech();
  return <Tag tone={tones[state]}>{say(`mail.states.${state}`)}</Tag>;
}

/** What the message is about; a kind that has no words is shown by its own name. */
export function kindInWords(kind: string, say: Say): string {
  return messageKinds.includes(kind as MessageKind) ? say(`mail.kinds.${kind as MessageKind}`) : kind;
}

const filingParts = { report: "reports", claim: "claims", change: "changes" } as const;

const ownReasons = ["too-old", "settled", "not-an-address"] as const;

/** Why it was not sent: our own reasons in words, a mail server's as it gave them. */
export function ErrorText({ error }: { error: string }) {
  const { say } = useSpeech();
  const own = ownReasons.find((reason) => reason === error);
  return own ? say(`mail.reasons.${own}` satisfies WordKey) : <span lang="en">{error}</span>;
}

/** What a message tells of; a draft is the applicant's own and has no page here. */
export function MatterLink({
  message,
}: {
  message: Pick<Message, "noun" | "nounId" | "application" | "filing">;
}) {
  const { say, paths } = useSpeech();
  const { noun, nounId, application, filing } = message;
  if (noun === "statement") return <a href={paths.ministryStatement(nounId)}>{say("mail.openStatement")}</a>;
  if (noun === "contest") return <a href={paths.contest(nounId)}>{say("mail.openContest")}</a>;
  if (noun === "project") return <a href={paths.ministryProject(nounId)}>{nounId.toUpperCase()}</a>;
  if (filing?.number) {
    return (
      <a href={paths.filing(filing.projectId, filingParts[filing.kind], filing.id)} className="nowrap">
        {filing.number}
      </a>
    );
  }
  if (noun === "milestone") return <a href={paths.watchedMilestones()}>{say("milestones.title")}</a>;
  if (!application) return null;
  const received = receivedStates.some((state) => state === application.state);
  if (!received) return <span className="soft">{say("mail.draft")}</span>;
  return (
    <a href={paths.case(application.id)} className="nowrap">
      {application.number ?? say("mail.openApplication")}
    </a>
  );
}

type Props = { messages: Message[]; count: number };

/** What the service has written, a message a row. */
export function MessageTable({ messages, count }: Props) {
  const { say } = useSpeech();
  return (
    <table className="stack inbox messages">
      <caption>{say("mail.count", { count })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("mail.subject")}</th>
          <th scope="col">{say("mail.recipient")}</th>
          <th scope="col">{say("mail.application")}</th>
          <th scope="col">{say("mail.created")}</th>
          <th scope="col">{say("mail.state")}</th>
          <th scope="col" className="number">
            {say("mail.attempts")}
          </th>
        </tr>
      </thead>
      <tbody>
        {messages.map((message) => (
          <Row key={message.id} message={message} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ message }: { message: Message }) {
  const { language, say, paths } = useSpeech();
  return (
    <tr>
      <th scope="row">
        <a href={paths.message(message.id)}>{kindInWords(message.kind, say)}</a>
        <span className="below small soft light">{message.subject}</span>
      </th>
      <td data-label={say("mail.recipient")} className="address">
        {message.toAddress}
      </td>
      <td data-label={say("mail.application")}>
        <MatterLink message={message} />
      </td>
      <td data-label={say("mail.created")}>
        <time dateTime={message.createdAt}>{atTime(message.createdAt, language)}</time>
      </td>
      <td data-label={say("mail.state")}>
        <MessageStateTag state={message.state} />
        <Since message={message} />
        {message.lastError && (
          <span className="below small soft address">
            <ErrorText error={message.lastError} />
          </span>
        )}
      </td>
      <td className="number" data-label={say("mail.attempts")}>
        {message.attempts}
      </td>
    </tr>
  );
}

/** When it was sent or given up, or when it is tried again. */
function Since({ message: { state, sentAt, failedAt, nextAt, attempts } }: { message: Message }) {
  const { language, say } = useSpeech();
  const told = {
    sent: sentAt,
    failed: failedAt,
    waiting: attempts > 0 ? nextAt : null,
    sending: null,
    demonstration: null,
  }[state];
  if (!told) return null;
  return (
    <span className="below small">
      {state === "waiting" && `${say("mail.next")} `}
      <time dateTime={told}>{atTime(told, language)}</time>
    </span>
  );
}
