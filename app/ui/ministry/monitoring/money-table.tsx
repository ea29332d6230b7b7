import type { ReactNode } from "react";
import type { Standing } from "~/domain/ledger";
import { type Appropriation, type Figure, figures } from "~/domain/ledger-figures";
import { overcommitted } from "~/domain/risk";
import { useSpeech } from "~/ui/language";
import { Scroll } from "~/ui/parts";
import { inWholeEuros } from "~/words/formats";

export type MoneyRow = {
  id: string;
  name: ReactNode;
  note?: ReactNode;
  /** Left out where the rows have none of their own. */
  appropriation?: Pick<Appropriation, "amount" | "unknown">;
  standing: Pick<Standing, Figure>;
  /** No source tells what was granted. */
  unknown?: boolean;
  /** What the row adds to the address of its movements. */
  asked: Record<string, string | undefined>;
};

type Props = { caption: string; head: string; rows: MoneyRow[]; total: MoneyRow };

/** Money by item or by project: every figure leads to the movements that it is the sum of. */
export function MoneyTable({ caption, head, rows, total }: Props) {
  const { say } = useSpeech();
  const withAppropriation = total.appropriation !== undefined;
  const columns = [...(withAppropriation ? ["appropriation" as const] : []), ...figures];
  return (
    <Scroll label={caption}>
      <table className="stack money">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {columns.map((figure) => (
              <th key={figure} scope="col" className="number">
                {say(`dashboard.figure.${figure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} withAppropriation={withAppropriation} />
          ))}
        </tbody>
        <tfoot>
          <Row row={total} withAppropriation={withAppropriation} />
        </tfoot>
      </table>
    </Scroll>
  );
}

function Row({ row, withAppropriation }: { row: MoneyRow; withAppropriation: boolean }) {
  const { language, say, paths } = useSpeech();
  const { appropriation, standing, asked } = row;
  const over = appropriation && overcommitted(appropriation.amount, standing.granted);
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.note && <span className="below small soft light">{row.note}</span>}
      </th>
      {withAppropriation && (
        <td className="number" data-label={say("dashboard.figure.appropriation")}>
          {appropriation && (
            <>
              <a href={paths.monitoringList("appropriations", { item: asked.item })}>
                {appropriation.amount === null
                  ? say("common.unknown")
                  : inWholeEuros(appropriation.amount, language)}
              </a>
              {appropriation.amount !== null && appropriation.unknown > 0 && (
                <span className="below small soft">
                  {say("dashboard.money.unknownParts", { count: appropriation.unknown })}
                </span>
              )}
              {over !== undefined && (
                <span className="below small over">
                  {say("dashboard.money.over", { amount: inWholeEuros(over, language) })}
                </span>
              )}
            </>
          )}
        </td>
      )}
      {figures.map((figure) => (
        <td key={figure} className="number" data-label={say(`dashboard.figure.${figure}`)}>
          {row.unknown && (figure === "granted" || figure === "left") ? (
            <span className="soft">{say("common.unknown")}</span>
          ) : (
            <a href={paths.ledger({ ...asked, kind: figure })}>{inWholeEuros(standing[figure], language)}</a>
          )}
        </td>
      ))}
    </tr>
  );
}
