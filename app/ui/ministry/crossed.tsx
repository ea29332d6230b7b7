import type { ArrivalRuling } from "~/domain/arrival";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { atTime } from "~/words/formats";

/** Marks what began to arrive before the deadline and was whole after it. */
function CrossedTag() {
  const { say } = useSpeech();
  return <Tag tone="waiting">{say("receipt.ministry.crossed")}</Tag>;
}

/** The tag and both instants, for a cell of a table. */
export function CrossedArrival({ beganAt, receivedAt, timely }: Omit<Arrived, "closesAt">) {
  const { language, say } = useSpeech();
  const rows = [
    ["began", beganAt ?? receivedAt],
    ["received", receivedAt],
  ] as const;
  return (
    <>
      <CrossedTag />
      {timely !== undefined && timely !== null && (
        <span className="below small">
          {say(timely ? "screening.arrival.timely" : "screening.arrival.late")}
        </span>
      )}
      {rows.map(([name, instant]) => (
        <span className="below small" key={name}>
          {say(`receipt.ministry.${name}`)}{" "}
          <time dateTime={instant}>{atTime(instant, language, { seconds: true })}</time>
        </span>
      ))}
    </>
  );
}

type Arrived = { beganAt: string | null; receivedAt: string; closesAt: string; timely?: boolean | null };

/** What an officer has to decide on, with the instants. */
export function CrossedNotice({
  beganAt,
  receivedAt,
  closesAt,
  ruling,
  rule,
}: Arrived & { ruling?: ArrivalRuling | null; rule?: string }) {
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
      {ruling && (
        <>
          <p>
            <strong>{say(ruling.timely ? "screening.arrival.timely" : "screening.arrival.late")}</strong>
          </p>
          <p className="typed">{ruling.reasons}</p>
          <p className="small soft">
            {say("screening.arrival.ruled", {
              name: ruling.ruledByName,
              at: atTime(ruling.ruledAt, language),
            })}
          </p>
        </>
      )}
      {rule && (
        <p className="no-print">
          <a href={rule}>{say(ruling ? "screening.arrival.again" : "screening.arrival.link")}</a>
        </p>
      )}
    </div>
  );
}
