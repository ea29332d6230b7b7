import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { atTime } from "~/words/formats";

/** Marks what began to arrive before the deadline and was whole after it. */
function CrossedTag() {
  const { say } = useSpeech();
  return <Tag tone="waiting">{say("receipt.ministry.crossed")}</Tag>;
}

/** The tag and both instants, for a cell of a table. */
export function CrossedArrival({ beganAt, receivedAt }: Omit<Arrived, "closesAt">) {
  const { language, say } = useSpeech();
  const rows = [
    ["began", beganAt ?? receivedAt],
    ["received", receivedAt],
  ] as const;
  return (
    <>
      <CrossedTag />
      {rows.map(([name, instant]) => (
        <span className="below small" key={name}>
          {say(`receipt.ministry.${name}`)}{" "}
          <time dateTime={instant}>{atTime(instant, language, { seconds: true })}</time>
        </span>
      ))}
    </>
  );
}

type Arrived = { beganAt: string | null; receivedAt: string; closesAt: string };

/** What an officer has to decide on, with the instants. */
export function CrossedNotice({ beganAt, receivedAt, closesAt }: Arrived) {
  const { language, say } = useSpeech();
  const rows = [
    ["began", beganAt ?? receivedAt],
    ["deadline", closesAt],
    ["received", receivedAt],
  ] as const;
  return (
    <div className="notice waiting">
      <p>
        <CrossedTag />
      </p>
      <p>{say("receipt.ministry.explained")}</p>
      <ul>
        {rows.map(([name, instant]) => (
          <li key={name}>
            {say(`receipt.ministry.${name}`)}: {atTime(instant, language, { seconds: true })}
          </li>
        ))}
      </ul>
    </div>
  );
}
