import { useSpeech } from "~/ui/language";
import type { Pasted } from "./paste";

const shown = 5;

type Props = Pasted & { nameOf: (field: string) => string };

/** What became of a pasted block: how many amounts it held, and where the texts are that are none. */
export function PastedWords({ amounts, unread, rowsLeft, columnsLeft, nameOf }: Props) {
  const { say } = useSpeech();
  const all = unread.length + rowsLeft + columnsLeft === 0;
  const words = [
    say("form.paste.taken", { count: amounts }),
    rowsLeft > 0 && say("form.paste.full", { count: rowsLeft }),
    columnsLeft > 0 && say("form.paste.columns", { count: columnsLeft }),
    unread.length > 0 && say("form.paste.unread", { count: unread.length }),
  ];
  return (
    <div className={all ? "notice good" : "notice waiting"}>
      <p>{words.filter(Boolean).join(" ")}</p>
      {unread.length > 0 && (
        <ul>
          {unread.slice(0, shown).map((field) => (
            <li key={field}>
              <a href={`#${field}`}>{nameOf(field)}</a>
            </li>
          ))}
          {unread.length > shown && <li>…</li>}
        </ul>
      )}
    </div>
  );
}
