import type { Lack } from "~/domain/item";
import { useSpeech } from "~/ui/language";
import type { Say, WordKey } from "~/words";

type Props = { id: string; published: boolean; lacks: Lack[]; mayPublish: boolean; refused: boolean };

/** Can the public read the item, and what lacks before it can: each lack leads to its field. */
export function Publishing({ id, published, lacks, mayPublish, refused }: Props) {
  const { say, paths } = useSpeech();
  if (published) {
    return (
      <p>
        <a href={paths.item(id)}>{say("programme.public.see")}</a>
      </p>
    );
  }
  return (
    <section
      className={`notice ${refused ? "bad" : "waiting"}`}
      aria-labelledby="publishing"
      role={refused ? "alert" : undefined}
    >
      <h2 id="publishing">{say(refused ? "programme.public.refused" : "programme.public.title")}</h2>
      {lacks.length > 0 ? (
        <>
          <p>{say("programme.public.lacking")}</p>
          <ul>
            {lacks.map((lack) => (
              <li key={lack.path + lack.language}>
                {mayPublish ? (
                  <a href={paths.itemPart(id, fieldOf(lack))}>{lackInWords(lack, say)}</a>
                ) : (
                  lackInWords(lack, say)
                )}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{say("programme.public.ready")}</p>
      )}
      <p>{say("programme.public.explained")}</p>
      {mayPublish && (
        <form method="post">
          <button className="button" type="submit" name="intent" value="publish">
            {say("programme.public.publish")}
          </button>
        </form>
      )}
    </section>
  );
}

/** The part and the field of it where the text is written: `events#rows.2.text.sv`. */
function fieldOf({ path, language }: Lack): string {
  const [, list, field] = /^(events|unknown)\.(.+)$/.exec(path) ?? [];
  return list ? `${list}#rows.${field}.${language}` : `facts#${path}.${language}`;
}

/** `events.2.text` in Swedish is "Events and deadlines, row 3: Text in Swedish". */
function lackInWords({ path, language }: Lack, say: Say): string {
  const [, list, row] = /^(events|unknown)\.(\d+)\./.exec(path) ?? [];
  const field = say(`programme.field.${list ? "text" : path}` as WordKey);
  const text = say(`programme.public.lack.${language}`, { field });
  if (!list) return text;
  return say("programme.public.row", {
    part: say(`programme.parts.${list as "events" | "unknown"}`),
    row: Number(row) + 1,
    field: text,
  });
}
