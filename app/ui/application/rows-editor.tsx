import type { ReactNode } from "react";
import { type Answers, type RowTable, rowsField } from "~/domain/application-form";
import { useSpeech } from "~/ui/language";
import { useRows } from "./use-rows";

type Props = {
  table: RowTable;
  answers: Answers;
  /** What one row is called, by its place: "Välitavoite 2". */
  legend: (place: number) => string;
  /** The fields of one row. */
  children: (row: string) => ReactNode;
};

/** A table to fill in, each row as a group of fields, with the ways to add a row and to take one away. */
export function RowsEditor({ table, answers, legend, children }: Props) {
  const { rows, addOne } = useRows(table, answers);
  return (
    <div className="rows">
      <input type="hidden" name={rowsField(table.prefix)} value={rows.join(" ")} />
      {rows.map((row, index) => (
        <fieldset key={row} className="row-card" id={`${table.prefix}.${row}`}>
          <legend id={index === rows.length - 1 ? `${table.prefix}.end` : undefined}>
            {legend(index + 1)}
          </legend>
          <div className="row-fields">{children(row)}</div>
          {rows.length > 1 && <RemoveRow row={`${table.prefix}.${row}`} name={legend(index + 1)} />}
        </fieldset>
      ))}
      {rows.length < table.most && <AddRow table={table} onClick={addOne} />}
    </div>
  );
}

type RemoveProps = { row: string; name: string };

/** Saves the page and comes back without the row. */
export function RemoveRow({ row, name }: RemoveProps) {
  const { say } = useSpeech();
  return (
    <button className="button quiet" type="submit" name="intent" value={`remove-row:${row}`}>
      {say("form.removeRow")}
      <span className="hidden">: {name}</span>
    </button>
  );
}

type AddProps = { table: RowTable; name?: string; onClick: ReturnType<typeof useRows>["addOne"] };

/** An empty row at the table's end: at once, or without scripts by saving the page and coming back to it. */
export function AddRow({ table, name, onClick }: AddProps) {
  const { say } = useSpeech();
  return (
    <p>
      <button
        className="button secondary"
        type="submit"
        name="intent"
        value={`add-row:${table.prefix}`}
        onClick={onClick}
      >
        {say("apply.section.addRow")}
        {name && <span className="hidden">: {name}</span>}
      </button>
    </p>
  );
}
