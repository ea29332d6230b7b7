import { diffWordsWithSpace } from "diff";

/** A piece of a text; one that the other text does not have is marked. */
export type Piece = { text: string; marked: boolean };

/** Two texts piece by piece: what is marked in the first was removed, what is marked in the second was added. */
export type WordChanges = { before: Piece[]; after: Piece[] };

/** So many differences are no more a change of words but another text, and cost time to find. */
const mostDifferences = 800;

/** Which words differ between two texts. Texts with little in common are marked whole. */
export function wordChanges(before: string, after: string): WordChanges {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostDifferences });
  if (!found) {
    return { before: [{ text: before, marked: true }], after: [{ text: after, marked: true }] };
  }
  return {
    before: found
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value, marked: removed })),
    after: found
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, marked: added })),
  };
}
