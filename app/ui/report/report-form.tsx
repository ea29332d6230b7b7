import { isOpen } from "~/domain/completion";
import type { FilingQuestion } from "~/domain/filing";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { atTime, onDay } from "~/words/formats";
import { type Editing, PartFields } from "./part-fields";
import { PartView } from "./part-view";
import type { ReportData } from "./report-data";
import { type Head, ReportHead } from "./report-head";
import { AskedPart, ReportParts, SectionLead } from "./report-parts";
import { reportWords } from "./report-words";

export type ReportFormProps = {
  head: Head;
  data: ReportData;
  version: number;
  editing: string;
  errors: { name: string; message: string }[];
  theirs: Editing["theirs"];
  /** What the ministry asks: only these parts are open. */
  asked: { questions: FilingQuestion[]; message: string; dueOn: string } | null;
  savedAt: string | null;
  left: number;
  /** Texts in parts that nobody asked about, which were not stored. */
  closed: { field: string; posted: string }[];
};

/** A report to write on one page, saved at any time; one that was returned is open where it was asked about. */
export function ReportForm({ head, data, errors, theirs, asked, closed, ...page }: ReportFormProps) {
  const { language, say } = useSpeech();
  const { nameOf } = reportWords(data.form, language);
  const parts = asked?.questions.map(({ part }) => part);
  const byField = Object.fromEntries(errors.map(({ name, message }) => [name, message]));
  return (
    <div className="width">
      <ReportHead {...head} side="recipient" />
      {asked && (
        <div className="notice waiting">
          <h2>{say("reports.asked.title")}</h2>
          {asked.message && <p className="typed">{asked.message}</p>}
          <p>{say("reports.asked.lead")}</p>
          <p>
            <strong>{say("reports.asked.by", { day: onDay(asked.dueOn, language) })}</strong>
          </p>
        </div>
      )}
      {Object.keys(theirs).length > 0 && (
        <div className="notice waiting" role="alert">
          <h2>{say("apply.conflict.title")}</h2>
          <p>{say("apply.conflict.explained", { count: Object.keys(theirs).length })}</p>
          <p>{say("apply.conflict.decide")}</p>
        </div>
      )}
      {page.savedAt && (
        <div className="notice good" role="status">
          <p>{say("reports.form.saved", { at: atTime(page.savedAt, language, { seconds: true }) })}</p>
          {page.left > 0 && <p>{say("reports.form.left", { count: page.left })}</p>}
        </div>
      )}
      {closed.length > 0 && (
        <div className="notice bad" role="alert">
          <h2>{say("reports.changed.title")}</h2>
          <p>{say("reports.changed.closed")}</p>
          <ul className="typed-texts">
            {closed.map(({ field, posted }) => (
              <li key={field}>
                <strong>{nameOf(field)}</strong>
                <blockquote>{posted}</blockquote>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ErrorSummary errors={errors} />
      {!asked && <p>{say("reports.form.lead")}</p>}
      {/* autoComplete: a browser that restores old texts into a new page would hide what others wrote. */}
      <form method="post" noValidate autoComplete="off" className="report-form">
        {/* What Enter presses: the first button of the form, wherever the others stand. */}
        <button
          className="hidden"
          type="submit"
          name="intent"
          value="stay"
          tabIndex={-1}
          aria-hidden="true"
        />
        <input type="hidden" name="version" value={page.version} />
        <input type="hidden" name="editing" value={page.editing} />
        <ReportParts
          form={data.form}
          lead={(section) => !asked && <SectionLead section={section} />}
          after={({ id }) =>
            id !== "attachments" &&
            !asked && (
              <p>
                <button className="button secondary" type="submit" name="intent" value="stay">
                  {say("common.save")}
                </button>
              </p>
            )
          }
        >
          {(part) =>
            parts && !isOpen(parts, part) ? (
              <PartView part={part} {...data} />
            ) : (
              <AskedPart part={part} questions={asked?.questions ?? []}>
                <PartFields part={part} {...data} errors={byField} theirs={theirs} />
              </AskedPart>
            )
          }
        </ReportParts>
        <div className="buttons">
          <button className="button" type="submit" name="intent" value="check">
            {say("reports.form.check")}
          </button>
          <button className="button secondary" type="submit" name="intent" value="stay">
            {say("common.save")}
          </button>
        </div>
      </form>
    </div>
  );
}
