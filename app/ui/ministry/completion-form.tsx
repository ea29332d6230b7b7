import type { Answers, FormDefinition, FormTerms, ReadApplication, Section } from "~/domain/application-form";
import { askableParts } from "~/domain/completion";
import type { MatterLanguage } from "~/domain/matter";
import { pick } from "~/domain/texts";
import { partName } from "~/ui/application/part-name";
import { QuestionsView } from "~/ui/application/questions-view";
import { SectionView } from "~/ui/application/view";
import { FieldError, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";

/** What the officer has typed: the questions by part, the last day and the greeting. */
export type Asking = {
  questions: Record<string, string>;
  /** The last days of single points, by part. */
  dueDays: Record<string, string>;
  dueOn: string;
  message: string;
};

/** The field in which the question about one part is typed. */
export const questionField = (part: string) => `question-${part}`;

/** The field in which a part's own last day is typed. */
export const dueField = (part: string) => `due-${part}`;

type Props = {
  form: FormDefinition;
  answers: Answers;
  read: ReadApplication;
  terms: FormTerms;
  typed: Asking;
  errors: { name: string; message: string }[];
  open: boolean;
  /** A day as it can be written. */
  example: string;
  language: MatterLanguage;
};

/** The whole application, with a place for a question beside each part; a part without one is not asked. */
export function CompletionForm({ typed, errors, open, example, language, ...view }: Props) {
  const { say } = useSpeech();
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const general = errorOf("questions");
  return (
    <form method="post" noValidate className="completion-form">
      <p>{say("completion.ask.lead")}</p>
      <p className="small soft">{say("completion.ask.law")}</p>
      <LongTextField
        name="message"
        label={say("completion.ask.message")}
        help={say("completion.ask.messageHelp", { language: say(`completion.ask.languages.${language}`) })}
        value={typed.message}
        error={errorOf("message")}
        optional
        rows={3}
      />
      <div id="questions" tabIndex={-1} className={general ? "field wrong general" : undefined}>
        <FieldError name="questions" error={general} />
        {view.form.sections.map((section) => (
          <AskedSection key={section.id} section={section} typed={typed} errorOf={errorOf} {...view} />
        ))}
      </div>
      <TextField
        name="dueOn"
        label={say("completion.ask.due")}
        help={say("completion.ask.dueHelp", { example })}
        value={typed.dueOn}
        error={errorOf("dueOn")}
        short
      />
      {open && (
        <>
          <p>{say("completion.ask.sendExplained")}</p>
          <p className="buttons">
            <button className="button" type="submit" name="intent" value="ask">
              {say("completion.ask.send")}
            </button>
          </p>
        </>
      )}
    </form>
  );
}

type SectionProps = Pick<Props, "form" | "answers" | "read" | "terms" | "typed"> & {
  section: Section;
  errorOf: (name: string) => string | undefined;
};

function AskedSection({ section, form, typed, errorOf, ...view }: SectionProps) {
  const { language, say } = useSpeech();
  const title = pick(section.title, language);
  return (
    <section aria-labelledby={`ask-${section.id}`} className="ask-section">
      <h2 id={`ask-${section.id}`} lang={title.language === language ? undefined : title.language}>
        {title.text}
      </h2>
      {askableParts(section).map((part) => {
        const name = questionField(part);
        const whole = part === section.id;
        const told = partName(form.sections, part, language);
        return (
          <div key={part} className={whole ? "ask-part" : "ask-part one"}>
            {whole ? (
              <details>
                <summary>{say("completion.ask.theirs")}</summary>
                <SectionView section={section} {...view} />
              </details>
            ) : (
              <OneAnswer section={section} part={part} answers={view.answers} />
            )}
            <div>
              <LongTextField
                name={name}
                label={
                  <>
                    {say(whole ? "completion.ask.wholeSection" : "completion.ask.question")}
                    <span className="hidden">: {told}</span>
                  </>
                }
                value={typed.questions[part]}
                error={errorOf(name)}
                rows={2}
              />
              <details open={Boolean(typed.dueDays[part] || errorOf(dueField(part)))}>
                <summary>
                  {say("completion.ask.ownDue")}
                  <span className="hidden">: {told}</span>
                </summary>
                <TextField
                  name={dueField(part)}
                  label={say("completion.ask.due")}
                  help={say("completion.ask.ownDueHelp")}
                  value={typed.dueDays[part]}
                  error={errorOf(dueField(part))}
                  optional
                  short
                />
              </details>
            </div>
          </div>
        );
      })}
    </section>
  );
}

/** What the applicant has answered to one question. */
function OneAnswer({ section, part, answers }: { section: Section; part: string; answers: Answers }) {
  if (section.kind !== "questions") return null;
  const questions = section.questions.filter(({ id }) => `${section.id}.${id}` === part);
  return <QuestionsView section={{ ...section, questions }} answers={answers} />;
}
