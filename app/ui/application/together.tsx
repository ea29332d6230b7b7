import type { Section } from "~/domain/application-form";
import type { Together } from "~/domain/together";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { atClock, atTime } from "~/words/formats";
import { fieldWords } from "./field-words";

/** On the section's page: who else is here, and what they have changed since one was here oneself. */
export function TogetherHere({ section, together }: { section: Section; together: Together }) {
  const { language, say } = useSpeech();
  const { nameOf } = fieldWords([section], language);
  const { open, saved, changed } = together;
  return (
    <div className="together">
      {changed.length > 0 && (
        <div className="notice">
          <h2>{say("saving.together.changedHere")}</h2>
          <ul>
            {changed.map(({ field, name, at }) => (
              <li key={field}>
                <a href={`#${field}`}>{nameOf(field)}</a> ({name}, {atTime(at, language)})
              </li>
            ))}
          </ul>
        </div>
      )}
      {open.map(({ name, at }) => (
        <p key={name} className="present">
          {say("saving.together.openHere", { name, at: atClock(at, language) })}
        </p>
      ))}
      {saved && (
        <p className="small soft">
          {say("saving.together.savedHere", { name: saved.name, at: atTime(saved.at, language) })}
        </p>
      )}
    </div>
  );
}

/** Beside a field that others have changed since one last saw it. */
export function ChangedMark({ name, at }: { name: string; at: string }) {
  const { language, say } = useSpeech();
  return (
    <p className="changed-mark">
      <Tag tone="active">{say("saving.together.changed")}</Tag>{" "}
      <span className="small">{say("saving.together.by", { name, at: atTime(at, language) })}</span>
    </p>
  );
}

/** In the list of sections: the same in a few words. */
export function TogetherInList({ together: { open, saved, changed } }: { together: Together }) {
  const { language, say } = useSpeech();
  const [latest] = [...changed].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <>
      {latest && (
        <p className="changed-mark">
          <Tag tone="active">{say("saving.together.changed")}</Tag>{" "}
          <span className="small">
            {say("saving.together.by", { name: latest.name, at: atTime(latest.at, language) })}
          </span>
        </p>
      )}
      {open.map(({ name, at }) => (
        <p key={name} className="small present">
          {say("saving.together.openHere", { name, at: atClock(at, language) })}
        </p>
      ))}
      {saved && saved.at !== latest?.at && (
        <p className="small soft">
          {say("saving.together.savedHere", { name: saved.name, at: atTime(saved.at, language) })}
        </p>
      )}
    </>
  );
}
