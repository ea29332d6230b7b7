import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { groupOf, tasksOf } from "~/domain/desk";
import { pick } from "~/domain/texts";
import { maySubmit } from "~/domain/who-may";
import { findDesk } from "~/queries/desk.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { listOwnProjectNames } from "~/queries/funded-projects.server";
import { findAdmission } from "~/queries/statements.server";
import { DeskApplications } from "~/ui/application/desk-applications";
import { type DeskCall, DeskCalls } from "~/ui/application/desk-calls";
import { DeskNav } from "~/ui/application/desk-nav";
import { DeskTasks } from "~/ui/application/desk-tasks";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectStateTag } from "~/ui/state-tags";
import { languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const { organisation } = person;
  const signatory = maySubmit(person, organisation.id);
  const desk = await findDesk(db, organisation.id, now);

  const calls: DeskCall[] = [];
  for (const call of desk.calls) {
    if (call.phase !== "open") continue;
    const { id, name, summary, closesAt, demo, rules } = call;
    const assessment = await assessOrganisation(db, { callId: id, rules }, organisation.id);
    if (!assessment) continue;
    const whose = { callId: id, organisationId: organisation.id };
    const admission = (await findAdmission(db, whose, assessment)) ?? null;
    const own = desk.works.find(
      ({ callId, state }) => callId === id && state !== "withdrawn" && state !== "lapsed",
    );
    calls.push({
      ...{ id, name, summary, closesAt, demo, assessment, admission },
      own: own && { id: own.id, state: own.state },
    });
  }
  const works = desk.works.map((work) => ({ ...work, group: groupOf(work, now) }));
  return json({
    title: wordsIn(language)("apply.desk.title"),
    organisation: organisation.name,
    tasks: tasksOf(desk, { signatory }, now),
    works: works.filter(({ group }) => group !== "archive"),
    projects: await listOwnProjectNames(db, organisation.id),
    archived: works.filter(({ group }) => group === "archive").length,
    calls,
  });
}

export default function Desk() {
  const { organisation, tasks, works, projects, archived, calls } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs trail={[]} here={say("apply.desk.title")} />
      <h1>{say("apply.desk.title")}</h1>
      <p className="lead">{say("desk.lead", { organisation: pick(organisation, language).text })}</p>
      <DeskNav />
      <section aria-labelledby="tasks">
        <h2 id="tasks">{say("desk.tasks.title")}</h2>
        <DeskTasks tasks={tasks} />
      </section>
      {projects.length > 0 && (
        <section aria-labelledby="projects">
          <h2 id="projects">{say("agreement.overview.projects")}</h2>
          <ul className="desk-projects">
            {projects.map(({ id, name, state }) => (
              <li key={id}>
                <a href={paths.ownProject(id)}>
                  <Content texts={name} />
                </a>{" "}
                <ProjectStateTag state={state} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="applications">
        <h2 id="applications">{say("desk.applications.title")}</h2>
        <DeskApplications works={works} archived={archived} />
      </section>
      <section aria-labelledby="calls">
        <h2 id="calls">{say("desk.calls.title")}</h2>
        <DeskCalls calls={calls} organisation={organisation} />
      </section>
    </div>
  );
}
