import type { Answers, FormTerms, Section } from "~/domain/application-form";
import type { Attachment } from "~/domain/attachment";

/** A colleague's text in a field that both have changed. */
export type Theirs = { text: string; name: string; savedAt: string };

/** What another section holds that this page reckons with: the costs beside the financing, and the other way round. */
export type Beside = { sections: Section[]; answers: Answers };

/** What every section editor is given: the texts to show and what is to be told beside the fields. */
export type Editing<Kind> = {
  section: Kind;
  answers: Answers;
  terms: FormTerms;
  beside: Beside;
  /** The files of the section's fields. */
  files: Attachment[];
  /** By field, in words. */
  errors: Readonly<Record<string, string>>;
  theirs: Readonly<Record<string, Theirs>>;
};
