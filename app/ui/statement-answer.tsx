import type { StatementOutcome } from "~/domain/statement";
import { atTime } from "~/words/formats";
import { useSpeech } from "./language";
import { Tag } from "./parts";

type Answered = {
  outcome: StatementOutcome | null;
  reasons: string | null;
  decidedAt: string | null;
  decidedByName: string | null;
};

/** What the ministry has answered to a statement: nothing while it waits. */
export function StatementAnswer({ statement }: { statement: Answered }) {
  const { language, say } = useSpeech();
  const { outcome, reasons, decidedAt, decidedByName } = statement;
  if (outcome === null || decidedAt === null) return null;
  const admitted = outcome === "admitted";
  return (
    <section
      className={admitted ? "notice good" : "notice bad"}
      aria-label={say("screening.statement.answer")}
    >
      <p className="tags">
        <Tag tone={admitted ? "good" : "bad"}>{say(`screening.statement.${outcome}`)}</Tag>
      </p>
      <p className="typed">{reasons}</p>
      <p className="small soft">
        {say("screening.statement.answeredBy", {
          name: decidedByName ?? "",
          at: atTime(decidedAt, language),
        })}
      </p>
    </section>
  );
}
