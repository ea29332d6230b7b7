import type {
  EventKind,
  FundingSource,
  ItemKind,
  ItemStatus,
  PartyRole,
  ResettlementPurpose,
} from "../../app/domain/item";
import type { Language, Texts } from "../../app/domain/texts";

/** As much of a date as the source tells: `2023`, `2023-06` or `2023-06-16`. */
export type PartialDay = string;

/** Where a fact was read. `checkedOn` is empty when the day of reading is not known, `language` when it is Finnish. */
export type SourceFact = { title: string; url?: string; language?: Language; checkedOn?: string };

export type EventFact = {
  on: PartialDay;
  /** Only for things that last: the last day or year. */
  until?: PartialDay;
  kind: EventKind;
  text: Texts;
  /** The section of law that sets the date, as it is cited: `1386/2010 § 54`. */
  legalBase?: string;
};

export type ItemFact = {
  /** Also the address: /fi/items/koto-digi */
  id: string;
  kind: ItemKind;
  status: ItemStatus;
  name: Texts;
  /** Two to four sentences in plain language, own words: what, why, for whom. */
  summary: Texts;
  fundingSource: FundingSource;
  purpose?: ResettlementPurpose;
  startsOn?: PartialDay;
  endsOn?: PartialDay;
  /** `organisation` is an id of organisations.csv, or of organisations.ts for those it lacks. */
  parties: { organisation: string; role: PartyRole }[];
  supersededBy?: string;
  continues?: { id?: string; name: Texts };
  /** Kinds of people or bodies the item serves. */
  targetGroup?: Texts;
  events: EventFact[];
  sources: SourceFact[];
  /** What the reader would ask and no source answers: the amount, the recipients. */
  unknown?: Texts[];
};

export type ProgrammeFact = {
  id: string;
  name: Texts;
  summary: Texts;
  ownerId: string;
  fundingSource: FundingSource;
  legalBase: string[];
  startsOn: PartialDay;
  endsOn: PartialDay;
  sources: SourceFact[];
};
