import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { askPlan } from "~/commands/collect-debt.server";
import { answerHearing } from "~/commands/hear-recipient.server";
import { receiveRecovery } from "~/commands/sign-recovery.server";
import { helsinkiDay } from "~/domain/day";
import { lastReviewDay } from "~/domain/decision";
import { paymentReference } from "~/domain/recovery";
import type { RecoveryContent } from "~/domain/recovery-document";
import { applicantRoles } from "~/domain/who-may";
import { listProjectFiles } from "~/queries/project-files.server";
import { findRates } from "~/queries/rates.server";
import { comingSetOff, findDebt, findRecovery } from "~/queries/recoveries.server";
import { Breadcrumbs } from "~/ui/chrome";
import { DecisionDocument } from "~/ui/decision-document";
import { LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { type Back, fieldOf, WhatIsWrong } from "~/ui/recovery/back";
import { DebtFigures, Plans } from "~/ui/recovery/debt";
import { RecoveryTag } from "~/ui/recovery/parts";
import { actAnswer } from "~/web/act-answer.server";
import { type Act, act, actFor } from "~/web/acts.server";
import { titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const whose = { organisationId: person.organisation.id };
  const [projectId, recoveryId] = [params.projectId ?? "", params.recoveryId ?? ""];
  const recovery = found(await findRecovery(db, projectId, recoveryId, whose));
  const { project, document, measure, state, servedAt } = recovery;
  const today = helsinkiDay(context.clock());
  const debt = servedAt ? await findDebt(db, recovery, today, await findRates(db)) : undefined;
  const open = servedAt !== null && measure === "recovery" && state === "served";
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, `${say(`recoveries.measure.${measure}`)} ${recovery.number}`),
    project: { id: project.id, name: project.name },
    matter: {
      ...{ id: recovery.id, number: recovery.number, measure, matterLanguage: project.language },
      // How far the ministry is with its own preparation is not told before the decision.
      state: state === "presented" ? ("heard" as const) : state,
      ...{ hearing: recovery.hearing, hearingDueOn: recovery.hearingDueOn, answer: recovery.answer },
      ...{ answeredAt: recovery.answeredAt, answeredByName: recovery.answeredByName },
      dueOn: servedAt ? recovery.dueOn : null,
      plans: servedAt ? recovery.plans : [],
    },
    files: await listProjectFiles(db, { projectId, noun: "recovery", nounId: recoveryId }),
    waiting: document !== undefined && servedAt === null,
    document: document &&
      servedAt && {
        text: (JSON.parse(document.content) as RecoveryContent).text,
        ...{ sha256: document.sha256, servedAt, lastReviewDay: lastReviewDay(servedAt) },
      },
    debt: debt?.verdict.ok ? debt.verdict.debt : null,
    noRate: debt && !debt.verdict.ok ? debt.verdict.half : null,
    movements: debt?.movements ?? [],
    coming: open ? await comingSetOff(db, recoveryId) : 0,
    account: context.returnAccount,
    reference: paymentReference(recovery.number),
    ...{ today, open },
  });
}

type Matter = {
  projectId: string;
  recoveryId: string;
  organisationId: string;
  by: { id: string; name: string };
  at: string;
};
type Verdict = { ok: boolean; because?: string };

const acts: Record<string, Act<Matter, Verdict>> = {
  answer: act(
    applicantRoles,
    ({ text }) => z.object({ answer: text }),
    (db, matter: Matter, { answer }): Promise<Verdict | undefined> =>
      answerHearing(db, { ...matter, text: answer }),
  ),
  open: act(
    applicantRoles,
    () => z.object({}),
    (db, matter: Matter): Promise<Verdict | undefined> => receiveRecovery(db, matter),
  ),
  "ask-plan": act(
    applicantRoles,
    ({ text }) => z.object({ planText: text }),
    (db, matter: Matter, { planText }): Promise<Verdict | undefined> =>
      askPlan(db, { ...matter, text: planText }),
    { "already-asked": "planText" },
  ),
};

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const posted = await postedTexts(request);
  const doing = actFor(acts, posted.intent, person);
  const [projectId, recoveryId] = [params.projectId ?? "", params.recoveryId ?? ""];
  const { id, name, organisation } = person;
  const matter = {
    projectId,
    recoveryId,
    organisationId: organisation.id,
    by: { id, name },
    at: context.clock(),
  };
  const here = pathsIn(language).ownRecovery(projectId, recoveryId);
  if (posted.intent === "open") {
    const whose = { organisationId: organisation.id };
    found(await findRecovery(context.db, projectId, recoveryId, whose));
    // A colleague may have opened it first: then it is there to be read all the same.
    await doing.run(context.db, matter, posted, wordsIn(language));
    return redirect(here);
  }
  const answer = await doing.run(context.db, matter, posted, wordsIn(language));
  return actAnswer(context, language, answer, { posted, beside: doing.beside }) ?? redirect(here);
}

