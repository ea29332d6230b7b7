import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { receiveDecision } from "~/commands/receive-decision.server";
import { lastReviewDay } from "~/domain/decision";
import type { DecisionContent } from "~/domain/decision-document";
import { findApplication } from "~/queries/applications.server";
import { findDecision } from "~/queries/decisions.server";
import { findProjectIdOf } from "~/queries/projects.server";
import { Breadcrumbs } from "~/ui/chrome";
import { DecisionDocument } from "~/ui/decision-document";
import { useSpeech } from "~/ui/language";
import { OtherReasons } from "~/ui/other-reasons";
import { found, languageOf, notFound, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { writeDecision } from "~/words/decision-text";
import { atTime, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const whose = { organisationId: person.organisation.id };
  const application = found(await findApplication(context.db, params.applicationId ?? "", whose));
  const decision = found(await findDecision(context.db, application.id));
  if (!decision.signedAt || !decision.content) throw notFound();

  const say = wordsIn(language);
  const told = { id: application.id, number: application.number, name: application.organisationName };
  if (!decision.servedAt) {
    return json({ title: say("decision.receive.title"), application: told, received: null });
  }
  const { facts, text }: DecisionContent = JSON.parse(decision.content);
  return json({
    title: say("decision.title"),
    application: told,
    received: {
      text,
      translation: language === "en" ? writeDecision(facts, "en") : null,
      reasons: facts.reasons,
      servedAt: decision.servedAt,
      lastReviewDay: lastReviewDay(decision.servedAt),
      sha256: decision.sha256,
      projectId: await findProjectIdOf(context.db, application.id),
    },
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name, organisation } = await requireApplicant({ request, context, params });
  const applicationId = params.applicationId ?? "";
  const receiving = { applicationId, organisationId: organisation.id, by: { id, name }, at: context.clock() };
  // A colleague may have opened it first: then it is there to be read all the same.
  found(await receiveDecision(context.db, receiving));
  return redirect(pathsIn(language).decision(applicationId));
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function DecisionPage() {
  const { application, received } = useLoaderData<typeof loader>();
  const { say, paths } = useSpeech();
  const title = say(received ? "decision.title" : "decision.receive.title");
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("common.nav.desk"), href: paths.desk() },
          { name: application.number ?? "", href: paths.application(application.id) },
        ]}
        here={title}
      />
      <h1 className={received ? "no-print" : undefined}>{title}</h1>
      {received ? <Received received={received} /> : <Waiting application={application} />}
    </div>
  );
}

function Waiting({ application }: { application: Data["application"] }) {
  const { say } = useSpeech();
  return (
    <>
      <p className="lead">{say("decision.receive.lead", { number: application.number ?? "" })}</p>
      <div className="notice">
        <p>{say("decision.receive.explained")}</p>
      </div>
      <form method="post">
        <p className="buttons">
          <button className="button" type="submit">
            {say("decision.receive.open")}
          </button>
        </p>
      </form>
    </>
  );
}

function Received({ received }: { received: NonNullable<Data["received"]> }) {
  const { language, say, paths } = useSpeech();
  const { text, translation, servedAt, sha256, projectId } = received;
  return (
    <>
      <dl className="figures">
        <div>
          <dt>{say("decision.received.lastDay")}</dt>
          <dd>{onDay(received.lastReviewDay, language)}</dd>
        </div>
        <div>
          <dt>{say("decision.received.served")}</dt>
          <dd>{atTime(servedAt, language)}</dd>
        </div>
      </dl>
      <p className="no-print">
        {say("common.print")}
        {projectId && (
          <>
            {" "}
            <a href={paths.ownProject(projectId)}>{say("decision.received.project")}</a>
          </>
        )}
      </p>
      <DecisionDocument text={text} />
      <p className="small soft">
        {say("decision.received.digest")}: <span className="code">{sha256}</span>{" "}
        {say("decision.received.digestHelp")}
      </p>
      <div className="no-print">
        <OtherReasons reasons={received.reasons} except={text.language} />
        {translation && (
          <details className="document-details">
            <summary>{say("decision.received.translation")}</summary>
            <p>{say("decision.received.translationHelp")}</p>
            <DecisionDocument text={translation} />
          </details>
        )}
      </div>
    </>
  );
}
