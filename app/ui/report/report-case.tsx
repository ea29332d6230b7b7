import type { FilingQuestion } from "~/domain/filing";
import { type Checks, substanceChecks } from "~/domain/report";
import type { Change } from "~/domain/saving";
import { Pieces } from "~/ui/application/field-changes";
import { wordChanges } from "~/ui/application/word-changes";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Facts } from "~/ui/parts";
import { atTime, onDay } from "~/words/formats";
import { PartView } from "./part-view";
import type { ReportData } from "./report-data";
import { AcceptForm, type Errors, QuestionBox, ReturnFields, type Typed } from "./report-handling";
import { type Head, ReportHead } from "./report-head";
import { ReportParts } from "./report-parts";
import { Receipts, type Submission } from "./report-sent";
import { reportWords } from "./report-words";

type Returned = {
  id: string;
  message: string;
  askedAt: string;
  askedByName: string;
  dueOn: string;
  answeredAt: string | null;
  questions: FilingQuestion[];
};

type Props = {
  head: Head;
  data: ReportData;
  /** What the newest answer changed; null while there is only one. */
  changes: Change[] | null;
  submissions: Submission[];
  returns: Returned[];
  decision: { reasons: string; at: string } | null;
  checks: Checks | null;
  /** May this person return or accept it now? */
  handles: boolean;
  suggested: string;
  done: string | null;
  back?: { typed: Typed; errors: Errors };
};

/** A report as the ministry handles it: what it says, what changed, questions about it, and its acceptance. */
export function ReportCase({ head, data, handles, back, ...page }: Props) {
  const { language, say } = useSpeech();
  const { nameOf } = reportWords(data.form, language);
  const { typed = {}, errors = [] } = back ?? {};
  const parts = (
    <ReportParts form={data.form}>
      {(part) => (
        <>
          <PartView part={part} {...data} />
          {handles && <QuestionBox part={part} name={nameOf(part)} typed={typed} />}
        </>
      )}
    </ReportParts>
  );
  return (
    <div className="width">
      <ReportHead {...head} side="ministry" />
      <ErrorSummary errors={errors} />
      {(page.done === "returned" || page.done === "accepted") && (
        <div className="notice good" role="status">
          <p>{say(`reports.ministry.${page.done}`)}</p>
        </div>
      )}
      {page.decision && <Decision {...page.decision} checks={page.checks} />}
      <Returns returns={page.returns} nameOf={nameOf} />
      {page.changes && <Changes changes={page.changes} nameOf={nameOf} />}
      {handles ? (
        <>
          <form method="post" noValidate className="report-form">
            {parts}
            <ReturnFields typed={typed} errors={errors} suggested={page.suggested} />
          </form>
          <AcceptForm typed={typed} errors={errors} final={data.form.kind === "final"} />
        </>
      ) : (
        parts
      )}
      <Receipts submissions={page.submissions} />
    </div>
  );
}

function Decision({ reasons, at, checks }: NonNullable<Props["decision"]> & Pick<Props, "checks">) {
  const { language, say } = useSpeech();
  const said = substanceChecks.flatMap((check) => {
    const answer = checks?.[check];
    return answer
      ? [{ name: say(`reports.ministry.check.${check}`), value: say(`reports.ministry.${answer}`) }]
      : [];
  });
  return (
    <div className="notice good">
      <h2>{say("reports.receipt.acceptedAt", { at: atTime(at, language) })}</h2>
      <p className="typed">{reasons}</p>
      {said.length > 0 && <Facts rows={said} />}
    </div>
  );
}

type Naming = { nameOf: (field: string) => string };

function Returns({ returns, nameOf }: { returns: Returned[] } & Naming) {
  const { language, say } = useSpeech();
  if (returns.length === 0) return null;
  return (
    <section aria-labelledby="returns" className="report-section">
      <h2 id="returns">{say("reports.ministry.returns")}</h2>
      {returns.map(({ id, message, askedAt, askedByName: name, dueOn, answeredAt, questions }) => (
        <div key={id} className="completion-request">
          <p className="small soft">
            {say("reports.ministry.asked", {
              name,
              at: atTime(askedAt, language),
              day: onDay(dueOn, language),
            })}
          </p>
          {message && <p className="typed">{message}</p>}
          <Facts
            rows={questions.map(({ part, question }) => ({
              name: nameOf(part),
              value: <span className="typed">{question}</span>,
            }))}
          />
          <p className="small">
            {answeredAt
              ? say("reports.ministry.answered", { at: atTime(answeredAt, language) })
              : say("reports.ministry.open")}
          </p>
        </div>
      ))}
    </section>
  );
}

function Changes({ changes, nameOf }: { changes: Change[] } & Naming) {
  const { say } = useSpeech();
  return (
    <section aria-labelledby="changes" className="report-section field-changes">
      <h2 id="changes">{say("reports.ministry.changes")}</h2>
      {changes.length === 0 && <p>{say("reports.ministry.noChanges")}</p>}
      <dl>
        {changes.map(({ field, before, after }) => {
          const pieces = wordChanges(before, after);
          return (
            <div key={field} className="changed-field">
              <dt>{nameOf(field)}</dt>
              <dd>
                <span className="changed-label">{say("reports.ministry.before")}</span>
                <Pieces pieces={pieces.before} mark="del" />
              </dd>
              <dd>
                <span className="changed-label">{say("reports.ministry.after")}</span>
                <Pieces pieces={pieces.after} mark="ins" />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
