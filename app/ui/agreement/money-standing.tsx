import type { Standing } from "~/domain/ledger";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";

/** How a project's money stands, in figures and in a sentence; a sum that nobody knows is not a zero. */
export function MoneyStanding({ standing }: { standing: Standing | null }) {
  const { language, say } = useSpeech();
  if (!standing) {
    return (
      <p>
        <strong>{say("agreement.money.unknown")}.</strong> {say("agreement.money.unknownHelp")}
      </p>
    );
  }
  const { granted, paid, left, recoverable, returned } = standing;
  const figures = [
    ["granted", granted],
    ["paid", paid],
    ["left", left],
    ["recoverable", recoverable],
    ...(returned > 0 ? ([["returned", returned]] as const) : []),
  ] as const;
  return (
    <>
      <dl className="figures">
        {figures.map(([name, amount]) => (
          <div key={name}>
            <dt>{say(`agreement.money.${name}`)}</dt>
            <dd>{inEuros(amount, language)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {say("agreement.money.inWords", {
          granted: inEuros(granted, language),
          paid: inEuros(paid, language),
          left: inEuros(left, language),
        })}{" "}
        {recoverable > 0
          ? say("agreement.money.toReturn", { amount: inEuros(recoverable, language) })
          : say("agreement.money.nothingToReturn")}
      </p>
    </>
  );
}
