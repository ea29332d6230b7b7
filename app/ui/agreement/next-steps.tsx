import type { Day } from "~/domain/day";
import type { NextStep } from "~/domain/next-step";
import { useSpeech } from "~/ui/language";
import type { Say } from "~/words";
import { inEuros, inMonth, onDay } from "~/words/formats";

type Props = { steps: NextStep[]; today: Day; hrefOf?: (kind: NextStep["kind"]) => string };

/** What comes next in a project, the first first; what is late says so. */
export function NextSteps({ steps, today, hrefOf }: Props) {
  const { language, say } = useSpeech();
  if (steps.length === 0) return <p>{say("agreement.overview.nextNothing")}</p>;
  return (
    <ul>
      {steps.map((step) => {
        const text = inWords(step, today, say, language);
        return <li key={step.kind}>{hrefOf ? <a href={hrefOf(step.kind)}>{text}</a> : text}</li>;
      })}
    </ul>
  );
}

function inWords(step: NextStep, today: Day, say: Say, language: "fi" | "sv" | "en"): string {
  if (step.kind === "report") {
    const late = step.day < today ? "reportLate" : "report";
    const kind = say(`agreement.terms.reportKinds.${step.report.kind}`);
    return say(`agreement.overview.${late}`, { kind, day: onDay(step.day, language) });
  }
  if (step.kind === "milestone") {
    const late = step.month < today.slice(0, 7) ? "milestoneLate" : "milestone";
    return say(`agreement.overview.${late}`, { month: inMonth(step.month, language), name: step.name });
  }
  return say("agreement.overview.instalment", {
    kind: say(`agreement.terms.kinds.${step.instalment.kind}`),
    amount: inEuros(step.instalment.amount, language),
    day: onDay(step.day, language),
  });
}
