import {
  type Answers,
  type BudgetSection,
  type FormTerms,
  financingParts,
  type ReadApplication,
} from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import { parseEuros, sum } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { inEuros, inPercent } from "~/words/formats";
import { SumRow } from "./cost-table";

type Props = { section: BudgetSection; answers: Answers; read: ReadApplication; terms: FormTerms };

/** The budget as the service reads it. An amount that cannot be read is shown as it was typed. */
export function BudgetView({ section, answers, read: { budget, plan }, terms }: Props) {
  const { language, say } = useSpeech();
  const typed = (field: string) => answers[`${section.id}.${field}`] ?? "";
  const reasons = costCategories
    .map((category) => ({
      name: say(`terms.cost.${category}`),
      value: <span className="typed">{typed(`${category}.reason`)}</span>,
      given: typed(`${category}.reason`).trim() !== "",
    }))
    .filter(({ given }) => given);
  const financing = sum(Object.values(plan.financing)) + budget.ownShare;
  return (
    <>
      <table className="stack budget-table">
        <caption>{say("apply.budget.costs")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("apply.budget.category")}</th>
            {terms.periodYears.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
            <th scope="col" className="number">
              {say("common.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {budget.rows.map(({ category, amounts, total }) => (
            <tr key={category}>
              <th scope="row">{say(`terms.cost.${category}`)}</th>
              {budget.years.map((year, column) => (
                <td key={year} className="number" data-label={year}>
                  {category === "indirect" ? (
                    inEuros(amounts[column] ?? 0, language)
                  ) : (
                    <Amount typed={typed(`${category}.${year}`)} cents={amounts[column] ?? 0} />
                  )}
                </td>
              ))}
              <td className="number" data-label={say("common.total")}>
                {inEuros(total, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <SumRow
            name={say("apply.budget.total")}
            amounts={budget.byYear}
            total={budget.total}
            budget={budget}
          />
        </tfoot>
      </table>
      <p>
        {terms.indirectAllowed.length === 1 || typed("indirect")
          ? say(`terms.indirect.${plan.indirect}`)
          : `${say("apply.budget.indirect")}: ${say("apply.view.notAnswered")}`}
      </p>
      {reasons.length > 0 && (
        <>
          <h3>{say("apply.budget.reasons")}</h3>
          <Facts rows={reasons} />
        </>
      )}
      <table className="budget-table financing">
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
              <td className="number">
                <Amount typed={typed(part)} cents={plan.financing[part]} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{say("terms.financing.ownShare")}</th>
            <td className="number">{inEuros(budget.ownShare, language)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("apply.budget.financingTotal")}</th>
            <td className="number">{inEuros(financing, language)}</td>
          </tr>
        </tfoot>
      </table>
      {budget.grantShare !== null && (
        <p>
          {say("apply.budget.grantShare")}: {inPercent(budget.grantShare, language)}
        </p>
      )}
    </>
  );
}

/** The amount, nothing for nothing, or what was typed when no amount can be read from it. */
function Amount({ typed, cents }: { typed: string; cents: number }) {
  const { language, say } = useSpeech();
  if (typed.trim() === "") return "–";
  if (parseEuros(typed).ok) return inEuros(cents, language);
  return (
    <>
      <span className="typed">{typed}</span> <span className="small">{say("apply.view.notReadable")}</span>
    </>
  );
}
