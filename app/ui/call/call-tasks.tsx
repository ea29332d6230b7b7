import type { CallPart, CallProblem } from "~/domain/call-parts";
import type { RevisionProblem } from "~/domain/call-revision";
import type { ParityGap } from "~/domain/parity";
import { useSpeech } from "../language";
import { Tag } from "../parts";
import { placeOf } from "./place-words";
import { gapInWords, problemInWords } from "./problem-words";

type Task = {
  part: CallPart | "note";
  how: "empty" | "unfinished" | "ready";
  problems: (CallProblem | RevisionProblem)[];
  gaps: ParityGap[];
};

const tones = { empty: "neutral", unfinished: "waiting", ready: "good" } as const;
const shownLacks = 3;

/** The parts of a draft, each with how far it is and what it lacks, and what comes next. */
export function CallTasks({ id, draft }: { id: string; draft: { parts: Task[]; content: unknown } }) {
  const { language, say, paths } = useSpeech();
  const next = draft.parts.find(({ problems, gaps }) => problems.length + gaps.length > 0);
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{say("call.parts")}</h2>
      <p>
        {next ? (
          <>
            {say("call.next")}{" "}
            <a href={paths.callPart(id, next.part)}>{say(`call.part.${next.part}.title`)}</a>
          </>
        ) : (
          say("call.allReady")
        )}
      </p>
      <ul className="task-list">
        {draft.parts.map(({ part, how, problems, gaps }) => {
          const lacks = [
            ...problems.map(
              (problem) =>
                `${placeOf(problem.path, draft.content, language)}: ${problemInWords(problem, language)}`,
            ),
            ...gaps.map((gap) => `${placeOf(gap.path, draft.content, language)}: ${gapInWords(gap, say)}`),
          ];
          return (
            <li key={part}>
              <div>
                <a href={paths.callPart(id, part)}>{say(`call.part.${part}.title`)}</a>
                {lacks.length > 0 && (
                  <ul className="small soft">
                    {lacks.slice(0, shownLacks).map((lack) => (
                      <li key={lack}>{lack}</li>
                    ))}
                    {lacks.length > shownLacks && (
                      <li>{say("call.moreLacks", { count: lacks.length - shownLacks })}</li>
                    )}
                  </ul>
                )}
              </div>
              <Tag tone={how === "empty" && lacks.length === 0 ? "neutral" : tones[how]}>
                {say(how === "empty" && lacks.length === 0 ? "call.how.optional" : `call.how.${how}`)}
              </Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
