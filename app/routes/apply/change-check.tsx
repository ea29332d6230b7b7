import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { submitChange } from "~/commands/submit-change.server";
import { isOverLong, readChange, toDecide } from "~/domain/change-request";
import { helsinkiDay } from "~/domain/day";
import { mayWriteFiling } from "~/domain/filing";
import { maySubmit } from "~/domain/who-may";
import { findChange, findChangeFacts } from "~/queries/changes.server";
import { findFilingAnswers } from "~/queries/filings.server";
import { listSignatories } from "~/queries/people.server";
import { ChangePartsView } from "~/ui/change/change-parts";
import { problemInWords } from "~/ui/change/problem-words";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { shownChange } from "~/web/changes.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const whose = { organisationId: person.organisation.id };
  const place = { id: params.changeId ?? "", projectId: params.projectId ?? "" };
  const { project, filing } = found(await findChange(db, place, whose));
  const paths = pathsIn(language);
  if (!mayWriteFiling(filing.state).ok && !context.wrong) {
    throw redirect(paths.ownFiling(project.id, "changes", filing.id));
  }
  const facts = found(await findChangeFacts(db, project, filing, today));
  const { problems, ...read } = readChange(await findFilingAnswers(db, filing.id), facts);
  const say = wordsIn(language);
  const shown = shownChange({ ...read, planVersion: facts.planVersion }, facts.plan, facts, language);
  return json({
    title: titleOf(context, say, say("changes.check.title")),
    project: { id: project.id, name: project.name },
    filing: { id: filing.id, version: filing.version },
    shown,
    problems: problems.map((problem) => ({
      field: problem.field,
      message: problemInWords(problem, facts.plan, language),
    })),
    overLong: read.asked.extension ? isOverLong(facts.plan, read.asked.extension.to) : false,
    notice: toDecide(read).length === 0,
    signatory: maySubmit(person, person.organisation.id),
    signatories: await listSignatories(db, person.organisation.id, today),
    idempotencyKey: randomUUID(),
  });
}

const schema = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  key: z.uuid(),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const form = schema.safeParse(await postedTexts(request));
  if (!form.success) return backWith(context, { because: "key-reused" as const }, 409);
  const [projectId, filingId] = [params.projectId ?? "", params.changeId ?? ""];
  const { version, key: idempotencyKey } = form.data;
  const submitting = { filingId, projectId, version, idempotencyKey, by, language, at: context.clock() };
  const verdict = found(await submitChange(context.db, submitting));
  if (verdict.ok) return redirect(pathsIn(language).ownFiling(projectId, "changes", filingId, "receipt"));
  return backWith(context, { because: verdict.because }, verdict.because === "not-allowed" ? 403 : 409);
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ChangeCheckPage() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { say, paths } = useSpeech();
  const { project, filing, problems, shown } = data;
  const edit = paths.ownFiling(project.id, "changes", filing.id);
  const trail = [
    ...projectTrail(project, "recipient", { say, paths }),
    { name: say("changes.title"), href: paths.ownProjectPart(project.id, "changes") },
    { name: say("changes.one"), href: edit },
  ];
  return (
    <div className="width">
      <Breadcrumbs trail={trail} here={say("changes.check.title")} />
      <h1>{say("changes.check.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="changes" />
      {refused && (
        <div className="notice bad" role="alert">
          <p>{say(`changes.check.${refused.because}`)}</p>
        </div>
      )}
      <p>{say("changes.check.lead")}</p>
      {problems.length > 0 && (
        <section className="notice waiting" aria-labelledby="fix">
          <h2 id="fix">{say("changes.check.fix")}</h2>
          <ul>
            {problems.map(({ field, message }) => (
              <li key={field + message}>
                <a href={`${edit}#${field}`}>{message}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {data.overLong && <p className="notice waiting">{say("changes.form.overLong")}</p>}
      <ChangePartsView {...shown} sent={false} />
      <p>
        <a href={edit}>{say("changes.check.change")}</a>
      </p>
      <SendForm data={data} />
    </div>
  );
}

function SendForm({ data }: { data: Data }) {
  const { say, language } = useSpeech();
  if (!data.signatory) {
    const names = new Intl.ListFormat(language, { type: "disjunction" }).format(data.signatories);
    return (
      <div className="notice">
        <p>
          {say("changes.check.onlySignatory")} {names && say("changes.check.signatories", { names })}
        </p>
      </div>
    );
  }
  if (data.problems.length > 0) return null;
  const send = say(data.notice ? "changes.check.sendNotice" : "changes.check.send");
  return (
    <form method="post" className="send">
      <h2>{send}</h2>
      <p>{say("changes.check.sendExplained")}</p>
      <input type="hidden" name="version" value={data.filing.version} />
      <input type="hidden" name="key" value={data.idempotencyKey} />
      <div className="buttons">
        <button className="button" type="submit">
          {send}
        </button>
      </div>
    </form>
  );
}
