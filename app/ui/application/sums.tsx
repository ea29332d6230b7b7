import type { ReadApplication } from "~/domain/application-form";
import { useSpeech } from "~/ui/language";
import { inEuros, inPercent } from "~/words/formats";

/** What the budget comes to. `live` sums are read aloud when they change. */
export function BudgetSums({
  read: { budget, plan },
  live,
}: {
  read: Pick<ReadApplication, "budget" | "plan">;
  live?: boolean;
}) {
  const { language, say } = useSpeech();
  const rows: [string, string][] = [
    [say("apply.budget.total"), inEuros(budget.total, language)],
    [say("terms.financing.grant"), inEuros(plan.financing.grant, language)],
    [say("terms.financing.ownShare"), inEuros(budget.ownShare, language)],
    [
      say("apply.budget.grantShare"),
      budget.grantShare === null ? "–" : inPercent(budget.grantShare, language),
    ],
  ];
  const spoken = rows.slice(0, 3).map(([name, value]) => `${name}: ${value}`);
  return (
    <>
      <dl className="figures">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {live && <output className="hidden">{spoken.join(". ")}</output>}
    </>
  );
}
