import type { CostCategory } from "../../app/domain/budget";
import { addDays, addMonths, type Day } from "../../app/domain/day";
import { type Cents, plainEuros, sum } from "../../app/domain/money";
import type { DataTable } from "../../app/domain/yearly-report";

export type DemoVoucher = {
  number: string;
  on: Day;
  category: CostCategory;
  description: string;
  supplier: string;
  cents: Cents;
};

type Monthly = Omit<DemoVoucher, "number" | "on"> & { day: number; months: number[] };

const espoo = "Espoon kaupunki";
const interpreters = "Tulkkikeskus Demo Oy";
const college = "Espoon työväenopisto";

/** What the project costs in months counted from the first of a claim. The interpreters send one invoice a season. */
const monthly: Monthly[] = [
  of("staff", "Palveluohjaaja A. Demo, palkka sivukuluineen", espoo, 4_312_45, 28, [0, 1, 2, 3, 4]),
  of("staff", "Palveluohjaaja T. Demo, palkka sivukuluineen", espoo, 4_188_10, 28, [0, 1, 2, 3, 4]),
  of("staff", "Koordinaattori 20 %, palkka sivukuluineen", espoo, 618_90, 28, [0, 1, 2, 3, 4]),
  of("services", "Orientaatioryhmien ohjaus", college, 1_320_00, 22, [0, 1, 2, 3, 4]),
  of("other", "Lastenhoito ryhmien aikana", "Hoivapalvelu Demo Oy", 486_40, 19, [0, 1, 2, 3, 4]),
  of("other", "Tilavuokra", "Kulttuurikeskus Demo ry", 250_00, 3, [0, 1, 2, 3, 4]),
  of("travel", "Pilottikuntien koulutus, junaliput", "VR-Yhtymä Oyj", 236_80, 12, [1, 3]),
  of("travel", "Pilottikuntien koulutus, majoitus", "Hotelli Demo Oy", 355_20, 13, [1]),
  of("other", "Esitteet kuudella kielellä", "Painotalo Demo Oy", 420_00, 9, [1]),
  of("services", "Tulkkaus ja käännökset", interpreters, 12_550_00, 16, [4]),
  of("services", "Tulkkaus", interpreters, 3_875_50, 17, [2]),
];

function of(
  category: CostCategory,
  description: string,
  supplier: string,
  cents: Cents,
  day: number,
  months: number[],
): Monthly {
  return { category, description, supplier, cents, day, months };
}

/** The vouchers of so many months from the first day. */
export function vouchersOfMonths(from: Day, months: number): DemoVoucher[] {
  return Array.from({ length: months }, (_, month) => month)
    .flatMap((month) =>
      monthly
        .filter((line) => line.months.includes(month))
        .map(({ day, months: _, ...line }) => ({ ...line, on: addDays(addMonths(from, month), day - 1) })),
    )
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map((line, index) => ({ ...line, number: `${from.slice(0, 4)}${from.slice(5, 7)}${101 + index}` }));
}

/** The vouchers as they are pasted into a claim: the month's were paid on the day of the voucher. */
export function listOf(vouchers: readonly DemoVoucher[]): string {
  return vouchers
    .map(({ number, on, category, description, supplier, cents }) =>
      [number, on, category, description, supplier, plainEuros(cents), on].join(";"),
    )
    .join("\n");
}

/** The costs of each category, in the fields of a claim. */
export function sumsOf(vouchers: readonly DemoVoucher[]): Record<string, string> {
  const categories = [...new Set(vouchers.map(({ category }) => category))];
  return Object.fromEntries(
    categories.map((category) => {
      const cents = vouchers.filter((one) => one.category === category).map((one) => one.cents);
      return [`costs.${category}`, plainEuros(sum(cents))];
    }),
  );
}

/** The same as an extract of the accounts. */
export function extractOf(vouchers: readonly DemoVoucher[]): DataTable {
  return {
    ...{ id: "paakirjanote", title: "Pääkirjanote" },
    columns: [
      { name: "Tosite", kind: "text" },
      { name: "Päivä", kind: "text" },
      { name: "Selite", kind: "text" },
      { name: "Toimittaja", kind: "text" },
      { name: "Euroa", kind: "money" },
    ],
    rows: vouchers.map(({ number, on, description, supplier, cents }) => [
      ...[number, on, description, supplier],
      cents,
    ]),
    total: ["Yhteensä", "", "", "", sum(vouchers.map(({ cents }) => cents))],
  };
}
