import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerStatement } from "~/commands/answer-statement.server";
import { isTooLate, longestReasons, statementOutcomes } from "~/domain/statement";
import { hasAny, screeningReaders } from "~/domain/who-may";
import { findCall } from "~/queries/calls.server";
import { listHistory } from "~/queries/record.server";
import { findStatement } from "~/queries/statements.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ChoiceField, ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { History } from "~/ui/ministry/history";
import { Content } from "~/ui/parts";
import { StatementAnswer } from "~/ui/statement-answer";
import { Verdict } from "~/ui/verdict";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime } from "~/words/formats";

export const meta = titled;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireRole({ request, context, params }, screeningReaders);
  const statement = found(await findStatement(context.db, params.statementId ?? ""));
  const call = await findCall(context.db, statement.callId, context.clock());
  const say = wordsIn(language);
  return json({
    title: titleOf(context, say, say("screening.statements.one", { number: statement.number })),
    statement,
    tooLate: call !== undefined && isTooLate(call.phase),
    history: await listHistory(context.db, [{ noun: "statement", id: statement.id }]),
    mayAnswer: hasAny(person, ["officer"]) && statement.outcome === null,
  });
}

type Back = { typed: { outcome: string; reasons: string }; errors: { name: string; message: string }[] };

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const { db, clock } = context;
  const statementId = params.statementId ?? "";
  found(await findStatement(db, statementId));
  const say = wordsIn(language);
  const posted = await postedTexts(request);
  const { reasons = "" } = posted;
  const outcome = statementOutcomes.find((known) => known === posted.outcome);
  const typed = { outcome: outcome ?? "", reasons };
  const back = (name: string, because: "outcome" | "too-few-words" | "too-long" | "answered") => {
    const message = say(`screening.statements.wrong.${because}`, { most: longestReasons });
    return backWith(context, { typed, errors: [{ name, message }] }, because === "answered" ? 409 : 400);
  };
  if (!outcome) return back("outcome", "outcome");
  const answering = { statementId, outcome, reasons, by: { id, name }, clock };
  const verdict = found(await answerStatement(db, answering));
  if (verdict.ok) return redirect(pathsIn(language).ministryStatement(statementId));
  return back("reasons", verdict.because);
}

export default function StatementPage() {
  const { statement, tooLate, history, mayAnswer } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>() as Back | undefined;
  const { language, say, paths } = useSpeech();
  const title = say("screening.statements.one", { number: statement.number });
  const errorOf = (name: string) => back?.errors.find((error) => error.name === name)?.message;
  const closes = atTime(statement.closesAt, language);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("ministry.inbox.title"), href: paths.inbox() },
          { name: say("screening.statements.title"), href: paths.statements() },
        ]}
        here={title}
      />
      <ErrorSummary errors={back?.errors ?? []} />
      <h1>{title}</h1>
      <p className="lead">
        <strong>
          <Content texts={statement.organisationName} />
        </strong>{" "}
        · <Content texts={statement.callName} />
      </p>
      <div className="columns">
        <div>
          <h2>{say("screening.statements.theirs")}</h2>
          <blockquote className="stated typed">{statement.text}</blockquote>
          <p className="small soft">
            {say("screening.saidBy", {
              name: statement.writtenByName,
              at: atTime(statement.writtenAt, language),
            })}
          </p>
          <StatementAnswer statement={statement} />
          {tooLate && (mayAnswer || statement.outcome === "admitted") && (
            <p className="notice waiting">{say("screening.statements.tooLate", { time: closes })}</p>
          )}
          {mayAnswer && (
            <form method="post" noValidate className="act" aria-labelledby="answer">
              <h2 id="answer">{say("screening.statements.answer")}</h2>
              {!tooLate && <p>{say("screening.statements.hurry", { time: closes })}</p>}
              <ChoiceField
                name="outcome"
                label={say("screening.statements.outcome")}
                value={back?.typed.outcome}
                error={errorOf("outcome")}
                options={statementOutcomes.map((id) => ({
                  id,
                  label: say(`screening.statements.outcomes.${id}`),
                }))}
              />
              <LongTextField
                name="reasons"
                label={say("screening.statements.reasons")}
                help={say("screening.statements.reasonsHelp")}
                value={back?.typed.reasons}
                error={errorOf("reasons")}
              />
              <button className="button" type="submit">
                {say("screening.statements.send")}
              </button>
            </form>
          )}
        </div>
        <div className="beside">
          <section aria-labelledby="verdict">
            <h2 id="verdict">{say("screening.statements.verdict")}</h2>
            <Verdict assessment={statement.assessment} organisation={statement.organisationName} />
          </section>
          <section aria-labelledby="history">
            <h2 id="history">{say("ministry.case.history")}</h2>
            <History entries={history} />
          </section>
        </div>
      </div>
    </div>
  );
}
