import { useSpeech } from "~/ui/language";
import { inPercent, inWholeEuros } from "~/words/formats";

/** Cents, and per cent; no maximum is null. */
export type LimitsTold = {
  applied: number;
  share: number;
  maximum: number | null;
  left: number;
  costs: number;
  sharePercent: number;
  appropriation: number;
  granted: number;
};

/** Everything that bounds the grant, side by side, and the lowest of the bounds. */
export function Limits({ limits }: { limits: LimitsTold }) {
  const { language, say } = useSpeech();
  const { applied, share, maximum, left, costs, sharePercent, appropriation, granted } = limits;
  const euros = (cents: number) => inWholeEuros(cents, language);
  const rows: [string, string][] = [
    [say("ministry.limits.applied"), euros(applied)],
    [say("ministry.limits.costs"), euros(costs)],
    [say("ministry.limits.share", { percent: inPercent(sharePercent, language) }), euros(share)],
    [say("ministry.limits.maximum"), maximum === null ? say("ministry.limits.noMaximum") : euros(maximum)],
    [say("ministry.limits.appropriation"), euros(appropriation)],
    [say("ministry.limits.granted"), euros(granted)],
    [say("ministry.limits.left"), euros(left)],
  ];
  const lowest = Math.min(applied, share, left, maximum ?? Number.POSITIVE_INFINITY);
  return (
    <section className="aside limits" aria-labelledby="limits">
      <h2 id="limits">{say("ministry.limits.title")}</h2>
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="lowest">
          <dt>{say("ministry.limits.lowest")}</dt>
          <dd>{euros(lowest)}</dd>
        </div>
      </dl>
    </section>
  );
}
