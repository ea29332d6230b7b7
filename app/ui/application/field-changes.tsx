import type { Section } from "~/domain/application-form";
import type { Change } from "~/domain/saving";
import { type Language, pick } from "~/domain/texts";
import type { FileChange } from "~/domain/versions";
import { useSpeech } from "~/ui/language";
import { wordsIn } from "~/words";
import { fieldWords } from "./field-words";
import { type Piece, wordChanges } from "./word-changes";

type Props = {
  changes: Change[];
  sections: Section[];
  files?: FileChange[];
  /** The level of the headings, one for each section. */
  level?: 2 | 3 | 4;
};

/** What differs, section by section: each changed answer before and after, with the words that changed. */
export function FieldChanges({ changes, sections, files = [], level = 3 }: Props) {
  const { language, say } = useSpeech();
  const { nameOf } = fieldWords(sections, language);
  const told = shownChanges(changes);
  const Heading = `h${level}` as const;
  return (
    <div className="field-changes">
      {told.length > 0 && <p className="small soft">{say("versions.key")}</p>}
      {sections.map((section) => {
        const own = inOrder(
          section,
          told.filter(({ field }) => field.startsWith(`${section.id}.`)),
        );
        if (own.length === 0) return null;
        const title = pick(section.title, language);
        return (
          <div key={section.id}>
            <Heading lang={title.language === language ? undefined : title.language}>{title.text}</Heading>
            <dl>
              {own.map(({ field, before, after }) => (
                <ChangedField
                  key={field}
                  name={nameOf(field)}
                  before={shownText(sections, field, before, language)}
                  after={shownText(sections, field, after, language)}
                />
              ))}
            </dl>
          </div>
        );
      })}
      {files.length > 0 && (
        <>
          <Heading>{say("versions.attachments")}</Heading>
          <ul>
            {files.map(({ field, name, change }) => (
              <li key={field + name + change}>
                {change === "added" ? (
                  <ins>{say("versions.fileAdded", { name })}</ins>
                ) : (
                  <del>{say("versions.fileRemoved", { name })}</del>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The changes that people can see: which rows a table has is told by what stands in them. */
export function shownChanges(changes: Change[]): Change[] {
  return changes.filter(({ field }) => !field.endsWith(".rows"));
}

/** Questions in the order of the form; rows and years of a table by their numbers. */
function inOrder(section: Section, changes: Change[]): Change[] {
  const questions = section.kind === "questions" ? section.questions : [];
  const place = ({ field }: Change) => questions.findIndex(({ id }) => field === `${section.id}.${id}`);
  return [...changes].sort(
    (a, b) => place(a) - place(b) || a.field.localeCompare(b.field, "en", { numeric: true }),
  );
}

function ChangedField({ name, before, after }: { name: string; before: string; after: string }) {
  const { say } = useSpeech();
  const pieces = wordChanges(before, after);
  return (
    <div className="changed-field">
      <dt>{name}</dt>
      <dd>
        <span className="changed-label">{say("versions.before")}</span>
        <Pieces pieces={pieces.before} mark="del" />
      </dd>
      <dd>
        <span className="changed-label">{say("versions.after")}</span>
        <Pieces pieces={pieces.after} mark="ins" />
      </dd>
    </div>
  );
}

type PiecesProps = { pieces: Piece[]; mark: "del" | "ins"; empty?: string };

/** A text with the words marked that the other one lacks; `empty` is said of a text that is not there. */
export function Pieces({ pieces, mark: Mark, empty }: PiecesProps) {
  const { say } = useSpeech();
  if (pieces.every(({ text }) => text.trim() === "")) {
    return <span className="soft">{empty ?? say("versions.nothing")}</span>;
  }
  return (
    <span className="typed">
      {pieces.map(({ text, marked }, index) => {
        if (!marked || text.trim() === "") return text;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text do not move
          <Mark key={index}>
            <span className="hidden">{say(Mark === "del" ? "versions.removed" : "versions.added")} </span>
            {text}
            <span className="hidden"> ({say("versions.end")}) </span>
          </Mark>
        );
      })}
    </span>
  );
}

/** An answer as people read it: the name of what was chosen instead of its code. */
function shownText(sections: Section[], field: string, text: string, language: Language): string {
  const { questionOf } = fieldWords(sections, language);
  const question = questionOf(field);
  const say = wordsIn(language);
  if (question?.kind === "confirm") {
    return say(text === "yes" ? "apply.view.confirmed" : "apply.view.notConfirmed");
  }
  const option = question?.kind === "choice" && question.options?.find(({ id }) => id === text);
  return option ? pick(option.label, language).text : text;
}
