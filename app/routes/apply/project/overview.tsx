import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { helsinkiDay } from "~/domain/day";
import { pick } from "~/domain/texts";
import { maySubmit } from "~/domain/who-may";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findStanding } from "~/queries/ledger.server";
import { listNextSteps, listProjectHistory } from "~/queries/project-life.server";
import { MoneyStanding } from "~/ui/agreement/money-standing";
import { NextSteps } from "~/ui/agreement/next-steps";
import { ProjectPage } from "~/ui/agreement/project-page";
import { useSpeech } from "~/ui/language";
import { History } from "~/ui/ministry/history";
import { Content, Facts } from "~/ui/parts";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { titled } from "~/web/title";
import { inNumber, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db, clock } = context;
  const whose = { organisationId: person.organisation.id };
  const project = found(await findFundedProject(db, params.projectId ?? "", whose));
  const { id, name, summary, state, demo, startsOn, endsOn, applicationId, decisionNumber } = project;
  const { itemName, itemId, personYears, retainedUntil, granted } = project;
  return json({
    title: pick(name, language).text,
    today: helsinkiDay(clock()),
    project: { id, name, summary, state, demo, startsOn, endsOn, applicationId, decisionNumber },
    more: { itemName, itemId, personYears, retainedUntil },
    mayAccept: maySubmit(person, project.organisationId) && state === "agreed",
    standing: granted === null ? null : await findStanding(db, id),
    steps: await listNextSteps(db, project),
    history: await listProjectHistory(db, project, "recipient"),
  });
}

const partOf = { report: "reports", milestone: "milestones", instalment: "claims" } as const;

export default function OwnProject() {
  const { today, project, more, mayAccept, standing, steps, history } = useLoaderData<typeof loader>();
  const { language, say, paths } = useSpeech();
  const { personYears, retainedUntil } = more;
  const facts = [
    {
      name: say("agreement.overview.period"),
      value: `${onDay(project.startsOn, language)}–${onDay(project.endsOn, language)}`,
    },
    project.applicationId && {
      name: say("agreement.overview.decision"),
      value: <a href={paths.decision(project.applicationId)}>{project.decisionNumber}</a>,
    },
    {
      name: say("agreement.overview.item"),
      value: (
        <a href={paths.item(more.itemId)}>
          <Content texts={more.itemName} />
        </a>
      ),
    },
    personYears !== null && {
      name: say("agreement.overview.personYears"),
      value: inNumber(personYears / 100, language),
    },
    retainedUntil && {
      name: say("agreement.overview.retained"),
      value: say("agreement.overview.retainedHelp", { day: onDay(retainedUntil, language) }),
    },
    { name: say("agreement.overview.public"), value: <a href={paths.project(project.id)}>{project.id}</a> },
  ];
  return (
    <ProjectPage project={project} side="recipient" here="overview">
      <p className="lead">{say(`agreement.overview.states.${project.state}`)}</p>
      {project.state === "agreed" && (
        <section className="notice waiting" aria-labelledby="accept">
          <h2 id="accept">{say("agreement.overview.accept")}</h2>
          <p>{say("agreement.overview.acceptBy")}</p>
          <p>
            <a
              className={mayAccept ? "button" : undefined}
              href={paths.ownProjectPart(project.id, "agreement")}
            >
              {say("agreement.accept.title")}
            </a>
          </p>
        </section>
      )}
      <section aria-labelledby="money">
        <h2 id="money">{say("agreement.money.title")}</h2>
        <MoneyStanding standing={standing} />
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{say("agreement.overview.next")}</h2>
        <NextSteps
          steps={steps}
          today={today}
          hrefOf={(kind) => paths.ownProjectPart(project.id, partOf[kind])}
        />
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">{say("agreement.overview.summary")}</h2>
        <p>
          <Content texts={project.summary} />
        </p>
        <Facts rows={facts.filter((row) => typeof row === "object" && row !== null)} />
      </section>
      <section aria-labelledby="history">
        <h2 id="history">{say("agreement.overview.history")}</h2>
        {history.length > 0 ? <History entries={history} /> : <p>{say("agreement.overview.historyNone")}</p>}
      </section>
    </ProjectPage>
  );
}
