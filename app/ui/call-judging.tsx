import type { Scoring } from "~/domain/call-content";
import type { Texts } from "~/domain/texts";
import { inPercent } from "~/words/formats";
import { useSpeech } from "./language";
import { Content } from "./parts";

/** By what applications are judged, as the call has published it; nothing where it has no criteria. */
export function Judging({ scoring: { from, to, leastPercent, criteria } }: { scoring: Scoring }) {
  const { language, say } = useSpeech();
  if (criteria.length === 0) return null;
  return (
    <section aria-labelledby="judging">
      <h2 id="judging">{say("call.judging.title")}</h2>
      <p>
        {say("call.judging.scale", { from, to })}
        {leastPercent !== null && (
          <> {say("call.judging.leastOfAll", { percent: inPercent(leastPercent, language) })}</>
        )}
      </p>
      <ul>
        {criteria.map(({ id, name, help, weight, least }) => (
          <li key={id}>
            <strong>
              <Content texts={name} />
            </strong>
            <br />
            <span className="soft">
              {say("call.judging.weight", { percent: inPercent(weight, language) })}
              {least !== null && <> · {say("call.judging.least", { points: least })}</>}
            </span>
            {isWritten(help) && (
              <>
                <br />
                <Content texts={help} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What a grant of the call will be bound to; nothing where it is bound to nothing of its own. */
export function GrantConditions({ conditions }: { conditions: { id: string; text: Texts }[] }) {
  const { say } = useSpeech();
  if (conditions.length === 0) return null;
  return (
    <section aria-labelledby="grant-conditions">
      <h2 id="grant-conditions">{say("call.judging.conditions")}</h2>
      <ul>
        {conditions.map(({ id, text }) => (
          <li key={id}>
            <Content texts={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

export function isWritten({ fi, sv, en }: Texts): boolean {
  return [fi, sv, en].some((text) => text.trim() !== "");
}
