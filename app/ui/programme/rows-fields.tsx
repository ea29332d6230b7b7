import type { ReactNode } from "react";
import { useSpeech } from "~/ui/language";
import { mostRows, rowsOf, type Typed, type Wrong } from "~/web/part-form";

/** What the fields of one row need: their name, what stands in them and what is wrong with them. */
export type RowField = (field: string) => { name: string; value?: string; error?: string };

type Props = {
  typed: Typed;
  errors: Wrong[];
  empty: string;
  /** A row that stays: it has no button to take it away. */
  stays?: (row: Typed) => boolean;
  /** Rows in an order of their own cannot be moved. */
  sorted?: boolean;
  children: (field: RowField, row: Typed, name: string) => ReactNode;
};

/** Rows to fill in, add, move and take away: each button comes back with the page, and only Save saves. */
export function RowsFields({ typed, errors, empty, stays, sorted = false, children }: Props) {
  const { say } = useSpeech();
  const rows = rowsOf(typed);
  const general = errors.find(({ name }) => name === "rows")?.message;
  return (
    <div className="part-rows" id="rows">
      {general && <p className="error-message">{general}</p>}
      {rows.length === 0 && <p className="notice">{empty}</p>}
      {rows.map((row, place) => {
        const start = `rows.${place}`;
        const legend = say("programme.rows.row", { row: place + 1 });
        const field: RowField = (part) => {
          const name = `${start}.${part}`;
          return { name, value: row[part], error: errors.find((wrong) => wrong.name === name)?.message };
        };
        return (
          <fieldset className="row-card" key={start} id={start}>
            <legend>{legend}</legend>
            {children(field, row, start)}
            <div className="row-buttons">
              {place > 0 && !sorted && (
                <RowButton change={`up:${place}`} to={`rows.${place - 1}`} row={legend}>
                  {say("programme.rows.up")}
                </RowButton>
              )}
              {!stays?.(row) && (
                <RowButton change={`remove:${place}`} to="rows" row={legend}>
                  {say("programme.rows.remove")}
                </RowButton>
              )}
            </div>
          </fieldset>
        );
      })}
      {rows.length < mostRows ? (
        <p>
          <button
            className="button secondary"
            type="submit"
            name="intent"
            value="row:add"
            formAction={`#rows.${rows.length}`}
          >
            {say("programme.rows.add")}
          </button>
        </p>
      ) : (
        <p className="notice">{say("programme.rows.full")}</p>
      )}
      <p className="small soft">{say("programme.rows.notSaved")}</p>
    </div>
  );
}

type ButtonProps = { change: string; to: string; row: string; children: ReactNode };

function RowButton({ change, to, row, children }: ButtonProps) {
  return (
    <button
      className="button quiet"
      type="submit"
      name="intent"
      value={`row:${change}`}
      formAction={`#${to}`}
    >
      {children}
      <span className="hidden">: {row}</span>
    </button>
  );
}
