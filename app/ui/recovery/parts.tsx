import type { ReactNode } from "react";
import type { timersOf } from "~/domain/limitation";
import { isMandatory, type Measure, type RecoveryState, type ReturnState } from "~/domain/recovery";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";
import type { WordKey } from "~/words";
import { onDay } from "~/words/formats";

const tones: Record<RecoveryState, Tone> = {
  opened: "active",
  hearing: "waiting",
  heard: "active",
  presented: "waiting",
  signed: "active",
  served: "active",
  settled: "good",
  dropped: "neutral",
};

/** How far a matter is, in a word. */
export function RecoveryTag({ state }: { state: RecoveryState }) {
  const { say } = useSpeech();
  return <Tag tone={tones[state]}>{say(`recoveries.state.${state}`)}</Tag>;
}

const returnTones: Record<ReturnState, Tone> = { told: "waiting", received: "good", cancelled: "neutral" };

/** How far a return is, in a word. */
export function ReturnTag({ state }: { state: ReturnState }) {
  const { say } = useSpeech();
  return <Tag tone={returnTones[state]}>{say(`recoveries.returnState.${state}`)}</Tag>;
}

/** The grounds by their sections, and whether the money must be recovered by them. */
export function Grounds({ ids, measure }: { ids: string[]; measure: Measure }) {
  const { say } = useSpeech();
  if (ids.length === 0) return null;
  return (
    <ul className="grounds">
      {ids.map((id) => (
        <li key={id}>
          {say(`recoveries.grounds.${id}` as WordKey)}{" "}
          {measure === "recovery" && (
            <Tag tone={isMandatory([id]) ? "bad" : "neutral"}>
              {say(isMandatory([id]) ? "recoveries.ministry.mandatory" : "recoveries.ministry.discretionary")}
            </Tag>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many days there are until the last one; that there are none is said in words too. */
export function DaysLeft({ left }: { left: number }) {
  const { say } = useSpeech();
  const tone = left < 0 ? "bad" : left <= 90 ? "waiting" : "neutral";
  return (
    <Tag tone={tone}>
      {left < 0 ? say("recoveries.ministry.gone") : say("recoveries.ministry.daysLeft", { days: left })}
    </Tag>
  );
}

/** Until when the matter can be decided on (688/2001 § 28). */
export function Timers({ timers, decided }: { timers: ReturnType<typeof timersOf>; decided: boolean }) {
  const { language, say } = useSpeech();
  const row = (name: string, help: string, day: string | null, left: number | null): ReactNode => (
    <div>
      <dt>
        {name}
        <span className="small soft below">{help}</span>
      </dt>
      <dd>
        {day ? onDay(day, language) : say("recoveries.timers.tenNone")}
        {day && left !== null && !decided && <DaysLeft left={left} />}
      </dd>
    </div>
  );
  return (
    <section className="act timers" aria-labelledby="timers">
      <h2 id="timers">{say("recoveries.timers.title")}</h2>
      <dl>
        {row(
          say("recoveries.timers.careful"),
          say("recoveries.timers.carefulHelp"),
          timers.careful,
          timers.carefulLeft,
        )}
        {row(say("recoveries.timers.last"), say("recoveries.timers.lastHelp"), timers.last, timers.lastLeft)}
        {row(say("recoveries.timers.ten"), say("recoveries.timers.tenHelp"), timers.ten, timers.tenLeft)}
      </dl>
    </section>
  );
}
