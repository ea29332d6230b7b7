import { TextField } from "../fields";
import { useSpeech } from "../language";
import { TextsFields } from "../texts-fields";
import type { Part } from "./part-page";

/** One criterion: its name, what is judged by it, its weight, its minimum, and what each number of points means. */
export function Criterion({ part, id, from, to }: { part: Part; id: string; from: number; to: number }) {
  const { say } = useSpeech();
  const at = `scoring.criteria.${id}`;
  const told = (name: string) => ({ name, value: part.value(name), error: part.errorAt(name), short: true });
  const scale = Array.from({ length: Math.max(0, Math.min(20, to - from + 1)) }, (_, index) => from + index);
  return (
    <>
      <TextsFields
        name={`${at}.name`}
        label={say("call.place.name")}
        value={part.texts(`${at}.name`)}
        errors={part.errors}
      />
      <TextsFields
        name={`${at}.help`}
        label={say("call.place.help")}
        help={say("call.part.scoring.judged")}
        value={part.texts(`${at}.help`)}
        errors={part.errors}
        long
        rows={3}
      />
      <div className="call-moment-fields">
        <TextField {...told(`${at}.weight`)} label={say("call.place.weight")} inputMode="decimal" />
        <TextField {...told(`${at}.least`)} label={say("call.place.least")} inputMode="numeric" optional />
      </div>
      <details>
        <summary>{say("call.part.scoring.guidance")}</summary>
        {scale.map((points) => (
          <TextsFields
            key={points}
            name={`${at}.guidance.${points}.text`}
            label={say("call.points", { points })}
            value={part.texts(`${at}.guidance.${points}.text`)}
            errors={part.errors}
            optional
          />
        ))}
      </details>
    </>
  );
}
