import type { ReactNode } from "react";
import type { Cents } from "~/domain/money";
import { inEuros } from "~/words/formats";
import { useSpeech } from "./language";

/** An amount for each year, and their total. */
export type AmountRow = {
  name: string;
  amounts: readonly Cents[];
  total: Cents;
  /** What stands in the cell of a year, where it is not the amount as it is read. */
  cell?: (year: number, amount: Cents) => ReactNode;
  /** The cells are fields to fill in. */
  editable?: boolean;
};

type Props = {
  caption: string;
  years: readonly number[];
  rows: AmountRow[];
  /** Rows that follow from the others, under a line. */
  computed?: AmountRow[];
  sum: AmountRow;
};

/** Amounts by category and year, with the totals of both: on a narrow screen a category under another. */
export function AmountTable({ caption, years, rows, computed = [], sum }: Props) {
  const { say } = useSpeech();
  const inRows = (shown: AmountRow[]) => shown.map((row) => <Row key={row.name} row={row} years={years} />);
  return (
    <table className="stack budget-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("portal.costs.category")}</th>
          {[...years, say("common.total")].map((heading) => (
            <th key={heading} scope="col" className="number">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{inRows(rows)}</tbody>
      {computed.length > 0 && <tbody className="computed">{inRows(computed)}</tbody>}
      <tfoot>{inRows([sum])}</tfoot>
    </table>
  );
}

function Row({ row, years }: { row: AmountRow; years: readonly number[] }) {
  const { language, say } = useSpeech();
  const { name, amounts, total, cell, editable } = row;
  const inWords = (amount: Cents) => inEuros(amount, language);
  return (
    <tr>
      <th scope="row">{name}</th>
      {years.map((year, column) => (
        <td key={year} className={editable ? undefined : "number"} data-label={year}>
          {cell ? cell(year, amounts[column] ?? 0) : inWords(amounts[column] ?? 0)}
        </td>
      ))}
      <td className="number" data-label={say("common.total")}>
        {inWords(total)}
      </td>
    </tr>
  );
}
