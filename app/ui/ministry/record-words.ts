import type { Say, WordKey } from "~/words";

/** What was done, in words; an act that has no words yet is shown by its own name. */
export function actInWords({ action, noun }: { action: string; noun: string }, say: Say): string {
  return known(`ministry.record.actions.${noun}.${action}`, `${noun}: ${action}`, say);
}

export function nounInWords(noun: string, say: Say): string {
  return known(`ministry.record.nouns.${noun}`, noun, say);
}

const stateWords: Record<string, string> = {
  application: "terms.applicationState",
  decision: "terms.decisionState",
  project: "terms.projectState",
  milestone: "ministry.project.state",
  report: "funded.filingState",
  claim: "funded.filingState",
  change: "funded.filingState",
  payment: "funded.paymentState",
  "payment-batch": "payments.batches.state",
  "bank-account": "payments.account.standing",
  recovery: "recoveries.state",
  return: "recoveries.returnState",
  call: "terms.callPhase",
  contest: "statistics.contests.states",
};

type Change = { noun: string; fromState: string | null; toState: string | null };

/** From which state to which, or the first state alone; empty when the act changed none. */
export function changeInWords({ noun, fromState, toState }: Change, say: Say): string {
  const word = (state: string) => known(`${stateWords[noun] ?? noun}.${state}`, state, say);
  if (toState === null) return "";
  if (fromState === null) return word(toState);
  return say("ministry.record.fromTo", { from: word(fromState), to: word(toState) });
}

export type Detail = { name: string; before?: string; after: string };

/** The details of an act as a flat list; of a before and an after, what differs. */
export function detailsOf(details: unknown): Detail[] {
  if (!isObject(details)) return [];
  const { before, after, changed, ...rest } = details;
  return [
    ...flat(rest).map(([name, value]) => ({ name, after: value })),
    ...sideBySide(before, after),
    ...(isObject(changed)
      ? Object.entries(changed).map(([name, change]) =>
          isObject(change)
            ? { name, before: asText(change.before), after: asText(change.after) }
            : { name, after: `SHA-256 ${asText(change)}` },
        )
      : []),
  ];
}

function sideBySide(before: unknown, after: unknown): Detail[] {
  const [was, is] = [new Map(flat(before)), new Map(flat(after))];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? "", after: is.get(name) ?? "" }))
    .filter((detail) => detail.before !== detail.after);
}

/** Every value with the path that leads to it. */
function flat(value: unknown, path = ""): [string, string][] {
  if (!isObject(value) && !Array.isArray(value)) {
    return value === undefined || path === "" ? [] : [[path, asText(value)]];
  }
  return Object.entries(value).flatMap(([key, part]) => flat(part, path ? `${path}.${key}` : key));
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The word if there is one; i18next answers the key itself when there is none. */
function known(key: string, otherwise: string, say: Say): string {
  const text = say(key as WordKey);
  return text === key ? otherwise : text;
}
