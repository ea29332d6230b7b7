import type { ReactNode } from "react";
import {
  type Answers,
  type Column,
  isAsked,
  type Question,
  type QuestionsSection,
  type Section,
  type TableQuestion,
  tableOf,
} from "~/domain/application-form";
import { pick } from "~/domain/texts";
import { ChoiceField, ConfirmField, EuroField, LongTextField, SelectField, TextField } from "~/ui/fields";
import { useLanguage, useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { AttachmentField } from "./attachment-field";
import { ChoicesField } from "./choices-field";
import { CountedText } from "./counted-text";
import type { Editing } from "./editing";
import { RowsEditor } from "./rows-editor";
import { Theirs } from "./theirs";
import { useTyped } from "./use-typed";

/**
 * The questions of a section. One with a condition is always in the page, with its condition in words;
 * where there are scripts it is out of sight while it is not asked.
 */
export function QuestionsEditor({ section, ...editing }: Editing<QuestionsSection>) {
  const { typed, follow } = useTyped(editing.answers);
  const now = { ...editing.beside.answers, ...typed };
  return (
    <div onInput={follow} onChange={follow}>
      {section.questions.map((question) => {
        const field = <QuestionField key={question.id} {...{ section, question }} {...editing} />;
        if (!question.when) return field;
        const name = `${section.id}.${question.id}`;
        const wrong = Object.keys(editing.errors).some(
          (told) => told === name || told.startsWith(`${name}.`),
        );
        return (
          <div
            key={question.id}
            className={wrong || isAsked(question, now) ? "follow-up" : "follow-up unasked"}
          >
            <ConditionWords sections={[section, ...editing.beside.sections]} question={question} />
            {field}
          </div>
        );
      })}
    </div>
  );
}

/** When the question is to be answered, for those without scripts. */
function ConditionWords({ sections, question: { when } }: { sections: Section[]; question: Question }) {
  const { language, say } = useSpeech();
  const source = sections
    .flatMap((section) =>
      section.kind === "questions" ? section.questions.map((asked) => ({ section, asked })) : [],
    )
    .find(({ section, asked }) => {
      const field = `${section.id}.${asked.id}`;
      return when && (when.field === field || when.field.startsWith(`${field}.`));
    })?.asked;
  if (!when || !source) return null;
  const options = "options" in source ? source.options : [];
  const option = options.find(({ id }) => id === when.is || when.field.endsWith(`.${id}`));
  const answer = option
    ? pick(option.label, language).text
    : say(when.is === "no" ? "form.no" : "common.yes");
  return (
    <p className="help condition">
      {say("form.onlyWhen", { question: pick(source.label, language).text, answer })}
    </p>
  );
}

type Props = Editing<QuestionsSection> & { question: Question };

function QuestionField({ section, question, ...editing }: Props) {
  const language = useLanguage();
  const { say } = useSpeech();
  const { answers, errors, theirs } = editing;
  const name = `${section.id}.${question.id}`;
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
          <ChoiceField {...field} options={shown(question.options)} />
          {field.after}
        </>
      );
    case "yes-no":
      return (
        <>
          <ChoiceField
            {...field}
            options={[
              { id: "yes", label: say("common.yes") },
              { id: "no", label: say("form.no") },
            ]}
          />
          {field.after}
        </>
      );
    case "choices":
      return <ChoicesField {...field} options={question.options} {...{ answers, errors, theirs }} />;
    case "confirm":
      // An empty box posts nothing: the field before it says that it was there, and was left empty.
      return (
        <>
          <input type="hidden" name={name} value="" />
          <ConfirmField {...field} />
          {field.after}
        </>
      );
    case "table":
      return <TableField {...{ section, question, ...editing }} label={label.text} help={help?.text} />;
    case "attachment":
      return <AttachmentField {...field} files={editing.files.filter((file) => file.field === name)} />;
    case "email":
      // Not type="email": browsers rewrite what is typed there, and stop the form from being saved.
      return <TextField {...field} inputMode="email" />;
    case "number":
      return <TextField {...field} inputMode="numeric" short />;
    case "amount":
      return <EuroField {...field} />;
    case "date":
      return <TextField {...field} help={field.help ?? say("form.dateHelp")} short />;
    case "municipalities":
      return <LongTextField {...field} help={field.help ?? say("form.municipalitiesHelp")} rows={3} />;
    case "short-text":
      return <TextField {...field} />;
  }
}

const shown = (options: { id: string; label: Parameters<typeof Content>[0]["texts"] }[]) =>
  options.map(({ id, label }) => ({ id, label: <Content texts={label} /> }));

type TableProps = Editing<QuestionsSection> & {
  question: TableQuestion;
  label: string;
  help?: string;
};

function TableField({ section, question, label, help, answers, errors, theirs }: TableProps) {
  const { say } = useSpeech();
  const table = tableOf(section.id, question);
  return (
    <section aria-labelledby={`${table.prefix}-label`}>
      <h2 id={`${table.prefix}-label`}>
        {label} {question.optional && <span className="optional">({say("common.optional")})</span>}
      </h2>
      {help && <p className="help">{help}</p>}
      <RowsEditor table={table} answers={answers} legend={(row) => say("form.row", { row })}>
        {(row) =>
          question.columns.map((column) => (
            <TableCell
              key={column.id}
              name={`${table.prefix}.${row}.${column.id}`}
              {...{ column, answers, errors, theirs }}
            />
          ))
        }
      </RowsEditor>
    </section>
  );
}

type CellProps = {
  name: string;
  column: Column;
  answers: Answers;
  errors: Readonly<Record<string, string>>;
  theirs: Editing<never>["theirs"];
};

function TableCell({ name, column, answers, errors, theirs }: CellProps): ReactNode {
  const { language, say } = useSpeech();
  const label = pick(column.label, language);
  const field = {
    name,
    label: label.text,
    lang: label.language === language ? undefined : label.language,
    optional: column.optional,
    value: answers[name],
    error: errors[name],
    after: <Theirs theirs={theirs[name]} />,
  };
  switch (column.kind) {
    case "amount":
      return <EuroField {...field} />;
    case "number":
      return <TextField {...field} inputMode="numeric" short />;
    case "long-text":
      return <LongTextField {...field} rows={2} />;
    case "choice":
      return (
        <SelectField {...field} options={[{ id: "", label: say("form.choose") }, ...shown(column.options)]} />
      );
    case "short-text":
      return <TextField {...field} />;
  }
}
