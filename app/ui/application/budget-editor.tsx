import { type BudgetSection, lineTable, readApplication } from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import { ChoiceField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { CostLines } from "./cost-lines";
import { CostTotals } from "./cost-totals";
import type { Editing } from "./editing";
import { BudgetSums } from "./sums";
import { Theirs } from "./theirs";
import { useTyped } from "./use-typed";

/**
 * Costs, line by line under their categories. The server computes every sum when the section is saved;
 * with scripts the same rules also show them while one types.
 */
export function BudgetEditor(editing: Editing<BudgetSection>) {
  const { section, answers, terms, beside, errors, theirs } = editing;
  const { say } = useSpeech();
  const { typed, follow } = useTyped(answers);
  const whole = { sections: [section, ...beside.sections] };
  const read = readApplication(whole, { ...beside.answers, ...typed }, terms);
  const indirect = `${section.id}.indirect`;
  return (
    <div onInput={follow} onChange={follow}>
      <p>{say("form.line.how")}</p>
      {costCategories.map((category) => (
        <CostLines
          key={category}
          {...editing}
          category={category}
          table={lineTable(`${section.id}.${category}`, terms.periodYears)}
          lines={(read.plan.lines ?? []).filter((line) => line.category === category)}
          sums={read.budget.rows.find((row) => row.category === category)}
        />
      ))}
      <h2>{say("form.line.together")}</h2>
      {terms.indirectAllowed.length > 1 && (
        <>
          <ChoiceField
            name={indirect}
            label={say("apply.budget.indirect")}
            help={say("apply.budget.indirectHelp")}
            error={errors[indirect]}
            value={answers[indirect]}
            options={terms.indirectAllowed.map((id) => ({ id, label: say(`terms.indirect.${id}`) }))}
          />
          <Theirs theirs={theirs[indirect]} />
        </>
      )}
      <div id="sums">
        <CostTotals budget={read.budget} />
        <BudgetSums read={read} live />
      </div>
      <p className="soft">{say("apply.budget.sumsHelp")}</p>
    </div>
  );
}
