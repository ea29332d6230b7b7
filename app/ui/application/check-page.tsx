import type { Answers, FormDefinition, FormTerms, ReadApplication } from "~/domain/application-form";
import type { Attachment } from "~/domain/attachment";
import type { Assessment } from "~/domain/eligibility";
import type { Admission } from "~/domain/statement";
import type { ApplicationState, CallPhase } from "~/domain/states";
import { pick, type Texts } from "~/domain/texts";
import { Admitted } from "~/ui/admitted";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Verdict } from "~/ui/verdict";
import { AfterDeadline } from "./after-deadline";
import { Parties } from "./application-head";
import { WhereToChange } from "./application-rules";
import { CheckState } from "./check-state";
import type { AskedCompletion } from "./completion-asked";
import { CompletionCheck } from "./completion-check";
import { Deadline } from "./deadline";
import { DraftExport } from "./draft-export";
import { type Refusal, Refused } from "./refused";
import { Send } from "./send";
import { OfferStatement } from "./starting";
import { BudgetSums } from "./sums";
import { ApplicationView } from "./view";

export type CheckPageProps = {
  refused?: Refusal;
  name: string;
  now: string;
  application: Parameters<typeof Parties>[0]["application"] & {
    id: string;
    version: number;
    state: ApplicationState;
  };
  call: { id: string; name: Texts; phase: CallPhase; closesAt: string; contact: string | null };
  form: FormDefinition;
  terms: FormTerms;
  answers: Answers;
  files: Attachment[];
  read: ReadApplication;
  assessment: Assessment;
  admission: Admission | null;
  completion: AskedCompletion | null;
  /** The sections in which something can be changed. */
  changeable: string[];
  organisation: Texts;
  problems: { section: string; field: string; message: string }[];
  signatory: boolean;
  signatories: string[];
  idempotencyKey: string;
};

/** The whole application before it is sent: what stands in the way, who may send it, and the button. */
export function CheckPage({ refused, ...page }: CheckPageProps) {
  const { language, say, paths } = useSpeech();
  const { application, call, form, problems, assessment, admission, completion } = page;
  const open = completion !== null || (application.state === "draft" && call.phase === "open");
  const admitted = assessment.verdict !== "ineligible" || admission;
  const ready = open && problems.length === 0 && (completion || admitted);
  const title = say(completion ? "completion.check.title" : "apply.check.title");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name: page.name, href: paths.application(application.id) },
        ]}
        here={title}
      />
      <h1>{title}</h1>
      {refused && (
        <Refused
          refused={refused}
          applicationId={application.id}
          sections={form.sections}
          contact={call.contact}
        />
      )}
      {application.state !== "draft" && !completion ? (
        <p>
          <a href={paths.application(application.id)}>{say("apply.section.toApplication")}</a>
        </p>
      ) : (
        <>
          {(completion || call.phase !== "closed") && (
            <p className="lead">{say(completion ? "completion.check.lead" : "apply.check.lead")}</p>
          )}
          <Parties application={application} call={call} />
          {!completion && <Deadline closesAt={call.closesAt} now={page.now} />}
          {completion && <CompletionCheck completion={completion} form={form} now={page.now} />}
          {!completion && call.phase === "closed" && refused?.because !== "too-late" && (
            <div className="notice waiting">
              <h2>{say("receipt.after.title")}</h2>
              <AfterDeadline now={page.now} contact={call.contact} />
            </div>
          )}
          {(completion || call.phase !== "closed") && (
            <CheckState applicationId={application.id} problems={problems} />
          )}
          <BudgetSums read={page.read} />
          {!completion && (
            <>
              <h2>{say("apply.check.eligibility")}</h2>
              <Verdict
                assessment={assessment}
                organisation={page.organisation}
                where={(fields) => (
                  <WhereToChange
                    fields={fields}
                    sections={form.sections}
                    hrefOf={(section) => `${paths.section(application.id, section)}?from=check`}
                  />
                )}
              />
              {admission && <Admitted admission={admission} />}
              {!admitted && call.phase === "open" && <OfferStatement callId={call.id} stated={false} />}
            </>
          )}
          <ApplicationView
            form={form}
            answers={page.answers}
            files={page.files}
            read={page.read}
            terms={page.terms}
            changeLink={(section) =>
              open && (!completion || page.changeable.includes(section))
                ? `${paths.section(application.id, section)}?from=check`
                : undefined
            }
          />
          <DraftExport applicationId={application.id} here />
          {open && (
            <Send
              signatory={page.signatory}
              signatories={page.signatories}
              ready={Boolean(ready)}
              completes={completion !== null}
              applicant={pick(page.organisation, language).text}
              version={application.version}
              idempotencyKey={page.idempotencyKey}
            />
          )}
        </>
      )}
    </div>
  );
}
