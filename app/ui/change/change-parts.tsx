import type { PartName } from "~/domain/change-request";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import type { ChangeRow } from "~/words/change-rows";
import { Compared } from "./compared";

export type ShownPart = {
  part: PartName;
  /** Only told, and in force. */
  told: boolean;
  reasons: string;
  rows: ChangeRow[];
};

type Props = { parts: ShownPart[]; late: string | null; sent: boolean; following: ChangeRow[] };

/** A request part by part: what would change, why, and whether it is only told. */
export function ChangePartsView({ parts, late, sent, following }: Props) {
  const { say } = useSpeech();
  return (
    <>
      {parts.map(({ part, told, reasons, rows }) => (
        <section key={part} className="change-shown" aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>
            {say(`changes.part.${part}`)}{" "}
            <Tag tone={told ? "good" : "waiting"}>
              {say(
                told
                  ? sent
                    ? "changes.form.told"
                    : "changes.check.toldOnly"
                  : "changes.check.needsDecision",
              )}
            </Tag>
          </h2>
          <Compared caption={say(`changes.part.${part}`)} rows={rows} />
          <h3>{say("changes.check.why")}</h3>
          <p className="typed">{reasons || "–"}</p>
          {part === "extension" && late !== null && (
            <>
              <h3>{say("changes.check.lateBecause")}</h3>
              <p className="typed">{late || "–"}</p>
            </>
          )}
          {part === "extension" && following.length > 0 && (
            <Compared caption={say("changes.check.reports")} rows={following} />
          )}
        </section>
      ))}
    </>
  );
}
