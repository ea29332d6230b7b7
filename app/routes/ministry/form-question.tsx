import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { partDigest } from "~/commands/build-form.server";
import type { FormDefinition, Question, QuestionsSection } from "~/domain/application-form";
import { changesIn } from "~/domain/content-paths";
import {
  addQuestion,
  changeQuestion,
  decidingBefore,
  dependingOn,
  questionKinds,
  specialFields,
} from "~/domain/form-builder";
import { pick } from "~/domain/texts";
import { BuilderHead } from "~/ui/builder/builder-head";
import { conditionInWords } from "~/ui/builder/condition-words";
import { Code } from "~/ui/builder/list-rows";
import { Look } from "~/ui/builder/look";
import { Conflict, type Differing, type NotBuilt, Refused } from "~/ui/builder/notices";
import { fieldOf, problemInWords } from "~/ui/builder/problem-words";
import { QuestionSettings } from "~/ui/builder/question-form";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { readQuestion, typedQuestion, withRoom } from "~/web/builder-form";
import { postedTexts } from "~/web/form.server";
import { buildAs, builtDraft, notBuilt } from "~/web/form-builder.server";
import { found, languageOf } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { rearranged, type Typed } from "~/web/typed-rows";
import { type WordKey, wordsIn } from "~/words";

export const meta = titled;

/** The address of a question that is not there yet. */
const notYet = "new";

function sectionIn(form: FormDefinition, id: string | undefined): QuestionsSection | undefined {
  return form.sections.find(
    (section): section is QuestionsSection => section.kind === "questions" && section.id === id,
  );
}

const questionIn = (form: FormDefinition, sectionId: string | undefined, id: string | undefined) =>
  sectionIn(form, sectionId)?.questions.find((question) => question.id === id);

export async function loader(asked: LoaderFunctionArgs) {
  const { language, draft, form, manager, editable } = await builtDraft(asked);
  const { sectionId = "", questionId = "" } = asked.params;
  const section = found(sectionIn(form, sectionId));
  const isNew = questionId === notYet;
  const question = isNew ? undefined : found(questionIn(form, sectionId, questionId));
  const asksFor = new URL(asked.request.url).searchParams.get("kind");
  const kind = questionKinds.find((known) => known === asksFor) ?? "short-text";
  const say = wordsIn(language);
  const name = question
    ? pick(question.label, language).text || say("builder.untitled")
    : say("builder.addQuestion.new");
  const field = `${sectionId}.${questionId}`;
  return json({
    title: titleOf(asked.context, say, `${name} – ${say("builder.title")}`),
    call: { id: draft.id, name: draft.content.name },
    ...{ manager, editable, name, isNew },
    section: { id: section.id, title: section.title },
    question: question ?? null,
    condition: question && conditionInWords(question, form, language),
    typed: withRoom(question ? typedQuestion(question) : { kind }),
    digest: partDigest(question),
    deciding: decidingBefore(form, sectionId, isNew ? undefined : questionId),
    dependents: isNew
      ? []
      : dependingOn(form, sectionId, questionId).map(({ section, question }) => ({
          section: section.id,
          id: question.id,
          label: question.label,
        })),
    special: field in specialFields ? say(`builder.special.${field}` as WordKey) : null,
    saved: new URL(asked.request.url).searchParams.has("saved"),
  });
}

type Back = {
  typed: Typed;
  errors?: { name: string; message: string }[];
  refused?: NotBuilt;
  /** The question as it stands in the fields, to be looked at. */
  look?: Question | null;
  conflict?: { changes?: Differing[] };
};

