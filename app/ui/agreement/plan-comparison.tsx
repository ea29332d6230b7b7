import type { Pair, PlanChanges } from "~/domain/plan-changes";
import { pick } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { inEuros, inPercent } from "~/words/formats";
import { planWords } from "./plan-words";

type Row = { part: string; what: string; before: string; after: string };

/** What differs between two versions of a plan, a row each. */
export function PlanComparison({ changes, from, to }: { changes: PlanChanges; from: number; to: number }) {
  const { say } = useSpeech();
  const rows = useRows(changes);
  if (rows.length === 0) return <p className="notice">{say("agreement.plan.same")}</p>;
  return (
    <table className="stack">
      <caption>{say("agreement.plan.changesBetween", { from, to })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("agreement.plan.what")}</th>
          <th scope="col">{say("agreement.plan.before")}</th>
          <th scope="col">{say("agreement.plan.after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, what, before, after }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page do not move
          <tr key={index}>
            <th scope="row">
              {part}
              {what && <span className="below soft">{what}</span>}
            </th>
            <td data-label={say("agreement.plan.before")}>{before || say("agreement.plan.absent")}</td>
            <td data-label={say("agreement.plan.after")}>{after || say("agreement.plan.absent")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function useRows(changes: PlanChanges): Row[] {
  const { language, say } = useSpeech();
  const words = planWords(say, language);
  const money = (cents: number) => inEuros(cents, language);
  function rows<One>(
    part: keyof PlanChanges,
    pairs: readonly Pair<One>[],
    word: (one: One) => string,
    what: (one: One) => string = () => "",
  ): Row[] {
    return pairs.map(({ before, after }) => {
      const named = after ?? before;
      return {
        part: say(`agreement.plan.part.${part}`),
        what: named === null ? "" : what(named),
        before: before === null ? "" : word(before),
        after: after === null ? "" : word(after),
      };
    });
  }
  return [
    ...rows("period", changes.period, words.period),
    ...rows("grant", changes.grant, money),
    ...rows(
      "budget",
      changes.budget,
      ({ amount }) => money(amount),
      ({ category, year }) => `${say(`terms.cost.${category}`)} ${year}`,
    ),
    ...changes.financing.map(({ name, before, after }) => ({
      part: say("agreement.plan.part.financing"),
      what: say(`terms.financing.${name}`),
      before: money(before),
      after: money(after),
    })),
    ...rows("milestones", changes.milestones, (one) => `${words.milestone(one)}. ${one.evidence}`),
    ...rows(
      "indicators",
      changes.indicators,
      (one) =>
        `${words.indicator(one)} (${say(`agreement.plan.${one.reported ? "reported" : "notReported"}`)})`,
    ),
    ...rows("instalments", changes.instalments, words.instalment),
    ...rows("reports", changes.reports, words.report),
    ...rows("movePercent", changes.movePercent, (percent) => inPercent(percent, language)),
    ...rows("conditions", changes.conditions, (texts) => pick(texts, language).text),
    ...rows("people", changes.people, words.person),
    ...rows("steeringGroup", changes.steeringGroup, words.member),
  ];
}
