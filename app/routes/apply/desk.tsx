import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pick } from "~/domain/texts";
import { maySubmit } from "~/domain/who-may";
import {
  findOwnApplication,
  findProjectNames,
  findWholeApplication,
  listApplicationsOf,
} from "~/queries/applications.server";
import { findCall, listCalls } from "~/queries/calls.server";
import { findDueDays } from "~/queries/completions.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { type DeskApplication, DeskApplications } from "~/ui/application/desk-applications";
import { type DeskCall, DeskCalls } from "~/ui/application/desk-calls";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const whose = { organisationId: person.organisation.id };
  const own = await listApplicationsOf(db, person.organisation.id);
  const names = await findProjectNames(
    db,
    own.map(({ id }) => id),
  );

  const dueDays = await findDueDays(
    db,
    own.filter(({ state }) => state === "returned").map(({ id }) => id),
  );
  const applications: DeskApplication[] = [];
  for (const application of own) {
    const { id, state, number, demo } = application;
    const call = await findCall(db, application.callId, now);
    if (!call) continue;
    const draft = state === "draft" ? await findWholeApplication(db, id, whose, now) : undefined;
    const left = draft && Object.values(draft.read.status).filter((status) => status !== "complete").length;
    const { name: callName, closesAt, phase } = call;
    applications.push({
      ...{ id, state, number, demo, callName, closesAt, phase },
      name: names.get(id),
      dueOn: dueDays.get(id),
      left: draft?.read.problems.length === 0 ? 0 : left,
    });
  }

  const calls: DeskCall[] = [];
  for (const call of await listCalls(db, now)) {
    if (call.phase !== "open") continue;
    const assessment = await assessOrganisation(
      db,
      { callId: call.id, rules: call.rules },
      person.organisation.id,
    );
    if (!assessment) continue;
    const { id, name, summary, closesAt, demo } = call;
    const application = await findOwnApplication(db, id, person.organisation.id);
    calls.push({
      ...{ id, name, summary, closesAt, demo, assessment },
      own: application && { id: application.id, state: application.state },
    });
  }
  return json({
    title: wordsIn(language)("apply.desk.title"),
    now,
    organisation: person.organisation.name,
    signatory: maySubmit(person, person.organisation.id),
    applications,
    calls,
  });
}

export default function Desk() {
  const { organisation, now, signatory, applications, calls } = useLoaderData<typeof loader>();
  const { language, say } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("apply.desk.title")} />
      <h1>{say("apply.desk.title")}</h1>
      <p className="lead">{say("apply.desk.lead", { organisation: pick(organisation, language).text })}</p>
      <h2>{say("apply.desk.applications")}</h2>
      <DeskApplications applications={applications} signatory={signatory} now={now} />
      <h2>{say("apply.desk.openCalls")}</h2>
      <DeskCalls calls={calls} organisation={organisation} />
    </div>
  );
}
