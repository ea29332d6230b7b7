import { useSpeech } from "~/ui/language";
import { Scroll } from "~/ui/parts";
import { detailsOf } from "./record-words";

/** What changed in one act, behind a heading that opens; undefined when it is not to be read yet. */
export function RecordDetails({ seq, details }: { seq: number; details: unknown }) {
  const { say } = useSpeech();
  if (details === undefined) return <p className="small soft">{say("ministry.record.hidden")}</p>;

  const rows = detailsOf(details);
  if (rows.length === 0) return null;
  const compares = rows.some(({ before }) => before);
  return (
    <details className="record-details">
      <summary>{say("ministry.record.details")}</summary>
      <Scroll label={`${say("ministry.record.details")}: ${seq}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("ministry.record.field")}</th>
              {compares && <th scope="col">{say("ministry.record.before")}</th>}
              <th scope="col">{say(compares ? "ministry.record.after" : "ministry.record.value")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, before, after }) => (
              <tr key={name}>
                <th scope="row" className="code">
                  {name}
                </th>
                {compares && <td className="typed">{before ?? ""}</td>}
                <td className="typed">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
