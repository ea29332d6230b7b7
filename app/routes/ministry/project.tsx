import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reachMilestone } from "~/commands/reach-milestone.server";
import { reopenMilestone } from "~/commands/reopen-milestone.server";
import { type Day, helsinkiDay, parseDay } from "~/domain/day";
import { hasEnded } from "~/domain/milestone";
import { pick } from "~/domain/texts";
import { hasAny } from "~/domain/who-may";
import { findAcceptance } from "~/queries/acceptances.server";
import { countOpenQuestions } from "~/queries/double-funding.server";
import { findFundedProject } from "~/queries/funded-projects.server";
import { findStanding } from "~/queries/ledger.server";
import { listBoard } from "~/queries/milestones.server";
import { costsOfProjects, findProject } from "~/queries/portfolio.server";
import { listNextSteps, listProjectHistory } from "~/queries/project-life.server";
import { findProjectOrigin } from "~/queries/projects.server";
import { MoneyStanding } from "~/ui/agreement/money-standing";
import { NextSteps } from "~/ui/agreement/next-steps";
import { ProjectPage } from "~/ui/agreement/project-page";
import { useSpeech } from "~/ui/language";
import { DoubleFundingNotice } from "~/ui/ministry/double-funding-notice";
import { History } from "~/ui/ministry/history";
import { dayField, Milestones } from "~/ui/ministry/milestones";
import { Content, Facts } from "~/ui/parts";
import { CostsByYear, MilestoneProgress } from "~/ui/project-parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inNumber, inWholeEuros, onDay, onPartialDay } from "~/words/formats";

export const meta = titled;

const schema = z.object({ intent: z.enum(["reach", "reopen"]), milestone: z.string().max(200) });

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const id = params.projectId ?? "";
  const today = helsinkiDay(context.clock());
  const project = found(await findProject(db, id, today));
  const origin = found(await findProjectOrigin(db, id));
  const board = await listBoard(db, { projectIds: [id] }, today);
  const milestones = board.filter(({ droppedAt }) => droppedAt === null);
  const funded = found(await findFundedProject(db, id, "ministry"));
  const acceptance = await findAcceptance(db, id);
  const mayMark = hasAny(person, ["officer"]) && !hasEnded(project.state);
  return json({
    title: titleOf(context, wordsIn(language), pick(project.name, language).text),
    project,
    origin,
    milestones,
    budget: await costsOfProjects(db, { projectId: id }),
    standing: funded.granted === null ? null : await findStanding(db, id),
    steps: await listNextSteps(db, funded),
    acceptance: acceptance ? { at: acceptance.acceptedAt, by: acceptance.acceptedByName } : null,
    more: { personYears: funded.personYears, retainedUntil: funded.retainedUntil },
    history: await listProjectHistory(db, funded, "ministry"),
    doubts: await countOpenQuestions(db, origin.applicationId ?? id),
    mayMark,
    today,
  });
}

