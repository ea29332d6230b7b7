import type { Question, QuestionsSection } from "~/domain/application-form";
import { pick } from "~/domain/texts";
import { ChoiceField, ConfirmField, LongTextField, TextField } from "~/ui/fields";
import { useLanguage } from "~/ui/language";
import { Content } from "~/ui/parts";
import { CountedText } from "./counted-text";
import type { Editing } from "./editing";
import { Theirs } from "./theirs";

export function QuestionsEditor({ section, ...editing }: Editing<QuestionsSection>) {
  return section.questions.map((question) => (
    <QuestionField key={question.id} name={`${section.id}.${question.id}`} question={question} {...editing} />
  ));
}

type Props = Omit<Editing<never>, "section"> & { name: string; question: Question };

function QuestionField({ name, question, answers, errors, theirs }: Props) {
  const language = useLanguage();
  const label = pick(question.label, language);
  const help = question.help && pick(question.help, language);
  const field = {
    name,
    label: label.text,
    lang: label.language === language ? undefined : label.language,
    help: help?.text,
    optional: question.optional,
    error: errors[name],
    value: answers[name],
    after: <Theirs theirs={theirs[name]} />,
  };
  switch (question.kind) {
    case "long-text":
      return question.maxLength ? (
        <CountedText {...field} limit={question.maxLength} rows={question.maxLength > 1000 ? 9 : 5} />
      ) : (
        <LongTextField {...field} />
      );
    case "choice":
      return (
        <>
          <ChoiceField
            {...field}
            options={(question.options ?? []).map(({ id, label }) => ({
              id,
              label: <Content texts={label} />,
            }))}
          />
          {field.after}
        </>
      );
    case "confirm":
      // An empty box posts nothing: the field before it says that it was there, and was left empty.
      return (
        <>
          <input type="hidden" name={name} value="" />
          <ConfirmField {...field} />
          {field.after}
        </>
      );
    case "email":
      // Not type="email": browsers rewrite what is typed there, and stop the form from being saved.
      return <TextField {...field} inputMode="email" />;
    case "number":
      return <TextField {...field} inputMode="numeric" short />;
    case "short-text":
      return <TextField {...field} />;
  }
}
