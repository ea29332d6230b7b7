import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveFiling } from "~/commands/save-filing.server";
import { withdrawChange } from "~/commands/withdraw-change.server";
import { helsinkiDay } from "~/domain/day";
import { mayWriteFiling } from "~/domain/filing";
import { filingSteps, transition } from "~/domain/states";
import { maySubmit } from "~/domain/who-may";
import { findChange, findChangeFacts } from "~/queries/changes.server";
import { findFilingAnswers, findOpenReturn } from "~/queries/filings.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { findPlan } from "~/queries/project-plans.server";
import { ChangeParts } from "~/ui/change/change-form";
import { FilingStateTag } from "~/ui/change/change-list";
import { ChangePartsView } from "~/ui/change/change-parts";
import { changedOnly, changeFields } from "~/ui/change/fields";
import { fieldInWords } from "~/ui/change/problem-words";
import { Breadcrumbs } from "~/ui/chrome";
import { scripts } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { shownChange } from "~/web/changes.server";
import { postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, onDay } from "~/words/formats";

export const meta = titled;
export const handle = scripts;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const whose = { organisationId: person.organisation.id };
  const place = { id: params.changeId ?? "", projectId: params.projectId ?? "" };
  const { project, filing, content, decision, submissions } = found(await findChange(db, place, whose));
  const facts = found(await findChangeFacts(db, project, filing, helsinkiDay(context.clock())));
  const say = wordsIn(language);
  const writable = mayWriteFiling(filing.state).ok;
  const asked = await findOpenReturn(db, filing.id);
  const readAgainst = content && (await findPlan(db, project.id, content.planVersion));
  const { searchParams } = new URL(request.url);
  const title = filing.number ? say("changes.numbered", { number: filing.number }) : say("changes.draft");
  return json({
    title: titleOf(context, say, title),
    heading: title,
    project: { id: project.id, name: project.name },
    filing: { id: filing.id, number: filing.number, state: filing.state, version: filing.version },
    editing: writable
      ? {
          plan: facts.plan,
          decided: facts.decided,
          reached: [...facts.reached],
          askedOn: facts.askedOn,
          told: facts.told,
          answers: await findFilingAnswers(db, filing.id),
          questions: asked?.questions ?? null,
          dueOn: asked?.dueOn ?? null,
          message: asked?.message ?? "",
        }
      : null,
    shown:
      !writable && content ? shownChange(content, readAgainst?.plan ?? facts.plan, facts, language) : null,
    files: await listProjectFiles(db, {
      projectId: project.id,
      noun: "filing",
      nounId: filing.id,
      field: "documents",
    }),
    sent: submissions.map(({ receiptNumber, receivedAt }) => ({ receiptNumber, receivedAt })),
    decided: decision?.signedAt ? { served: decision.servedAt !== null } : null,
    withdrawable:
      transition(filingSteps, filing.state, "withdraw").ok &&
      (filing.state === "draft" || maySubmit(person, person.organisation.id)),
    saved: searchParams.has("saved"),
  });
}

