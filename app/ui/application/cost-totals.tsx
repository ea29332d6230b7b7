import type { Budget } from "~/domain/budget";
import { AmountTable } from "~/ui/amount-table";
import { useSpeech } from "~/ui/language";
import { AcrossYears } from "./across-years";

/** What the lines come to, by category and year, with what follows from them. */
export function CostTotals({ budget }: { budget: Budget }) {
  const { say } = useSpeech();
  const { years, rows, byYear, direct, total } = budget;
  const indirect = rows.find(({ category }) => category === "indirect");
  const directByYear = byYear.map((amount, column) => amount - (indirect?.amounts[column] ?? 0));
  return (
    <AcrossYears years={years} label={say("apply.budget.costs")}>
      <AmountTable
        caption={say("apply.budget.costs")}
        years={years}
        rows={rows
          .filter(({ category }) => category !== "indirect")
          .map(({ category, ...sums }) => ({ ...sums, name: say(`terms.cost.${category}`) }))}
        computed={[
          { name: say("apply.budget.direct"), amounts: directByYear, total: direct },
          { name: say("terms.cost.indirect"), amounts: indirect?.amounts ?? [], total: budget.indirect },
        ]}
        sum={{ name: say("apply.budget.total"), amounts: byYear, total }}
      />
    </AcrossYears>
  );
}
