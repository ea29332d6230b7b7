import type { ReactNode } from "react";
import type { PlanLine, ProjectPlan } from "~/domain/project-plan";
import { useSpeech } from "~/ui/language";
import { Content, Facts, Scroll } from "~/ui/parts";
import { inEuros, inPercent } from "~/words/formats";
import { planWords } from "./plan-words";

/** A plan in whole: period and money, budget, instalments, reports, milestones, indicators, conditions, people. */
export function PlanView({ plan, people = true }: { plan: ProjectPlan; people?: boolean }) {
  const { language, say } = useSpeech();
  const words = planWords(say, language);
  const part = (name: Parameters<typeof partKey>[0]) => say(partKey(name));
  return (
    <div className="plan-view">
      <Facts
        rows={[
          { name: part("period"), value: words.period(plan.period) },
          {
            name: part("grant"),
            value: (
              <>
                {plan.grant === null ? say("agreement.money.unknown") : inEuros(plan.grant, language)}
                {plan.sharePercent !== null && (
                  <span className="below soft">
                    {say("agreement.plan.share", { percent: inPercent(plan.sharePercent, language) })}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
      {plan.budget.length > 0 && <BudgetTable lines={plan.budget} />}
      {plan.budget.length > 0 && plan.movePercent > 0 && (
        <p>{say("agreement.plan.moves", { percent: inPercent(plan.movePercent, language) })}</p>
      )}
      <Listed heading={part("instalments")} items={plan.instalments.map(words.instalment)} />
      <Listed heading={part("reports")} items={plan.reports.map(words.report)} />
      <Listed
        heading={part("milestones")}
        items={plan.milestones.map((milestone) => (
          <>
            {words.milestone(milestone)}
            {milestone.evidence && (
              <span className="below soft">
                {say("agreement.plan.evidence", { evidence: milestone.evidence })}
              </span>
            )}
          </>
        ))}
      />
      <Listed
        heading={part("indicators")}
        items={plan.indicatorPlan.map((one) => {
          const reported = plan.indicators.includes(one.code) ? "reported" : "notReported";
          return `${words.indicator(one)} (${say(`agreement.plan.${reported}`)})`;
        })}
      />
      <Listed
        heading={part("conditions")}
        // biome-ignore lint/suspicious/noArrayIndexKey: the conditions of a page do not move
        items={plan.conditions.map((texts, index) => <Content key={index} texts={texts} />)}
      />
      {people && (
        <>
          <Listed heading={part("people")} items={plan.people.map(words.person)} />
          <Listed heading={part("steeringGroup")} items={plan.steeringGroup.map(words.member)} />
        </>
      )}
    </div>
  );
}

function partKey(
  name:
    | "period"
    | "grant"
    | "instalments"
    | "reports"
    | "milestones"
    | "indicators"
    | "conditions"
    | "people"
    | "steeringGroup",
) {
  return `agreement.plan.part.${name}` as const;
}

function Listed({ heading, items }: { heading: string; items: ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a page do not move
          <li key={index}>{item}</li>
        ))}
      </ul>
    </>
  );
}

/** The costs by category and year, with their sums in cents. */
function BudgetTable({ lines }: { lines: PlanLine[] }) {
  const { language, say } = useSpeech();
  const used = lines.filter(({ amount }) => amount !== 0);
  const years = [...new Set(used.map(({ year }) => year))].sort();
  const categories = [...new Set(used.map(({ category }) => category))];
  const total = (of: (line: PlanLine) => boolean) =>
    lines.filter(of).reduce((sum, { amount }) => sum + amount, 0);
  const caption = say("agreement.plan.budgetCaption");
  return (
    <Scroll label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("agreement.plan.category")}</th>
            {years.map((year) => (
              <th scope="col" className="number" key={year}>
                {year}
              </th>
            ))}
            <th scope="col" className="number">
              {say("common.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {categories.map((category) => (
            <tr key={category}>
              <th scope="row">{say(`terms.cost.${category}`)}</th>
              {years.map((year) => (
                <td className="number" key={year}>
                  {inEuros(
                    total((line) => line.category === category && line.year === year),
                    language,
                  )}
                </td>
              ))}
              <td className="number">
                {inEuros(
                  total((line) => line.category === category),
                  language,
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("common.total")}</th>
            {years.map((year) => (
              <td className="number" key={year}>
                {inEuros(
                  total((line) => line.year === year),
                  language,
                )}
              </td>
            ))}
            <td className="number">
              {inEuros(
                total(() => true),
                language,
              )}
            </td>
          </tr>
        </tfoot>
      </table>
    </Scroll>
  );
}