export async function action(asked: ActionFunctionArgs) {
  const { context, params, request } = asked;
  const language = languageOf(params);
  const { form } = await builtDraft(asked);
  const { callId = "", sectionId = "", questionId = "" } = params;
  const posted = await postedTexts(request);
  const say = wordsIn(language);
  const id = questionId === notYet ? undefined : questionId;
  const section = sectionIn(form, sectionId);
  const taken = section?.questions.map((question) => question.id) ?? [];

  const moved = rearranged(posted, posted.intent);
  if (moved || posted.intent === "look") {
    const typed = withRoom(moved ?? posted);
    const read = readQuestion(typed, { id, taken, say });
    return json<Back>({ typed, look: read.ok ? read.part : null });
  }
  const read = readQuestion(posted, { id, taken, say });
  const typed = withRoom(posted);
  if (!read.ok) return backWith<Back>(context, { typed, errors: read.errors }, 400);

  const question = read.part;
  const verdict = await buildAs(asked, {
    operation: (form) =>
      id ? changeQuestion(form, sectionId, question) : addQuestion(form, sectionId, question),
    seen: id ? { part: (form) => questionIn(form, sectionId, id), digest: posted.seen ?? "" } : undefined,
  });
  const paths = pathsIn(language);
  if (verdict.ok) return redirect(`${paths.formQuestion(callId, sectionId, question.id)}?saved`);
  if (verdict.because === "changed-meanwhile") {
    const stored = questionIn(verdict.form, sectionId, id);
    const conflict = stored ? changesIn(stored, question) : undefined;
    return backWith<Back>(context, { typed, look: question, conflict: { changes: conflict } }, 409);
  }
  if (verdict.because !== "would-break") {
    return backWith<Back>(context, { typed, refused: notBuilt(verdict, language) }, 409);
  }
  const shown = withQuestion(verdict.form, sectionId, question);
  const errors = verdict.problems.map((problem) => ({
    name: fieldOf(problem),
    message: problemInWords(problem, shown, language),
  }));
  return backWith<Back>(context, { typed, errors }, 400);
}

/** The form with the question as it was typed, so that problems can name it. */
function withQuestion(form: FormDefinition, sectionId: string, question: Question): FormDefinition {
  return {
    sections: form.sections.map((section) =>
      section.id === sectionId && section.kind === "questions"
        ? {
            ...section,
            questions: [...section.questions.filter(({ id }) => id !== question.id), question],
          }
        : section,
    ),
  };
}

export default function FormQuestionPage() {
  const { call, section, question, name, isNew, manager, editable, saved, ...page } =
    useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { say, paths } = useSpeech();
  const errors = back?.errors ?? [];
  const typed = back?.typed ?? page.typed;
  const unsaved = back?.look;
  const look = unsaved ?? question;
  return (
    <div className="width">
      <BuilderHead
        {...{ call, manager, editable }}
        title={name}
        trail={[
          { name: say("builder.title"), href: paths.formBuilder(call.id) },
          {
            name: section.title.fi ? <Content texts={section.title} /> : section.id,
            href: paths.formSection(call.id, section.id),
          },
        ]}
        saved={saved && !back}
      >
        <p className="soft small">
          {question ? (
            <>
              <Code id={`${section.id}.${question.id}`} /> · {say("builder.codeExplained")}
            </>
          ) : (
            say("builder.codeLater")
          )}
        </p>
      </BuilderHead>
      <ErrorSummary errors={errors} />
      <Refused refused={back?.refused} />
      {back?.conflict && <Conflict changes={back.conflict.changes} />}
      {page.special && <p className="notice">{page.special}</p>}
      <div className="question-page">
        <form method="post" noValidate className="settings" autoComplete="off">
          <button
            className="hidden"
            type="submit"
            name="intent"
            value="save"
            tabIndex={-1}
            aria-hidden="true"
          />
          <input type="hidden" name="seen" value={page.digest} />
          <fieldset disabled={!editable}>
            <QuestionSettings typed={typed} deciding={page.deciding} errors={errors} />
            {editable && (
              <div className="buttons">
                <button className="button" type="submit" name="intent" value="save">
                  {say("common.save")}
                </button>
                <button
                  className="button secondary"
                  type="submit"
                  name="intent"
                  value="look"
                  formAction="#look"
                >
                  {say("builder.question.show")}
                </button>
                <a href={paths.formSection(call.id, section.id)}>{say("builder.toSection")}</a>
              </div>
            )}
          </fieldset>
          {page.dependents.length > 0 && (
            <>
              <p>{say("builder.question.decides")}</p>
              <ul>
                {page.dependents.map((dependent) => (
                  <li key={`${dependent.section}.${dependent.id}`}>
                    <a href={paths.formQuestion(call.id, dependent.section, dependent.id)}>
                      <Content texts={dependent.label} />
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </form>
        {look && (
          <Look question={look} condition={unsaved ? undefined : page.condition} unsaved={Boolean(unsaved)} />
        )}
      </div>
    </div>
  );
}
