import { firstDayOf, lastDayOf, type PartialDay } from "./day";
import { type Cents, sum } from "./money";
import { type Language, languages, type Texts } from "./texts";

/** What an item of the programme can be: grants are one kind among many. */
export const itemKinds = [
  "project",
  "staffed-post",
  "information-system",
  "grant-programme",
  "formula-support",
  "study-or-survey",
  "network",
  "guideline",
  "statutory-deadline",
  "legal-reform",
  "policy-document",
] as const;
export type ItemKind = (typeof itemKinds)[number];

/** History stays visible: a superseded or cancelled item keeps its page. */
export const itemStatuses = ["planned", "running", "completed", "superseded", "cancelled"] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/**
 * Where the money comes from. `amif-resettlement` is the special appropriation of Article 19 of
 * Regulation (EU) 2021/1147; `not-stated` says that no source names the fund; `none` that the item
 * moves no money of its own (a law, a guideline, a network).
 */
export const fundingSources = ["amif-resettlement", "amif", "national", "not-stated", "none"] as const;
export type FundingSource = (typeof fundingSources)[number];

/** The five uses of the resettlement appropriation, Government Decree 119/2022 § 38. */
export const resettlementPurposes = [1, 2, 3, 4, 5] as const;
export type ResettlementPurpose = (typeof resettlementPurposes)[number];

export const partyRoles = ["owner", "coordinator", "host", "partner", "supplier"] as const;
export type PartyRole = (typeof partyRoles)[number];

export const eventKinds = ["start", "milestone", "deadline", "news", "law", "end"] as const;
export type EventKind = (typeof eventKinds)[number];

/** What a sum of one year is: money given in a budget, or what is planned to be used. */
export const budgetKinds = ["appropriation", "plan"] as const;
export type BudgetKind = (typeof budgetKinds)[number];

/** A programme as its managers keep it. */
export type ProgrammeFacts = {
  name: Texts;
  summary: Texts;
  ownerId: string;
  fundingSource: FundingSource;
  legalBase: string[];
  startsOn: PartialDay;
  endsOn: PartialDay;
};

/** What a manager says of an item itself; its parties, events and money are parts of their own. */
export type ItemFacts = {
  programmeId: string;
  kind: ItemKind;
  status: ItemStatus;
  name: Texts;
  summary: Texts;
  targetGroup: Texts | null;
  fundingSource: FundingSource;
  purpose: ResettlementPurpose | null;
  startsOn: PartialDay | null;
  endsOn: PartialDay | null;
  supersededById: string | null;
  /** An item of the portfolio, or a predecessor that has only a name. */
  continuesId: string | null;
  continuesName: Texts | null;
};

/** Who does what in an item, and from when until when, as far as that is said. */
export type ItemParty = {
  organisationId: string;
  role: PartyRole;
  startsOn: PartialDay | null;
  endsOn: PartialDay | null;
};

/** What happens: a milestone, a deadline with the law that sets it. `done` is null while the calendar tells. */
export type ItemEvent = {
  on: PartialDay;
  until: PartialDay | null;
  kind: EventKind;
  text: Texts;
  legalBase: string | null;
  done: boolean | null;
};

/** Money of one year; `amount` in cents, null when no source tells it. */
export type ItemSum = {
  year: number;
  kind: BudgetKind;
  amount: Cents | null;
  source: string;
  url: string | null;
  checkedOn: PartialDay | null;
};

/** A document or a page where facts were read. */
export type ItemSource = {
  title: string;
  url: string | null;
  language: Language | null;
  checkedOn: PartialDay | null;
};

/** What is known of the sums of one kind: their total in cents, and how many years have no known sum. */
export type SumTotal = { kind: BudgetKind; total: Cents | null; unknownYears: number };

/** The totals by kind; an unknown sum is not a zero, and a total of unknown sums alone is not known. */
export function totalsOf(sums: readonly Pick<ItemSum, "kind" | "amount">[]): SumTotal[] {
  return budgetKinds.flatMap((kind) => {
    const amounts = sums.filter((row) => row.kind === kind).map(({ amount }) => amount);
    const known = amounts.filter((amount) => amount !== null);
    if (amounts.length === 0) return [];
    const total = known.length > 0 ? sum(known) : null;
    return [{ kind, total, unknownYears: amounts.length - known.length }];
  });
}

