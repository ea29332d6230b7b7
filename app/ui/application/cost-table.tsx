import type { BudgetSection } from "~/domain/application-form";
import type { Budget } from "~/domain/budget";
import { AmountTable } from "~/ui/amount-table";
import { useSpeech } from "~/ui/language";
import { BudgetCell } from "./budget-cell";
import type { Editing } from "./editing";

type Props = Editing<BudgetSection> & { budget: Budget };

/** Costs by category and year to fill in; what follows from them is told, never asked. */
export function CostTable({ section, answers, errors, theirs, budget }: Props) {
  const { say } = useSpeech();
  const { years, rows, byYear, direct, total } = budget;
  const indirect = rows.find(({ category }) => category === "indirect");
  const directByYear = byYear.map((amount, column) => amount - (indirect?.amounts[column] ?? 0));
  const asked = rows.filter(({ category }) => category !== "indirect");
  return (
    <AmountTable
      caption={say("apply.budget.costs")}
      years={years}
      rows={asked.map(({ category, ...sums }) => ({
        ...sums,
        name: say(`terms.cost.${category}`),
        editable: true,
        cell: (year) => {
          const name = `${section.id}.${category}.${year}`;
          return (
            <BudgetCell
              name={name}
              label={say("apply.budget.cell", { category: say(`terms.cost.${category}`), year })}
              value={answers[name]}
              error={errors[name]}
              theirs={theirs[name]}
            />
          );
        },
      }))}
      computed={[
        { name: say("apply.budget.direct"), amounts: directByYear, total: direct },
        { name: say("terms.cost.indirect"), amounts: indirect?.amounts ?? [], total: budget.indirect },
      ]}
      sum={{ name: say("apply.budget.total"), amounts: byYear, total }}
    />
  );
}
