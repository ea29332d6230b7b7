/** An account as ISO 13616 writes it, without spaces: `FI2112345600000785`. */
export type Iban = string;

export type NotIban = "empty" | "not-an-iban" | "wrong-length" | "wrong-check";
export type IbanVerdict = { ok: true; value: Iban } | { ok: false; because: NotIban };

const finnishLength = 18;

/**
 * Which account did the person write? Spaces and small letters are read as they are meant; the check digits
 * (modulo 97) must be right, and a Finnish account has 18 characters.
 */
export function readIban(text: string): IbanVerdict {
  const value = text.replace(/[\s\u00a0-]/g, "").toUpperCase();
  if (value === "") return { ok: false, because: "empty" };
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return { ok: false, because: "not-an-iban" };
  if (value.startsWith("FI") && value.length !== finnishLength) return { ok: false, because: "wrong-length" };
  return mod97(value) === 1 ? { ok: true, value } : { ok: false, because: "wrong-check" };
}

/** The remainder by which ISO 7064 checks a number with letters: the first four characters go last. */
function mod97(value: string): number {
  const digits = `${value.slice(4)}${value.slice(0, 4)}`.replace(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest;
}

/** Must the bank be told by its BIC? Not of a Finnish account, which tells it itself. */
export function needsBic(iban: Iban): boolean {
  return !iban.startsWith("FI");
}

/** The BIC that the person wrote, or undefined when it is none. */
export function readBic(text: string): string | undefined {
  const value = text.replace(/\s/g, "").toUpperCase();
  return /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(value) ? value : undefined;
}

/** The account with most of it hidden: `FI21 •••• 0785`. */
export function maskedIban(iban: Iban): string {
  return `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`;
}

/** The account as people read it, in groups of four. */
export function spacedIban(iban: Iban): string {
  return iban.replace(/(.{4})(?=.)/g, "$1 ");
}

/**
 * The reference that the person wrote, or undefined when its check digit is wrong: one of ISO 11649 (RF…),
 * or a Finnish one of 4 to 20 digits, whose last digit is counted with the weights 7, 3 and 1.
 */
export function readReference(text: string): string | undefined {
  const value = text.replace(/\s/g, "").toUpperCase();
  if (/^RF\d{2}[A-Z0-9]{1,21}$/.test(value)) return mod97(value) === 1 ? value : undefined;
  const digits = value.replace(/^0+/, "");
  if (!/^\d{4,20}$/.test(digits)) return undefined;
  const weights = [7, 3, 1];
  const sum = [...digits.slice(0, -1)]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (weights[index % 3] ?? 0), 0);
  return (10 - (sum % 10)) % 10 === Number(digits.at(-1)) ? digits : undefined;
}
