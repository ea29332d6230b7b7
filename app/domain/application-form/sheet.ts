import type { Cents, NotMoney } from "../money";
import { parseEuros } from "../money";
import type { Problem, ProblemCode } from "./problems";

/** Where one section is read from, and where its problems are told; fields go by their whole names. */
export type Sheet = {
  text: (field: string) => string;
  problem: (field: string, because: ProblemCode, more?: Pick<Problem, "limit" | "what">) => void;
};

const amountProblems = {
  "not-an-amount": "not-an-amount",
  ambiguous: "ambiguous-amount",
  "too-large": "amount-too-large",
} as const satisfies Record<Exclude<NotMoney, "empty">, ProblemCode>;

/** The amount in a field, in cents: `null` when it is empty, undefined when it cannot be read, which is told. */
export function readAmount({ text, problem }: Sheet, field: string): Cents | null | undefined {
  const read = parseEuros(text(field));
  if (read.ok) return read.value;
  if (read.because === "empty") return null;
  problem(field, amountProblems[read.because]);
  return undefined;
}

/** Whole and not negative, with or without spaces between thousands. */
export function isWholeNumber(text: string): boolean {
  return text.length <= 12 && /^\d{1,3}([ \u00a0\u202f]?\d{3})*$/.test(text);
}

export const wholeNumber = (text: string) => Number(text.replace(/\s/g, ""));
