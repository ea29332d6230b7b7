import type { AreaText } from "./areas";
import type { Place } from "./refusal";
import type { Contents, DimensionRole, LanguageGroup, TableId } from "./tables";

/** One number of a file, with what its row, column or position says of it. */
export type Cell = {
  area: AreaText;
  /** Undefined in tables that do not tell languages apart. */
  language?: LanguageGroup;
  /** `2021` or `2022M12`, as the file says it. */
  time: string;
  contents: Contents;
  /** A number of a JSON file, the text of a CSV one; null where none was published. */
  raw: number | string | null;
  /** Of a JSON number: how many decimals the publisher shows. */
  decimals?: number;
  place: Place;
};

/** What a file holds before it is known which of it counts. */
export type Sheet = {
  format: "json-stat" | "json-stat2" | "csv";
  /** As the file itself says, if it does. */
  tableId: string | null;
  /** The date of the area classification: every year is recast to it. */
  vintage: string | null;
  updated: string | null;
  has: { language: boolean; age: boolean; month: boolean; share: boolean };
  /** Dimensions that every table has, and this file has not. */
  missing: DimensionRole[];
  cells: Iterable<Cell>;
};

export type Signature = Sheet["has"];

/** Which table has these dimensions and contents? 159t stands for both tables of key figures. */
export function tableLike({ language, age, month, share }: Signature): TableId | undefined {
  if (share) return "159t";
  if (language) return "11rm";
  if (month) return "11s5";
  return age ? "11re" : undefined;
}
