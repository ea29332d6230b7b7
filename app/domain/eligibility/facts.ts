import type { Day, Month } from "../day";
import type { Cents } from "../money";
import type { AgreementKind, OrganisationKind } from "./rule";

export type Source = { publisher: string; table: string; url?: string; retrievedOn?: Day; note?: string };

/** A count of people; a range (`exact: false`) where only a rounded share of the population is published. */
export type Figure = {
  statistic: string;
  referenceOn: Day;
  min: number;
  max: number;
  exact: boolean;
  sharePercent?: number;
  population?: number;
  source: Source;
};

/** An agreement as an officer has seen it: in force from the first day to the last, if it has a last. */
export type Agreement = {
  kind: AgreementKind;
  fromOn: Day;
  toOn?: Day;
  /** Where it was seen, in the officer's words. */
  source: string;
  checkedOn: Day;
};

/** What fields of an application say together; without a value they are empty or cannot be read. */
export type Typed<Value> = { fields: string[]; value?: Value };

/** What an application says of itself, as far as it can be read. Money is cents. */
export type ApplicationFacts = {
  grant: Typed<Cents>;
  /** All costs, and what of them no other money covers. */
  costs: Typed<{ total: Cents; own: Cents }>;
  /** The first and the last month of the milestones. */
  months: Typed<{ first: Month; last: Month }>;
  /** The years that have costs. */
  years: Typed<number[]>;
  /** The questions that ask for a day. */
  days: Record<string, Day | undefined>;
  /** How many files each field of the form has that asks for files. */
  files: Record<string, number>;
};

/**
 * What is known of the applicant, with at most one figure for each statistic and reference date. What is
 * not there is not known; `application` is not there while there is none to judge.
 */
export type Facts = {
  organisation: { id: string; kind: OrganisationKind; regionCode?: string };
  figures: Figure[];
  otherApplications?: number;
  agreements?: Agreement[];
  application?: ApplicationFacts;
};
