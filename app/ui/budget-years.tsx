import type { BudgetKind, ItemSum, SumTotal } from "~/domain/item";
import { inEuros, onPartialDay } from "~/words/formats";
import { useSpeech } from "./language";

type Props = { caption: string; budget: ItemSum[]; totals: SumTotal[] };

/** Money by year, each sum with where it was read; what is not known is said, and no total hides it. */
export function BudgetYears({ caption, budget, totals }: Props) {
  const { language, say } = useSpeech();
  const kindOf = (kind: BudgetKind) => say(`programme.budgetKind.${kind}`);
  return (
    <table className="stack budget-years">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("programme.field.year")}</th>
          <th scope="col">{say("programme.field.kind")}</th>
          <th scope="col" className="number">
            {say("programme.field.amount")}
          </th>
          <th scope="col">{say("programme.field.source")}</th>
        </tr>
      </thead>
      <tbody>
        {budget.map(({ year, kind, amount, source, url, checkedOn }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a page do not move
          <tr key={index}>
            <th scope="row">{year}</th>
            <td data-label={say("programme.field.kind")}>{kindOf(kind)}</td>
            <td className="number" data-label={say("programme.field.amount")}>
              {amount === null ? say("common.unknown") : inEuros(amount, language)}
            </td>
            <td data-label={say("programme.field.source")}>
              {url ? <a href={url}>{source}</a> : source}
              {checkedOn && (
                <span className="soft">
                  {" "}
                  ({say("portal.sourceChecked", { day: onPartialDay(checkedOn, language) })})
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {totals.map(({ kind, total, unknownYears }) => (
          <tr key={kind}>
            <th scope="row">{say("common.total")}</th>
            <td data-label={say("programme.field.kind")}>{kindOf(kind)}</td>
            <td className="number" data-label={say("programme.field.amount")}>
              {total === null ? say("common.unknown") : inEuros(total, language)}
            </td>
            <td>
              {unknownYears > 0 && total !== null && say("portal.item.unknownYears", { count: unknownYears })}
            </td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
