import type { DataTable } from "~/domain/yearly-report";
import { useSpeech } from "~/ui/language";
import { Scroll } from "~/ui/parts";
import { shownValue } from "~/words/yearly-report-document";

/** Tables of data one after the other, each under its heading; a wide one scrolls in its own place. */
export function DataTables({ tables }: { tables: DataTable[] }) {
  return tables.map((table) => <Table key={table.id} table={table} />);
}

const wide = 8;

function Table({ table: { id, title, columns, rows, total } }: { table: DataTable }) {
  const { language, say } = useSpeech();
  const shown = (value: string | number | null, index: number) =>
    shownValue(value, columns[index]?.kind ?? "text", language);
  const numeric = (index: number) => (columns[index]?.kind === "text" ? undefined : "number");
  const [head, ...others] = columns;
  const own = (
    <table className={columns.length > wide ? "wide" : "stack"}>
      <caption className="hidden">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head?.name}</th>
          {others.map(({ name }, index) => (
            <th key={name} scope="col" className={numeric(index + 1)}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells], row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a table do not move
          <tr key={row}>
            <th scope="row">{shown(first ?? null, 0)}</th>
            {cells.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table do not move
              <td key={index} className={numeric(index + 1)} data-label={others[index]?.name}>
                {shown(cell, index + 1)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row">{shown(total[0] ?? null, 0)}</th>
            {total.slice(1).map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a table do not move
              <td key={index} className={numeric(index + 1)} data-label={others[index]?.name}>
                {cell === null ? "" : shown(cell, index + 1)}
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
  return (
    <section aria-labelledby={columns.length > wide ? undefined : id}>
      <h2 id={id}>{title}</h2>
      {rows.length === 0 ? (
        <p className="soft">{say("exports.yearly.nothing")}</p>
      ) : columns.length > wide ? (
        <Scroll label={title}>{own}</Scroll>
      ) : (
        own
      )}
    </section>
  );
}
