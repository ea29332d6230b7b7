import { expect, test } from "vitest";
import { readVoucherTable, utf8, writeVoucherTable } from "../../app/outside/voucher-table";

const row = "1001;31.5.2027;palkat;Projektipäällikkö;Vantaan kaupunki;4 812,55;31.5.2027";

test("vouchers are read with semicolons, commas or tabs, with a heading or without, with a byte order mark or without", () => {
  const expected = {
    ...{ number: "1001", on: "2027-05-31", category: "staff", description: "Projektipäällikkö" },
    ...{ supplier: "Vantaan kaupunki", amount: 4_812_55, paidOn: "2027-05-31" },
  };
  const tables = [
    row,
    `\ufeff${row}\r\n`,
    `Tosite;Pvm;Kustannuslaji;Selite;Toimittaja;Netto;Maksettu\n${row}`,
    row.replaceAll(";", "\t"),
    '1001,31.5.2027,lön,Projektipäällikkö,Vantaan kaupunki,"4 812,55",31.5.2027',
    `Maksettu;Netto;Toimittaja;Selite;Laji;Pvm;Tosite;Tili\n${row.split(";").reverse().join(";")};4000`,
  ];
  for (const table of tables) {
    const { vouchers, problems } = readVoucherTable(table);
    expect(problems, table).toEqual([]);
    expect(vouchers, table).toMatchObject([expected]);
  }
});

test("every line that cannot be read is told by its number, column and reason, and the others are read", () => {
  const { vouchers, problems } = readVoucherTable(
    [
      row,
      row.replace("palkat", "lomat"),
      row.replace("4 812,55", "1.234"),
      row.replace("4 812,55", "0"),
      row.replace("31.5.2027;palkat", "5/6/2027;palkat"),
      "1001;31.5.2027",
      row.replace("Projektipäällikkö", ""),
      row,
    ].join("\n"),
  );
  expect(vouchers.map(({ line }) => line)).toEqual([1, 8]);
  expect(problems).toEqual([
    { line: 2, column: "category", because: "not-a-category" },
    { line: 3, column: "amount", because: "not-an-amount" },
    { line: 4, column: "amount", because: "zero" },
    { line: 5, column: "on", because: "not-a-day" },
    { line: 6, column: null, because: "too-few-columns" },
    { line: 7, column: "description", because: "empty" },
  ]);
});

test("what is read is written so that it reads the same, quotes and semicolons in it", () => {
  const { vouchers } = readVoucherTable(
    `${row}\n2;1.6.2027;muut;"Tila; ""Iso"" sali";Kulttuuri ry;-12,00;2.6.2027`,
  );
  expect(vouchers[1]).toMatchObject({ description: 'Tila; "Iso" sali', amount: -12_00 });
  expect(readVoucherTable(writeVoucherTable(vouchers))).toEqual({ vouchers, problems: [] });
});

test("bytes that are not UTF-8 are not guessed at", () => {
  expect(utf8(new TextEncoder().encode("päivä"))).toBe("päivä");
  expect(utf8(Uint8Array.from([0x70, 0xe4, 0x69]))).toBeUndefined();
});
