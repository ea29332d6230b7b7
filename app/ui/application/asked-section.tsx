import { type ReactNode, useId } from "react";
import type { QuestionsSection, Section } from "~/domain/application-form";
import { type CompletionPoint, isOpen } from "~/domain/completion";
import { useSpeech } from "~/ui/language";
import type { Editing } from "./editing";
import { QuestionsView } from "./questions-view";
import { SectionEditor } from "./section-editor";

type Props = Editing<Section> & { points: CompletionPoint[] };

/**
 * A section of an application that is being completed: what was asked can be changed, with the officer's
 * question above it; the rest is text to read.
 */
export function AskedSection({ points, section, ...editing }: Props) {
  const { say } = useSpeech();
  const whole = points.find(({ part }) => part === section.id);
  return (
    <>
      <p>{say("completion.asked.only")}</p>
      {section.kind === "questions" ? (
        <AskedQuestions points={points} section={section} {...editing} />
      ) : (
        <div id="asked-whole">
          <Asked question={whole?.question ?? ""}>
            <SectionEditor section={section} {...editing} />
          </Asked>
        </div>
      )}
    </>
  );
}

function AskedQuestions({ points, section, ...editing }: Editing<QuestionsSection> & Pick<Props, "points">) {
  const parts = points.map(({ part }) => part);
  return section.questions.map((question) => {
    const field = `${section.id}.${question.id}`;
    const only = { ...section, questions: [question] };
    if (!isOpen(parts, field)) {
      return (
        <div key={field} className="not-asked">
          <QuestionsView section={only} answers={editing.answers} files={editing.files} />
        </div>
      );
    }
    const point = points.find(({ part }) => part === field);
    return (
      <Asked key={field} question={point?.question ?? ""}>
        <SectionEditor section={only} {...editing} />
      </Asked>
    );
  });
}

/** The officer's question with the fields that answer it. */
export function Asked({ question, children }: { question: string; children: ReactNode }) {
  const { say } = useSpeech();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: the fields within have fieldsets and legends of their own
    <div className="asked" role="group" aria-labelledby={id}>
      <div className="asked-question" id={id}>
        <p className="small">
          <strong>{say("completion.asked.question")}</strong>
        </p>
        <p className="typed">{question}</p>
      </div>
      {children}
    </div>
  );
}
