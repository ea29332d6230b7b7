import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { presentChange } from "~/commands/present-change.server";
import { returnChange } from "~/commands/return-change.server";
import { isLateRequest, type PartName, partNames, toDecide } from "~/domain/change-request";
import { suggestedDueDay } from "~/domain/completion";
import { helsinkiDay, parseDay } from "~/domain/day";
import { changeDeciders, changeHandlers, hasAny } from "~/domain/who-may";
import { findChange, findChangeFacts } from "~/queries/changes.server";
import { findOpenReturn } from "~/queries/filings.server";
import { listProjectFiles } from "~/queries/project-files.server";
import { findPlan } from "~/queries/project-plans.server";
import { listHistory } from "~/queries/record.server";
import { FilingStateTag } from "~/ui/change/change-list";
import { ChangePartsView } from "~/ui/change/change-parts";
import { problemInWords } from "~/ui/change/problem-words";
import { type Deciding, RulingForm } from "~/ui/change/ruling-form";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { History } from "~/ui/ministry/history";
import { Content } from "~/ui/parts";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { backWith, titleOf } from "~/web/back.server";
import { shownChange } from "~/web/changes.server";
import { postedTexts, versionOf } from "~/web/form.server";
import { found, languageOf, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { readRulings } from "~/web/rulings.server";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const { db } = context;
  const today = helsinkiDay(context.clock());
  const place = { id: params.changeId ?? "", projectId: params.projectId ?? "" };
  const { project, filing, content, decision, submissions } = found(await findChange(db, place, "ministry"));
  const facts = found(await findChangeFacts(db, project, filing, today));
  const kept = found(content ?? undefined);
  const readAgainst = (await findPlan(db, project.id, kept.planVersion))?.plan ?? facts.plan;
  const waiting = toDecide(kept);
  const officer = hasAny(person, changeHandlers);
  const handled = filing.state === "submitted" && decision?.state !== "presented" && waiting.length > 0;
  const history = await listHistory(db, [{ noun: "change", id: filing.id }]);
  const declined = history.findLast(({ action }) => action === "decline");
  const open = await findOpenReturn(db, filing.id);
  const last = submissions.at(-1);
  const say = wordsIn(language);
  const deciding: Deciding | null =
    officer && handled
      ? {
          asked: kept.asked,
          waiting: shownChange(kept, facts.plan, facts, language).parts.filter(({ told }) => !told),
          plan: facts.plan,
          version: filing.version,
          earlier: decision ? { rulings: decision.rulings, granted: decision.granted } : null,
        }
      : null;
  return json({
    title: titleOf(context, say, say("changes.numbered", { number: filing.number ?? "" })),
    project: { id: project.id, name: project.name },
    filing: { id: filing.id, number: filing.number ?? "", state: filing.state },
    received: last && { at: last.receivedAt, by: last.submittedByName },
    late: kept.asked.extension !== undefined && isLateRequest(facts.askedOn, readAgainst),
    notice: waiting.length === 0,
    shown: shownChange(kept, readAgainst, facts, language),
    deciding,
    declined:
      decision?.state === "drafted" && declined
        ? ((declined.details as { reason?: string }).reason ?? "")
        : null,
    decision: decision && {
      state: decision.state,
      number: decision.number,
      presented: { name: decision.presentedByName, at: decision.presentedAt },
      signed: decision.signedAt && { name: decision.signedByName ?? "", at: decision.signedAt },
      servedAt: decision.servedAt,
    },
    maySign: hasAny(person, changeDeciders) && decision?.state === "presented",
    suggested: onDay(suggestedDueDay(today), language),
    waitsUntil: open?.dueOn ?? null,
    files: await listProjectFiles(db, {
      ...{ projectId: project.id, noun: "filing", nounId: filing.id, field: "documents" },
    }),
    history,
  });
}

