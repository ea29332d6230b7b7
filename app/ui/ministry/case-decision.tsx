import type { Outcome } from "~/domain/decision";
import type { DecisionState } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { DecisionStateTag } from "~/ui/state-tags";
import { atTime, inEuros } from "~/words/formats";

type Told = {
  state: DecisionState;
  outcome: Outcome;
  amount: number;
  reasonsFi: string;
  reasonsSv: string;
  presentedAt: string;
  presentedByName: string;
  signedAt: string | null;
  signedByName: string | null;
  servedAt: string | null;
};

/** The decision or its proposal: outcome, amount, reasons in both languages, and who did what when. */
export function CaseDecision({ decision }: { decision: Told }) {
  const { language, say } = useSpeech();
  const { state, outcome, signedAt, servedAt } = decision;
  const isSigned = state === "signed" || state === "served";
  const byWhen = (name: string, at: string) =>
    say("ministry.case.byWhen", { name, time: atTime(at, language) });
  const rows = [
    { name: say("ministry.case.outcome"), value: say(`terms.outcome.${outcome}`) },
    outcome === "granted" && {
      name: say("ministry.case.amount"),
      value: <strong>{inEuros(decision.amount, language)}</strong>,
    },
    {
      name: say("ministry.case.presented"),
      value: byWhen(decision.presentedByName, decision.presentedAt),
    },
    signedAt !== null && {
      name: say("ministry.case.signed"),
      value: byWhen(decision.signedByName ?? "", signedAt),
    },
    isSigned && {
      name: say("ministry.case.served"),
      value: servedAt ? atTime(servedAt, language) : say("ministry.case.notServed"),
    },
    { name: say("ministry.case.reasonsFi"), value: <span lang="fi">{decision.reasonsFi}</span> },
    { name: say("ministry.case.reasonsSv"), value: <span lang="sv">{decision.reasonsSv}</span> },
  ];
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">
        {say(isSigned ? "ministry.case.decision" : "ministry.case.proposal")}{" "}
        <DecisionStateTag state={state} />
      </h2>
      <Facts rows={rows.filter((row) => row !== false)} />
    </section>
  );
}
