import type { Section } from "~/domain/application-form";
import type { Change } from "~/domain/saving";
import type { FileChange, Pair } from "~/domain/versions";
import { useSpeech } from "~/ui/language";
import { FieldChanges, shownChanges } from "./field-changes";

type Props = { pair: Pair; changes: Change[]; files: FileChange[]; sections: Section[] };

/** What differs between two versions, under a heading that says which they are. */
export function VersionComparison({ pair, changes, files, sections }: Props) {
  const { say } = useSpeech();
  const count = shownChanges(changes).length + files.length;
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{say("versions.comparison")}</h2>
      <p>
        <strong>{say(pair.from === 0 ? "versions.pairEmpty" : "versions.pair", pair)}</strong>
        {count > 0 && ` · ${say("versions.changes", { count })}`}
      </p>
      {count === 0 ? (
        <p className="notice">{say("versions.none")}</p>
      ) : (
        <FieldChanges changes={changes} sections={sections} files={files} />
      )}
    </section>
  );
}
