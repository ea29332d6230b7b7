import type { ReactNode } from "react";
import type { ReadVouchers } from "~/domain/claim/form";
import type { CategoryLine, ClaimCosts, GrantReckoning } from "~/domain/claim/money";
import type { Voucher } from "~/domain/claim/voucher";
import { sum } from "~/domain/money";
import type { FilingState } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { Facts, Scroll, Tag, type Tone } from "~/ui/parts";
import { inEuros, inPercent, onDay } from "~/words/formats";
import { voucherProblem } from "./claim-words";

const tones: Record<FilingState, Tone> = {
  draft: "neutral",
  submitted: "active",
  returned: "waiting",
  accepted: "good",
  rejected: "bad",
  withdrawn: "neutral",
};

/** The state of a claim in a word. */
export function ClaimStateTag({ state }: { state: FilingState }) {
  const { say } = useSpeech();
  return <Tag tone={tones[state]}>{say(`funded.filingState.${state}`)}</Tag>;
}

type CostProps = { lines: CategoryLine[]; movePercent: number; verified?: ClaimCosts };

/** Costs by category beside the budget and earlier claims, and in words what goes over. */
export function CostTable({ lines, movePercent, verified }: CostProps) {
  const { language, say } = useSpeech();
  const euros = (cents: number) => inEuros(cents, language);
  const columns = [
    ["budget", (line: CategoryLine) => line.budget],
    ["earlier", (line: CategoryLine) => line.earlier],
    ["now", (line: CategoryLine) => line.now],
    ...(verified ? [["verified", (line: CategoryLine) => verified[line.category]] as const] : []),
    ["left", (line: CategoryLine) => line.left],
  ] as const;
  return (
    <>
      <table className="stack budget-table">
        <caption>{say("claims.table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("claims.table.category")}</th>
            {columns.map(([name]) => (
              <th scope="col" className="number" key={name}>
                {say(`claims.table.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.category}>
              <th scope="row">{say(`terms.cost.${line.category}`)}</th>
              {columns.map(([name, of]) => (
                <td className="number" data-label={say(`claims.table.${name}`)} key={name}>
                  {euros(of(line))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("claims.table.sum")}</th>
            {columns.map(([name, of]) => (
              <td className="number" data-label={say(`claims.table.${name}`)} key={name}>
                {euros(sum(lines.map(of)))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      {lines
        .filter(({ over }) => over > 0)
        .map(({ category, over }) => (
          <div className="notice waiting" key={category}>
            <p>
              {say("claims.table.over", {
                category: say(`terms.cost.${category}`),
                percent: inPercent(movePercent, language),
                amount: euros(over),
              })}
            </p>
          </div>
        ))}
    </>
  );
}

/** How the grant is computed, step by step. */
export function Reckoning({ reckoning, payable = false }: { reckoning: GrantReckoning; payable?: boolean }) {
  const { language, say } = useSpeech();
  const euros = (cents: number) => inEuros(cents, language);
  const { costs, income, base, sharePercent, byShare, otherFunding, byFinancing, available } = reckoning;
  return (
    <section aria-labelledby="reckoning">
      <h2 id="reckoning">{say("claims.reckoning.title")}</h2>
      <Facts
        rows={[
          { name: say("claims.reckoning.costs"), value: euros(costs) },
          ...(income > 0
            ? [
                { name: say("claims.reckoning.income"), value: euros(-income) },
                { name: say("claims.reckoning.base"), value: euros(base) },
              ]
            : []),
          ...(sharePercent !== null && byShare !== null
            ? [
                {
                  name: say("claims.reckoning.share", { percent: inPercent(sharePercent, language) }),
                  value: euros(byShare),
                },
              ]
            : []),
          ...(otherFunding > 0
            ? [{ name: say("claims.reckoning.otherFunding"), value: euros(-otherFunding) }]
            : []),
          { name: say("claims.reckoning.byFinancing"), value: euros(byFinancing) },
          { name: say("claims.reckoning.available"), value: euros(available) },
          {
            name: <strong>{say(payable ? "claims.reckoning.payable" : "claims.reckoning.grant")}</strong>,
            value: <strong>{euros(reckoning.grant)}</strong>,
          },
          { name: say("claims.reckoning.ownShare"), value: euros(reckoning.ownShare) },
        ]}
      />
      <p className="soft">{say(`claims.reckoning.limited.${reckoning.limitedBy}`)}</p>
    </section>
  );
}

type VoucherRow = Voucher & { place?: number; line?: number };

/** Vouchers in a table, a card each on a narrow screen; `more` adds cells. */
export function VoucherTable({
  vouchers,
  caption,
  head,
  more,
}: {
  vouchers: VoucherRow[];
  caption: string;
  head?: string[];
  more?: (voucher: VoucherRow) => ReactNode[];
}) {
  const { language, say } = useSpeech();
  const cells = (voucher: VoucherRow): [string, ReactNode, string?][] => [
    [say("claims.voucher.on"), onDay(voucher.on, language)],
    [say("claims.voucher.category"), say(`terms.cost.${voucher.category}`)],
    [say("claims.voucher.description"), voucher.description],
    [say("claims.voucher.supplier"), voucher.supplier],
    [say("claims.voucher.amount"), inEuros(voucher.amount, language), "number"],
    [say("claims.voucher.paidOn"), onDay(voucher.paidOn, language)],
    ...(more?.(voucher) ?? []).map((node, index): [string, ReactNode] => [head?.[index] ?? "", node]),
  ];
  const heads = vouchers[0] ? cells(vouchers[0]) : [];
  return (
    <Scroll label={caption}>
      <table className="stack vouchers">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say("claims.voucher.place")}</th>
            <th scope="col">{say("claims.voucher.number")}</th>
            {heads.map(([name, , kind]) => (
              <th scope="col" className={kind} key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vouchers.map((voucher, index) => (
            <tr key={voucher.place ?? voucher.line ?? index}>
              <td data-label={say("claims.voucher.place")}>{voucher.place ?? voucher.line}</td>
              <th scope="row">{voucher.number}</th>
              {cells(voucher).map(([name, value, kind]) => (
                <td className={kind} data-label={name} key={name}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** How many vouchers there are and what they make together. */
export function VoucherCount({ vouchers }: { vouchers: { amount: number }[] }) {
  const { language, say } = useSpeech();
  const together = inEuros(sum(vouchers.map(({ amount }) => amount)), language);
  return <>{say("claims.voucher.count", { count: vouchers.length, sum: together })}</>;
}

/** The lines that could not be read. */
export function UnreadLines({ problems }: { problems: ReadVouchers["problems"] }) {
  const { language, say } = useSpeech();
  if (problems.length === 0) return null;
  return (
    <div className="notice bad">
      <h3>{say("claims.voucher.unread")}</h3>
      <ul>
        {problems.slice(0, 30).map((problem) => (
          <li key={problem.line}>{voucherProblem(problem, language)}</li>
        ))}
      </ul>
    </div>
  );
}
