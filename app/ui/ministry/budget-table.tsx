import type { CostTable } from "~/domain/portfolio";
import { useSpeech } from "~/ui/language";
import { Scroll } from "~/ui/parts";
import { inEuros } from "~/words/formats";

/** The budget in force by category and year, to the cent. */
export function BudgetTable({ budget, version }: { budget: CostTable; version: number }) {
  const { language, say } = useSpeech();
  const euros = (cents: number) => inEuros(cents, language);
  return (
    <Scroll label={say("ministry.projects.budgetVersion", { version })}>
      <table>
        <caption>{say("ministry.projects.budgetVersion", { version })}</caption>
        <thead>
          <tr>
            <th scope="col">{say("ministry.projects.category")}</th>
            {budget.years.map((year) => (
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
                <td key={year} className="number">
                  {euros(amounts[column] ?? 0)}
                </td>
              ))}
              <td className="number">{euros(total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("common.total")}</th>
            {budget.years.map((year, column) => (
              <td key={year} className="number">
                {euros(budget.byYear[column] ?? 0)}
              </td>
            ))}
            <td className="number">{euros(budget.total)}</td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}
