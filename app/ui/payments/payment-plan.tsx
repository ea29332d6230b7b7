import { netOf } from "~/domain/payment";
import type { PaymentState } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { inEuros, onDay } from "~/words/formats";
import { PaymentTag } from "./payment-parts";

type Kind = "advance" | "instalment" | "final";
type Instalment = {
  id: string;
  kind: Kind;
  payableOn: string;
  amount: number;
  claimed: number;
  verified: number;
  approved: number;
  paid: number;
};

const steps = ["claimed", "verified", "approved", "paid"] as const;

/** The instalments of the plan, with how far each has come. */
export function PaymentPlan({ instalments }: { instalments: Instalment[] }) {
  const { language, say } = useSpeech();
  if (instalments.length === 0) return <p className="soft">{say("payments.project.noPlan")}</p>;
  const columns = [["planned", "amount"], ...steps.map((step) => [step, step])] as [
    "planned" | (typeof steps)[number],
    "amount" | (typeof steps)[number],
  ][];
  return (
    <table className="stack">
      <caption className="hidden">{say("payments.project.plan")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.project.instalment")}</th>
          <th scope="col">{say("payments.project.payableOn")}</th>
          {columns.map(([name]) => (
            <th key={name} scope="col" className="number">
              {say(`payments.project.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {instalments.map((instalment, index) => (
          <tr key={instalment.id}>
            <th scope="row">
              {index + 1}. {say(`payments.kind.${instalment.kind}`)}
            </th>
            <td data-label={say("payments.project.payableOn")}>{onDay(instalment.payableOn, language)}</td>
            {columns.map(([name, field]) => (
              <td key={name} className="number" data-label={say(`payments.project.${name}`)}>
                {instalment[field] === 0 ? "–" : inEuros(instalment[field], language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Made = {
  id: string;
  number: string;
  kind: Kind;
  state: PaymentState;
  amount: number;
  setOff: number;
  sentBackAt: string | null;
  verifiedByName: string;
  approvedByName: string | null;
  paidOn: string | null;
};

/** The payments of a project. */
export function ProjectPayments({ payments }: { payments: Made[] }) {
  const { language, say, paths } = useSpeech();
  if (payments.length === 0) return <p className="soft">{say("payments.project.none")}</p>;
  return (
    <table className="stack">
      <caption className="hidden">{say("payments.project.list")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("payments.list.payment")}</th>
          <th scope="col">{say("payments.list.state")}</th>
          <th scope="col">{say("payments.one.verified")}</th>
          <th scope="col">{say("payments.one.approved")}</th>
          <th scope="col">{say("payments.one.paidOn")}</th>
          <th scope="col" className="number">
            {say("payments.one.net")}
          </th>
        </tr>
      </thead>
      <tbody>
        {payments.map((payment) => (
          <tr key={payment.id}>
            <th scope="row">
              <a href={paths.payment(payment.id)}>{payment.number}</a>
              <span className="below small soft light">{say(`payments.kind.${payment.kind}`)}</span>
            </th>
            <td data-label={say("payments.list.state")}>
              <PaymentTag state={payment.state} sentBack={payment.sentBackAt !== null} />
            </td>
            <td data-label={say("payments.one.verified")}>{payment.verifiedByName}</td>
            <td data-label={say("payments.one.approved")}>{payment.approvedByName ?? "–"}</td>
            <td data-label={say("payments.one.paidOn")}>
              {payment.paidOn ? onDay(payment.paidOn, language) : "–"}
            </td>
            <td className="number" data-label={say("payments.one.net")}>
              {inEuros(netOf(payment), language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