type Back = { typed: Record<string, string>; errors: Record<string, string>; refused?: string };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, changeHandlers);
  const { db, clock } = context;
  const at = clock();
  const say = wordsIn(language);
  const posted = await postedTexts(request);
  const [filingId, projectId] = [params.changeId ?? "", params.projectId ?? ""];
  const change = found(await findChange(db, { id: filingId, projectId }, "ministry"));
  const facts = found(await findChangeFacts(db, change.project, change.filing, helsinkiDay(at)));
  const back = (data: Omit<Back, "typed">, status: 400 | 409) =>
    backWith(context, { ...data, typed: posted }, status);
  const done = () => redirect(pathsIn(language).filing(projectId, "changes", filingId));

  if (posted.intent === "return") {
    const day = parseDay(posted.dueOn ?? "");
    if (!day.ok) return back({ errors: { dueOn: say(`changes.wrong.${day.because}`) } }, 400);
    const questions = partNames
      .map((part) => ({ part, question: (posted[`question.${part}`] ?? "").trim() }))
      .filter(({ question }) => question !== "");
    const returning = { filingId, projectId, questions, message: (posted.message ?? "").trim() };
    const verdict = found(await returnChange(db, { ...returning, dueOn: day.value, by: { id, name }, at }));
    if (verdict.ok) return done();
    const values = verdict.limit ? { day: onDay(verdict.limit, language) } : undefined;
    const error = say(`changes.ministry.returnWrong.${verdict.because}`, values);
    if (verdict.because === "wrong-state") return back({ errors: {}, refused: error }, 409);
    const first = toDecide(change.content ?? { asked: {}, told: [] })[0];
    const field = verdict.because === "too-soon" ? "dueOn" : `question.${first}`;
    return back({ errors: { [field]: error } }, 400);
  }

  const read = readRulings(posted, found(change.content ?? undefined), facts);
  const told = (problems: typeof read.problems) =>
    Object.fromEntries(
      problems.map((problem) => [fieldOf(problem.field), problemInWords(problem, facts.plan, language)]),
    );
  if (read.problems.length > 0) return back({ errors: told(read.problems) }, 400);
  const presenting = { filingId, projectId, rulings: read.rulings, granted: read.granted };
  const verdict = found(
    await presentChange(db, { ...presenting, version: versionOf(posted), by: { id, name }, at }),
  );
  if (verdict.ok) return done();
  if (verdict.because === "wrong-state") {
    const state = say(`funded.filingState.${verdict.state}`);
    return back({ errors: {}, refused: say("changes.ministry.wrong-state", { state }) }, 409);
  }
  if (verdict.because === "changed")
    return back({ errors: {}, refused: say("changes.ministry.changed") }, 409);
  const missing = verdict.rulings.map(({ part, because }): [string, string] =>
    because === "outcome-missing"
      ? [`${part}.outcome`, `${say(`changes.part.${part}`)}: ${say("changes.wrong.outcome-missing")}`]
      : [lackingOf(part, posted), `${say(`changes.part.${part}`)}: ${say("changes.wrong.rulingReasons")}`],
  );
  return back({ errors: { ...told(verdict.problems), ...Object.fromEntries(missing) } }, 400);
}

/** The field in the official's form that a problem is about. */
function fieldOf(field: string): string {
  if (field.startsWith("content.")) return "content.outcome";
  return field.endsWith(".reasons") ? field.replace(/reasons$/, "outcome") : field;
}

