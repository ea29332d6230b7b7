/** How many words the text has: runs of letters or digits. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
