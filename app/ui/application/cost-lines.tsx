import {
  type Answers,
  type BudgetSection,
  type RowTable,
  rowsField,
  rowsOf,
} from "~/domain/application-form";
import type { CostCategory, CostLine as CostLineRead, CostMethod } from "~/domain/budget";
import { sum } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";
import { CostLine } from "./cost-line";
import type { Editing } from "./editing";
import { usePaste } from "./paste";
import { AddRow } from "./rows-editor";

type Props = Editing<BudgetSection> & {
  category: CostCategory;
  table: RowTable;
  /** The texts as they stand in the page now, and the lines that they make. */
  typed: Answers;
  lines: CostLineRead[];
};

/** The lines of one cost category to fill in; what follows from them is told, never asked. */
export function CostLines({ section, category, table, answers, typed, lines, terms, errors, theirs }: Props) {
  const { language, say } = useSpeech();
  const methods = section.methods ?? ["actual"];
  const years = terms.periodYears;
  const name = say(`terms.cost.${category}`);
  const paste = usePaste(table, rowsOf(answers, table), pasted(methods, years));
  const { rows } = paste;
  const totalOf = (row: string) =>
    sum(lines.filter((line) => line.row === row).flatMap(({ amounts }) => Object.values(amounts)));
  return (
    <section className="cost-lines" aria-labelledby={`${table.prefix}-heading`}>
      <h2 id={`${table.prefix}-heading`}>{name}</h2>
      <p className="help">{say(`form.watch.${category}`)}</p>
      <input type="hidden" name={rowsField(table.prefix)} value={rows.join(" ")} />
      <table className={`stack lines years-${years.length}`} onPaste={paste.take}>
        <caption className="hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{say("form.line.cost")}</th>
            {methods.length > 1 && <th scope="col">{say("form.line.method")}</th>}
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
            <th scope="col" className="number">
              {say("common.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <CostLine
              key={row}
              prefix={`${table.prefix}.${row}`}
              place={index + 1}
              only={rows.length === 1}
              category={name}
              total={totalOf(row)}
              {...{ methods, years, answers, typed, errors, theirs }}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("form.line.sum", { category: name })}</th>
            <td className="number" colSpan={years.length + (methods.length > 1 ? 2 : 1)}>
              <output>{inEuros(sum(rows.map(totalOf)), language)}</output>
            </td>
          </tr>
        </tfoot>
      </table>
      {paste.told && (
        <p className="notice waiting" role="status">
          {paste.told}
        </p>
      )}
      {rows.length < table.most && <AddRow table={table} name={name} />}
    </section>
  );
}

/** The columns of a block from a spreadsheet, in the order in which people keep them. */
function pasted(methods: readonly CostMethod[], years: number[]): string[] {
  const units = methods.includes("unit") ? ["unit", "price"] : [];
  return ["description", ...units, ...years.map(String), "reason"];
}
