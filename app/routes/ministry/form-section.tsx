import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { partDigest } from "~/commands/build-form.server";
import type { FormDefinition, Question, Section } from "~/domain/application-form";
import { changesIn } from "~/domain/content-paths";
import {
  addQuestion,
  changeSection,
  mostQuestions,
  moveQuestion,
  questionKinds,
  removeQuestion,
} from "~/domain/form-builder";
import { usualPreview, writePreviewAs } from "~/domain/preview";
import { standardForm } from "~/domain/standard-form";
import { pick } from "~/domain/texts";
import { questionSchema } from "~/queries/form-definition.server";
import { BuilderHead } from "~/ui/builder/builder-head";
import { conditionInWords } from "~/ui/builder/condition-words";
import { Code } from "~/ui/builder/list-rows";
import {
  Conflict,
  type Differing,
  type NotBuilt,
  Refused,
  type Removed,
  RemovedNotice,
} from "~/ui/builder/notices";
import { QuestionList } from "~/ui/builder/question-list";
import { SectionSettings } from "~/ui/builder/section-settings";
import { ErrorSummary, SelectField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { backWith, titleOf } from "~/web/back.server";
import { readSection, typedSection } from "~/web/builder-form";
import { postedTexts } from "~/web/form.server";
import { buildAs, builtDraft, notBuilt, postedPart } from "~/web/form-builder.server";
import { found, languageOf } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { rearranged, type Typed } from "~/web/typed-rows";
import { wordsIn } from "~/words";

export const meta = titled;

const sectionIn = (form: FormDefinition, id: string | undefined) =>
  form.sections.find((section) => section.id === id);

/** What the section says of itself: its questions are changed one by one, beside it. */
function settingsOf(section: Section | undefined): unknown {
  if (section?.kind !== "questions") return section;
  const { questions: _, ...settings } = section;
  return settings;
}

export async function loader(asked: LoaderFunctionArgs) {
  const { language, draft, form, manager, editable } = await builtDraft(asked);
  const section = found(sectionIn(form, asked.params.sectionId));
  const say = wordsIn(language);
  const name = pick(section.title, language).text || say("builder.untitled");
  return json({
    title: titleOf(asked.context, say, `${name} – ${say("builder.title")}`),
    call: { id: draft.id, name: draft.content.name },
    ...{ manager, editable, name },
    section: { id: section.id, kind: section.kind },
    typed: typedSection(section),
    digest: partDigest(settingsOf(section)),
    questions:
      section.kind === "questions"
        ? section.questions.map((question) => ({
            question,
            digest: partDigest(question),
            condition: conditionInWords(question, form, language),
          }))
        : [],
    ready: missingQuestions(section).map(({ id, label }) => ({ id, label })),
    saved: new URL(asked.request.url).searchParams.has("saved"),
  });
}

/** The questions of the standard form's section of this name that this one lacks. */
function missingQuestions(section: Section): Question[] {
  const standard = sectionIn(standardForm, section.id);
  if (section.kind !== "questions" || standard?.kind !== "questions") return [];
  return standard.questions.filter(({ id }) => !section.questions.some((known) => known.id === id));
}

type Back = {
  typed?: Typed;
  errors?: { name: string; message: string }[];
  refused?: NotBuilt;
  removed?: Removed;
  conflict?: Differing[];
};

const stepSchema = z.string().regex(/^(up|down|remove):[a-z0-9-]{1,60}:[0-9a-f]{16}$/);

export async function action(asked: ActionFunctionArgs) {
  const { context, params, request } = asked;
  const language = languageOf(params);
  const { form } = await builtDraft(asked);
  const sectionId = params.sectionId ?? "";
  const posted = await postedTexts(request);
  const { intent = "" } = posted;
  const here = pathsIn(language).formSection(params.callId ?? "", sectionId);
  const refuse = (verdict: Parameters<typeof notBuilt>[0]) =>
    backWith<Back>(context, { refused: notBuilt(verdict, language) }, 409);
  const section = sectionIn(form, sectionId);
  const questions = section?.kind === "questions" ? section.questions : [];

  if (stepSchema.safeParse(intent).success) {
    const [step, id = "", digest = ""] = intent.split(":");
    if (step !== "remove") {
      const by = step === "up" ? -1 : 1;
      const moved = await buildAs(asked, { operation: (form) => moveQuestion(form, sectionId, id, by) });
      return moved.ok ? redirect(`${here}#${id}`) : refuse(moved);
    }
    const at = questions.findIndex((question) => question.id === id);
    const part = questions[at];
    const verdict = await buildAs(asked, {
      operation: (form) => removeQuestion(form, sectionId, id),
      seen: { part: (form) => questionIn(form, sectionId, id), digest },
    });
    if (!verdict.ok) return refuse(verdict);
    return json<Back>({ removed: { kind: "question", part: found(part), at } });
  }
  const ready = section && missingQuestions(section).find(({ id }) => intent === `ready:${id}`);
  const restored = intent === "restore-question" ? postedPart(questionSchema, posted.part) : undefined;
  const added = ready ?? restored;
  if (added) {
    const at = z.coerce.number().int().min(0).max(mostQuestions).optional().catch(undefined).parse(posted.at);
    const verdict = await buildAs(asked, { operation: (form) => addQuestion(form, sectionId, added, at) });
    return verdict.ok ? redirect(`${here}?saved#${added.id}`) : refuse(verdict);
  }
  const typed = rearranged(posted, intent);
  if (typed) return json<Back>({ typed });

  const say = wordsIn(language);
  const read = readSection(posted, found(section), say);
  if (!read.ok) return backWith<Back>(context, { typed: posted, errors: read.errors }, 400);
  const settings = read.part;
  const verdict = await buildAs(asked, {
    operation: (form) => {
      const current = sectionIn(form, sectionId);
      const kept = current?.kind === "questions" ? { questions: current.questions } : {};
      return changeSection(form, { ...settings, ...kept } as Section);
    },
    seen: { part: (form) => settingsOf(sectionIn(form, sectionId)), digest: posted.seen ?? "" },
  });
  if (verdict.ok) return redirect(`${here}?saved`);
  if (verdict.because === "changed-meanwhile") {
    const changes = changesIn(settingsOf(sectionIn(verdict.form, sectionId)), settingsOf(settings));
    return backWith<Back>(context, { typed: posted, conflict: changes }, 409);
  }
  if (verdict.because !== "would-break") {
    return backWith<Back>(context, { typed: posted, refused: notBuilt(verdict, language) }, 409);
  }
  const errors = verdict.problems.map(({ because, what = "" }) => ({
    name: ownCodeField(posted, what),
    message: say(`builder.problem.${because}`, { what, most: 0, question: "" }),
  }));
  return backWith<Back>(context, { typed: posted, errors }, 400);
}

function questionIn(form: FormDefinition, sectionId: string, id: string) {
  const section = sectionIn(form, sectionId);
  return section?.kind === "questions" ? section.questions.find((question) => question.id === id) : undefined;
}

/** The last field in which the code was typed: of two the same, the later is the one to change. */
function ownCodeField(posted: Record<string, string>, code: string): string {
  const fields = Object.keys(posted).filter((name) => /^own\.\d+\.code$/.test(name));
  return fields.findLast((name) => posted[name]?.trim().toUpperCase() === code) ?? "title.fi";
}

export default function FormSectionPage() {
  const { call, section, name, questions, ready, manager, editable, saved, ...page } =
    useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { say, paths } = useSpeech();
  const errors = back?.errors ?? [];
  const typed = back?.typed ?? page.typed;
  return (
    <div className="width">
      <BuilderHead
        {...{ call, manager, editable }}
        title={name}
        trail={[{ name: say("builder.title"), href: paths.formBuilder(call.id) }]}
        saved={saved && !back}
      >
        <p className="tags">
          <span>{say(`builder.sectionKind.${section.kind}`)}</span>
          <Code id={section.id} />
          <a href={paths.preview(call.id, writePreviewAs(usualPreview), `sections/${section.id}`)}>
            {say("builder.previewSection")}
          </a>
        </p>
      </BuilderHead>
      <ErrorSummary errors={errors} />
      <Refused refused={back?.refused} />
      <RemovedNotice removed={back?.removed} />
      {back?.conflict && <Conflict changes={back.conflict} />}

      {section.kind === "questions" && (
        <>
          <h2 id="questions">{say("builder.questions")}</h2>
          <QuestionList callId={call.id} sectionId={section.id} questions={questions} editable={editable} />
          {editable && <AddQuestion callId={call.id} sectionId={section.id} ready={ready} />}
        </>
      )}

      <h2>{say("builder.section.settings")}</h2>
      <form method="post" noValidate className="settings">
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
          <SectionSettings kind={section.kind} typed={typed} errors={errors} />
          {editable && (
            <div className="buttons">
              <button className="button" type="submit" name="intent" value="save">
                {say("common.save")}
              </button>
              <a href={paths.formBuilder(call.id)}>{say("builder.toForm")}</a>
            </div>
          )}
        </fieldset>
      </form>
    </div>
  );
}

type AddProps = {
  callId: string;
  sectionId: string;
  ready: { id: string; label: Parameters<typeof Content>[0]["texts"] }[];
};

function AddQuestion({ callId, sectionId, ready }: AddProps) {
  const { say, paths } = useSpeech();
  return (
    <section className="add-part" aria-labelledby="add">
      <h3 id="add">{say("builder.addQuestion.title")}</h3>
      <form method="get" action={paths.formQuestion(callId, sectionId, "new")} className="with-button">
        <SelectField
          name="kind"
          label={say("builder.addQuestion.kind")}
          options={questionKinds.map((id) => ({ id, label: say(`builder.kind.${id}`) }))}
        />
        <button className="button secondary" type="submit">
          {say("builder.addQuestion.add")}
        </button>
      </form>
      {ready.length > 0 && (
        <form method="post">
          <p className="help">{say("builder.addQuestion.ready")}</p>
          <p className="ready-parts">
            {ready.map(({ id, label }) => (
              <button key={id} className="button secondary" type="submit" name="intent" value={`ready:${id}`}>
                + <Content texts={label} />
              </button>
            ))}
          </p>
        </form>
      )}
    </section>
  );
}
