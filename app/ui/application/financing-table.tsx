import type { ReactNode } from "react";
import { financingParts, type ReadApplication } from "~/domain/application-form";
import { sum } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";

type Props = {
  read: Pick<ReadApplication, "budget" | "plan">;
  /** The amount from one source: to fill in, or to read. */
  cell: (part: (typeof financingParts)[number]) => ReactNode;
  editable?: boolean;
};

/** Where the money comes from; the own share is what is left. */
export function FinancingTable({ read: { budget, plan }, cell, editable }: Props) {
  const { language, say } = useSpeech();
  const total = sum(Object.values(plan.financing)) + budget.ownShare;
  return (
    <table className={`${editable ? "stack " : ""}budget-table financing`}>
      <caption>{say("apply.budget.financing")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("apply.budget.source")}</th>
          <th scope="col" className="number">
            {say("apply.budget.amount")}
          </th>
        </tr>
      </thead>
      <tbody>
        {financingParts.map((part) => (
          <tr key={part}>
            <th scope="row">{say(`terms.financing.${part}`)}</th>
            <td className={editable ? undefined : "number"}>{cell(part)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            {say("terms.financing.ownShare")}
            {editable && <span className="small soft">{say("apply.budget.ownShareHelp")}</span>}
          </th>
          <td className="number">{inEuros(budget.ownShare, language)}</td>
        </tr>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("apply.budget.financingTotal")}</th>
          <td className="number">{inEuros(total, language)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
