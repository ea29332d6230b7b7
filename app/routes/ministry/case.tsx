import { createHash } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { assignApplications } from "~/commands/assign-applications.server";
import { mayChangeTerms } from "~/domain/acceptance";
import { mayRule } from "~/domain/arrival";
import { requestStanding } from "~/domain/completion";
import { timeliness } from "~/domain/deadline";
import type { DecisionContent } from "~/domain/decision-document";
import type { Snapshot } from "~/domain/snapshot";
import { applicationSteps, transition } from "~/domain/states";
import { hasAny, screeningReaders } from "~/domain/who-may";
import { findRulings } from "~/queries/arrivals.server";
import { type Case, findCase } from "~/queries/cases.server";
import { findCompletionAnswers, listCompletionRequests } from "~/queries/completions.server";
import { countOpenQuestions } from "~/queries/double-funding.server";
import { findHandler } from "~/queries/inbox.server";
import { findProjectIdOf } from "~/queries/projects.server";
import { listHistory } from "~/queries/record.server";
import { findWithdrawal } from "~/queries/withdrawals.server";
import { Admitted } from "~/ui/admitted";
import { ApplicationView } from "~/ui/application/view";
import { Withdrawn } from "~/ui/application/withdrawn";
import { Breadcrumbs } from "~/ui/chrome";
import { DecisionDocument } from "~/ui/decision-document";
import { useSpeech } from "~/ui/language";
import { CaseActions } from "~/ui/ministry/case-actions";
import { CaseDecision } from "~/ui/ministry/case-decision";
import { CompletionRequests } from "~/ui/ministry/completion-requests";
import { CrossedNotice } from "~/ui/ministry/crossed";
import { DoubleFundingNotice } from "~/ui/ministry/double-funding-notice";
import { History } from "~/ui/ministry/history";
import { Content, DemoTag, Facts } from "~/ui/parts";
import { ApplicationStateTag } from "~/ui/state-tags";
import { Verdict } from "~/ui/verdict";
import { found, languageOf, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const matter = found(await findCase(db, params.applicationId ?? "", now));
  const { application, submission, call, decision } = matter;
  const subjects = [{ noun: "application", id: application.id }];
  if (decision) subjects.push({ noun: "decision", id: decision.id });

  const answered = await findCompletionAnswers(db, application.id);
  const requests = (await listCompletionRequests(db, application.id)).map((request) => ({
    ...request,
    standing: requestStanding(request, application.state),
    answer: answered.get(request.id) ?? null,
  }));
  const isOfficer = hasAny(person, ["officer"]);
  const handler = (await findHandler(db, application.id)) ?? null;
  const snapshot: Snapshot = JSON.parse(submission.snapshot);
  const document: DecisionContent | null = decision?.content ? JSON.parse(decision.content) : null;
  return json({
    title: wordsIn(language)("ministry.case.title", { number: application.number }),
    ...{ now, application, requests },
    withdrawal: (await findWithdrawal(db, application.id)) ?? null,
    call: { name: call.name },
    view: {
      ...{ form: matter.form, answers: matter.answers, files: matter.files },
      ...{ read: matter.read, terms: matter.terms },
    },
    matter: matter.matter,
    receipt: {
      number: submission.receiptNumber,
      at: submission.receivedAt,
      by: submission.submittedByName,
      sha256: submission.sha256,
      intact: createHash("sha256").update(submission.snapshot).digest("hex") === submission.sha256,
    },
    crossed: crossedOf(matter),
    ruling: (await findRulings(db, [application.id])).get(application.id) ?? null,
    handler,
    eligibility: snapshot.eligibility,
    admission: snapshot.admission ?? null,
    decision: decision && { ...decision, content: undefined },
    document: document?.text ?? null,
    history: await listHistory(db, subjects),
    projectId: await findProjectIdOf(db, application.id),
    doubts: await countOpenQuestions(db, application.id),
    may: {
      take: isOfficer && handler?.id !== person.id,
      screen: isOfficer && transition(applicationSteps, application.state, "screen").ok,
      readScreening: hasAny(person, screeningReaders),
      rule: isOfficer && isToRule(matter),
      propose: isOfficer && transition(applicationSteps, application.state, "propose").ok,
      askCompletion: isOfficer && transition(applicationSteps, application.state, "ask-completion").ok,
      changeTerms: isOfficer && mayChangeTerms({ decision, by: person.id }).ok,
      endWaiting: isOfficer,
      decide: hasAny(person, ["decider"]) && application.state === "proposed",
    },
  });
}

/** When the application itself came, if that was across the deadline; what completes it comes later. */
function crossedOf({ firstBeganAt: beganAt, firstReceivedAt: receivedAt, call: { closesAt } }: Case) {
  return timeliness({ beganAt, receivedAt }, closesAt) === "crossed"
    ? { beganAt, receivedAt, closesAt }
    : null;
}

/** Can it be said now whether it arrived in time? */
function isToRule({ firstBeganAt: beganAt, firstReceivedAt: receivedAt, call, application }: Case) {
  const facts = { state: application.state, arrival: { beganAt, receivedAt }, closesAt: call.closesAt };
  const verdict = mayRule("", facts);
  return verdict.ok || verdict.because === "too-few-words";
}

