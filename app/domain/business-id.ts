export type NotBusinessId = "empty" | "not-a-business-id" | "wrong-check-digit";
export type BusinessIdVerdict = { ok: true; value: string } | { ok: false; because: NotBusinessId };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2];

/**
 * Which organisation's Business ID (Y-tunnus) did the person write? Answers `0245437-2`. Reads it
 * without the hyphen, as a VAT number (`FI02454372`), and in the old form of six digits.
 */
export function parseBusinessId(text: string): BusinessIdVerdict {
  const tidy = text.replace(/\s/g, "").replace(/[\u2010-\u2013\u2212]/g, "-");
  if (tidy === "") return { ok: false, because: "empty" };

  const [, digits, check] = /^(?:FI)?(\d{7}|\d{6}(?=-))-?(\d)$/i.exec(tidy) ?? [];
  if (!digits || !check) return { ok: false, because: "not-a-business-id" };

  const serial = digits.padStart(7, "0");
  if (checkDigit(serial) !== Number(check)) return { ok: false, because: "wrong-check-digit" };
  return { ok: true, value: `${serial}-${check}` };
}

/** The digit that ends an ID with these seven digits; 10, which fits none, when they are never given out. */
function checkDigit(serial: string): number {
  const weighted = WEIGHTS.map((weight, index) => weight * Number(serial[index]));
  const remainder = weighted.reduce((total, part) => total + part) % 11;
  return remainder === 0 ? 0 : 11 - remainder;
}
