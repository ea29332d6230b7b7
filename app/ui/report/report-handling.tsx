import { type SubstanceCheck, substanceChecks } from "~/domain/report";
import { ChoiceField, FieldError, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";

/** The field in which the question about one part is typed. */
export const questionField = (part: string) => `question-${part}`;
export const checkField = (check: SubstanceCheck) => `check-${check}`;

export type Typed = Readonly<Record<string, string>>;
export type Errors = { name: string; message: string }[];

type QuestionProps = { part: string; name: string; typed: Typed };

/** A place for the question about one part, open when something is written there. */
export function QuestionBox({ part, name, typed }: QuestionProps) {
  const { say } = useSpeech();
  const field = questionField(part);
  const label = say("reports.ministry.ask", { part: name });
  return (
    <details className="report-question" open={Boolean(typed[field]) || undefined}>
      <summary>{label}</summary>
      <LongTextField name={field} label={label} value={typed[field]} rows={2} />
    </details>
  );
}

type FormProps = { typed: Typed; errors: Errors; suggested: string };

/** The end of the form that returns the report: a message and the last day. */
export function ReturnFields({ typed, errors, suggested }: FormProps) {
  const { say } = useSpeech();
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const general = errorOf("report-questions");
  return (
    <section aria-labelledby="return" className="act report-act">
      <h2 id="return">{say("reports.ministry.return")}</h2>
      <div id="report-questions" tabIndex={-1}>
        <FieldError name="report-questions" error={general} />
      </div>
      <p>{say("reports.ministry.returnLead")}</p>
      <LongTextField
        name="message"
        label={say("reports.ministry.message")}
        value={typed.message}
        optional
        rows={3}
      />
      <TextField
        name="dueOn"
        label={say("reports.ministry.due")}
        help={say("reports.ministry.dueHelp", { example: suggested })}
        value={typed.dueOn ?? suggested}
        error={errorOf("dueOn")}
        short
      />
      <p className="buttons">
        <button className="button secondary" type="submit" name="intent" value="return">
          {say("reports.ministry.return")}
        </button>
      </p>
    </section>
  );
}

/** Accepting the report, with the check of its substance when it is the final one. */
export function AcceptForm({ typed, errors, final }: Omit<FormProps, "suggested"> & { final: boolean }) {
  const { say } = useSpeech();
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <form method="post" noValidate className="act report-act">
      <h2>{say("reports.ministry.accept")}</h2>
      <p>{say("reports.ministry.acceptLead")}</p>
      {final && (
        <div id="checks" tabIndex={-1}>
          <h3>{say("reports.ministry.checks")}</h3>
          <FieldError name="checks" error={errorOf("checks")} />
          {substanceChecks.map((check) => (
            <ChoiceField
              key={check}
              name={checkField(check)}
              label={say(`reports.ministry.check.${check}`)}
              value={typed[checkField(check)]}
              options={(["yes", "no"] as const).map((id) => ({ id, label: say(`reports.ministry.${id}`) }))}
            />
          ))}
        </div>
      )}
      <LongTextField
        name="reasons"
        label={say("reports.ministry.reasons")}
        value={typed.reasons}
        error={errorOf("reasons")}
        rows={4}
      />
      <p className="buttons">
        <button className="button" type="submit" name="intent" value="accept">
          {say("reports.ministry.accept")}
        </button>
      </p>
    </form>
  );
}