/** An officer takes the application to handle. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const { db, clock } = context;
  const { application } = found(await findCase(db, params.applicationId ?? "", clock()));
  const by = { id, name };
  await assignApplications(db, { which: { ids: [application.id] }, to: id, by, clock });
  return redirect(pathsIn(language).case(application.id));
}

export default function CasePage() {
  const data = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const { application, matter, decision, document } = data;
  const title = say("ministry.case.title", { number: application.number });
  const inbox = { name: say("ministry.inbox.title"), href: paths.inbox() };
  return (
    <div className="width">
      <Breadcrumbs trail={[inbox]} here={title} />
      <p className="tags">
        <ApplicationStateTag state={application.state} />
        {application.demo && <DemoTag />}
      </p>
      <h1>{title}</h1>
      <p className="lead">
        <strong lang={matter.language === language ? undefined : matter.language}>{matter.name}</strong>
        <br />
        <Content texts={application.organisationName} />
        {" · "}
        <Content texts={data.call.name} />
      </p>
      <Handler {...data} />
      {data.crossed && (
        <CrossedNotice
          {...data.crossed}
          ruling={data.ruling}
          rule={data.may.rule ? paths.arrival(application.id) : undefined}
        />
      )}
      <CaseActions
        applicationId={application.id}
        state={application.state}
        may={data.may}
        dueOn={data.requests.find(({ standing }) => standing === "open")?.dueOn}
        returned={decision?.state === "drafted" && application.state !== "withdrawn"}
        projectId={data.projectId}
      />
      <DoubleFundingNotice matterId={application.id} open={data.doubts} />
      {data.withdrawal && (
        <section className="notice" aria-labelledby="withdrawal">
          <h2 id="withdrawal">{say("completion.requests.withdrawn")}</h2>
          <Withdrawn withdrawal={data.withdrawal} />
        </section>
      )}
      <CompletionRequests
        applicationId={application.id}
        requests={data.requests}
        sections={data.view.form.sections}
        now={data.now}
        mayEnd={data.may.endWaiting}
      />
      {data.requests.some(({ answer }) => answer) && (
        <p className="no-print">
          <a href={paths.ministryVersions(application.id)}>{say("versions.link")}</a>
        </p>
      )}
      {decision && <CaseDecision decision={decision} />}
      {document && (
        <details className="document-details">
          <summary>{say("ministry.case.readDocument", { number: decision?.number ?? "" })}</summary>
          <DecisionDocument text={document} />
        </details>
      )}
      <div className="columns case">
        <ApplicationView {...data.view} />
        <div className="beside">
          <Receipt receipt={data.receipt} applicationId={application.id} language={matter.language} />
          <section aria-labelledby="eligibility">
            <h2 id="eligibility">{say("ministry.case.eligibility")}</h2>
            <Verdict assessment={data.eligibility} organisation={application.organisationName} />
            {data.admission && <Admitted admission={data.admission} />}
            <p className="small soft">{say("ministry.case.eligibilityNote")}</p>
          </section>
          {data.history.length > 0 && (
            <section aria-labelledby="history">
              <h2 id="history">{say("ministry.case.history")}</h2>
              <History entries={data.history} />
            </section>
          )}
        </div>
      </div>
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

/** Who handles the application; an officer who does not can take it. */
function Handler({ handler, may }: Pick<Data, "handler" | "may">) {
  const { say } = useSpeech();
  return (
    <form method="post" className="handler no-print">
      <span>
        {handler
          ? say("inbox.assigning.handledBy", { name: handler.name })
          : say("inbox.assigning.unhandled")}
      </span>
      {may.take && (
        <button className="button plain" type="submit">
          {say("inbox.assigning.take")}
        </button>
      )}
    </form>
  );
}

type ReceiptProps = { receipt: Data["receipt"]; applicationId: string; language: "fi" | "sv" };

function Receipt({ receipt, applicationId, language: own }: ReceiptProps) {
  const { language, say, paths } = useSpeech();
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt">{say("ministry.case.receipt")}</h2>
      <Facts
        rows={[
          {
            name: say("ministry.case.receivedAt"),
            value: `${atTime(receipt.at, language, { seconds: true })} (${say("common.helsinkiTime")})`,
          },
          { name: say("ministry.case.submittedBy"), value: receipt.by },
          {
            name: say("ministry.case.receiptNumber"),
            value: (
              <>
                {receipt.number}
                <a className="below" href={paths.receiptPdf(applicationId, receipt.number)}>
                  {say("receipt.ministry.pdf")}
                </a>
              </>
            ),
          },
          { name: say("ministry.case.language"), value: say(`ministry.case.languages.${own}`) },
          {
            name: say("ministry.case.digest"),
            value: (
              <>
                <span className="code">{receipt.sha256}</span>
                <span className={receipt.intact ? "below soft" : "below error-message"}>
                  {say(receipt.intact ? "ministry.case.intact" : "ministry.case.broken")}
                </span>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