/** Marks a milestone reached on the day that was typed beside it, or opens it again. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const posted = await postedTexts(request);
  const form = schema.safeParse(posted);
  if (!form.success) throw notFound();

  const { intent, milestone: milestoneId } = form.data;
  const projectId = params.projectId ?? "";
  const marking = { projectId, milestoneId, by: { id, name }, at: context.clock() };
  const typed = posted[dayField(milestoneId)] ?? "";
  const back = (because: MarkRefusal, limit: Day | undefined, status: 400 | 409) => {
    const values = limit ? { limit: onDay(limit, language) } : undefined;
    const error = wordsIn(language)(`milestones.wrong.${because}`, values);
    return backWith(context, { milestoneId, typed, error }, status);
  };
  if (intent === "reopen") {
    const reopened = found(await reopenMilestone(context.db, marking));
    if (!reopened.ok) return back(reopened.because, undefined, 409);
  } else {
    const day = parseDay(typed);
    if (!day.ok) return back(day.because, undefined, 400);
    const reached = found(await reachMilestone(context.db, { ...marking, reachedOn: day.value }));
    if (!reached.ok) return back(reached.because, reached.limit, reached.limit ? 400 : 409);
  }
  return redirect(`${pathsIn(language).ministryProject(projectId)}#milestones`);
}

type Refused<V> = V extends { ok: false; because: infer B } ? B : never;
type MarkRefusal =
  | Refused<Awaited<ReturnType<typeof reachMilestone>>>
  | Refused<Awaited<ReturnType<typeof reopenMilestone>>>
  | Refused<ReturnType<typeof parseDay>>;

export default function MinistryProject() {
  const data = useLoaderData<typeof loader>();
  const { project, origin, milestones, budget, history, doubts, mayMark, today } = data;
  const wrong = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const name = pick(project.name, language);
  const own = name.language === language ? undefined : name.language;
  return (
    <ProjectPage
      project={project}
      side="ministry"
      here="overview"
      errors={wrong ? [{ name: dayField(wrong.milestoneId), message: wrong.error }] : []}
    >
      <p className="lead">
        <Content texts={project.summary} />
      </p>
      <DoubleFundingNotice matterId={origin.applicationId ?? project.id} open={doubts} />
      <section aria-labelledby="money">
        <h2 id="money">{say("agreement.money.title")}</h2>
        <MoneyStanding standing={data.standing} />
      </section>
      <section aria-labelledby="next">
        <h2 id="next">{say("agreement.overview.next")}</h2>
        <NextSteps steps={data.steps} today={today} />
        {(project.state === "running" || project.state === "closing") && (
          <p>
            <a href={paths.closing(project.id)}>{say("agreement.closing.link")}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="facts">
        <h2 id="facts">{say("agreement.overview.summary")}</h2>
        <ProjectFacts {...data} />
      </section>
      <section aria-labelledby="milestones">
        <h2 id="milestones">{say("ministry.projects.milestones")}</h2>
        <p>
          <MilestoneProgress milestones={project.milestones} />
        </p>
        <p className="no-print">
          <a href={paths.projectPart(project.id, "milestones")}>{say("milestones.whole")}</a>
        </p>
        <Milestones milestones={milestones} lang={own} mayMark={mayMark} today={today} wrong={wrong} />
      </section>
      <section aria-labelledby="budget">
        <h2 id="budget">{say("ministry.projects.budget")}</h2>
        {budget.rows.length > 0 ? (
          <CostsByYear
            costs={budget}
            caption={say("ministry.projects.budgetVersion", { version: origin.budgetVersion })}
          />
        ) : (
          <p className="soft">{say("ministry.projects.noBudget")}</p>
        )}
      </section>
      {history.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history">{say("agreement.overview.history")}</h2>
          <History entries={history} />
        </section>
      )}
    </ProjectPage>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function ProjectFacts({ project, origin, acceptance, more }: Data) {
  const { language, say, paths } = useSpeech();
  const { granted, startsOn, endsOn, decision } = project;
  const rows = [
    { name: say("ministry.projects.organisation"), value: <Content texts={project.recipient.name} /> },
    { name: say("ministry.projects.item"), value: <Content texts={project.item.name} /> },
    {
      name: say("ministry.projects.granted"),
      value: granted === null ? say("common.unknown") : inWholeEuros(granted, language),
    },
    {
      name: say("ministry.projects.period"),
      value: `${onPartialDay(startsOn, language)}–${onPartialDay(endsOn, language)}`,
    },
    decision &&
      origin.decidedOn && {
        name: say("ministry.projects.decidedOn"),
        value: `${onDay(origin.decidedOn, language)} (${decision.number})`,
      },
    origin.applicationId && {
      name: say("ministry.projects.application"),
      value: <a href={paths.case(origin.applicationId)}>{origin.applicationNumber}</a>,
    },
    origin.applicationId && {
      name: say("agreement.accept.title"),
      value: acceptance
        ? `${atTime(acceptance.at, language)}, ${acceptance.by}`
        : say("agreement.accept.notAccepted"),
    },
    more.personYears !== null && {
      name: say("agreement.overview.personYears"),
      value: inNumber(more.personYears / 100, language),
    },
    more.retainedUntil && {
      name: say("agreement.overview.retained"),
      value: say("agreement.overview.retainedHelp", { day: onDay(more.retainedUntil, language) }),
    },
    {
      name: say("ministry.projects.public"),
      value: <a href={paths.project(project.id)}>{paths.project(project.id)}</a>,
    },
  ];
  return <Facts rows={rows.filter((row) => typeof row === "object" && row !== null)} />;
}
