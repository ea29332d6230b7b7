import type { LoaderFunctionArgs } from "@remix-run/node";
import writeExcel from "write-excel-file/node";
import { exportedLedger } from "~/web/ledger-export.server";

/** The movements that the address asks for as a workbook: euros are numbers, all else is text that is no formula. */
export async function loader(args: LoaderFunctionArgs) {
  const { columns, rows, name } = await exportedLedger(args);
  const head = columns.map((value) => ({
    value: value as string,
    type: String,
    fontWeight: "bold" as const,
  }));
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (typeof value === "number") return { value, type: Number };
      return typeof value === "object"
        ? { value: Number(value.decimal), type: Number, format: "#,##0.00" }
        : { value: inWorkbook(value), type: String };
    }),
  );
  const widths = columns.map((column) => ({ width: column === "project" || column === "item" ? 40 : 16 }));
  const book = await writeExcel([head, ...cells], {
    sheet: "ledger",
    columns: widths,
    stickyRowsCount: 1,
  }).toBuffer();
  return new Response(new Uint8Array(book), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename="${name}.xlsx"`,
      "Cache-Control": "no-store",
    },
  });
}

/** XML holds no control characters, and a cell at most 32 767 characters. */
function inWorkbook(text: string): string {
  return [...text]
    .filter((letter) => letter >= " " || "\t\n".includes(letter))
    .join("")
    .slice(0, 32_767);
}
