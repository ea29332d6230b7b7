import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { receiveChange } from "~/commands/receive-change.server";
import { lastReviewDay } from "~/domain/decision";
import { findChange } from "~/queries/changes.server";
import { Breadcrumbs } from "~/ui/chrome";
import { DecisionDocument } from "~/ui/decision-document";
import { useSpeech } from "~/ui/language";
import { projectTrail } from "~/ui/project/project-nav";
import { found, languageOf, notFound, requireApplicant } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { writeChangeDecision } from "~/words/change-decision-text";
import { atTime, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const whose = { organisationId: person.organisation.id };
  const place = { id: params.changeId ?? "", projectId: params.projectId ?? "" };
  const { project, filing, decision } = found(await findChange(context.db, place, whose));
  if (!decision?.signedAt || !decision.content) throw notFound();
  const { facts, text } = decision.content;
  return json({
    title: wordsIn(language)(decision.servedAt ? "changes.decision.title" : "decision.receive.title"),
    project: { id: project.id, name: project.name },
    filing: { id: filing.id, number: filing.number ?? "" },
    received: decision.servedAt
      ? {
          text,
          translation: language === "en" ? writeChangeDecision(facts, "en") : null,
          servedAt: decision.servedAt,
          lastReviewDay: lastReviewDay(decision.servedAt),
          sha256: decision.sha256,
        }
      : null,
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name, organisation } = await requireApplicant({ request, context, params });
  const [filingId, projectId] = [params.changeId ?? "", params.projectId ?? ""];
  const receiving = { filingId, projectId, organisationId: organisation.id, by: { id, name } };
  // A colleague may have opened it first: then it is there to be read all the same.
  found(await receiveChange(context.db, { ...receiving, at: context.clock() }));
  return redirect(pathsIn(language).ownFiling(projectId, "changes", filingId, "decision"));
}

export default function ChangeDecisionPage() {
  const { project, filing, received } = useLoaderData<typeof loader>();
  const { say, language, paths } = useSpeech();
  const title = say(received ? "changes.decision.title" : "decision.receive.title");
  const trail = [
    ...projectTrail(project, "recipient", { say, paths }),
    { name: say("changes.title"), href: paths.ownProjectPart(project.id, "changes") },
    { name: filing.number, href: paths.ownFiling(project.id, "changes", filing.id) },
  ];
  return (
    <div className="width">
      <Breadcrumbs trail={trail} here={title} />
      <h1 className={received ? "no-print" : undefined}>{title}</h1>
      {received ? (
        <>
          <dl className="figures">
            <div>
              <dt>{say("decision.received.lastDay")}</dt>
              <dd>{onDay(received.lastReviewDay, language)}</dd>
            </div>
            <div>
              <dt>{say("decision.received.served")}</dt>
              <dd>{atTime(received.servedAt, language)}</dd>
            </div>
          </dl>
          <p className="no-print">{say("common.print")}</p>
          <DecisionDocument text={received.text} />
          <p className="small soft">
            {say("decision.received.digest")}: <span className="code">{received.sha256}</span>{" "}
            {say("decision.received.digestHelp")}
          </p>
          {received.translation && (
            <details className="document-details no-print">
              <summary>{say("decision.received.translation")}</summary>
              <p>{say("decision.received.translationHelp")}</p>
              <DecisionDocument text={received.translation} />
            </details>
          )}
        </>
      ) : (
        <>
          <p className="lead">{say("changes.decision.waiting", { number: filing.number })}</p>
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
      )}
    </div>
  );
}
