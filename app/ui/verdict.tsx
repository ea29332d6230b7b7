import type { Assessment, Verdict as VerdictCode } from "~/domain/eligibility";
import { pick, type Texts } from "~/domain/texts";
import { useSpeech } from "./language";
import { Tag } from "./parts";
import { verdictWords } from "./verdict-words";

const tones = { eligible: "good", ineligible: "bad", "cannot-be-told": "waiting" } as const;

/** Can the organisation apply? In a word. */
export function VerdictTag({ verdict }: { verdict: VerdictCode }) {
  const { say } = useSpeech();
  return <Tag tone={tones[verdict]}>{say(`terms.verdict.${verdict}`)}</Tag>;
}

/** Can the organisation apply, why, by which figure and source, and what is missing if nobody can tell? */
export function Verdict({ assessment, organisation }: { assessment: Assessment; organisation: Texts }) {
  const { language } = useSpeech();
  const { sentence, others, notes } = verdictWords(assessment, pick(organisation, language).text, language);
  return (
    <div className={`notice verdict ${tones[assessment.verdict]}`}>
      <p className="tags">
        <VerdictTag verdict={assessment.verdict} />
      </p>
      <p className="verdict-sentence">{sentence}</p>
      {others.length > 0 && (
        <ul>
          {others.map((other) => (
            <li key={other}>{other}</li>
          ))}
        </ul>
      )}
      {notes.length > 0 && <p className="small">{notes.join(" ")}</p>}
    </div>
  );
}
