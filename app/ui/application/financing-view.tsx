import {
  type Answers,
  type FinancingSection,
  type ReadApplication,
  sourcedParts,
} from "~/domain/application-form";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { inPercent } from "~/words/formats";
import { FinancingTable } from "./financing-table";
import { TypedAmount } from "./typed-amount";

type Props = { section: FinancingSection; answers: Answers; read: ReadApplication };

/** The financing as the service reads it, with whose money it is. */
export function FinancingView({ section, answers, read: { budget, plan } }: Props) {
  const { language, say } = useSpeech();
  const typed = (field: string) => answers[`${section.id}.${field}`] ?? "";
  const sources = sourcedParts.filter((part) => typed(`${part}From`).trim() !== "");
  return (
    <>
      <FinancingTable
        read={{ budget, plan }}
        cell={(part) => <TypedAmount typed={typed(part)} cents={plan.financing[part]} />}
      />
      {sources.length > 0 && (
        <Facts
          rows={sources.map((part) => ({
            name: say("form.sourceOf", { part: say(`terms.financing.${part}`) }),
            value: <span className="typed">{typed(`${part}From`)}</span>,
          }))}
        />
      )}
      {budget.grantShare !== null && (
        <p>
          {say("apply.budget.grantShare")}: {inPercent(budget.grantShare, language)}
        </p>
      )}
    </>
  );
}
