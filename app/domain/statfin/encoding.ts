import { refuse } from "./refusal";

export type Encoding = "utf-8" | "utf-8-bom" | "iso-8859-1";

/** UTF-8 that was once read as ISO-8859-1: `NÃ¤rpiÃ¶`. */
const misread = /[ÂÃ][\u0080-\u00bf]|\ufffd/;
/** No text of ours has these; in ISO-8859-1 they would be control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unwritten = /[\0-\x08\x0e-\x1f\x7f-\x9f]/;

/**
 * The text of the bytes: UTF-8 with or without its mark, or else ISO-8859-1. Refuses what is neither,
 * and what has been misread once already.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (bytes.length === 0) refuse("empty", { kind: "file" });
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = asUtf8(marked ? bytes.subarray(3) : bytes);
  const text = utf8 ?? (marked ? undefined : latin1(bytes));
  if (text === undefined) refuse("encoding", { kind: "line", line: 1 });
  if (text.trim() === "") refuse("empty", { kind: "file" });

  const strange = unwritten.exec(text);
  if (strange) refuse("encoding", { kind: "line", line: lineAt(text, strange.index) });
  const twice = misread.exec(text);
  if (twice) {
    const around = text.slice(Math.max(0, twice.index - 12), twice.index + 12).split(/[\r\n;"]/);
    const said = around.find((part) => misread.test(part));
    refuse("mojibake", { kind: "line", line: lineAt(text, twice.index) }, said);
  }
  return { text, encoding: utf8 === undefined ? "iso-8859-1" : marked ? "utf-8-bom" : "utf-8" };
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Not by TextDecoder, whose "latin1" is Windows-1252. */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return parts.join("");
}

/** The line, from 1, in which the character at `index` stands. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < index; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
