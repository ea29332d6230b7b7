import type { ClaimContent } from "~/domain/claim/form";
import type { CategoryLine, Deduction } from "~/domain/claim/money";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { inEuros, onDay } from "~/words/formats";
import { CostTable, Reckoning, VoucherCount, VoucherTable } from "./parts";

type Props = {
  content: ClaimContent;
  lines: CategoryLine[];
  movePercent: number;
  listed: { claimed: number | null; deducted: number | null; verified: number | null } | null;
  deductions: (Deduction & { id: string; note: string })[];
  reasons: string | null;
};

/** A claim as it was received, with what came of it. */
export function ReceivedClaim({ content, lines, movePercent, listed, deductions, reasons }: Props) {
  const { language, say } = useSpeech();
  const euros = (cents: number | null) => (cents === null ? "–" : inEuros(cents, language));
  const { period, vouchers, procurements } = content;
  return (
    <>
      <Facts
        rows={[
          {
            name: say("claims.period"),
            value: `${onDay(period.from, language)}–${onDay(period.to, language)}`,
          },
          { name: say("claims.claimed"), value: euros(listed?.claimed ?? content.reckoning.grant) },
          ...(listed && listed.verified !== null
            ? [
                { name: say("claims.deducted"), value: euros(listed.deducted) },
                { name: say("claims.verified"), value: <strong>{euros(listed.verified)}</strong> },
              ]
            : []),
          ...(reasons
            ? [{ name: say("claims.ministry.reasons"), value: <span className="typed">{reasons}</span> }]
            : []),
        ]}
      />
      {deductions.length > 0 && <DeductionList deductions={deductions} vouchers={vouchers} />}
      <CostTable lines={lines} movePercent={movePercent} />
      <Reckoning reckoning={content.reckoning} />
      <Procurements procurements={procurements} />
      <details>
        <summary>
          {say("claims.part.vouchers")}: <VoucherCount vouchers={vouchers} />
        </summary>
        <VoucherTable vouchers={vouchers} caption={say("claims.part.vouchers")} />
      </details>
    </>
  );
}

/** What is deducted, of what and why; `action` adds a button to each. */
export function DeductionList({
  deductions,
  vouchers,
  action,
}: {
  deductions: (Deduction & { id: string; note: string; madeByName?: string })[];
  vouchers: ClaimContent["vouchers"];
  action?: (id: string) => React.ReactNode;
}) {
  const { language, say } = useSpeech();
  if (deductions.length === 0) return <p className="soft">{say("claims.deductions.none")}</p>;
  return (
    <table className="stack claims">
      <caption>{say("claims.deductions.title")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("claims.deductions.of")}</th>
          <th scope="col">{say("claims.deductions.reason")}</th>
          <th scope="col">{say("claims.deductions.note")}</th>
          <th scope="col" className="number">
            {say("claims.deductions.amount")}
          </th>
          {action && (
            <th scope="col">
              <span className="hidden">{say("claims.deductions.undo")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {deductions.map(({ id, place, category, reason, amount, note }) => (
          <tr key={id}>
            <th scope="row">
              {say(`terms.cost.${category}`)},{" "}
              {place === null
                ? say("claims.deductions.whole")
                : `${say("claims.voucher.number")} ${vouchers.find((one) => one.place === place)?.number ?? ""}`}
            </th>
            <td data-label={say("claims.deductions.reason")}>{say(`claims.deductions.reasons.${reason}`)}</td>
            <td data-label={say("claims.deductions.note")} className="typed">
              {note}
            </td>
            <td className="number" data-label={say("claims.deductions.amount")}>
              {inEuros(amount, language)}
            </td>
            {action && <td>{action(id)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What was procured in the period, how and from whom. */
export function Procurements({ procurements }: Pick<ClaimContent, "procurements">) {
  const { language, say } = useSpeech();
  if (procurements.length === 0) return null;
  return (
    <table className="stack claims">
      <caption>{say("claims.part.procurement")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("claims.procurement.what")}</th>
          <th scope="col">{say("claims.procurement.supplier")}</th>
          <th scope="col">{say("claims.procurement.procedure")}</th>
          <th scope="col" className="number">
            {say("claims.procurement.tenders")}
          </th>
          <th scope="col" className="number">
            {say("claims.procurement.value")}
          </th>
        </tr>
      </thead>
      <tbody>
        {procurements.map(({ what, supplier, procedure, tenders, value, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was received does not move
          <tr key={index}>
            <th scope="row">
              {what}
              {reason && <span className="below">{reason}</span>}
            </th>
            <td data-label={say("claims.procurement.supplier")}>{supplier}</td>
            <td data-label={say("claims.procurement.procedure")}>
              {say(`claims.procurement.procedures.${procedure}`)}
            </td>
            <td className="number" data-label={say("claims.procurement.tenders")}>
              {tenders}
            </td>
            <td className="number" data-label={say("claims.procurement.value")}>
              {inEuros(value, language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
