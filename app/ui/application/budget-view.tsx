import type { Answers, BudgetSection, FormTerms, ReadApplication } from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import { parseEuros } from "~/domain/money";
import { AmountTable } from "~/ui/amount-table";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { inEuros, inPercent } from "~/words/formats";
import { FinancingTable } from "./financing-table";

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
  return (
    <>
      <AmountTable
        caption={say("apply.budget.costs")}
        years={budget.years}
        rows={budget.rows.map(({ category, ...sums }) => ({
          ...sums,
          name: say(`terms.cost.${category}`),
          cell:
            category === "indirect"
              ? undefined
              : (year, amount) => <Amount typed={typed(`${category}.${year}`)} cents={amount} />,
        }))}
        sum={{ name: say("apply.budget.total"), amounts: budget.byYear, total: budget.total }}
      />
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
      <FinancingTable
        read={{ budget, plan }}
        cell={(part) => <Amount typed={typed(part)} cents={plan.financing[part]} />}
      />
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
