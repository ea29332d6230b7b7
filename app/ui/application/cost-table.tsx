import type { BudgetSection } from "~/domain/application-form";
import { type Budget, costCategories } from "~/domain/budget";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";
import { BudgetCell } from "./budget-cell";
import type { Editing } from "./editing";

type Props = Editing<BudgetSection> & { budget: Budget };

/** Costs by category and year; what follows from them is told, never asked. */
export function CostTable({ section, answers, terms, errors, theirs, budget }: Props) {
  const { language, say } = useSpeech();
  const euros = (cents: number) => inEuros(cents, language);
  const row = (category: Budget["rows"][number]["category"]) =>
    budget.rows.find((candidate) => candidate.category === category);
  const indirect = row("indirect");
  const directByYear = budget.years.map(
    (_, column) => (budget.byYear[column] ?? 0) - (indirect?.amounts[column] ?? 0),
  );
  return (
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
        {costCategories.map((category) => (
          <tr key={category}>
            <th scope="row">{say(`terms.cost.${category}`)}</th>
            {terms.periodYears.map((year) => {
              const name = `${section.id}.${category}.${year}`;
              return (
                <td key={year} data-label={year}>
                  <BudgetCell
                    name={name}
                    label={say("apply.budget.cell", { category: say(`terms.cost.${category}`), year })}
                    value={answers[name]}
                    error={errors[name]}
                    theirs={theirs[name]}
                  />
                </td>
              );
            })}
            <td className="number" data-label={say("common.total")}>
              {euros(row(category)?.total ?? 0)}
            </td>
          </tr>
        ))}
      </tbody>
      <tbody className="computed">
        <SumRow
          name={say("apply.budget.direct")}
          amounts={directByYear}
          total={budget.direct}
          budget={budget}
        />
        <SumRow
          name={say("terms.cost.indirect")}
          amounts={indirect?.amounts ?? []}
          total={budget.indirect}
          budget={budget}
        />
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
  );
}

type SumProps = { name: string; amounts: number[]; total: number; budget: Budget };

/** A row that the service has computed. */
export function SumRow({ name, amounts, total, budget }: SumProps) {
  const { language, say } = useSpeech();
  return (
    <tr>
      <th scope="row">{name}</th>
      {budget.years.map((year, column) => (
        <td key={year} className="number" data-label={year}>
          {inEuros(amounts[column] ?? 0, language)}
        </td>
      ))}
      <td className="number" data-label={say("common.total")}>
        {inEuros(total, language)}
      </td>
    </tr>
  );
}
