import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { decideContest } from "~/commands/decide-contest.server";
import { contestLimits, mayDecideContest, readPeople } from "~/domain/contest";
import { standingKey } from "~/domain/statfin/plan";
import { pick } from "~/domain/texts";
import { hasAny, statisticsReaders } from "~/domain/who-may";
import { findCall } from "~/queries/calls.server";
import { findCallFigure, findContest, listContestDocuments, shown } from "~/queries/contests.server";
import { findAreas, findStanding } from "~/queries/statistics.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ChoiceField, ErrorSummary, LongTextField, TextField } from "~/ui/fields";
import { ContestDecision, ContestTag, Documents, FigureText } from "~/ui/figure-parts";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { sourcesInWords } from "~/ui/verdict-words";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { type Say, wordsIn } from "~/words";
import { atTime, inNumber, onDay } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, statisticsReaders);
  const { db } = context;
  const contest = found(await findContest(db, params.contestId ?? ""));
  const call = found(await findCall(db, contest.callId, context.clock()));
  const { nameOf } = await findAreas(db);
  const { figures } = await findStanding(db, [contest.referenceOn]);
  const latest = figures.get(standingKey(contest.municipalityCode, contest.referenceOn));
  const now = await findCallFigure(db, contest);
  const say = wordsIn(language);
  const name = nameOf(contest.municipalityCode);
  const title = say("statistics.contest.title", { name: pick(name, language).text });
  const { state } = contest;
  const documents = await listContestDocuments(db, [contest.id]);
  return json({
    title: titleOf(context, say, title),
    heading: title,
    ...{ contest, documents, call: { id: call.id, name: call.name } },
    now: now ? shown(now) : null,
    latest: latest ? { ...latest, table: latest.sourceTable } : null,
    mayDecide:
      hasAny(person, ["officer"]) && mayDecideContest("upheld", { state, phase: call.phase }).ok
        ? { correct: mayDecideContest("corrected", { state, phase: call.phase }).ok }
        : null,
  });
}

const schema = z.object({
  outcome: z.enum(["upheld", "corrected"]).optional().catch(undefined),
  number: z.string().max(1000).catch(""),
  source: z.string().trim().max(100_000).catch(""),
  reasons: z.string().trim().max(100_000).catch(""),
});
type Typed = z.infer<typeof schema>;

type Back = { errors: { name: string; message: string }[]; typed: Typed };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const contestId = params.contestId ?? "";
  const say = wordsIn(language);
  const typed = schema.parse(await postedTexts(request));
  const number = readPeople(typed.number);
  const errors = wrongIn(typed, number, say);
  const back = (errors: Back["errors"], status: 400 | 409) =>
    backWith<Back>(context, { errors, typed }, status);
  found(await findContest(context.db, contestId));
  if (!typed.outcome || errors.length > 0) return back(errors, 400);

  const outcome =
    typed.outcome === "corrected"
      ? { kind: typed.outcome, number: number ?? 0, source: typed.source }
      : { kind: typed.outcome };
  const by = { id, name };
  const deciding = { contestId, outcome, reasons: typed.reasons, by, at: context.clock() };
  const verdict = found(await decideContest(context.db, deciding));
  if (verdict.ok) return redirect(pathsIn(language).contest(contestId));
  const why = verdict.because === "not-now" ? "statistics.contest.notNow" : "statistics.contest.already";
  return back([{ name: "outcome", message: say(why) }], 409);
}

function wrongIn({ outcome, source, reasons }: Typed, number: number | undefined, say: Say) {
  const correcting = outcome === "corrected";
  const long = (text: string, most: number) => [...text].length > most;
  const { reasons: longest, source: longestSource } = contestLimits;
  const wrong: [string, boolean, string][] = [
    ["outcome", outcome === undefined, say("statistics.contest.wrong.outcome")],
    ["number", correcting && number === undefined, say("statistics.contest.wrong.number")],
    ["source", correcting && source === "", say("statistics.contest.wrong.source")],
    ["source", long(source, longestSource), say("statistics.contest.wrong.tooLong", { most: longestSource })],
    ["reasons", reasons === "", say("statistics.contest.wrong.reasons")],
    ["reasons", long(reasons, longest), say("statistics.contest.wrong.tooLong", { most: longest })],
  ];
  return wrong.flatMap(([name, is, message]) => (is ? [{ name, message }] : []));
}

