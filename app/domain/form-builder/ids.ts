/** Names that fields of the service's own go by: the rows of a table, and the page of a new question. */
const reserved = ["rows", "new"];

const longest = 40;

/** May a section, a question, an option or a column go by this? */
export function isId(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && text.length <= longest + 4 && !reserved.includes(text);
}

/**
 * What a part of the form goes by from now on: its Finnish words in letters that every address can hold,
 * with a number where that is taken. Answers hang on it, so it is made once and never changes.
 */
export function idFrom(words: string, taken: readonly string[], otherwise: string): string {
  const plain = words
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "");
  const cut = plain.length > longest ? plain.slice(0, longest + 1).replace(/-[^-]*$/, "") : plain;
  const start = cut.slice(0, longest).replace(/-+$/, "") || otherwise;
  const used = [...taken, ...reserved];
  if (!used.includes(start)) return start;
  let next = 2;
  while (used.includes(`${start}-${next}`)) next++;
  return `${start}-${next}`;
}
