import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { reachMilestone } from "~/commands/reach-milestone.server";
import { reopenMilestone } from "~/commands/reopen-milestone.server";
import { type Day, helsinkiDay, parseDay } from "~/domain/day";
import { hasEnded } from "~/domain/milestone";
import { pick } from "~/domain/texts";
import { hasAny } from "~/domain/who-may";
import { countOpenQuestions } from "~/queries/double-funding.server";
import { listBoard } from "~/queries/milestones.server";
import { costsOfProjects, findProject } from "~/queries/portfolio.server";
import { findProjectOrigin } from "~/queries/projects.server";
import { listHistory } from "~/queries/record.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { DoubleFundingNotice } from "~/ui/ministry/double-funding-notice";
import { History } from "~/ui/ministry/history";
import { dayField, Milestones } from "~/ui/ministry/milestones";
import { Content, DemoTag, Facts } from "~/ui/parts";
import { CostsByYear, MilestoneProgress } from "~/ui/project-parts";
import { ProjectStateTag } from "~/ui/state-tags";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { inWholeEuros, onDay, onPartialDay } from "~/words/formats";

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
  const subjects = [{ noun: "project", id }, ...milestones.map((one) => ({ noun: "milestone", id: one.id }))];
  const mayMark = hasAny(person, ["officer"]) && !hasEnded(project.state);
  return json({
    title: titleOf(context, wordsIn(language), pick(project.name, language).text),
    project,
    origin,
    milestones,
    budget: await costsOfProjects(db, { projectId: id }),
    history: await listHistory(db, subjects),
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

export default function ProjectPage() {
  const { project, origin, milestones, budget, history, doubts, mayMark, today } =
    useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const { language, say, paths } = useSpeech();
  const name = pick(project.name, language);
  const own = name.language === language ? undefined : name.language;
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("ministry.projects.title"), href: paths.ministryProjects() }]}
        here={name.text}
      />
      {wrong && <ErrorSummary errors={[{ name: dayField(wrong.milestoneId), message: wrong.error }]} />}
      <p className="tags">
        <ProjectStateTag state={project.state} />
        {project.demo && <DemoTag />}
      </p>
      <h1 lang={own}>{name.text}</h1>
      <p className="lead">
        <Content texts={project.summary} />
      </p>
      <DoubleFundingNotice matterId={origin.applicationId ?? project.id} open={doubts} />
      <ProjectFacts project={project} origin={origin} />
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
          <h2 id="history">{say("ministry.projects.history")}</h2>
          <History entries={history} />
        </section>
      )}
    </div>
  );
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

function ProjectFacts({ project, origin }: Pick<Data, "project" | "origin">) {
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
    {
      name: say("ministry.projects.public"),
      value: <a href={paths.project(project.id)}>{paths.project(project.id)}</a>,
    },
  ];
  return <Facts rows={rows.filter((row) => typeof row === "object" && row !== null)} />;
}
