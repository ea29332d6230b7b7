import type { WordsLike } from "~/words";
import type { ministry as finnish } from "../fi/ministry";

export const ministry: WordsLike<typeof finnish> = {};