function lackingOf(part: PartName, posted: Record<string, string>): string {
  return (posted[`${part}.reasonsFi`] ?? "").trim() === "" ? `${part}.reasonsFi` : `${part}.reasonsSv`;
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

export default function ChangePage() {
  const data = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { say, language, paths } = useSpeech();
  const { project, filing, received, deciding } = data;
  const heading = say("changes.numbered", { number: filing.number });
  const trail = [
    ...projectTrail(project, "ministry", { say, paths }),
    { name: say("changes.title"), href: paths.projectPart(project.id, "changes") },
  ];
  return (
    <div className="width">
      <Breadcrumbs trail={trail} here={heading} />
      {back && (
        <ErrorSummary errors={Object.entries(back.errors).map(([name, message]) => ({ name, message }))} />
      )}
      <p className="tags">
        <FilingStateTag state={filing.state} />
      </p>
      <h1>{heading}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ProjectNav project={project} side="ministry" here="changes" />
      {back?.refused && (
        <div className="notice bad" role="alert">
          <p>{back.refused}</p>
        </div>
      )}
      {received && (
        <p className="soft">
          {say("changes.ministry.received", {
            time: atTime(received.at, language, { seconds: true }),
            name: received.by,
          })}
        </p>
      )}
      <Standing data={data} />
      <ChangePartsView {...data.shown} sent />
      {data.files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">{say("changes.form.files")}</h2>
          <ProjectFileList files={data.files} />
        </section>
      )}
      {deciding && (
        <>
          <RulingForm deciding={deciding} typed={back?.typed} errors={back?.errors ?? {}} />
          <ReturnForm
            parts={deciding.waiting.map(({ part }) => part)}
            suggested={data.suggested}
            back={back}
          />
        </>
      )}
      <section aria-labelledby="history">
        <h2 id="history">{say("ministry.projects.history")}</h2>
        <History entries={data.history} />
      </section>
    </div>
  );
}

function Standing({ data: { project, filing, decision, ...data } }: { data: Data }) {
  const { say, language, paths } = useSpeech();
  const time = (at: string) => atTime(at, language);
  return (
    <>
      {data.late && <p className="notice waiting">{say("changes.ministry.late")}</p>}
      {data.notice && <p className="notice good">{say("changes.view.notice")}</p>}
      {data.waitsUntil && (
        <p className="notice waiting">
          {say("changes.ministry.waitsAnswer", { day: onDay(data.waitsUntil, language) })}
        </p>
      )}
      {data.declined !== null && (
        <p className="notice waiting">{say("changes.ministry.declined", { reason: data.declined })}</p>
      )}
      {decision?.state === "presented" && (
        <div className="notice">
          <p>
            {say("changes.ministry.presented", {
              name: decision.presented.name,
              time: time(decision.presented.at),
            })}
          </p>
          {data.maySign && (
            <p>
              <a className="button" href={paths.filing(project.id, "changes", filing.id, "signing")}>
                {say("changes.ministry.decide")}
              </a>
            </p>
          )}
        </div>
      )}
      {decision?.signed && (
        <div className="notice good">
          <p>
            {say("changes.ministry.decidedBy", {
              number: decision.number ?? "",
              ...{ name: decision.signed.name, time: time(decision.signed.at) },
            })}{" "}
            {decision.servedAt
              ? say("changes.ministry.served", { time: time(decision.servedAt) })
              : say("changes.ministry.notServed")}
          </p>
          <p>
            <a href={paths.filing(project.id, "changes", filing.id, "signing")}>
              {say("changes.view.openDecision")}
            </a>
          </p>
        </div>
      )}
    </>
  );
}

function ReturnForm({ parts, suggested, back }: { parts: PartName[]; suggested: string; back?: Back }) {
  const { say } = useSpeech();
  const field = (name: string, otherwise = "") => ({
    ...{ name, value: back?.typed[name] ?? otherwise, error: back?.errors[name] },
  });
  return (
    <details className="ruling" open={back?.typed.intent === "return"}>
      <summary>{say("changes.ministry.returnTitle")}</summary>
      <form method="post">
        <p>{say("changes.ministry.returnLead")}</p>
        {parts.map((part) => (
          <LongTextField
            key={part}
            {...field(`question.${part}`)}
            label={say("changes.ministry.questionFor", { part: say(`changes.part.${part}`) })}
            rows={3}
            optional
          />
        ))}
        <LongTextField {...field("message")} label={say("changes.ministry.message")} rows={3} optional />
        <TextField
          {...field("dueOn", suggested)}
          label={say("changes.ministry.due")}
          help={say("changes.ministry.dueHelp")}
          short
        />
        <button className="button secondary" type="submit" name="intent" value="return">
          {say("changes.ministry.return")}
        </button>
      </form>
    </details>
  );
}
