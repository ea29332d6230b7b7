import type { Financing } from "../budget";
import { type FinancingSection, financingParts, sourcedParts } from "./fields";
import { readAmount, type Sheet } from "./sheet";

export type ReadFinancing = { financing: Financing; readable: boolean };

/** The financing by source, in cents. Money from somebody else is told with whose it is. */
export function readFinancing({ id }: FinancingSection, sheet: Sheet): ReadFinancing {
  const financing: Financing = { grant: 0, otherPublic: 0, private: 0, income: 0 };
  let readable = true;
  for (const part of financingParts) {
    const amount = readAmount(sheet, `${id}.${part}`);
    if (amount === undefined) readable = false;
    if (amount === null && part === "grant") sheet.problem(`${id}.grant`, "grant-missing");
    if (typeof amount === "number" && amount < 0) sheet.problem(`${id}.${part}`, "negative-amount");
    financing[part] = amount ?? 0;
  }
  for (const part of sourcedParts) {
    const source = `${id}.${part}From`;
    if (financing[part] > 0 && sheet.text(source) === "") sheet.problem(source, "missing");
  }
  return { financing, readable };
}
