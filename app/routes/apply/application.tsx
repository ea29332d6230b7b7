import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findLastSave, findProjectNames, findWholeApplication } from "~/queries/applications.server";
import { AfterDeadline } from "~/ui/application/after-deadline";
import { ApplicationHead } from "~/ui/application/application-head";
import { Deadline } from "~/ui/application/deadline";
import { BudgetSums } from "~/ui/application/sums";
import { TaskList } from "~/ui/application/task-list";
import { ApplicationView } from "~/ui/application/view";
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
  const { application, call, form, terms, answers, read } = found(
    await findWholeApplication(db, id, whose, now),
  );
  const name = (await findProjectNames(db, [id])).get(id);
  const lastSave = await findLastSave(db, id);
  return json({
    title: name ?? wordsIn(language)("apply.unnamed"),
    ...{ name, now, application, form, terms, answers, read, lastSave },
    call: { id: call.id, name: call.name, phase: call.phase, closesAt: call.closesAt, contact: call.contact },
  });
}

export default function ApplicationPage() {
  const { name, now, application, call, form, terms, answers, read, lastSave } =
    useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const { id, state } = application;

  if (state !== "draft" && state !== "lapsed") {
    const decided = state === "decided";
    return (
      <div className="width">
        <ApplicationHead application={application} call={call} name={name} />
        <div className="notice good">
          <h2>{say(decided ? "apply.task.decided" : "apply.task.received")}</h2>
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
        <ApplicationView form={form} answers={answers} read={read} terms={terms} />
      </div>
    );
  }
  return (
    <div className="width">
      <ApplicationHead application={application} call={call} name={name} />
      <Deadline closesAt={call.closesAt} now={now} />
      <div className="columns">
        <div>
          <h2>{say("apply.task.sections")}</h2>
          <p>{say("apply.task.calm")}</p>
          <TaskList applicationId={id} sections={form.sections} read={read} />
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
        </div>
      </div>
    </div>
  );
}
