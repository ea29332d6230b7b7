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
export type ResettlementPurpose = 1 | 2 | 3 | 4 | 5;

export const partyRoles = ["owner", "coordinator", "host", "partner", "supplier"] as const;
export type PartyRole = (typeof partyRoles)[number];

export const eventKinds = ["start", "milestone", "deadline", "news", "law", "end"] as const;
export type EventKind = (typeof eventKinds)[number];
