import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { lastReviewDay } from "~/domain/decision";
import { interestOnLines } from "~/domain/interest";
import { timersOf } from "~/domain/limitation";
import { plainEuros } from "~/domain/money";
import { type RecoveryContent, recoveryFacts } from "~/domain/recovery-document";
import { hasAny, moneyReceivers, recoveryDeciders, recoveryHandlers } from "~/domain/who-may";
import { nextDocumentNumber } from "~/queries/document-number.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { findRates } from "~/queries/rates.server";
import { listHistory } from "~/queries/record.server";
import {
  comingSetOff,
  findDebt,
  findLimitation,
  findRecipient,
  findRecovery,
  listComingPayments,
} from "~/queries/recoveries.server";
import { Breadcrumbs } from "~/ui/chrome";
import { DecisionDocument } from "~/ui/decision-document";
import { useSpeech } from "~/ui/language";
import { History } from "~/ui/ministry/history";
import { Content } from "~/ui/parts";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { type Back, fieldOf, WhatIsWrong } from "~/ui/recovery/back";
import { Collecting, DebtFigures } from "~/ui/recovery/debt";
import { Dropping, Hearing } from "~/ui/recovery/hearing";
import { Grounds, RecoveryTag, Timers } from "~/ui/recovery/parts";
import { ProposalForm, SigningForms } from "~/ui/recovery/proposal";
import { refusedInWords } from "~/ui/recovery/words";
import { actAnswer } from "~/web/act-answer.server";
import { actFor } from "~/web/acts.server";
import { titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { recoveryActs } from "~/web/recovery-acts.server";
import { titled } from "~/web/title";
import { type WordKey, wordsIn } from "~/words";
import { atTime, onDay } from "~/words/formats";
import { writeRecovery } from "~/words/recovery-text";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const [projectId, recoveryId] = [params.projectId ?? "", params.recoveryId ?? ""];
  const recovery = found(await findRecovery(db, projectId, recoveryId, "ministry"));
  const { project, document, measure, state, signedAt } = recovery;
  const say = wordsIn(language);
  const rates = await findRates(db);
  const history = await listHistory(db, [{ noun: "recovery", id: recovery.id }]);
  const returned = state === "heard" ? history.findLast(({ action }) => action === "decline") : undefined;
  const debt = await findDebt(db, recovery, today, rates);
  const open = measure === "recovery" && (state === "signed" || state === "served");
  const written = wordsIn(project.language);
  return json({
    title: titleOf(context, say, `${say(`recoveries.measure.${measure}`)} ${recovery.number}`),
    project: { id: project.id, name: project.name },
    recovery: { ...recovery, project: undefined, document: undefined },
    letter: written("recoveries.matter.letterStart", {
      account: recovery.account,
      measure: written(`recoveries.measure.${measure}`).toLowerCase(),
      grounds: recovery.grounds.map((id) => `– ${written(`recoveries.grounds.${id}` as WordKey)}`).join("\n"),
    }),
    returnedBecause: (returned?.details as { reason?: string } | undefined)?.reason ?? null,
    timers: timersOf(today, await findLimitation(db, recovery), measure === "recovery"),
    files: await listProjectFiles(db, { projectId, noun: "recovery", nounId: recoveryId }),
    document: document && {
      text: (JSON.parse(document.content) as RecoveryContent).text,
      sha256: document.sha256,
      servedAt: recovery.servedAt,
      lastReviewDay: recovery.servedAt && lastReviewDay(recovery.servedAt),
    },
    draft: state === "presented" ? await draftOf(context.db, recovery, person.name, today, language) : null,
    debt: debt?.verdict.ok ? debt.verdict.debt : null,
    noRate: debt && !debt.verdict.ok ? debt.verdict.half : null,
    movements: debt?.movements ?? [],
    coming: await comingSetOff(db, recoveryId),
    payments: open ? await listComingPayments(db, projectId) : [],
    starts: Object.fromEntries(
      recovery.lines.map(({ paymentId, principal }) => [
        `principal.${paymentId}`,
        principal > 0 ? plainEuros(principal).replace(".", ",") : "",
      ]),
    ),
    moderatedStart: recovery.moderated > 0 ? plainEuros(recovery.moderated).replace(".", ",") : "",
    history,
    may: {
      handle: hasAny(person, recoveryHandlers),
      decide: hasAny(person, recoveryDeciders),
      receive: hasAny(person, moneyReceivers),
      own: recovery.presentedBy === person.id,
    },
    ...{ today, open, decided: signedAt !== null || state === "dropped" },
  });
}

type Db = Parameters<typeof findRates>[0];
type Matter = NonNullable<Awaited<ReturnType<typeof findRecovery>>>;