export type ItemMistake =
  | { field: "purpose"; because: "purpose-missing" | "purpose-without-appropriation" }
  | { field: "endsOn"; because: "ends-before-start" }
  | { field: "supersededById"; because: "successor-missing" | "not-superseded" | "circle" }
  | { field: "continuesId"; because: "circle" };

type Links = { id: string; supersededById: string | null; continuesId: string | null }[];

/**
 * What contradicts itself in the facts of the item `id`: a purpose is said exactly when the money is the
 * resettlement appropriation (Decree 119/2022 § 38), a successor exactly when the item is superseded,
 * nothing ends before it begins, and nobody comes back to an item by following successors or predecessors.
 */
export function mistakesIn(facts: ItemFacts, id: string | null, others: Links): ItemMistake[] {
  const mistakes: ItemMistake[] = [];
  const { purpose, fundingSource, startsOn, endsOn, status, supersededById, continuesId } = facts;
  if (fundingSource === "amif-resettlement" && purpose === null)
    mistakes.push({ field: "purpose", because: "purpose-missing" });
  if (fundingSource !== "amif-resettlement" && purpose !== null)
    mistakes.push({ field: "purpose", because: "purpose-without-appropriation" });
  if (endsTooEarly(startsOn, endsOn)) mistakes.push({ field: "endsOn", because: "ends-before-start" });
  if (status === "superseded" && supersededById === null)
    mistakes.push({ field: "supersededById", because: "successor-missing" });
  if (status !== "superseded" && supersededById !== null)
    mistakes.push({ field: "supersededById", because: "not-superseded" });
  for (const field of ["supersededById", "continuesId"] as const) {
    const next = new Map(others.map((other) => [other.id, other[field]]));
    if (leadsBack(id, field === "continuesId" ? continuesId : supersededById, next))
      mistakes.push({ field, because: "circle" });
  }
  return mistakes;
}

/** Does the span end before it can have begun? `2023` and `2023-06` can begin and end in the same year. */
export function endsTooEarly(startsOn: PartialDay | null, endsOn: PartialDay | null): boolean {
  return startsOn !== null && endsOn !== null && lastDayOf(endsOn) < firstDayOf(startsOn);
}

function leadsBack(id: string | null, first: string | null, next: Map<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = first; at !== null && !seen.has(at); at = next.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** The languages without which nothing is published. */
export const publishedLanguages = ["fi", "sv"] as const satisfies readonly Language[];

/** A text that lacks a language; `path` is its field: `name`, `events.2.text`. */
export type Lack = { path: string; language: (typeof publishedLanguages)[number] };

type Written = Pick<ItemFacts, "name" | "summary" | "targetGroup" | "continuesName"> & {
  unknown: Texts[];
  events: { text: Texts }[];
};

/** What an item lacks before the public can read it: every text that it has, in Finnish and in Swedish. */
export function lacking({ name, summary, targetGroup, continuesName, unknown, events }: Written): Lack[] {
  const texts: [string, Texts | null][] = [
    ["name", name],
    ["summary", summary],
    ["targetGroup", targetGroup],
    ["continuesName", continuesName],
    ...events.map(({ text }, index): [string, Texts] => [`events.${index}.text`, text]),
    ...unknown.map((text, index): [string, Texts] => [`unknown.${index}.text`, text]),
  ];
  return texts.flatMap(([path, text]) =>
    publishedLanguages.flatMap((language) => (text && text[language] === "" ? [{ path, language }] : [])),
  );
}

/** The ids in their new order: `id` comes right after `after`, or first when that is null. */
export function placedAfter(ids: string[], id: string, after: string | null): string[] {
  const others = ids.filter((other) => other !== id);
  const at = after === null ? 0 : others.indexOf(after) + 1;
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/**
 * The address of something new, from its name: `Koto-digi 2` is `koto-digi-2`. Taken ones get a number;
 * of names without a Latin letter only the number is left.
 */
export function addressFrom(name: Texts, taken: ReadonlySet<string>): string {
  const [text = ""] = [name.en, ...languages.map((language) => name[language])].filter(Boolean);
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const speaking = plain !== "" && plain !== "new";
  if (speaking && !taken.has(plain)) return plain;
  for (let number = speaking ? 2 : 1; ; number++) {
    const address = plain === "" ? String(number) : `${plain}-${number}`;
    if (!taken.has(address)) return address;
  }
}
