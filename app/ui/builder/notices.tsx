import type { Question, Section } from "~/domain/application-form";
import type { Leaf } from "~/domain/content-paths";
import { pick } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";

export type NotBuilt = {
  because: "no-such-part" | "at-the-edge" | "not-empty" | "changed-meanwhile" | "not-a-draft" | "would-break";
  messages: string[];
};

/** Why nothing was changed, in words. */
export function Refused({ refused }: { refused?: NotBuilt }) {
  const { say } = useSpeech();
  if (!refused) return null;
  const { because, messages } = refused;
  return (
    // biome-ignore lint/a11y/noAutofocus: what was refused comes first, also where there are no scripts
    <div className="notice bad" role="alert" tabIndex={-1} autoFocus>
      <h2>{say("builder.refused.title")}</h2>
      {because !== "would-break" && <p>{say(`builder.refused.${because}`)}</p>}
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}

/** Something that was taken away, and the place that it had. */
export type Removed =
  | { kind: "section"; part: Section; at: number }
  | { kind: "question"; part: Question; at: number };

/** What went, and the way to have it back. */
export function RemovedNotice({ removed }: { removed?: Removed }) {
  const { language, say } = useSpeech();
  if (!removed) return null;
  const { kind, part, at } = removed;
  const name = pick("title" in part ? part.title : part.label, language).text;
  const gone = "title" in part && part.kind === "questions" ? part.questions : [];
  return (
    // biome-ignore lint/a11y/noAutofocus: the way back comes first, also where there are no scripts
    <div className="notice waiting" role="status" tabIndex={-1} autoFocus>
      <p>
        <strong>{say(`builder.removed.${kind}`, { name })}</strong>
      </p>
      {gone.length > 0 && (
        <>
          <p>{say("builder.removed.questions")}</p>
          <ul>
            {gone.map(({ id, label }) => (
              <li key={id}>
                <Content texts={label} />
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post">
        <input type="hidden" name="part" value={JSON.stringify(part)} />
        <input type="hidden" name="at" value={at} />
        <button className="button" type="submit" name="intent" value={`restore-${kind}`}>
          {say("builder.removed.undo")}
          <span className="hidden">: {name}</span>
        </button>
      </form>
      <p className="small soft">{say("builder.removed.record")}</p>
    </div>
  );
}

/** What differs in one place of the form; a side that has nothing there is undefined. */
export type Differing = { path: string; before?: Leaf; after?: Leaf };

/** What a colleague has stored beside what stands in one's own fields; `changes` is undefined when it is gone. */
export function Conflict({ changes }: { changes?: Differing[] }) {
  const { say } = useSpeech();
  const shown = (text: Leaf | undefined) =>
    text === undefined || text === "" || text === null ? (
      <span className="soft">{say("builder.conflict.nothing")}</span>
    ) : (
      String(text)
    );
  return (
    // biome-ignore lint/a11y/noAutofocus: what happened comes first, also where there are no scripts
    <div className="notice waiting" role="alert" tabIndex={-1} autoFocus>
      <h2>{say("builder.conflict.title")}</h2>
      <p>{say(changes ? "builder.conflict.explained" : "builder.conflict.gone")}</p>
      {changes && (
        <table className="stack changes">
          <caption className="hidden">{say("builder.conflict.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("builder.conflict.place")}</th>
              <th scope="col">{say("builder.conflict.theirs")}</th>
              <th scope="col">{say("builder.conflict.yours")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td className="typed" data-label={say("builder.conflict.theirs")}>
                  {shown(before)}
                </td>
                <td className="typed" data-label={say("builder.conflict.yours")}>
                  {shown(after)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
