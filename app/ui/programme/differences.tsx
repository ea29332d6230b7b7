import { isLanguage } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import type { Typed } from "~/web/part-form";
import type { Say, WordKey } from "~/words";

export type Choice = { id: string; label: string };

type Props = { now: Typed; yours: Typed; choices: Record<string, Choice[]> };

/** Two forms side by side, field by field, where they differ. */
export function Differences({ now, yours, choices }: Props) {
  const { say } = useSpeech();
  const fields = [...new Set([...Object.keys(now), ...Object.keys(yours)])].filter(
    (field) => isShown(field) && (now[field] ?? "").trim() !== (yours[field] ?? "").trim(),
  );
  if (fields.length === 0) return <p>{say("programme.meanwhile.same")}</p>;
  const told = (field: string, text = "") => {
    const value = choices[leafOf(field)]?.find(({ id }) => id === text)?.label ?? text;
    return value || <span className="soft">{say("programme.public.nothing")}</span>;
  };
  return (
    <table className="stack differences">
      <caption>{say("programme.meanwhile.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("programme.meanwhile.field")}</th>
          <th scope="col">{say("programme.meanwhile.now")}</th>
          <th scope="col">{say("programme.meanwhile.yours")}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const language = field.split(".").at(-1);
          const lang = isLanguage(language) ? language : undefined;
          return (
            <tr key={field}>
              <th scope="row">{fieldInWords(field, say)}</th>
              <td className="typed" data-label={say("programme.meanwhile.now")} lang={lang}>
                {told(field, now[field])}
              </td>
              <td className="typed" data-label={say("programme.meanwhile.yours")} lang={lang}>
                {told(field, yours[field])}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const isShown = (field: string) => !["version", "intent"].includes(field) && !field.endsWith(".added");

/** `rows.2.text.sv` is the field `text`. */
function leafOf(field: string): string {
  const parts = field.split(".").filter((part) => part !== "rows" && !/^\d+$/.test(part));
  return parts[0] ?? "";
}

/** A field by the label that it has on the page: `rows.2.text.sv` is the Swedish text of the third row. */
export function fieldInWords(field: string, say: Say): string {
  const leaf = leafOf(field);
  const label = say(
    `programme.field.${leaf === "legalBase" && !field.includes("rows") ? "laws" : leaf}` as WordKey,
  );
  const language = field.split(".").at(-1);
  const [, row] = /^\w+\.(\d+)\./.exec(field) ?? [];
  const named = isLanguage(language)
    ? `${label} (${say(`common.texts.in.${language}`).toLowerCase()})`
    : label;
  return row === undefined ? named : `${say("programme.rows.row", { row: Number(row) + 1 })}: ${named}`;
}
