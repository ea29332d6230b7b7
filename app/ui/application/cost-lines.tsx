import { type BudgetSection, type RowTable, rowsField } from "~/domain/application-form";
import type { BudgetRow, CostCategory, CostLine as CostLineRead } from "~/domain/budget";
import { sum } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";
import { CostLine } from "./cost-line";
import type { Editing } from "./editing";
import { fieldWords } from "./field-words";
import { usePaste } from "./paste";
import { PastedWords } from "./pasted";
import { AddRow } from "./rows-editor";
import { useRows } from "./use-rows";

type Props = Editing<BudgetSection> & {
  category: CostCategory;
  table: RowTable;
  /** What has been typed in the page by now makes these lines and sums. */
  lines: CostLineRead[];
  sums?: BudgetRow;
};

const onlyActual = ["actual"] as const;

/** The lines of one cost category to fill in; what follows from them is told, never asked. */
export function CostLines({ section, category, table, lines, sums, ...editing }: Props) {
  const { language, say } = useSpeech();
  const { answers, terms, errors, theirs } = editing;
  const methods = section.methods ?? onlyActual;
  const years = terms.periodYears;
  const name = say(`terms.cost.${category}`);
  const { rows, add, addOne } = useRows(table, answers);
  const { take, pasted } = usePaste(table, years, { rows, add });
  const read = new Map(lines.map((line) => [line.row, line]));
  const { nameOf } = fieldWords([section], language, { [rowsField(table.prefix)]: rows.join(" ") });
  return (
    <section className="cost-lines" aria-labelledby={`${table.prefix}-heading`}>
      <h2 id={`${table.prefix}-heading`}>{name}</h2>
      <p className="help">{say(`form.watch.${category}`)}</p>
      <input type="hidden" name={rowsField(table.prefix)} value={rows.join(" ")} />
      <table className="lines" onPaste={take}>
        <caption className="hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{say("form.line.place")}</span>
            </th>
            <th scope="col">{say("form.line.cost")}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
            <th scope="col" className="number">
              {say("common.total")}
            </th>
            <th scope="col">
              <span className="hidden">{say("form.removeRow")}</span>
            </th>
          </tr>
        </thead>
        {rows.map((row, index) => {
          const line = read.get(row);
          return (
            <CostLine
              key={row}
              prefix={`${table.prefix}.${row}`}
              place={index + 1}
              only={rows.length === 1}
              last={index === rows.length - 1 ? `${table.prefix}.end` : undefined}
              category={name}
              unit={line?.method === "unit" ? line.unit || say("form.line.units") : undefined}
              total={sum(Object.values(line?.amounts ?? {}))}
              {...{ methods, years, answers, errors, theirs }}
            />
          );
        })}
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say("form.line.sum", { category: name })}
            </th>
            {years.map((year, column) => (
              <td key={year} className="number" data-label={year}>
                {inEuros(sums?.amounts[column] ?? 0, language)}
              </td>
            ))}
            <td className="number" data-label={say("common.total")}>
              {inEuros(sums?.total ?? 0, language)}
            </td>
            <td className="line-remove" />
          </tr>
        </tfoot>
      </table>
      <div role="status">{pasted && <PastedWords {...pasted} nameOf={nameOf} />}</div>
      {rows.length < table.most && <AddRow table={table} name={name} onClick={addOne} />}
    </section>
  );
}
