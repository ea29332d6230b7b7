import { columnKinds, type Deciding, has, prefills, questionKinds } from "~/domain/form-builder";
import { pick } from "~/domain/texts";
import { SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import { textsIn } from "~/web/texts-fields";
import { rowsAt, type Typed } from "~/web/typed-rows";
import { answerInWords } from "./condition-words";
import { Box, ListRows } from "./list-rows";

type Props = {
  typed: Typed;
  deciding: Deciding[];
  errors: { name: string; message: string }[];
};

/** The settings of one question: what every question has, then what its kind has. */
export function QuestionSettings({ typed, deciding, errors }: Props) {
  const { say } = useSpeech();
  const kind = questionKinds.find((known) => known === typed.kind) ?? "short-text";
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const field = (name: string) => ({ name, value: typed[name], error: errorOf(name) });
  return (
    <>
      <TextsFields
        name="label"
        label={say("builder.question.label")}
        value={textsIn(typed, "label")}
        long
        rows={2}
        errors={errors}
      />
      <TextsFields
        name="help"
        label={say("builder.question.help")}
        help={say("builder.question.helpHelp")}
        value={textsIn(typed, "help")}
        long
        rows={3}
        optional
        errors={errors}
      />
      <div className="with-button">
        <SelectField
          {...field("kind")}
          label={say("builder.question.kind")}
          help={say("builder.question.changeKindHelp")}
          options={questionKinds.map((id) => ({ id, label: say(`builder.kind.${id}`) }))}
        />
        <button className="button secondary" type="submit" name="intent" value="look" formAction="#kind">
          {say("builder.question.changeKind")}
        </button>
      </div>
      {has.options(kind) && <Options typed={typed} list="options" errors={errors} />}
      {kind === "table" && <Columns typed={typed} errors={errors} />}
      {has.maxLength(kind) && (
        <TextField
          {...field("maxLength")}
          label={say("builder.question.maxLength")}
          help={say("builder.question.maxLengthHelp")}
          inputMode="numeric"
          optional
          short
        />
      )}
      {kind === "table" && <Limit {...field("mostRows")} label={say("builder.question.mostRows")} />}
      {kind === "attachment" && <Limit {...field("maxFiles")} label={say("builder.question.maxFiles")} />}
      {has.optional(kind) && (
        <Box name="optional" label={say("builder.question.optional")} checked={typed.optional === "yes"} />
      )}
      <When value={typed.when} deciding={deciding} error={errorOf("when")} />
      {has.prefill(kind) && (
        <SelectField
          {...field("prefill")}
          label={say("builder.question.prefill")}
          help={say("builder.question.prefillHelp")}
          options={[
            { id: "", label: say("builder.question.noPrefill") },
            ...prefills.map((id) => ({ id, label: say(`builder.prefill.${id}`) })),
          ]}
        />
      )}
    </>
  );
}

type LimitProps = { name: string; label: string; value?: string; error?: string };

function Limit(field: LimitProps) {
  const { say } = useSpeech();
  return <TextField {...field} help={say("builder.question.noLimit")} inputMode="numeric" optional short />;
}

type ListProps = Pick<Props, "typed" | "errors"> & { list: string };

function Options({ typed, list, errors }: ListProps) {
  const { say } = useSpeech();
  const rows = rowsAt(typed, list);
  return (
    <ListRows
      list={list}
      legend={say("builder.question.options")}
      count={rows.length}
      nameOf={(place) => say("builder.question.option", { place })}
      add={say("builder.question.addOption")}
    >
      {(row, index) => (
        <>
          <input type="hidden" name={`${row}.id`} value={rows[index]?.id ?? ""} />
          <TextsFields
            name={`${row}.label`}
            label={<span className="hidden">{say("builder.question.option", { place: index + 1 })}</span>}
            value={textsIn(rows[index] ?? {}, "label")}
            errors={errors}
          />
        </>
      )}
    </ListRows>
  );
}

function Columns({ typed, errors }: Pick<Props, "typed" | "errors">) {
  const { say } = useSpeech();
  const rows = rowsAt(typed, "columns");
  return (
    <ListRows
      list="columns"
      legend={say("builder.question.columns")}
      count={rows.length}
      nameOf={(place) => say("builder.question.column", { place })}
      add={say("builder.question.addColumn")}
    >
      {(row, index) => {
        const column = rows[index] ?? {};
        return (
          <>
            <input type="hidden" name={`${row}.id`} value={column.id ?? ""} />
            <TextsFields
              name={`${row}.label`}
              label={<span className="hidden">{say("builder.question.column", { place: index + 1 })}</span>}
              value={textsIn(column, "label")}
              errors={errors}
            />
            <div className="with-button">
              <SelectField
                name={`${row}.kind`}
                label={say("builder.question.columnKind")}
                value={column.kind}
                options={columnKinds.map((id) => ({ id, label: say(`builder.kind.${id}`) }))}
              />
              <button
                className="button secondary"
                type="submit"
                name="intent"
                value="look"
                formAction={`#${row}`}
              >
                {say("builder.question.changeKind")}
              </button>
            </div>
            <Box
              name={`${row}.optional`}
              label={say("builder.question.columnOptional")}
              checked={column.optional === "yes"}
            />
            {column.kind === "choice" && <Options typed={typed} list={`${row}.options`} errors={errors} />}
          </>
        );
      }}
    </ListRows>
  );
}

type WhenProps = { value?: string; deciding: Deciding[]; error?: string };

/** The answer on which the question depends: every question before it with the answers that it can have. */
function When({ value, deciding, error }: WhenProps) {
  const { language, say } = useSpeech();
  const ids = ["when-help", error ? "when-error" : ""].filter(Boolean).join(" ");
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor="when">{say("builder.question.when")}</label>
      <p className="help" id="when-help">
        {say("builder.question.whenHelp")}
      </p>
      {error && (
        <p className="error-message" id="when-error">
          <span className="hidden">{say("common.error")} </span>
          {error}
        </p>
      )}
      <select
        id="when"
        name="when"
        defaultValue={value}
        aria-describedby={ids}
        aria-invalid={error ? true : undefined}
      >
        <option value="">{say("builder.question.always")}</option>
        {deciding.map(({ section, question, answers }) => (
          <optgroup
            key={`${section.id}.${question.id}`}
            label={`${pick(section.title, language).text}: ${pick(question.label, language).text}`}
          >
            {answers.map((answer) => (
              <option key={`${answer.field}=${answer.is}`} value={`${answer.field}=${answer.is}`}>
                {answerInWords(question, answer, language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
