import type { WordsLike } from "~/words";
import type { eligibility as finnish } from "../fi/eligibility";

export const eligibility: WordsLike<typeof finnish> = {};
