import { type FinancingSection, readApplication, sourcedParts } from "~/domain/application-form";
import { percentOf } from "~/domain/money";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inEuros, inPercent } from "~/words/formats";
import { BudgetCell } from "./budget-cell";
import type { Editing } from "./editing";
import { FinancingTable } from "./financing-table";
import { BudgetSums } from "./sums";
import { Theirs } from "./theirs";
import { useTyped } from "./use-typed";

/** The sources of money to fill in, under the ceilings of the grant. */
export function FinancingEditor({
  section,
  answers,
  terms,
  beside,
  errors,
  theirs,
}: Editing<FinancingSection>) {
  const { language, say } = useSpeech();
  const { typed, follow } = useTyped(answers);
  const whole = { sections: [...beside.sections, section] };
  const read = readApplication(whole, { ...beside.answers, ...typed }, terms);
  const { sharePercent, maxGrant } = terms;
  return (
    <div onInput={follow} onChange={follow}>
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
      <h2>{say("form.sources")}</h2>
      <p>{say("form.sourcesHelp")}</p>
      {sourcedParts.map((part) => {
        const name = `${section.id}.${part}From`;
        return (
          <TextField
            key={part}
            name={name}
            label={say("form.sourceOf", { part: say(`terms.financing.${part}`) })}
            value={answers[name]}
            error={errors[name]}
            after={<Theirs theirs={theirs[name]} />}
          />
        );
      })}
      <h2 id="sums">{say("apply.budget.sums")}</h2>
      <BudgetSums read={read} live />
      <p className="soft">{say("apply.budget.sumsHelp")}</p>
    </div>
  );
}
