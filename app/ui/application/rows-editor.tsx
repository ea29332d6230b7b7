import type { ReactNode } from "react";
import { type Answers, type RowTable, rowsField, rowsOf } from "~/domain/application-form";
import { useSpeech } from "~/ui/language";

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
  const { say } = useSpeech();
  const rows = rowsOf(answers, table);
  return (
    <div className="rows">
      <input type="hidden" name={rowsField(table.prefix)} value={rows.join(" ")} />
      {rows.map((row, index) => (
        <fieldset key={row} className="row-card" id={`${table.prefix}.${row}`}>
          <legend>{legend(index + 1)}</legend>
          <div className="row-fields">{children(row)}</div>
          {rows.length > 1 && (
            <button
              className="button quiet"
              type="submit"
              name="intent"
              value={`remove-row:${table.prefix}.${row}`}
            >
              {say("form.removeRow")}
              <span className="hidden">: {legend(index + 1)}</span>
            </button>
          )}
        </fieldset>
      ))}
      {rows.length < table.most && <AddRow table={table} />}
    </div>
  );
}

/** Saves the page and comes back with an empty row at the table's end. */
export function AddRow({ table, name }: { table: RowTable; name?: string }) {
  const { say } = useSpeech();
  return (
    <p>
      <button className="button secondary" type="submit" name="intent" value={`add-row:${table.prefix}`}>
        {say("apply.section.addRow")}
        {name && <span className="hidden">: {name}</span>}
      </button>
    </p>
  );
}
