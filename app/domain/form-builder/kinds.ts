import type { Column, Prefill, Question } from "../application-form";

/** Every kind of question, in the order in which they are offered. */
export const questionKinds = [
  "short-text",
  "long-text",
  "yes-no",
  "choice",
  "choices",
  "number",
  "amount",
  "date",
  "email",
  "municipalities",
  "table",
  "attachment",
  "confirm",
] as const satisfies readonly Question["kind"][];

export const columnKinds = [
  "short-text",
  "long-text",
  "number",
  "amount",
  "choice",
] as const satisfies readonly Column["kind"][];

/** What a question of the kind can have besides what every question has. */
export const has = {
  options: (kind: Question["kind"]) => kind === "choice" || kind === "choices",
  maxLength: (kind: Question["kind"]) => kind === "short-text" || kind === "long-text",
  prefill: (kind: Question["kind"]) => kind === "short-text" || kind === "email" || kind === "choice",
  /** A declaration that is not given is no declaration. */
  optional: (kind: Question["kind"]) => kind !== "confirm",
};

/** What the service can write into a new application for its writer. */
export const prefills = [
  "person.name",
  "person.email",
  "organisation.name",
  "organisation.businessId",
  "organisation.language",
] as const satisfies readonly Prefill[];
