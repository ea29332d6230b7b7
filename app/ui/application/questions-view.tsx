import type { ReactNode } from "react";
import {
  type Answers,
  type Column,
  cellsOfRow,
  isAsked,
  type Question,
  type QuestionsSection,
  rowsOf,
  type TableQuestion,
  tableOf,
} from "~/domain/application-form";
import type { Attachment } from "~/domain/attachment";
import { parseDay } from "~/domain/day";
import { parseEuros } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { inEuros, onDay } from "~/words/formats";
import { AttachmentList } from "./attachment-list";

type Props = { section: QuestionsSection; answers: Answers; files?: Attachment[] };

/** The answers to a section's questions to read: those in one field as a list, tables under it. */
export function QuestionsView({ section, answers, files = [] }: Props) {
  const asked = section.questions.filter((question) => isAsked(question, answers));
  const tables = asked.filter((question) => question.kind === "table");
  const others = asked.filter((question) => question.kind !== "table");
  return (
    <>
      {others.length > 0 && (
        <Facts
          rows={others.map((question) => ({
            name: <Content texts={question.label} />,
            value: <Answered name={`${section.id}.${question.id}`} {...{ question, answers, files }} />,
          }))}
        />
      )}
      {tables.map((question) => (
        <TableView key={question.id} section={section} question={question} answers={answers} />
      ))}
    </>
  );
}

type AnsweredProps = { question: Question; name: string; answers: Answers; files: Attachment[] };

function Answered({ question, name, answers, files }: AnsweredProps): ReactNode {
  const { language, say } = useSpeech();
  const text = answers[name] ?? "";
  if (question.kind === "confirm") {
    return text === "yes" ? (
      say("apply.view.confirmed")
    ) : (
      <span className="soft">{say("apply.view.notConfirmed")}</span>
    );
  }
  if (question.kind === "choices") {
    const chosen = question.options.filter(({ id }) => answers[`${name}.${id}`] === "yes");
    if (chosen.length === 0) return <NoAnswer optional={question.optional} />;
    return (
      <ul className="plain">
        {chosen.map(({ id, label }) => (
          <li key={id}>
            <Content texts={label} />
          </li>
        ))}
      </ul>
    );
  }
  if (question.kind === "attachment") {
    const own = files.filter(({ field }) => field === name);
    return own.length > 0 ? <AttachmentList files={own} /> : <NoAnswer optional={question.optional} />;
  }
  if (text.trim() === "") return <NoAnswer optional={question.optional} />;
  switch (question.kind) {
    case "choice": {
      const option = question.options.find(({ id }) => id === text);
      return option ? <Content texts={option.label} /> : <span className="typed">{text}</span>;
    }
    case "yes-no":
      if (text !== "yes" && text !== "no") return <span className="typed">{text}</span>;
      return say(text === "yes" ? "common.yes" : "form.no");
    case "amount": {
      const read = parseEuros(text);
      return read.ok ? inEuros(read.value, language) : <span className="typed">{text}</span>;
    }
    case "date": {
      const read = parseDay(text);
      return read.ok ? onDay(read.value, language) : <span className="typed">{text}</span>;
    }
    default:
      return <span className="typed">{text}</span>;
  }
}

function NoAnswer({ optional }: { optional?: boolean }) {
  const { say } = useSpeech();
  return <span className="soft">{say(optional ? "apply.view.optional" : "apply.view.notAnswered")}</span>;
}

type TableProps = Props & { question: TableQuestion };

function TableView({ section, question, answers }: TableProps) {
  const table = tableOf(section.id, question);
  const rows = rowsOf(answers, table).filter((row) =>
    cellsOfRow(table, row).some((cell) => (answers[cell] ?? "").trim() !== ""),
  );
  return (
    <>
      <h3>
        <Content texts={question.label} />
      </h3>
      {rows.length === 0 ? (
        <p>
          <NoAnswer optional={question.optional} />
        </p>
      ) : (
        <table className="stack">
          <caption className="hidden">
            <Content texts={question.label} />
          </caption>
          <thead>
            <tr>
              {question.columns.map(({ id, label }) => (
                <th key={id} scope="col">
                  <Content texts={label} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                {question.columns.map((column, index) => (
                  <TableCell
                    key={column.id}
                    column={column}
                    text={answers[`${table.prefix}.${row}.${column.id}`] ?? ""}
                    heading={index === 0}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function TableCell({ column, text, heading }: { column: Column; text: string; heading: boolean }) {
  const { language } = useSpeech();
  const shown = <Cell column={column} text={text} />;
  const label = column.label[language] || column.label.fi;
  return heading ? (
    <th scope="row" className="typed">
      {shown}
    </th>
  ) : (
    <td className={column.kind === "amount" ? "number typed" : "typed"} data-label={label}>
      {shown}
    </td>
  );
}

function Cell({ column, text }: { column: Column; text: string }): ReactNode {
  const { language } = useSpeech();
  if (text.trim() === "") return "–";
  if (column.kind === "choice") {
    const option = column.options.find(({ id }) => id === text);
    return option ? <Content texts={option.label} /> : text;
  }
  const read = column.kind === "amount" ? parseEuros(text) : undefined;
  return read?.ok ? inEuros(read.value, language) : text;
}