export default function ContestPage() {
  const { heading, contest, call, documents, now, latest, mayDecide } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const withSource = (figure: NonNullable<typeof now> | null) => (
    <>
      <FigureText figure={figure} />
      {figure && <span className="below small soft">{sourcesInWords([figure], language)}</span>}
    </>
  );
  const rows = [
    {
      name: say("statistics.contests.call"),
      value: (
        <a href={paths.call(call.id)}>
          <Content texts={call.name} />
        </a>
      ),
    },
    { name: say("statistics.contests.day"), value: onDay(contest.referenceOn, language) },
    { name: say("statistics.contest.frozen"), value: withSource(contest.frozen) },
    contest.state !== "open" && { name: say("statistics.contest.now"), value: withSource(now) },
    { name: say("statistics.contest.latest"), value: withSource(latest) },
    {
      name: say("statistics.contests.claimed"),
      value: <strong>{inNumber(contest.claimed, language)}</strong>,
    },
    { name: say("statistics.contest.reasons"), value: <span className="said">{contest.reasons}</span> },
    { name: say("statistics.contest.document"), value: <Documents documents={documents} /> },
  ];
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("statistics.title"), href: paths.statistics() },
          { name: say("statistics.contests.title"), href: paths.contests() },
        ]}
        here={heading}
      />
      <p className="tags">
        <ContestTag state={contest.state} />
      </p>
      <h1>{heading}</h1>
      <ErrorSummary errors={back?.errors ?? []} />
      <p>
        {say("statistics.contest.by", {
          name: contest.contestedByName,
          at: atTime(contest.contestedAt, language),
        })}{" "}
        {say(contest.general ? "statistics.contest.general" : "statistics.contest.onlyCall")}
      </p>
      <Facts rows={rows.filter((row) => row !== false)} />
      <ContestDecision contest={contest} />
      {contest.state === "open" && !mayDecide && (
        <p className="notice">{say("statistics.contest.onlyOfficer")}</p>
      )}
      {mayDecide && (
        <DecisionForm correct={mayDecide.correct} typed={back?.typed} errors={back?.errors ?? []} />
      )}
    </div>
  );
}

function DecisionForm({
  correct,
  typed,
  errors,
}: {
  correct: boolean;
  typed?: Typed;
  errors: Back["errors"];
}) {
  const { say } = useSpeech();
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  const outcomes = correct ? (["corrected", "upheld"] as const) : (["upheld"] as const);
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say("statistics.contest.decide")}</h2>
      <p>{say(correct ? "statistics.contest.decideLead" : "statistics.contest.notNow")}</p>
      <form method="post" noValidate>
        <ChoiceField
          name="outcome"
          label={say("statistics.contest.outcome")}
          value={typed?.outcome}
          error={errorOf("outcome")}
          options={outcomes.map((id) => ({ id, label: say(`statistics.contest.outcomes.${id}`) }))}
        />
        {correct && (
          <>
            <TextField
              name="number"
              label={say("statistics.contest.number")}
              help={say("statistics.contest.numberHelp")}
              inputMode="numeric"
              short
              value={typed?.number}
              error={errorOf("number")}
            />
            <TextField
              name="source"
              label={say("statistics.contest.source")}
              help={say("statistics.contest.sourceHelp")}
              value={typed?.source}
              error={errorOf("source")}
            />
          </>
        )}
        <LongTextField
          name="reasons"
          label={say("statistics.contest.decisionReasons")}
          value={typed?.reasons}
          error={errorOf("reasons")}
        />
        <div className="buttons">
          <button className="button" type="submit">
            {say("statistics.contest.button")}
          </button>
        </div>
      </form>
    </section>
  );
}
