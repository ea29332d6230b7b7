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
import { ApplicationPage } from "~/ui/application/application-page";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

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

export default function ApplicationRoute() {
  return <ApplicationPage {...useLoaderData<typeof loader>()} />;
}
