import { createHash } from "node:crypto";

/** The SHA-256 of a text, in hexadecimal. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The digest of each field's text: the record names the texts so, which lie in `answer` for good. */
export function digestsOf(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, digestOf(text)]));
}
