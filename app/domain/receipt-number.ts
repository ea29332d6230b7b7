/**
 * The letters and digits of a receipt's code: Crockford's, without those that people take for another.
 * A receipt's number is the application's number and a code that cannot be guessed: HS-2026-0001-7KQ2MX.
 */
export const codeLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const written = new RegExp(`^HS(\\d{4})(\\d{4,9})([${codeLetters}]{6})$`);
const mistaken: Record<string, string> = { O: "0", I: "1", L: "1" };

/**
 * The receipt's number as a person may have written it: with spaces, any dashes or none, in small
 * letters, with O for 0 and I or L for 1. Undefined when it cannot be a receipt's number.
 */
export function readReceiptNumber(text: string): string | undefined {
  const bare = text.toUpperCase().replace(/[\s\p{Pd}_\u2212]/gu, "");
  if (bare.length > 30) return undefined;
  const tidy = bare.replace(/[OIL]/g, (letter) => mistaken[letter] ?? letter);
  const [, year, serial, code] = written.exec(tidy) ?? [];
  return year && serial && code ? `HS-${year}-${serial}-${code}` : undefined;
}

/**
 * A SHA-256 as a person may have written it: in groups, in capitals, or as `sha256sum` prints it, with the
 * file's name after it. 64 small hexadecimal digits, or undefined.
 */
export function readSha256(text: string): string | undefined {
  const tidy = text
    .trim()
    .slice(0, 1000)
    .toLowerCase()
    .replace(/^\\?(sha-?256\s*[:=(]?)?\s*/, "");
  const [printed] = /^[0-9a-f]{64}(?=\s|$)/.exec(tidy) ?? [];
  if (printed) return printed;
  const bare = tidy.replace(/[\s\p{Pd}\u2212:._]/gu, "");
  return /^[0-9a-f]{64}$/.test(bare) ? bare : undefined;
}
