import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerVisibility } from "~/commands/answer-visibility.server";
import { hasEnded } from "~/domain/milestone";
import { sum } from "~/domain/money";
import { dutiesOf, eventAbove, plaqueAbove, visibilityStates } from "~/domain/visibility";
import { listVisibilityAnswers } from "~/queries/acceptances.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { findFundingSource } from "~/queries/project-life.server";
import { findPlan } from "~/queries/project-plans.server";
import { ProjectPage } from "~/ui/agreement/project-page";
import { ChoiceField, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { backWith, titleOf } from "~/web/back.server";
import type { AppContext } from "~/web/context";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import type { Typed, Wrong } from "~/web/part-form";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inWholeEuros } from "~/words/formats";

export const meta = titled;

type Back = { typed: Typed; errors: Wrong[]; refused?: "project-ended" };

const mostCharacters = 3000;

async function findDuties({ db }: AppContext, projectId: string, organisationId: string) {
  const project = found(await findFundedProject(db, projectId, { organisationId }));
  const budget = (await findPlan(db, projectId))?.plan.budget;
  const fundingSource = await findFundingSource(db, project);
  const duties = dutiesOf({
    fundingSource,
    totalCosts: budget?.length ? sum(budget.map(({ amount }) => amount)) : null,
    investment: Boolean(budget?.some(({ category, amount }) => category === "equipment" && amount > 0)),
  });
  return { project, fundingSource, duties };
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const { project, fundingSource, duties } = await findDuties(
    context,
    params.projectId ?? "",
    person.organisation.id,
  );
  const { id, name, state, demo } = project;
  const given = new Map((await listVisibilityAnswers(db, id)).map((one) => [one.duty, one]));
  const files = await listProjectFiles(db, { projectId: id, noun: "project", nounId: id });
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("agreement.visibility.title")),
    project: { id, name, state, demo },
    duties: duties.map((duty) => ({
      duty,
      answer: given.get(duty) ?? null,
      files: files.filter(({ field }) => field === placeOf(duty)),
    })),
    known: fundingSource !== "not-stated",
    editable: !hasEnded(state),
    saved: new URL(request.url).searchParams.get("done") === "saved",
  });
}

const placeOf = (duty: string) => `visibility-${duty}`;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const projectId = params.projectId ?? "";
  const { duties } = await findDuties(context, projectId, by.organisation.id);
  const typed = await postedTexts(request);
  const say = wordsIn(language);
  const answers = duties.map((duty) => ({
    duty,
    state: visibilityStates.find((state) => state === typed[`${duty}.state`]) ?? ("not-yet" as const),
    how: (typed[`${duty}.how`] ?? "").trim(),
  }));
  const tooLong = say("agreement.visibility.wrong.tooLong", { most: mostCharacters });
  const long = answers.filter(({ how }) => [...how].length > mostCharacters);
  const wrong = (names: string[], message: string) => names.map((duty) => ({ name: `${duty}.how`, message }));
  if (long.length > 0) {
    const errors = wrong(
      long.map(({ duty }) => duty),
      tooLong,
    );
    return backWith<Back>(context, { typed, errors }, 400);
  }
  const verdict = found(await answerVisibility(context.db, { projectId, answers, by, at: context.clock() }));
  if (verdict.ok) return redirect(pathsIn(language).ownProjectPart(projectId, "visibility", "saved"));
  if (verdict.because === "project-ended") {
    return backWith<Back>(context, { typed, errors: [], refused: "project-ended" }, 409);
  }
  const errors = wrong(verdict.duties, say("agreement.visibility.wrong.how"));
  return backWith<Back>(context, { typed, errors }, 400);
}

export default function VisibilityPage() {
  const { project, duties, known, editable, saved } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say } = useSpeech();
  return (
    <ProjectPage
      project={project}
      side="recipient"
      here="visibility"
      title={say("agreement.visibility.title")}
      errors={back?.errors}
      done={saved && !back ? say("agreement.visibility.saved") : null}
    >
      {back?.refused && (
        <div className="notice waiting" role="alert">
          <p>{say(`agreement.visibility.wrong.${back.refused}`)}</p>
        </div>
      )}
      {duties.length === 0 ? (
        <p className="notice">{say(`agreement.visibility.${known ? "national" : "notStated"}`)}</p>
      ) : (
        <Duties project={project} duties={duties} editable={editable} back={back} />
      )}
    </ProjectPage>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function Duties({
  project,
  duties,
  editable,
  back,
}: Pick<Data, "project" | "duties" | "editable"> & { back?: Back }) {
  const { say } = useSpeech();
  const done = duties.filter(({ answer }) => answer && answer.state !== "not-yet").length;
  return (
    <>
      <p>{say("agreement.visibility.lead")}</p>
      <p>
        <strong>{say("agreement.visibility.progress", { done, all: duties.length })}</strong>
      </p>
      <form method="post" noValidate>
        {duties.map((one) => (
          <Duty key={one.duty} project={project} {...one} editable={editable} back={back} />
        ))}
        {editable && (
          <p className="buttons">
            <button className="button" type="submit">
              {say("common.save")}
            </button>
          </p>
        )}
      </form>
    </>
  );
}

type DutyProps = Data["duties"][number] & Pick<Data, "project" | "editable"> & { back?: Back };

function Duty({ project, duty, answer, files, editable, back }: DutyProps) {
  const { language, say, paths } = useSpeech();
  const value = (field: "state" | "how") => back?.typed[`${duty}.${field}`] ?? answer?.[field];
  const error = back?.errors.find(({ name }) => name === `${duty}.how`)?.message;
  const limit = duty === "plaque" ? plaqueAbove : eventAbove;
  const place = { projectId: project.id, noun: "project", nounId: project.id, field: placeOf(duty) };
  return (
    <section className="card duty" aria-labelledby={`duty-${duty}`}>
      <h2 id={`duty-${duty}`}>{say(`agreement.visibility.duties.${duty}`)}</h2>
      <p>{say(`agreement.visibility.explained.${duty}`, { amount: inWholeEuros(limit, language) })}</p>
      {editable ? (
        <>
          <ChoiceField
            name={`${duty}.state`}
            label={say("agreement.visibility.state")}
            value={value("state") ?? "not-yet"}
            options={visibilityStates.map((id) => ({ id, label: say(`agreement.visibility.states.${id}`) }))}
          />
          <LongTextField
            name={`${duty}.how`}
            label={say("agreement.visibility.how")}
            help={say("agreement.visibility.howHelp")}
            value={value("how")}
            error={error}
            rows={3}
          />
        </>
      ) : (
        <p>
          {say(`agreement.visibility.states.${answer?.state ?? "not-yet"}`)} {answer?.how}
        </p>
      )}
      {answer && (
        <p className="small soft">
          {say("agreement.visibility.answered", {
            name: answer.answeredByName,
            time: atTime(answer.answeredAt, language),
          })}
        </p>
      )}
      <h3>{say("agreement.visibility.evidence")}</h3>
      {files.length > 0 && <ProjectFileList files={files} />}
      {editable && (
        <p>
          <a href={paths.projectFiles(place, paths.ownProjectPart(project.id, "visibility"))}>
            {say("agreement.visibility.addEvidence")}
            <span className="hidden">: {say(`agreement.visibility.duties.${duty}`)}</span>
          </a>
        </p>
      )}
    </section>
  );
}
