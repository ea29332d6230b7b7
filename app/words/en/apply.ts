import type { WordsLike } from "~/words";
import type { apply as finnish } from "../fi/apply";

export const apply: WordsLike<typeof finnish> = {};
