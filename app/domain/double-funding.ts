import type { BudgetRow } from "./budget";
import { canonicalJson } from "./canonical-json";
import type { Day } from "./day";
import type { Cents } from "./money";

export const doubleFundingAnswers = ["same", "different"] as const;
/** Are two costs the same expenditure, which may be funded only once (Regulation (EU) 2021/1060 Article 63(9))? */
export type DoubleFundingAnswer = (typeof doubleFundingAnswers)[number];

/** One cost of an application or of a project without one, in cents. */
export type CostItem = {
  /** What tells it apart from every other cost, whatever is written of it. */
  id: string;
  organisationId: string;
  from: Day;
  to: Day;
  category: BudgetRow["category"];
  description: string;
  amount: Cents;
  /** The matter in which it stands: an application and the project that it became are one. */
  matterId: string;
};

/** Two costs that could be one, and why it is asked. `similarity` is per cent of what is written of them. */
export type DoubleFundingQuestion<Item extends CostItem = CostItem> = {
  id: string;
  items: [Item, Item];
  period: { from: Day; to: Day };
  similarity: number;
  /** Words that both descriptions have, as the first one writes them. */
  shared: string[];
  sameAmount: boolean;
};

const similarEnough = 50;

/**
 * The questions that costs of one organisation give rise to: the same kind of cost, in days that overlap, in two
 * matters, described alike; where one of them has no description, of the same amount. Never a verdict: an official
 * answers.
 */
export function doubleFundingQuestions<Item extends CostItem>(
  items: readonly Item[],
): DoubleFundingQuestion<Item>[] {
  const sorted = items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return sorted.flatMap((first, index) =>
    sorted.slice(index + 1).flatMap((second) => {
      const question = compare(first, second);
      return question ? [question] : [];
    }),
  );
}

function compare<Item extends CostItem>(first: Item, second: Item): DoubleFundingQuestion<Item> | undefined {
  if (first.matterId === second.matterId || first.organisationId !== second.organisationId) return undefined;
  if (first.category !== second.category || first.amount <= 0 || second.amount <= 0) return undefined;
  const [, from = first.from] = [first.from, second.from].toSorted();
  const [to = first.to] = [first.to, second.to].toSorted();
  if (from > to) return undefined;

  const similarity = similarityOf(first.description, second.description);
  const sameAmount = first.amount === second.amount;
  const described = wordsOf(first.description).length > 0 && wordsOf(second.description).length > 0;
  if (described ? similarity < similarEnough : !sameAmount) return undefined;
  return {
    id: `${first.id}~${second.id}`,
    items: [first, second],
    period: { from, to },
    similarity,
    shared: sharedWords(first.description, second.description),
    sameAmount,
  };
}

/** The facts on which a question was asked, as text: when any of them changes, it is another question. */
export function questionFacts({ items }: DoubleFundingQuestion): string {
  return canonicalJson(
    items.map(({ from, to, category, description, amount }) => ({
      ...{ from, to, category, amount },
      description: wordsOf(description).join(" "),
    })),
  );
}

/**
 * How alike two texts are, per cent: the share of groups of three letters that they have in common, so that an
 * inflected word still counts. Capitals, order of words and punctuation do not matter.
 */
export function similarityOf(first: string, second: string): number {
  const [a, b] = [groupsOf(first), groupsOf(second)];
  if (a.size + b.size === 0) return 0;
  const common = [...a].filter((group) => b.has(group)).length;
  return Math.round((200 * common) / (a.size + b.size));
}

function groupsOf(text: string): Set<string> {
  return new Set(
    wordsOf(text).flatMap((word) => {
      const letters = [...` ${word} `];
      return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(""));
    }),
  );
}

const stem = 5;

function sharedWords(first: string, second: string): string[] {
  const stems = new Set(wordsOf(second).map((word) => word.slice(0, stem)));
  return [...new Set(wordsOf(first))].filter((word) => word.length > 3 && stems.has(word.slice(0, stem)));
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
