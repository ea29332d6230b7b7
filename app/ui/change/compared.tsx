import { useSpeech } from "~/ui/language";
import type { ChangeRow } from "~/words/change-rows";

type Props = { caption: string; rows: ChangeRow[]; next?: string };

/** What changes, a row each: how it is now, and how it would be. */
export function Compared({ caption, rows, next }: Props) {
  const { say } = useSpeech();
  const [present, asked] = [say("changes.check.present"), next ?? say("changes.check.asked")];
  if (rows.length === 0) return null;
  return (
    <table className="stack compared">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("changes.check.what")}</th>
          <th scope="col">{present}</th>
          <th scope="col">{asked}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, present: before, next: after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page do not move
          <tr key={index}>
            <th scope="row">{name}</th>
            <td data-label={present}>{before}</td>
            <td data-label={asked}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
