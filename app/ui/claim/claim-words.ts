import type { CheckAnswer, ClaimCheckId, Computed } from "~/domain/claim/checks";
import type { ClaimProblem, VoucherProblem } from "~/domain/claim/form";
import type { Language } from "~/domain/texts";
import { wordsIn } from "~/words";
import { inEuros, onDay } from "~/words/formats";

type FieldWord = "period-from";
type FileWord = "evidence-ledger";

/** What a field of a claim is called. */
export function claimField(field: string, language: Language): string {
  const say = wordsIn(language);
  const [, row, column] = /^procurement\.(\d+)\.(\w+)$/.exec(field) ?? [];
  if (row && column) {
    return `${say("claims.procurement.row", { row: Number(row) + 1 })}: ${say(`claims.procurement.${column as "what"}`)}`;
  }
  if (field.startsWith("evidence.") || field === "steering.minutes") {
    return say(`claims.files.${field.replace(".", "-") as FileWord}`);
  }
  return say(`claims.field.${field.replace(".", "-") as FieldWord}`);
}

/** What is wrong in a claim, and what to do about it. */
export function claimProblem(problem: ClaimProblem, language: Language): string {
  const { field, because, line, amount, other, number } = problem;
  const told = (cents?: number) => (cents === undefined ? "" : inEuros(cents, language));
  return wordsIn(language)(`claims.wrong.${because}`, {
    field: claimField(field, language),
    ...{ line: line ?? 0, amount: told(amount), other: told(other), number: number ?? "" },
  });
}

/** What is wrong with a line of vouchers. */
export function voucherProblem({ line, column, because }: VoucherProblem, language: Language): string {
  const say = wordsIn(language);
  return say("claims.voucher.line", {
    line,
    column: column ? say(`claims.voucher.${column}`) : "",
    because: say(`claims.voucher.because.${because}`),
  }).replace(/ {2}/, " ");
}

/** The fact behind a computed answer, in a sentence. */
export function checkFact(id: ClaimCheckId, { facts }: Computed, language: Language): string {
  const read = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value)
        ? onDay(value, language)
        : value === ""
          ? "–"
          : value,
    ]),
  );
  return wordsIn(language)(`claims.checks.fact.${id}`, {
    ...read,
    ...(typeof facts.cents === "number" && { amount: inEuros(facts.cents, language) }),
    ...(facts.numbers === "" && { numbers: "" }),
  });
}

export function checkAnswer(answer: string, language: Language): string {
  const say = wordsIn(language);
  return answer === "" ? say("claims.checks.unsaid") : say(`claims.checks.answers.${answer as CheckAnswer}`);
}
