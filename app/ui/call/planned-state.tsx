import type { TimetableFact } from "~/domain/planned-call";
import { useSpeech } from "../language";

type Props = { planned: boolean; lacks: TimetableFact[]; mayWrite: boolean };

/** Whether the call stands in the public timetable of planned calls, and what keeps it out. */
export function PlannedState({ planned, lacks, mayWrite }: Props) {
  const { say, paths } = useSpeech();
  return (
    <section className="act" aria-labelledby="planned">
      <h2 id="planned">{say("call.planned.desk.title")}</h2>
      <p>{say("call.planned.desk.explained")}</p>
      {planned && lacks.length === 0 && <p>{say("call.planned.desk.listed")}</p>}
      {lacks.length > 0 && (
        <>
          <p>{say(planned ? "call.planned.desk.notListed" : "call.planned.desk.wouldLack")}</p>
          <ul>
            {lacks.map((fact) => (
              <li key={fact}>{say(`call.planned.fact.${fact}`)}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={paths.plannedCalls()}>{say("call.planned.title")}</a>
      </p>
      {mayWrite && (
        <form method="post">
          <button
            className="button secondary"
            type="submit"
            name="intent"
            value={planned ? "unplan" : "plan"}
          >
            {say(planned ? "call.planned.desk.unplan" : "call.planned.desk.plan")}
          </button>
        </form>
      )}
    </section>
  );
}
