import type { Day } from "./day";
import type { Cents } from "./money";

export const bankOutcomes = ["accepted", "rejected", "paid"] as const;
export type BankOutcome = (typeof bankOutcomes)[number];

/** What a file says of one payment, of one group of a file of ours, or, with neither, of the whole file. */
export type BankStatus = {
  /** The message id of our file; null where it is not told. */
  batch: string | null;
  group: string | null;
  endToEndId: string | null;
  outcome: BankOutcome;
  /** Told of what is paid. */
  paidOn: Day | null;
  /** Cents; null where it is not told. */
  amount: Cents | null;
  reason: string | null;
};

/** Why a file that came back cannot be read; `line` counts from 1. */
export type UnreadableFile = {
  ok: false;
  because:
    | "not-text"
    | "not-xml"
    | "doctype"
    | "other-message"
    | "no-rows"
    | "columns"
    | "cells"
    | "status"
    | "day"
    | "amount"
    | "empty-cell"
    | "entry-twice";
  line?: number;
  /** The columns that are wanted, or what could not be read. */
  value?: string;
};
