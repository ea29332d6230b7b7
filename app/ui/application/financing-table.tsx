import { type BudgetSection, financingParts, type ReadApplication } from "~/domain/application-form";
import { percentOf, sum } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { inEuros, inPercent } from "~/words/formats";
import { BudgetCell } from "./budget-cell";
import type { Editing } from "./editing";

type Props = Editing<BudgetSection> & { read: ReadApplication };

/** Where the money comes from; the own share is what is left. */
export function FinancingTable({ section, answers, terms, errors, theirs, read }: Props) {
  const { language, say } = useSpeech();
  const { budget, plan } = read;
  const share = percentOf(budget.total, terms.sharePercent);
  return (
    <>
      <h2>{say("apply.budget.financingHeading")}</h2>
      <p>
        {say("apply.budget.ceilingShare", {
          percent: inPercent(terms.sharePercent, language),
          limit: inEuros(share, language),
        })}{" "}
        {terms.maxGrant !== null &&
          say("apply.budget.ceilingMaximum", { limit: inEuros(terms.maxGrant, language) })}
      </p>
      <table className="stack budget-table financing">
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
          {financingParts.map((part) => {
            const name = `${section.id}.${part}`;
            const source = say(`terms.financing.${part}`);
            return (
              <tr key={part}>
                <th scope="row">{source}</th>
                <td>
                  <BudgetCell
                    name={name}
                    label={say("apply.budget.financingCell", { source })}
                    value={answers[name]}
                    error={errors[name]}
                    theirs={theirs[name]}
                  />
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">
              {say("terms.financing.ownShare")}
              <span className="small soft">{say("apply.budget.ownShareHelp")}</span>
            </th>
            <td className="number">{inEuros(budget.ownShare, language)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("apply.budget.financingTotal")}</th>
            <td className="number">
              {inEuros(sum(Object.values(plan.financing)) + budget.ownShare, language)}
            </td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}
