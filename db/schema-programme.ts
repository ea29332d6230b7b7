import type { BudgetKind } from "../app/domain/item";

/** What managing the programme and its items keeps. See `schema.ts` for how columns are to be read. */
export interface ProgrammeSchema {
  itemBudget: ItemBudget;
  partVersion: PartVersion;
}

interface ItemBudget {
  itemId: string;
  position: number;
  year: number;
  kind: BudgetKind;
  /** Cents; empty when there is money but no source tells how much. */
  amount: number | null;
  source: string;
  url: string | null;
  checkedOn: string | null;
}

/** Counts how often one part of something has been changed: a form begun on an older state is not saved. */
interface PartVersion {
  noun: string;
  nounId: string;
  part: string;
  version: number;
}
