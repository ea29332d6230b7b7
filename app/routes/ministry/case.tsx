import { createHash } from "node:crypto";
import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requestStanding } from "~/domain/completion";
import { timeliness } from "~/domain/deadline";
import type { DecisionContent } from "~/domain/decision-document";
import type { Snapshot } from "~/domain/snapshot";
import { applicationSteps, transition } from "~/domain/states";
import { hasAny } from "~/domain/who-may";
import { findCase } from "~/queries/cases.server";
import { findCompletionAnswers, listCompletionRequests } from "~/queries/completions.server";
import { findProjectIdOf } from "~/queries/projects.server";
import { listReceipts } from "~/queries/receipts.server";
import { listHistory } from "~/queries/record.server";
import { findWithdrawal } from "~/queries/withdrawals.server";
import { ApplicationView } from "~/ui/application/view";
import { Withdrawn } from "~/ui/application/withdrawn";
import { Breadcrumbs } from "~/ui/chrome";
import { DecisionDocument } from "~/ui/decision-document";
import { useSpeech } from "~/ui/language";
import { CaseActions } from "~/ui/ministry/case-actions";
import { CaseDecision } from "~/ui/ministry/case-decision";
import { CompletionRequests } from "~/ui/ministry/completion-requests";
import { CrossedNotice } from "~/ui/ministry/crossed";
import { History } from "~/ui/ministry/history";
import { Content, DemoTag, Facts } from "~/ui/parts";
import { ApplicationStateTag } from "~/ui/state-tags";
import { Verdict } from "~/ui/verdict";
import { found, languageOf, requireMinistry } from "~/web/guards.server";
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
    crossed: crossedOf(await listReceipts(db, application.id), call.closesAt),
    eligibility: snapshot.eligibility,
    decision: decision && { ...decision, content: undefined },
    document: document?.text ?? null,
    history: await listHistory(db, subjects),
    projectId: await findProjectIdOf(db, application.id),
    may: {
      propose: isOfficer && transition(applicationSteps, application.state, "propose").ok,
      askCompletion: isOfficer && transition(applicationSteps, application.state, "ask-completion").ok,
      endWaiting: isOfficer,
      decide: hasAny(person, ["decider"]) && application.state === "proposed",
    },
  });
}

type Arrived = { beganAt: string | null; receivedAt: string };

/** When the application itself came, if that was across the deadline; what completes it comes later. */
function crossedOf(receipts: Arrived[], closesAt: string) {
  const first = receipts.at(-1);
  if (!first || timeliness(first, closesAt) !== "crossed") return null;
  return { beganAt: first.beganAt, receivedAt: first.receivedAt, closesAt };
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
      {data.crossed && <CrossedNotice {...data.crossed} />}
      <CaseActions
        applicationId={application.id}
        state={application.state}
        may={data.may}
        dueOn={data.requests.find(({ standing }) => standing === "open")?.dueOn}
        returned={decision?.state === "drafted" && application.state !== "withdrawn"}
        projectId={data.projectId}
      />
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
