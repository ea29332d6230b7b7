import {
  type Answers,
  type BudgetSection,
  cellsOfRow,
  type FormTerms,
  lineTable,
  type ReadApplication,
  rowsOf,
} from "~/domain/application-form";
import { type CostCategory, type CostMethod, costCategories } from "~/domain/budget";
import { sum } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { inEuros, inNumber } from "~/words/formats";
import { AcrossYears } from "./across-years";
import { CostTotals } from "./cost-totals";
import { TypedAmount } from "./typed-amount";

type Props = { section: BudgetSection; answers: Answers; read: ReadApplication; terms: FormTerms };

/** The costs as the service reads them, line by line. An amount that cannot be read is shown as typed. */
export function BudgetView({ section, answers, read: { budget, plan }, terms }: Props) {
  const { say } = useSpeech();
  const indirect = answers[`${section.id}.indirect`];
  return (
    <>
      <CostTotals budget={budget} />
      <p>
        {terms.indirectAllowed.length === 1 || indirect
          ? say(`terms.indirect.${plan.indirect}`)
          : `${say("apply.budget.indirect")}: ${say("apply.view.notAnswered")}`}
      </p>
      {costCategories.map((category) => (
        <LinesView
          key={category}
          {...{ category, answers, terms }}
          prefix={`${section.id}.${category}`}
          lines={(plan.lines ?? []).filter((line) => line.category === category)}
        />
      ))}
    </>
  );
}

type LinesProps = {
  category: CostCategory;
  prefix: string;
  answers: Answers;
  terms: FormTerms;
  lines: NonNullable<ReadApplication["plan"]["lines"]>;
};

function LinesView({ category, prefix, answers, terms, lines }: LinesProps) {
  const { language, say } = useSpeech();
  const table = lineTable(prefix, terms.periodYears);
  const typed = (row: string, part: string | number) => answers[`${prefix}.${row}.${part}`] ?? "";
  const rows = rowsOf(answers, table).filter((row) =>
    cellsOfRow(table, row).some((cell) => (answers[cell] ?? "").trim() !== ""),
  );
  if (rows.length === 0) return null;
  const lineOf = (row: string) => lines.find((line) => line.row === row);
  return (
    <>
      <h3>{say(`terms.cost.${category}`)}</h3>
      <AcrossYears years={terms.periodYears} label={say(`terms.cost.${category}`)}>
        <table className="stack budget-table lines-view">
          <caption className="hidden">{say(`terms.cost.${category}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{say("form.line.cost")}</th>
              {[...terms.periodYears, say("common.total")].map((heading) => (
                <th key={heading} scope="col" className="number">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const line = lineOf(row);
              return (
                <tr key={row}>
                  <th scope="row">
                    <span className="typed">{typed(row, "description") || "–"}</span>
                    <Method method={line?.method} unit={typed(row, "unit")} price={line?.price ?? null} />
                    <span className="small typed">{typed(row, "reason")}</span>
                  </th>
                  {terms.periodYears.map((year) => (
                    <td key={year} className="number" data-label={year}>
                      <TypedAmount typed={typed(row, year)} cents={line?.amounts[year] ?? 0} />
                      {line?.counts[year] !== undefined && (
                        <span className="small soft count-of">
                          {inNumber(line.counts[year] / 100, language)} {typed(row, "unit")}
                        </span>
                      )}
                    </td>
                  ))}
                  <td className="number" data-label={say("common.total")}>
                    {inEuros(sum(Object.values(line?.amounts ?? {})), language)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </AcrossYears>
    </>
  );
}

type MethodProps = { method?: CostMethod; unit: string; price: number | null };

/** How the cost is computed, when it is not simply incurred. */
function Method({ method, unit, price }: MethodProps) {
  const { language, say } = useSpeech();
  if (!method || method === "actual") return null;
  const each = method === "unit" && price !== null ? `: ${inEuros(price, language)} / ${unit}` : "";
  return (
    <span className="small soft">
      {say(`form.method.${method}`)}
      {each}
    </span>
  );
}
