import type { WordsLike } from "~/words";
import type { portal as finnish } from "../fi/portal";

export const portal: WordsLike<typeof finnish> = {};
