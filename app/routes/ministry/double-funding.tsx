import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerDoubleFunding } from "~/commands/answer-double-funding.server";
import { doubleFundingAnswers } from "~/domain/double-funding";
import { hasAny } from "~/domain/who-may";
import { findDoubleFunding } from "~/queries/double-funding.server";
import { Breadcrumbs } from "~/ui/chrome";
import { ChoiceField, ErrorSummary, LongTextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, notFound, requireMinistry, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";
import { atTime, inEuros, onDay } from "~/words/formats";

export const meta = titled;

const schema = z.object({
  question: z.string().max(500),
  facts: z.string().max(64),
  place: z.string().regex(/^\d{1,4}$/),
});

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireMinistry({ request, context, params });
  const questions = found(await findDoubleFunding(context.db, params.matterId ?? ""));
  return json({
    title: titleOf(context, wordsIn(language), wordsIn(language)("milestones.double.title")),
    matterId: params.matterId ?? "",
    questions,
    mayAnswer: hasAny(person, ["officer"]),
    done: new URL(request.url).searchParams.has("done"),
  });
}

/** An officer says whether two costs are the same, with a reason. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { id, name } = await requireRole({ request, context, params }, ["officer"]);
  const posted = await postedTexts(request);
  const form = schema.safeParse(posted);
  if (!form.success) throw notFound();
  const { question, facts, place } = form.data;
  const say = wordsIn(language);
  const [answerField, reasonField] = [`answer-${place}`, `reason-${place}`];
  const typed = { answer: posted[answerField] ?? "", reason: (posted[reasonField] ?? "").slice(0, 5000) };
  const answer = doubleFundingAnswers.find((known) => known === typed.answer);
  const back = (field: string, message: string, status: 400 | 409) =>
    backWith(context, { question, ...typed, field, message }, status);
  if (!answer) return back(answerField, say("milestones.double.wrong.no-answer"), 400);

  const matterId = params.matterId ?? "";
  const answering = { matterId, question, facts, answer, reason: typed.reason };
  const by = { id, name };
  const verdict = found(await answerDoubleFunding(context.db, { ...answering, by, at: context.clock() }));
  if (!verdict.ok) {
    const status = verdict.because === "changed" ? 409 : 400;
    return back(reasonField, say(`milestones.double.wrong.${verdict.because}`), status);
  }
  return redirect(pathsIn(language).doubleFunding(matterId, "answer"));
}

export default function DoubleFunding() {
  const { questions, mayAnswer, done } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const { say, paths } = useSpeech();
  return (
    <div className="width">
      <Breadcrumbs
        trail={[{ name: say("ministry.inbox.title"), href: paths.inbox() }]}
        here={say("milestones.double.title")}
      />
      <ErrorSummary errors={wrong ? [{ name: wrong.field, message: wrong.message }] : []} />
      <h1>{say("milestones.double.title")}</h1>
      <p className="lead">{say("milestones.double.lead")}</p>
      {!wrong && done && (
        <div className="notice good" role="status">
          <p>{say("milestones.double.done")}</p>
        </div>
      )}
      {questions.length === 0 && <p className="notice">{say("milestones.double.none")}</p>}
      <ol className="milestone-cards">
        {questions.map((question, place) => (
          <li key={question.id}>
            <Question question={question} />
            {mayAnswer && (
              <Answering
                question={question}
                place={place}
                wrong={wrong?.question === question.id ? wrong : undefined}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

type Asked = ReturnType<typeof useLoaderData<typeof loader>>["questions"][number];

function Question({
  question: { items, period, similarity, shared, sameAmount, answer },
}: {
  question: Asked;
}) {
  const { language, say, paths } = useSpeech();
  const label = {
    matter: say("milestones.double.matter"),
    description: say("milestones.double.description"),
    period: say("milestones.double.period"),
    amount: say("milestones.double.amount"),
  };
  const days = (from: string, to: string) => `${onDay(from, language)}–${onDay(to, language)}`;
  const described = items.every(({ description }) => description.trim() !== "");
  return (
    <>
      <p className="tags">
        {answer ? (
          <Tag tone={answer.answer === "same" ? "bad" : "good"}>
            {say(`milestones.double.answers.${answer.answer}`)}
          </Tag>
        ) : (
          <Tag tone="waiting">{say("milestones.double.open")}</Tag>
        )}
      </p>
      <table className="stack">
        <caption>{say(`terms.cost.${items[0].category}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{label.matter}</th>
            <th scope="col">{label.description}</th>
            <th scope="col">{label.period}</th>
            <th scope="col" className="number">
              {label.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <a
                  href={
                    item.matterId === item.projectId
                      ? paths.ministryProject(item.matterId)
                      : paths.case(item.matterId)
                  }
                >
                  {item.label}
                </a>
              </th>
              <td data-label={label.description}>
                {item.description || say("milestones.double.undescribed")}
              </td>
              <td data-label={label.period}>{days(item.from, item.to)}</td>
              <td data-label={label.amount} className="number">
                {inEuros(item.amount, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {say("milestones.double.why", { days: days(period.from, period.to) })}{" "}
        {described && say("milestones.double.alike", { percent: similarity })}{" "}
        {shared.length > 0 && say("milestones.double.shared", { words: shared.join(", ") })}{" "}
        {sameAmount && say("milestones.double.sameAmount")}
      </p>
      {answer && (
        <p>
          {say("milestones.double.answered", { name: answer.byName, at: atTime(answer.at, language) })}{" "}
          <q className="typed">{answer.reason}</q>
        </p>
      )}
    </>
  );
}

type Wrong = { answer: string; reason: string; field: string; message: string };

function Answering({ question, place, wrong }: { question: Asked; place: number; wrong?: Wrong }) {
  const { say } = useSpeech();
  const error = (name: string) => (wrong?.field === name ? wrong.message : undefined);
  const [answerField, reasonField] = [`answer-${place}`, `reason-${place}`];
  return (
    <details open={wrong !== undefined || question.answer === null}>
      <summary>{say(question.answer ? "milestones.double.again" : "milestones.double.answer")}</summary>
      <form method="post" noValidate>
        <input type="hidden" name="question" value={question.id} />
        <input type="hidden" name="facts" value={question.facts} />
        <input type="hidden" name="place" value={place} />
        <ChoiceField
          name={answerField}
          label={say("milestones.double.which")}
          value={wrong?.answer ?? ""}
          error={error(answerField)}
          options={doubleFundingAnswers.map((id) => ({ id, label: say(`milestones.double.answers.${id}`) }))}
        />
        <LongTextField
          name={reasonField}
          label={say("milestones.double.reason")}
          value={wrong?.reason ?? ""}
          error={error(reasonField)}
          rows={3}
        />
        <p>
          <button className="button secondary" type="submit">
            {say("milestones.double.save")}
          </button>
        </p>
      </form>
    </details>
  );
}
