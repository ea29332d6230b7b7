import type { Admission } from "~/domain/statement";
import { atTime } from "~/words/formats";
import { useSpeech } from "./language";
import { Tag } from "./parts";

/** Says beside a verdict that the ministry has let the organisation in against it: when, who, why. */
export function Admitted({ admission }: { admission: Admission }) {
  const { language, say } = useSpeech();
  const { statement, at, by, reasons } = admission;
  return (
    <div className="notice good admitted">
      <p className="tags">
        <Tag tone="good">{say("screening.admitted.title")}</Tag>
      </p>
      <p>{say("screening.admitted.explained", { at: atTime(at, language) })}</p>
      <p className="typed">{say("screening.admitted.reasons", { reasons })}</p>
      <p className="small soft">{say("screening.admitted.by", { statement, name: by })}</p>
    </div>
  );
}
