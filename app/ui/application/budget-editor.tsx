import { type FormEvent, useEffect, useRef, useState } from "react";
import { type Answers, type BudgetSection, readApplication } from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import { ChoiceField, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { CostTable } from "./cost-table";
import type { Editing } from "./editing";
import { FinancingEditor } from "./financing-editor";
import { BudgetSums } from "./sums";
import { Theirs } from "./theirs";

const pause = 600;

/**
 * Costs and financing. The server computes every sum when the section is saved; with scripts the same
 * rules also show them while one types.
 */
export function BudgetEditor(editing: Editing<BudgetSection>) {
  const { section, answers, terms, errors, theirs } = editing;
  const { say } = useSpeech();
  const { typed, follow } = useTyped(answers);
  const read = readApplication({ sections: [section] }, typed, terms);
  const indirect = `${section.id}.indirect`;
  return (
    <div onInput={follow} onChange={follow}>
      <h2>{say("apply.budget.costsHeading")}</h2>
      <CostTable {...editing} budget={read.budget} />
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
      <h2>{say("apply.budget.reasons")}</h2>
      <p>{say("apply.budget.reasonsHelp")}</p>
      <div className="reasons">
        {costCategories.map((category) => {
          const name = `${section.id}.${category}.reason`;
          return (
            <LongTextField
              key={category}
              name={name}
              label={say("apply.budget.reason", { category: say(`terms.cost.${category}`) })}
              rows={2}
              value={answers[name]}
              error={errors[name]}
              after={<Theirs theirs={theirs[name]} />}
            />
          );
        })}
      </div>
      <FinancingEditor {...editing} read={read} />
      <h2 id="sums">{say("apply.budget.sums")}</h2>
      <BudgetSums read={read} live />
      <p className="soft">{say("apply.budget.sumsHelp")}</p>
    </div>
  );
}

/** The form's texts as they are being typed, a moment after the last key. */
function useTyped(saved: Answers) {
  const [typed, setTyped] = useState(saved);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const follow = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest("form");
    if (!form) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTyped({ ...saved, ...textsOf(form) }), pause);
  };
  return { typed, follow };
}

function textsOf(form: HTMLFormElement): Answers {
  const texts = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}
