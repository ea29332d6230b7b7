import type { Answers, FormDefinition, FormTerms, ReadApplication } from "~/domain/application-form";
import type { Attachment } from "~/domain/attachment";
import type { CallPhase } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import type { Together } from "~/domain/together";
import { RevisedNotice } from "~/ui/call/revised-notice";
import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";
import { AfterDeadline } from "./after-deadline";
import { ApplicationHead } from "./application-head";
import { type AskedCompletion, CompletionAsked } from "./completion-asked";
import { Deadline } from "./deadline";
import { DraftExport } from "./draft-export";
import { CopiedNotice, WhatNext } from "./ended";
import { BudgetSums } from "./sums";
import { TaskList } from "./task-list";
import { ApplicationView } from "./view";
import { Withdrawn } from "./withdrawn";

export type ApplicationPageProps = {
  /** The revision of the call that is new to the writer. */
  revised?: number;
  name?: string;
  now: string;
  application: Parameters<typeof ApplicationHead>[0]["application"] & { id: string; version: number };
  call: { id: string; name: Texts; phase: CallPhase; closesAt: string; contact: string | null };
  form: FormDefinition;
  terms: FormTerms;
  answers: Answers;
  files: Attachment[];
  read: ReadApplication;
  lastSave?: { savedAt: string; name: string };
  together: Readonly<Record<string, Together>>;
  completion: AskedCompletion | null;
  copiedFrom: Parameters<typeof CopiedNotice>[0]["from"] | null;
  projectEnded: boolean;
  withdrawal: Parameters<typeof Withdrawn>[0]["withdrawal"] | null;
  mayWithdraw: boolean;
};

/** An application as its applicant finds it: what to do in it, or what has become of it. */
export function ApplicationPage({
  name,
  now,
  application,
  call,
  form,
  terms,
  answers,
  files,
  read,
  ...page
}: ApplicationPageProps) {
  const { lastSave, together, copiedFrom, projectEnded } = page;
  const { language, say, paths } = useSpeech();
  const { id, state } = application;
  const more = <More applicationId={id} mayWithdraw={page.mayWithdraw} />;

  if (page.completion) {
    return (
      <div className="width">
        <ApplicationHead application={application} call={call} name={name} />
        <CompletionAsked applicationId={id} completion={page.completion} sections={form.sections} now={now} />
        <p>
          <a href={paths.receipt(id)}>{say("apply.task.toReceipt")}</a>
        </p>
        {more}
      </div>
    );
  }
  if (page.withdrawal) {
    return (
      <div className="width">
        <ApplicationHead application={application} call={call} name={name} />
        <div className="notice">
          <h2>{say("completion.withdraw.done")}</h2>
          <Withdrawn withdrawal={page.withdrawal} />
          <p>
            <a href={paths.receipt(id)}>{say("apply.task.toReceipt")}</a>
          </p>
        </div>
        <WhatNext copyable />
        <ApplicationView {...{ form, answers, files, read, terms }} />
        {more}
      </div>
    );
  }
  if (state !== "draft" && state !== "lapsed") {
    const decided = state === "decided";
    const over = decided && projectEnded;
    return (
      <div className="width">
        <ApplicationHead application={application} call={call} name={name} />
        <div className={over ? "notice" : "notice good"}>
          {over ? (
            <>
              <h2>{say("desk.ended.closed")}</h2>
              <p>{say("desk.ended.closedExplained")}</p>
            </>
          ) : (
            <h2>{say(decided ? "apply.task.decided" : "apply.task.received")}</h2>
          )}
          {!decided && <p>{say("apply.task.receivedExplained")}</p>}
          {decided && (
            <p>
              <a href={paths.decision(id)}>{say("apply.task.toDecision")}</a>
            </p>
          )}
          <p>
            <a href={paths.receipt(id)}>{say("apply.task.toReceipt")}</a>
          </p>
        </div>
        <BudgetSums read={read} />
        {more}
        {over && <WhatNext copyable />}
        <ApplicationView {...{ form, answers, files, read, terms }} />
      </div>
    );
  }
  if (call.phase !== "open" || state === "lapsed") {
    const at = atTime(call.closesAt, language);
    return (
      <div className="width">
        <ApplicationHead application={application} call={call} name={name} />
        <div className="notice waiting">
          <h2>{say("apply.task.ended")}</h2>
          <p>
            {call.phase === "cancelled"
              ? say("apply.task.endedCancelled")
              : say("apply.task.endedClosed", { at })}
          </p>
          {call.phase !== "cancelled" && <AfterDeadline now={now} contact={call.contact} />}
        </div>
        <WhatNext copyable={application.version > 0} />
        <DraftExport applicationId={id} />
        <ApplicationView {...{ form, answers, files, read, terms }} />
        {more}
      </div>
    );
  }
  return (
    <div className="width">
      <ApplicationHead application={application} call={call} name={name} />
      <Deadline closesAt={call.closesAt} now={now} />
      {page.revised && <RevisedNotice callId={call.id} revision={page.revised} />}
      {copiedFrom && <CopiedNotice from={copiedFrom} />}
      <div className="columns">
        <div>
          <h2>{say("apply.task.sections")}</h2>
          <p>{say("apply.task.calm")}</p>
          <TaskList applicationId={id} sections={form.sections} read={read} together={together} />
        </div>
        <div className="aside">
          <h2>{say("apply.task.money")}</h2>
          <BudgetSums read={read} />
          <p className="small">
            {lastSave
              ? say("apply.task.lastSaved", { at: atTime(lastSave.savedAt, language), name: lastSave.name })
              : say("apply.task.neverSaved")}
          </p>
          <p className="small">{say("apply.task.together")}</p>
          <h2>{say("desk.draft.title")}</h2>
          <DraftExport applicationId={id} />
          {more}
        </div>
      </div>
    </div>
  );
}

/** What else can be done with the application, besides what comes next. */
function More({ applicationId, mayWithdraw }: { applicationId: string; mayWithdraw: boolean }) {
  const { say, paths } = useSpeech();
  return (
    <ul className="more no-print">
      <li>
        <a href={paths.versions(applicationId)}>{say("versions.link")}</a>
      </li>
      {mayWithdraw && (
        <li>
          <a href={paths.withdraw(applicationId)}>{say("completion.withdraw.link")}</a>
        </li>
      )}
    </ul>
  );
}
