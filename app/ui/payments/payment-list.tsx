import type { ReactNode } from "react";
import { netOf, type PaymentClock } from "~/domain/payment";
import type { PaymentState } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { inEuros } from "~/words/formats";
import { Clock, PaymentTag } from "./payment-parts";

export type Listed = {
  id: string;
  number: string;
  kind: "advance" | "instalment" | "final";
  state: PaymentState;
  amount: number;
  setOff: number;
  sentBackAt: string | null;
  batchId: string | null;
  batchNumber: string | null;
  projectName: Texts;
  recipient: Texts;
  verifiedByName: string;
  clock: PaymentClock | null;
};

/** Payments with what is to be known of each before it is opened; those that are due first come first. */
export function PaymentList({ caption, payments }: { caption: string; payments: Listed[] }) {
  const { language, say, paths } = useSpeech();
  if (payments.length === 0) return <p className="soft">{say("payments.list.none")}</p>;
  const columns: [string, (payment: Listed) => ReactNode][] = [
    [say("payments.list.recipient"), ({ recipient }) => <Content texts={recipient} />],
    [say("payments.list.clock"), ({ clock }) => <Clock clock={clock} />],
    [say("payments.list.verifiedBy"), ({ verifiedByName }) => verifiedByName],
    [say("payments.list.state"), (payment) => <Standing payment={payment} />],
  ];
  return (
    <table className="stack payment-list">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.list.payment")}</th>
          {columns.map(([name]) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col" className="number">
            {say("payments.list.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <tr key={payment.id}>
            <th scope="row">
              <a href={paths.payment(payment.id)}>{payment.number}</a>
              <span className="below small soft light">
                {say(`payments.kind.${payment.kind}`)} · <Content texts={payment.projectName} />
              </span>
            </th>
            {columns.map(([name, cell]) => (
              <td key={name} data-label={name}>
                <div>{cell(payment)}</div>
              </td>
            ))}
            <td className="number" data-label={say("payments.list.amount")}>
              {inEuros(netOf(payment), language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ payment }: { payment: Listed }) {
  const { say } = useSpeech();
  const { state, sentBackAt, batchNumber } = payment;
  const note = batchNumber
    ? say("payments.list.inBatch", { number: batchNumber })
    : netOf(payment) === 0
      ? say("payments.list.settleable")
      : "";
  return (
    <>
      <PaymentTag state={state} sentBack={sentBackAt !== null} />
      {note && <span className="below small soft">{note}</span>}
    </>
  );
}
