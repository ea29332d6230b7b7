import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepPeople } from "~/commands/keep-people.server";
import { hasEnded } from "~/domain/milestone";
import type { ProjectFile } from "~/domain/project-file";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { findPlan } from "~/queries/project-plans.server";
import { PeopleFields } from "~/ui/agreement/people-fields";
import { planWords } from "~/ui/agreement/plan-words";
import { ProjectPage } from "~/ui/agreement/project-page";
import { useSpeech } from "~/ui/language";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import type { Typed, Wrong } from "~/web/part-form";
import { pathsIn } from "~/web/paths";
import { readPeople, typedPeople } from "~/web/people-form";
import { titled } from "~/web/title";
import { rearranged } from "~/web/typed-rows";
import { wordsIn } from "~/words";

export const meta = titled;

type Back = { typed: Typed; errors: Wrong[]; refused?: "changed" | "no-plan" | "project-ended" };

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const whose = { organisationId: person.organisation.id };
  const { id, name, state, demo } = found(await findFundedProject(db, params.projectId ?? "", whose));
  const plan = await findPlan(db, id);
  const files = (field: string) =>
    listProjectFiles(db, { projectId: id, noun: "project", nounId: id, field });
  const say = wordsIn(language);
  const done = new URL(request.url).searchParams.get("done");
  return json({
    title: titleOf(context, say, say("agreement.people.title")),
    project: { id, name, state, demo },
    plan: plan
      ? {
          version: plan.version,
          people: plan.plan.people,
          steeringGroup: plan.plan.steeringGroup,
          typed: typedPeople(plan.plan),
        }
      : null,
    editable: plan !== undefined && !hasEnded(state),
    minutes: await files("minutes"),
    documents: await files("documents"),
    done: done === "saved" || done === "same" ? (done as "saved" | "same") : null,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const posted = await postedTexts(request);
  const { intent, version: _shown, ...typed } = posted;
  const rows = rearranged(typed, intent);
  if (rows) return json<Back>({ typed: rows, errors: [] });
  const read = readPeople(typed, wordsIn(language));
  if (!read.ok) return backWith<Back>(context, { typed: read.typed, errors: read.errors }, 400);

  const projectId = params.projectId ?? "";
  const keeping = { projectId, ...read.value, version: versionOf(posted), by, at: context.clock() };
  const verdict = found(await keepPeople(context.db, keeping));
  if (!verdict.ok) {
    return backWith<Back>(context, { typed: read.typed, errors: [], refused: verdict.because }, 409);
  }
  return redirect(pathsIn(language).ownProjectPart(projectId, "people", verdict.changed ? "saved" : "same"));
}

export default function PeoplePage() {
  const { project, plan, editable, minutes, documents, done } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  const told = done && say(`agreement.people.${done}`, { version: plan?.version ?? 1 });
  return (
    <ProjectPage
      project={project}
      side="recipient"
      here="people"
      title={say("agreement.people.title")}
      errors={back?.errors}
      done={back ? null : told}
    >
      {back?.refused && (
        <div className="notice waiting" role="alert">
          <p>{say(`agreement.people.wrong.${back.refused}`)}</p>
        </div>
      )}
      {editable && plan ? (
        <>
          <p>
            {say("agreement.people.lead")} {say("agreement.people.privacy")}
          </p>
          <form method="post" noValidate className="part-form">
            <button
              className="hidden"
              type="submit"
              name="intent"
              value="save"
              tabIndex={-1}
              aria-hidden="true"
            >
              {say("common.save")}
            </button>
            <input type="hidden" name="version" value={plan.version} />
            <PeopleFields typed={back?.typed ?? plan.typed} errors={back?.errors ?? []} />
            <p className="buttons">
              <button className="button" type="submit" name="intent" value="save">
                {say("common.save")}
              </button>
            </p>
          </form>
        </>
      ) : (
        <ReadOnly plan={plan} />
      )}
      <h2>{say("agreement.people.documents")}</h2>
      <Documents project={project} field="minutes" files={minutes} editable={editable} />
      <Documents project={project} field="documents" files={documents} editable={editable} />
    </ProjectPage>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function ReadOnly({ plan }: Pick<Data, "plan">) {
  const { language, say } = useSpeech();
  const words = planWords(say, language);
  if (!plan) return <p>{say("agreement.plan.none")}</p>;
  return (
    <>
      <p>{say("agreement.people.readOnly")}</p>
      <ul>
        {plan.people.map((person) => (
          <li key={words.person(person)}>{words.person(person)}</li>
        ))}
        {plan.steeringGroup.map((member) => (
          <li key={words.member(member)}>{words.member(member)}</li>
        ))}
      </ul>
    </>
  );
}

type DocumentsProps = {
  project: Pick<Data["project"], "id">;
  field: "minutes" | "documents";
  files: ProjectFile[];
  editable: boolean;
};

function Documents({ project: { id }, field, files, editable }: DocumentsProps) {
  const { say, paths } = useSpeech();
  const place = { projectId: id, noun: "project", nounId: id, field };
  return (
    <section aria-labelledby={field}>
      <h3 id={field}>{say(field === "minutes" ? "agreement.people.minutes" : "agreement.people.others")}</h3>
      {files.length > 0 ? <ProjectFileList files={files} /> : <p>{say("agreement.people.noDocuments")}</p>}
      {editable && (
        <p>
          <a href={paths.projectFiles(place, paths.ownProjectPart(id, "people"))}>
            {say("agreement.people.addDocuments")}
            <span className="hidden">
              : {say(field === "minutes" ? "agreement.people.minutes" : "agreement.people.others")}
            </span>
          </a>
        </p>
      )}
    </section>
  );
}
