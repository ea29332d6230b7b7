import type { ReactNode } from "react";
import type { Assessment, Verdict as VerdictCode } from "~/domain/eligibility";
import { pick, type Texts } from "~/domain/texts";
import { useSpeech } from "./language";
import { Tag } from "./parts";
import { type FindingWords, verdictWords } from "./verdict-words";

const tones = {
  eligible: "good",
  "judged-from-the-application": "active",
  ineligible: "bad",
  "cannot-be-told": "waiting",
} as const;

/** Can the organisation apply? In a word. */
export function VerdictTag({ verdict }: { verdict: VerdictCode }) {
  const { say } = useSpeech();
  return <Tag tone={tones[verdict]}>{say(`terms.verdict.${verdict}`)}</Tag>;
}

/** Leads to the fields that a condition was told by, where they can be changed. */
type Where = (fields: string[]) => ReactNode;

type Props = { assessment: Assessment; organisation: Texts; where?: Where };

/** Can the organisation apply, why, by which figure and source, and what is missing if nobody can tell? */
export function Verdict({ assessment, organisation, where }: Props) {
  const { language } = useSpeech();
  const words = verdictWords(assessment, pick(organisation, language).text, language);
  return (
    <div className={`notice verdict ${tones[assessment.verdict]}`}>
      <p className="tags">
        <VerdictTag verdict={assessment.verdict} />
      </p>
      <p className="verdict-sentence">{words.sentence}</p>
      {words.notes.length > 0 && <p className="small">{words.notes.join(" ")}</p>}
      {where?.(words.fields)}
      <FindingList findings={words.findings} where={where} />
    </div>
  );
}

/** Conditions as they turned out, the parts of a combination within it. */
export function FindingList({ findings, where }: { findings: FindingWords[]; where?: Where }) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map(({ key, text, notes, fields, parts }) => (
        <li key={key}>
          {text}
          {notes.length > 0 && <small> {notes.join(" ")}</small>}
          {where?.(fields)}
          <FindingList findings={parts} where={where} />
        </li>
      ))}
    </ul>
  );
}
