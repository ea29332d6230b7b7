import type { BudgetSection, ReadApplication } from "~/domain/application-form";
import { percentOf } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { inEuros, inPercent } from "~/words/formats";
import { BudgetCell } from "./budget-cell";
import type { Editing } from "./editing";
import { FinancingTable } from "./financing-table";

type Props = Editing<BudgetSection> & { read: ReadApplication };

/** The sources of money to fill in, under the ceilings of the grant. */
export function FinancingEditor({ section, answers, terms, errors, theirs, read }: Props) {
  const { language, say } = useSpeech();
  const { sharePercent, maxGrant } = terms;
  return (
    <>
      <h2>{say("apply.budget.financingHeading")}</h2>
      <p>
        {say("apply.budget.ceilingShare", {
          percent: inPercent(sharePercent, language),
          limit: inEuros(percentOf(read.budget.total, sharePercent), language),
        })}{" "}
        {maxGrant !== null && say("apply.budget.ceilingMaximum", { limit: inEuros(maxGrant, language) })}
      </p>
      <FinancingTable
        read={read}
        editable
        cell={(part) => {
          const name = `${section.id}.${part}`;
          return (
            <BudgetCell
              name={name}
              label={say("apply.budget.financingCell", { source: say(`terms.financing.${part}`) })}
              value={answers[name]}
              error={errors[name]}
              theirs={theirs[name]}
            />
          );
        }}
      />
    </>
  );
}
