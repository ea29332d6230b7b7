import { useSpeech } from "~/ui/language";
import type { ShownList } from "~/web/monitoring-lists.server";

type Props = { shown: Pick<ShownList, "list" | "columns" | "rows">; caption: string };

/** A list of the dashboard as a table: the first cell of a row says what the row is about. */
export function ListTable({ shown: { list, columns, rows }, caption }: Props) {
  const { say } = useSpeech();
  const names = columns.map(({ id }) => say(`dashboard.column.${id}`));
  return (
    <table className={`stack watched ${list}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, number }, at) => (
            <th key={id} scope="col" className={number ? "number" : undefined}>
              {names[at]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page do not move
          <tr key={row}>
            {cells.map((cell, at) => {
              const { id, number } = columns[at] ?? { id: "number" };
              return at === 0 ? (
                <th key={id} scope="row">
                  <Cell cell={cell} />
                </th>
              ) : (
                <td key={id} className={number ? "number" : undefined} data-label={names[at]}>
                  <Cell cell={cell} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell: { text, lang, href } }: { cell: ShownList["rows"][number][number] }) {
  if (!href) return <span lang={lang}>{text}</span>;
  return (
    <a href={href} lang={lang}>
      {text}
    </a>
  );
}
