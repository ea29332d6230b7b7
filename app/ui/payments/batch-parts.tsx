import { netOf } from "~/domain/payment";
import type { Texts } from "~/domain/texts";
import { described, FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, Tag, type Tone } from "~/ui/parts";
import { atTime, inEuros } from "~/words/formats";

export const chosenField = (paymentId: string) => `take-${paymentId}`;
export const dayField = (paymentId: string) => `day-${paymentId}`;

type Payment = { id: string; number: string; amount: number; setOff: number; recipient: Texts };
type Back = { typed: Record<string, string>; errors: { name: string; message: string }[] };

/** The payments that can go into a file, each with its day; all of them are chosen at first. */
export function BatchForm({
  payments,
  executionOn,
  back,
}: {
  payments: Payment[];
  executionOn: string;
  back?: Back;
}) {
  const { language, say } = useSpeech();
  const errorOf = (name: string) => back?.errors.find((error) => error.name === name)?.message;
  return (
    <form method="post" noValidate>
      <table className="stack batch-choice">
        <caption className="hidden">{say("payments.batches.make")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("payments.batches.choose")}</th>
            <th scope="col">{say("payments.list.recipient")}</th>
            <th scope="col">{say("payments.batches.executionOn")}</th>
            <th scope="col" className="number">
              {say("payments.one.net")}
            </th>
          </tr>
        </thead>
        <tbody>
          {payments.map(({ id, number, recipient, ...payment }) => {
            const [take, day] = [chosenField(id), dayField(id)];
            return (
              <tr key={id}>
                <th scope="row">
                  <FieldError name={take} error={errorOf(take)} />
                  <div className="option">
                    <input
                      type="checkbox"
                      id={take}
                      name={take}
                      value="yes"
                      defaultChecked={!back || back.typed[take] === "yes"}
                      {...described({ name: take, error: errorOf(take) })}
                    />
                    <label htmlFor={take}>{number}</label>
                  </div>
                </th>
                <td data-label={say("payments.list.recipient")}>
                  <Content texts={recipient} />
                </td>
                <td data-label={say("payments.batches.executionOn")}>
                  <div>
                    <FieldError name={day} error={errorOf(day)} />
                    <input
                      type="text"
                      id={day}
                      name={day}
                      aria-label={`${say("payments.batches.executionOn")}, ${number}`}
                      defaultValue={back?.typed[day] ?? executionOn}
                      {...described({ name: day, error: errorOf(day) })}
                    />
                  </div>
                </td>
                <td className="number" data-label={say("payments.one.net")}>
                  {inEuros(netOf(payment), language)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="buttons">
        <button className="button" type="submit">
          {say("payments.batches.makeButton")}
        </button>
      </div>
    </form>
  );
}

type State = "made" | "released" | "dropped";
const tones: Record<State, Tone> = { made: "waiting", released: "good", dropped: "neutral" };

export function BatchTag({ state }: { state: State }) {
  const { say } = useSpeech();
  return <Tag tone={tones[state]}>{say(`payments.batches.state.${state}`)}</Tag>;
}

type Batch = {
  id: string;
  number: string;
  state: State;
  transactions: number;
  total: number;
  madeByName: string;
  madeAt: string;
  endedByName: string | null;
  endedAt: string | null;
};

/** The files that have been made, the newest first. */
export function BatchList({ batches }: { batches: Batch[] }) {
  const { language, say, paths } = useSpeech();
  if (batches.length === 0) return <p className="soft">{say("payments.batches.none")}</p>;
  return (
    <table className="stack">
      <caption className="hidden">{say("payments.batches.list")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.batches.number")}</th>
          <th scope="col">{say("payments.batches.stateName")}</th>
          <th scope="col">{say("payments.batches.madeBy")}</th>
          <th scope="col">{say("payments.batches.endedBy")}</th>
          <th scope="col" className="number">
            {say("payments.batches.payments")}
          </th>
          <th scope="col" className="number">
            {say("payments.batches.total")}
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id}>
            <th scope="row">
              <a href={paths.paymentBatch(batch.id)}>{batch.number}</a>
            </th>
            <td data-label={say("payments.batches.stateName")}>
              <BatchTag state={batch.state} />
            </td>
            <td data-label={say("payments.batches.madeBy")}>
              <div>
                {batch.madeByName}
                <span className="below small soft">{atTime(batch.madeAt, language)}</span>
              </div>
            </td>
            <td data-label={say("payments.batches.endedBy")}>
              <div>
                {batch.endedByName ?? "–"}
                {batch.endedAt && <span className="below small soft">{atTime(batch.endedAt, language)}</span>}
              </div>
            </td>
            <td className="number" data-label={say("payments.batches.payments")}>
              {batch.transactions}
            </td>
            <td className="number" data-label={say("payments.batches.total")}>
              {inEuros(batch.total, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
