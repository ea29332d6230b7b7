import type { Answers, FormTerms } from "~/domain/application-form";

/** A colleague's text in a field that both have changed. */
export type Theirs = { text: string; name: string; savedAt: string };

/** What every section editor is given: the texts to show and what is to be told beside the fields. */
export type Editing<Kind> = {
  section: Kind;
  answers: Answers;
  terms: FormTerms;
  /** By field, in words. */
  errors: Readonly<Record<string, string>>;
  theirs: Readonly<Record<string, Theirs>>;
};
