import type { WordsLike } from "~/words";
import type { account as finnish } from "../fi/account";

export const account: WordsLike<typeof finnish> = {
  title: "Sign in",
  lead: "Choose who you are in the service.",
  explained:
    "In demonstration use you sign in by choosing a person from a list; there is no password. The people are made up, the organisations are real.",
  comeBack: "After signing in you come back to the page you left.",
  chooseSomebody: "Choose a person from the list.",
};
