import { type Day, isPartialDay, parseDay } from "~/domain/day";
import { type LedgerKind, ledgerKinds } from "~/domain/ledger";
import { type Figure, figures, kindsOf } from "~/domain/ledger-figures";
import type { LedgerFilter } from "~/queries/ledger-rows.server";

/** The day that the address asks for: one that has been, else why not; null when it asks for none. */
export type AskedDay = { day: Day; said: Day | null; typed: string; wrong: "wrong" | "future" | null };

/** Reads the day `asOf`; what is no past day leaves the present day, and says what is wrong. */
export function readAsOf(asked: URLSearchParams, today: Day): AskedDay {
  const typed = asked.get("asOf")?.trim() ?? "";
  const nothing = { day: today, said: null, typed };
  if (typed === "") return { ...nothing, wrong: null };
  const read = /^\d{4}-\d\d-\d\d$/.test(typed) && isPartialDay(typed) ? typed : dayIn(typed);
  if (!read) return { ...nothing, wrong: "wrong" };
  if (read > today) return { ...nothing, wrong: "future" };
  return { day: read, said: read === today ? null : read, typed, wrong: null };
}

function dayIn(text: string): Day | undefined {
  const verdict = parseDay(text);
  return verdict.ok ? verdict.value : undefined;
}

/** A whole number of the address, from 1; undefined when it says none. */
export function numberIn(asked: URLSearchParams, name: string): number | undefined {
  const text = asked.get(name) ?? "";
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

/** What is asked of the ledger: a figure by its name, or one kind of movement by its own. */
export type LedgerAsked = {
  item?: string;
  project?: string;
  kind?: Figure | LedgerKind;
  year?: number;
  asOf: AskedDay;
};

/** Reads the address of the ledger; what it says of kinds that there are not is left out. */
export function readLedger(asked: URLSearchParams, today: Day): LedgerAsked {
  const kinds = [...figures, ...ledgerKinds] as const;
  return {
    item: asked.get("item") || undefined,
    project: asked.get("project") || undefined,
    kind: kinds.find((one) => one === asked.get("kind")),
    year: numberIn(asked, "year"),
    asOf: readAsOf(asked, today),
  };
}

/** The parts of the ledger's address in their order. */
export function saidOfLedger({ item, project, kind, year, asOf }: LedgerAsked) {
  return { item, project, kind, year: year?.toString(), asOf: asOf.said ?? undefined };
}

export function isFigure(kind: LedgerAsked["kind"]): kind is Figure {
  return figures.some((figure) => figure === kind);
}

/** The movements that are asked for. */
export function filterOf({ item, project, kind, year, asOf }: LedgerAsked): LedgerFilter {
  const kinds = kind === undefined ? undefined : isFigure(kind) ? kindsOf(kind) : [kind];
  return { itemId: item, projectId: project, kinds, year, asOf: asOf.day };
}
