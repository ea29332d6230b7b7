import type { Question } from "~/domain/application-form";
import { pick } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { Code } from "./list-rows";
import { RowButtons } from "./row-buttons";

type Props = {
  callId: string;
  sectionId: string;
  questions: { question: Question; digest: string; condition?: string }[];
  editable: boolean;
};

/** The questions of a section in the applicant's order. */
export function QuestionList({ callId, sectionId, questions, editable }: Props) {
  const { language, say, paths } = useSpeech();
  if (questions.length === 0) return <p>{say("builder.noQuestions")}</p>;
  return (
    <form method="post">
      <ol className="built-list">
        {questions.map(({ question, digest, condition }, index) => {
          const name = pick(question.label, language).text || say("builder.untitled");
          return (
            <li key={question.id} id={question.id} tabIndex={-1}>
              <div className="built-head">
                <h3>
                  <a href={paths.formQuestion(callId, sectionId, question.id)}>{name}</a>
                </h3>
                <p className="tags">
                  <Tag>{say(`builder.kind.${question.kind}`)}</Tag>
                  {question.optional && <Tag>{say("common.optional")}</Tag>}
                  {question.when && <Tag tone="active">{say("builder.conditional")}</Tag>}
                  <Code id={question.id} />
                </p>
                {condition && <p className="small soft">{condition}</p>}
              </div>
              {editable && (
                <RowButtons
                  intent={(step) => `${step}:${question.id}:${digest}`}
                  count={questions.length}
                  {...{ name, index }}
                />
              )}
            </li>
          );
        })}
      </ol>
    </form>
  );
}