export default function OwnRecoveryPage() {
  const { project, matter, files, waiting, document, debt, noRate, movements, open, today, ...data } =
    useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const place = { projectId: project.id, noun: "recovery", nounId: matter.id, field: "answer" };
  const lang = matter.matterLanguage === language ? undefined : matter.matterLanguage;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "recipient", { say, paths }),
          { name: say("recoveries.returns.title"), href: paths.ownProjectPart(project.id, "returns") },
        ]}
        here={matter.number}
      />
      <WhatIsWrong back={back} />
      <p className="tags">
        <RecoveryTag state={matter.state} />
      </p>
      <h1>{say(`recoveries.measure.${matter.measure}`)}</h1>
      <p className="lead">
        {matter.number} · <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="recipient" here="returns" />
      {matter.state === "dropped" && <p className="notice good">{say("recoveries.own.dropped")}</p>}
      {waiting && (
        <form method="post" className="notice waiting">
          <p>
            <strong>{say("recoveries.own.waits")}</strong>
          </p>
          <p>{say("recoveries.own.explained")}</p>
          <input type="hidden" name="intent" value="open" />
          <button className="button" type="submit">
            {say("recoveries.own.open")}
          </button>
        </form>
      )}
      {matter.hearing && !document && (
        <section aria-labelledby="hearing">
          <h2 id="hearing">{say("recoveries.own.hearing")}</h2>
          {matter.state === "hearing" && matter.hearingDueOn && (
            <p className="notice waiting">
              {say("recoveries.own.hearingDue", { day: onDay(matter.hearingDueOn, language) })}
            </p>
          )}
          <blockquote className="stated typed" lang={lang}>
            {matter.hearing}
          </blockquote>
        </section>
      )}
      {matter.answer && (
        <section aria-labelledby="answered">
          <h2 id="answered">{say("recoveries.own.answered")}</h2>
          <blockquote className="stated typed">{matter.answer}</blockquote>
          <p className="small soft">
            {matter.answeredByName}, {matter.answeredAt && atTime(matter.answeredAt, language)}
          </p>
        </section>
      )}
      {(matter.state === "hearing" || files.length > 0) && (
        <section aria-labelledby="files">
          <h2 id="files">{say("recoveries.matter.documents")}</h2>
          <ProjectFileList files={files} />
          {matter.state === "hearing" && (
            <p>
              <a href={paths.projectFiles(place, paths.ownRecovery(project.id, matter.id))}>
                {say("recoveries.matter.addDocuments")}
              </a>
            </p>
          )}
        </section>
      )}
      {matter.state === "hearing" && (
        <form method="post" noValidate className="act">
          <input type="hidden" name="intent" value="answer" />
          <LongTextField
            label={say("recoveries.own.answer")}
            help={say("recoveries.own.answerHelp")}
            rows={8}
            {...fieldOf(back, "answer")("answer")}
          />
          <button className="button" type="submit">
            {say("recoveries.own.answerSend")}
          </button>
        </form>
      )}
      {debt && (
        <DebtFigures
          debt={debt}
          dueOn={matter.dueOn}
          coming={data.coming}
          today={today}
          movements={movements}
        />
      )}
      {noRate && <p className="notice waiting">{say("recoveries.debt.noRate", { half: noRate })}</p>}
      {open && (
        <section aria-labelledby="pay">
          <h2 id="pay">{say("recoveries.own.pay")}</h2>
          <Facts
            rows={[
              {
                name: say("recoveries.returns.account"),
                value: data.account ?? say("recoveries.returns.accountUnknown"),
              },
              {
                name: say("recoveries.returns.reference"),
                value: <span className="code">{data.reference}</span>,
              },
            ]}
          />
          <Plans plans={matter.plans} />
          {!matter.plans.some(({ state }) => state === "asked") && (
            <form method="post" noValidate className="act" aria-labelledby="ask-plan">
              <h3 id="ask-plan">{say("recoveries.debt.planAsk")}</h3>
              <p>{say("recoveries.debt.planAskHelp")}</p>
              <input type="hidden" name="intent" value="ask-plan" />
              <LongTextField
                rows={4}
                label={say("recoveries.debt.planText")}
                {...fieldOf(back, "ask-plan")("planText")}
              />
              <button className="button secondary" type="submit">
                {say("recoveries.debt.planSend")}
              </button>
            </form>
          )}
        </section>
      )}
      {document && (
        <section aria-labelledby="document">
          <h2 id="document">{say("recoveries.matter.document")}</h2>
          <p>
            {say("recoveries.matter.servedAt")} {atTime(document.servedAt, language)}.{" "}
            {say("recoveries.own.lastReview")}: {onDay(document.lastReviewDay, language)}
          </p>
          <DecisionDocument text={document.text} />
          <p className="small soft">
            {say("recoveries.matter.digest")}: <span className="code">{document.sha256}</span>
          </p>
        </section>
      )}
    </div>
  );
}
