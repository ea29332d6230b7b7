import type { ReactNode } from "react";
import type { BudgetRow, CostCategory } from "~/domain/budget";
import { type Cents, shareOf, sum } from "~/domain/money";
import { costsByCategory } from "~/domain/project-plan";
import { useSpeech } from "~/ui/language";
import { inEuros, inPercentTenths } from "~/words/formats";
import type { ReportData } from "./report-data";

type Props = ReportData & {
  caption: string;
  /** The cell of what was used in the period: to type, or to read. */
  now: (category: CostCategory) => ReactNode;
};

/** The costs of the period by category, with those of the last one, those so far and the budget beside. */
export function CostTable({ form, read, earlier, plan, caption, now }: Props) {
  const { language, say } = useSpeech();
  const budget = costsByCategory(plan.budget);
  const earlierOf = (part: "last" | "total") =>
    form.categories.map((category) => earlier.costs[category]?.[part] ?? 0);
  const used = form.categories.map((category) => read.costs[category] ?? 0);
  const rows = form.categories.map((category, index) => ({
    category: category as BudgetRow["category"],
    cell: now(category),
    last: earlier.costs[category]?.last ?? null,
    soFar: (earlier.costs[category]?.total ?? 0) + (used[index] ?? 0),
    planned: budget.get(category) ?? 0,
  }));
  const total = {
    last: earlier.period ? sum(earlierOf("last")) : null,
    soFar: sum(earlierOf("total")) + sum(used),
    planned: sum(rows.map(({ planned }) => planned)),
  };
  const money = (amount: Cents | null) => (amount === null ? "–" : inEuros(amount, language));
  const label = {
    now: say("reports.form.now"),
    last: say("reports.form.last"),
    soFar: say("reports.form.soFar"),
    budget: say("reports.form.budget"),
    used: say("reports.form.used"),
  };
  const share = (soFar: Cents, planned: Cents) => {
    const percent = shareOf(soFar, planned);
    return percent === null ? "–" : inPercentTenths(percent, language);
  };
  const rest = ({ last, soFar, planned }: typeof total) => (
    <>
      <td className="number" data-label={label.last}>
        {money(last)}
      </td>
      <td className="number" data-label={label.soFar}>
        {money(soFar)}
      </td>
      <td className="number" data-label={label.budget}>
        {money(planned)}
      </td>
      <td className="number" data-label={label.used}>
        {share(soFar, planned)}
      </td>
    </>
  );
  return (
    <table className="stack report-costs">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("portal.costs.category")}</th>
          {Object.entries(label).map(([id, text]) => (
            <th key={id} scope="col" className="number">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ category, cell, ...row }) => (
          <tr key={category}>
            <th scope="row">{say(`terms.cost.${category}`)}</th>
            <td className="number report-now" data-label={label.now}>
              {cell}
            </td>
            {rest(row)}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say("common.total")}</th>
          <td className="number" data-label={label.now}>
            {money(sum(used))}
          </td>
          {rest(total)}
        </tr>
        {plan.indirect !== "none" && (
          <tr>
            <th scope="row">{say("terms.cost.indirect")}</th>
            <td className="number" data-label={label.now}>
              {money(read.indirect)}
            </td>
            <td colSpan={4} className="small soft">
              {say(`terms.indirect.${plan.indirect}`)}
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  );
}