type Back = {
  typed?: Record<string, string>;
  theirs: Record<string, string>;
  closed: string[];
  refused?: string;
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const { db, clock } = context;
  const say = wordsIn(language);
  const posted = await postedTexts(request);
  const place = { id: params.changeId ?? "", projectId: params.projectId ?? "" };
  const { id: filingId, projectId } = place;
  const paths = pathsIn(language);
  const here = paths.ownFiling(projectId, "changes", filingId);
  const back = (data: Back, status: 400 | 403 | 409) => backWith(context, data, status);

  if (posted.intent === "withdraw") {
    const verdict = found(await withdrawChange(db, { filingId, projectId, by, at: clock() }));
    if (verdict.ok) return redirect(paths.ownProjectPart(projectId, "changes"));
    const refused = say(`changes.withdraw.${verdict.because}`);
    return back({ theirs: {}, closed: [], refused }, verdict.because === "not-allowed" ? 403 : 409);
  }
  const whose = { organisationId: by.organisation.id };
  const { project, filing } = found(await findChange(db, place, whose));
  const facts = found(await findChangeFacts(db, project, filing, helsinkiDay(clock())));
  const typed = changedOnly(posted, changeFields(facts.plan, posted, language));
  const saving = { filingId, projectId, kind: "change" as const, typed, version: versionOf(posted), by };
  const verdict = found(await saveFiling(db, { ...saving, at: clock() }));
  if (verdict.ok) return redirect(posted.intent === "check" ? `${here}/check` : `${here}?saved`);
  if (verdict.because === "not-open") {
    return back({ theirs: {}, closed: [], refused: say("changes.check.wrong-state") }, 409);
  }
  const theirs = Object.fromEntries(verdict.conflicts.map(({ field, current }) => [field, current]));
  const closed = verdict.closed.map(({ field }) => fieldInWords(field, facts.plan, language));
  return back({ typed, theirs, closed }, 409);
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ChangePage() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, paths } = useSpeech();
  const { project, filing, heading, editing, shown } = data;
  const trail = [
    ...projectTrail(project, "recipient", { say, paths }),
    { name: say("changes.title"), href: paths.ownProjectPart(project.id, "changes") },
  ];
  return (
    <div className="width">
      <Breadcrumbs trail={trail} here={heading} />
      <p className="tags">
        <FilingStateTag state={filing.state} />
      </p>
      <h1>{heading}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="changes" />
      {back && <Refused back={back} />}
      {data.saved && !back && (
        <div className="notice good" role="status">
          <p>{say("changes.form.saved")}</p>
        </div>
      )}
      {data.decided && (
        <div className="notice">
          <p>
            {say("changes.view.decided")}{" "}
            <a href={paths.ownFiling(project.id, "changes", filing.id, "decision")}>
              {say("changes.view.openDecision")}
            </a>
          </p>
        </div>
      )}
      {!data.decided && filing.state === "accepted" && (
        <p className="notice good">{say("changes.view.notice")}</p>
      )}
      {editing && <Edit data={data} editing={editing} back={back} />}
      {shown && <ChangePartsView {...shown} sent />}
      <Documents data={data} />
      <Receipts data={data} />
      {data.withdrawable && (
        <form method="post" className="act">
          <h2>{say("changes.withdraw.title")}</h2>
          <p>{say("changes.withdraw.explained")}</p>
          <button className="button secondary" type="submit" name="intent" value="withdraw">
            {say("changes.withdraw.button")}
          </button>
        </form>
      )}
    </div>
  );
}

function Refused({ back }: { back: Back }) {
  const { say } = useSpeech();
  return (
    <div className="notice bad" role="alert">
      {back.refused && <p>{back.refused}</p>}
      {Object.keys(back.theirs).length > 0 && <p>{say("changes.form.conflict")}</p>}
      {back.closed.length > 0 && <p>{say("changes.form.notAsked", { fields: back.closed.join("; ") })}</p>}
    </div>
  );
}

function Edit({ data, editing, back }: { data: Data; editing: NonNullable<Data["editing"]>; back?: Back }) {
  const { say, language } = useSpeech();
  const answers = { ...editing.answers, ...back?.typed };
  return (
    <form method="post" className="change">
      {editing.dueOn && (
        <div className="notice waiting">
          <p>
            {say("changes.form.returned", { day: onDay(editing.dueOn, language) })}{" "}
            {say("changes.form.onlyAsked")}
          </p>
          {editing.message && <p className="typed">{editing.message}</p>}
        </div>
      )}
      <h2>{say("changes.form.choose")}</h2>
      <p>
        {say("changes.form.chooseHelp")} {say("changes.form.lead")}
      </p>
      <input type="hidden" name="version" value={data.filing.version} />
      <ChangeParts {...editing} answers={answers} theirs={back?.theirs ?? {}} />
      <p className="buttons">
        <button className="button" type="submit" name="intent" value="check">
          {say("changes.form.toCheck")}
        </button>
        <button className="button secondary" type="submit" name="intent" value="save">
          {say("changes.form.save")}
        </button>
      </p>
    </form>
  );
}

function Documents({ data: { project, filing, files, editing } }: { data: Data }) {
  const { say, paths } = useSpeech();
  if (!editing && files.length === 0) return null;
  const place = { projectId: project.id, noun: "filing", nounId: filing.id, field: "documents" };
  const back = paths.ownFiling(project.id, "changes", filing.id);
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say("changes.form.files")}</h2>
      {editing && <p>{say("changes.form.filesHelp")}</p>}
      {files.length > 0 && <ProjectFileList files={files} />}
      {editing && (
        <p>
          <a href={paths.projectFiles(place, back)}>{say("changes.form.addFiles")}</a>
        </p>
      )}
    </section>
  );
}

function Receipts({ data: { project, filing, sent } }: { data: Data }) {
  const { say, language, paths } = useSpeech();
  if (sent.length === 0) return null;
  return (
    <p>
      <a href={paths.ownFiling(project.id, "changes", filing.id, "receipt")}>
        {say("changes.receipt.title")}
      </a>{" "}
      <span className="soft">{atTime(sent.at(-1)?.receivedAt ?? "", language, { seconds: true })}</span>
    </p>
  );
}
