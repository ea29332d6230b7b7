import writeExcelFile, { type Cell, type Sheet } from "write-excel-file/node";
import type { DataTable } from "~/domain/yearly-report";

const moneyFormat = "#,##0.00";
const widths = { text: 44, count: 14, money: 18 };

/** Data tables as a workbook, a sheet each: numbers are numbers and money is euros with cents. Texts stay texts. */
export function workbookOf(tables: readonly DataTable[]): Promise<Buffer> {
  const sheets = tables.map(({ id, columns, rows, total }): Sheet<Buffer> => {
    const kinds = columns.map(({ kind }) => kind);
    const line = (cells: DataTable["rows"][number], bold: boolean) =>
      cells.map((value, index) => cellOf(value, kinds[index] ?? "text", bold));
    return {
      sheet: id.slice(0, 31),
      data: [
        columns.map(({ name }): Cell => ({ value: name, type: String, fontWeight: "bold", wrap: true })),
        ...rows.map((row) => line(row, false)),
        ...(total ? [line(total, true)] : []),
      ],
      columns: kinds.map((kind) => ({ width: widths[kind] })),
      stickyRowsCount: 1,
    };
  });
  return writeExcelFile(sheets).toBuffer();
}

function cellOf(
  value: string | number | null,
  kind: DataTable["columns"][number]["kind"],
  bold: boolean,
): Cell {
  const weight = bold ? { fontWeight: "bold" as const } : {};
  if (value === null) return null;
  if (typeof value === "string") return { value, type: String, wrap: true, ...weight };
  if (kind === "money") return { value: value / 100, type: Number, format: moneyFormat, ...weight };
  return { value, type: Number, ...weight };
}
