import type { Section } from "~/domain/application-form";
import type { Conflict } from "~/domain/saving";
import { useSpeech } from "~/ui/language";
import { fieldWords } from "./field-words";
import { TypedTexts } from "./typed-texts";

/** Texts in fields that the ministry has not asked to be completed: they were not stored. */
export function NotAsked({ closed, section }: { closed: Conflict[]; section: Section }) {
  const { language, say } = useSpeech();
  const { nameOf } = fieldWords([section], language);
  if (closed.length === 0) return null;
  return (
    <div className="notice bad" role="alert">
      <h2>{say("completion.closed.title")}</h2>
      <p>{say("completion.closed.explained")}</p>
      <TypedTexts
        heading={say("apply.notSaved.yourTexts")}
        texts={closed.map(({ field, posted }) => ({
          name: nameOf(field),
          text: posted === "yes" ? say("common.yes") : posted,
        }))}
      />
    </div>
  );
}
