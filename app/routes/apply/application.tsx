import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hasEnded } from "~/domain/milestone";
import { receivedStates } from "~/domain/received";
import { applicationSteps, transition } from "~/domain/states";
import { togetherIn } from "~/domain/together";
import { maySubmit } from "~/domain/who-may";
import {
  findProjectNames,
  findSubmission,
  findWholeApplication,
  findWriters,
} from "~/queries/applications.server";
import { findFreshRevision } from "~/queries/call-revisions.server";
import { findOpenCompletion } from "~/queries/completions.server";
import { findCopiedFrom } from "~/queries/copying.server";
import { findProjectState } from "~/queries/projects.server";
import { listSeen } from "~/queries/seen.server";
import { findWithdrawal } from "~/queries/withdrawals.server";
import { AfterDeadline } from "~/ui/application/after-deadline";
import { ApplicationHead } from "~/ui/application/application-head";
import { CompletionAsked } from "~/ui/application/completion-asked";
import { Deadline } from "~/ui/application/deadline";
import { DraftExport } from "~/ui/application/draft-export";
import { CopiedNotice, WhatNext } from "~/ui/application/ended";
import { BudgetSums } from "~/ui/application/sums";
import { TaskList } from "~/ui/application/task-list";
import { ApplicationView } from "~/ui/application/view";
import { Withdrawn } from "~/ui/application/withdrawn";
import { RevisedNotice } from "~/ui/call/revised-notice";
import { useSpeech } from "~/ui/language";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const id = params.applicationId ?? "";
  const whose = { organisationId: person.organisation.id };
  const current = found(await findWholeApplication(db, id, whose, now));
  const { application, call, form, terms } = current;
  const { state } = application;
  const completion = (await findOpenCompletion(db, application, current.answers)) ?? null;
  // What has been sent is shown as it was sent; what was saved of a completion may never have been.
  const received = receivedStates.some((known) => known === state) && !completion;
  const submission = received ? await findSubmission(db, id) : undefined;
  const { answers, files, read } =
    (submission && (await findWholeApplication(db, id, whose, now, submission.version))) ?? current;
  const name = (await findProjectNames(db, [id])).get(id);
  const writers = await findWriters(db, id);
  const lastSave = [...writers.values()].at(-1);
  const seen = await listSeen(db, id);
  const together = Object.fromEntries(
    form.sections.map((section) => [
      section.id,
      togetherIn(section.id, { writers: writers.values(), seen, me: person.id, now }),
    ]),
  );
  const copiedFrom = application.version === 1 ? await findCopiedFrom(db, id) : undefined;
  const names = await findProjectNames(db, copiedFrom ? [copiedFrom] : []);
  return json({
    title: name ?? wordsIn(language)("apply.unnamed"),
    ...{ name, now, application, form, terms, answers, files, read, lastSave, together, completion },
    revised: await findFreshRevision(db, call, application, now),
    call: { id: call.id, name: call.name, phase: call.phase, closesAt: call.closesAt, contact: call.contact },
    copiedFrom: copiedFrom ? { id: copiedFrom, name: names.get(copiedFrom) } : null,
    projectEnded: hasEnded((await findProjectState(db, id)) ?? "agreed"),
    withdrawal: (await findWithdrawal(db, id)) ?? null,
    mayWithdraw:
      maySubmit(person, application.organisationId) && transition(applicationSteps, state, "withdraw").ok,
  });
}

export default function ApplicationPage() {
  const { name, now, application, call, form, terms, answers, files, read, ...page } =
    useLoaderData<typeof loader>();
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