/** The decision as it would be signed today by this person, or why its interest cannot be computed. */
async function draftOf(
  db: Db,
  recovery: Matter,
  decider: string,
  today: string,
  language: "fi" | "sv" | "en",
) {
  const facts = recoveryFacts(recovery, {
    ...{ number: await nextDocumentNumber(db, recovery.project.id), decidedOn: today, decider },
    recipient: await findRecipient(db, recovery.project.organisationId, today),
  });
  const { demanded, dueOn, withoutInterest } = facts;
  const interest =
    demanded > 0 && dueOn && !withoutInterest
      ? interestOnLines(facts.lines, dueOn, await findRates(db))
      : null;
  if (interest && !interest.ok) return { text: null, blocked: refusedInWords(interest, language) };
  return { text: writeRecovery({ ...facts, interest }), blocked: null };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const posted = await postedTexts(request);
  const doing = actFor(recoveryActs, posted.intent, person);
  const [projectId, recoveryId] = [params.projectId ?? "", params.recoveryId ?? ""];
  const by = { id: person.id, name: person.name };
  const matter = { projectId, recoveryId, by, at: context.clock() };
  const answer = await doing.run(context.db, matter, posted, wordsIn(language));
  const back = actAnswer(context, language, answer, { posted, beside: doing.beside });
  return back ?? redirect(pathsIn(language).recovery(projectId, recoveryId));
}

export default function RecoveryPage() {
  const data = useLoaderData<typeof loader>();
  const { project, recovery, timers, document, draft, may, today, open } = data;
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const title = say(`recoveries.measure.${recovery.measure}`);
  const place = { projectId: project.id, noun: "recovery", nounId: recovery.id, field: "evidence" };
  const { state } = recovery;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          ...projectTrail(project, "ministry", { say, paths }),
          { name: say("recoveries.ministry.title"), href: paths.projectPart(project.id, "recovery") },
        ]}
        here={recovery.number}
      />
      <WhatIsWrong back={back} />
      <p className="tags">
        <RecoveryTag state={state} />
      </p>
      <h1>{title}</h1>
      <p className="lead">
        {recovery.number} · <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="recovery" />
      <div className="columns">
        <div>
          <section aria-labelledby="account">
            <h2 id="account">{say("recoveries.matter.account")}</h2>
            <p className="typed">{recovery.account}</p>
            <Grounds ids={recovery.grounds} measure={recovery.measure} />
          </section>
          {recovery.droppedBecause && (
            <div className="notice">
              <p>
                <strong>{say("recoveries.matter.dropped")}</strong>
              </p>
              <p className="typed">{recovery.droppedBecause}</p>
            </div>
          )}
          <Hearing
            recovery={recovery}
            letter={data.letter}
            today={today}
            mayHandle={may.handle}
            back={back}
          />
          {state === "heard" && may.handle && (
            <ProposalForm
              recovery={recovery}
              starts={data.starts}
              moderatedStart={data.moderatedStart}
              returnedBecause={data.returnedBecause}
              field={fieldOf(back, "present")}
            />
          )}
          {draft && (
            <section aria-labelledby="draft">
              <h2 id="draft">{say("recoveries.matter.sign")}</h2>
              <p>{say("recoveries.matter.signHelp")}</p>
              {draft.text && <DecisionDocument text={draft.text} />}
              {draft.blocked && <p className="notice bad">{draft.blocked}</p>}
              {may.decide && (
                <SigningForms
                  presentedAt={recovery.presentedAt ?? ""}
                  blocked={draft.blocked !== null || may.own}
                  own={may.own}
                  back={back}
                />
              )}
            </section>
          )}
          {data.debt && (
            <DebtFigures
              debt={data.debt}
              dueOn={recovery.dueOn}
              coming={data.coming}
              today={today}
              movements={data.movements}
            />
          )}
          {data.noRate && (
            <p className="notice waiting">
              {say("recoveries.debt.noRate", { half: data.noRate })}{" "}
              <a href={paths.rates()}>{say("recoveries.rates.title")}</a>
            </p>
          )}
          {open && (
            <Collecting
              plans={recovery.plans}
              writeOffs={recovery.writeOffs}
              payments={data.payments}
              recoveryId={recovery.id}
              may={may}
              today={today}
              back={back}
            />
          )}
          {document && (
            <section aria-labelledby="document">
              <h2 id="document">{say("recoveries.matter.document")}</h2>
              <p>
                {document.servedAt
                  ? `${say("recoveries.matter.servedAt")} ${atTime(document.servedAt, language)}. ${say("recoveries.own.lastReview")}: ${onDay(document.lastReviewDay ?? "", language)}`
                  : say("recoveries.matter.notServed")}
              </p>
              <DecisionDocument text={document.text} />
              <p className="small soft">
                {say("recoveries.matter.digest")}: <span className="code">{document.sha256}</span>
              </p>
            </section>
          )}
          {may.handle && (state === "opened" || state === "hearing" || state === "heard") && (
            <Dropping back={back} />
          )}
        </div>
        <div className="beside">
          {recovery.measure !== "resumption" && <Timers timers={timers} decided={data.decided} />}
          <section className="act" aria-labelledby="files">
            <h2 id="files">{say("recoveries.matter.documents")}</h2>
            <ProjectFileList files={data.files} />
            {may.handle && (
              <p>
                <a href={paths.projectFiles(place, paths.recovery(project.id, recovery.id))}>
                  {say("recoveries.matter.addDocuments")}
                </a>
              </p>
            )}
          </section>
          <section aria-labelledby="history">
            <h2 id="history">{say("recoveries.matter.history")}</h2>
            <History entries={data.history} />
          </section>
        </div>
      </div>
    </div>
  );
}
