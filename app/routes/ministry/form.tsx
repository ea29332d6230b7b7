import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { partDigest } from "~/commands/build-form.server";
import type { FormDefinition } from "~/domain/application-form";
import {
  addSection,
  idFrom,
  mostSections,
  moveSection,
  removeSection,
  singleKinds,
  startFrom,
} from "~/domain/form-builder";
import { standardForm } from "~/domain/standard-form";
import { pick, type Texts } from "~/domain/texts";
import { findCall, listCalls } from "~/queries/calls.server";
import { sectionSchema } from "~/queries/form-definition.server";
import { BuilderHead } from "~/ui/builder/builder-head";
import { type NotBuilt, Refused, type Removed, RemovedNotice } from "~/ui/builder/notices";
import { SectionList } from "~/ui/builder/section-list";
import { ErrorSummary, SelectField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { TextsFields } from "~/ui/texts-fields";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { buildAs, builtDraft, notBuilt, postedPart } from "~/web/form-builder.server";
import { found, languageOf } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { problemsOf, texts, textsIn } from "~/web/texts-fields";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;

export async function loader(asked: LoaderFunctionArgs) {
  const { language, draft, form, manager, editable } = await builtDraft(asked);
  const { context, request } = asked;
  const say = wordsIn(language);
  const calls = await listCalls(context.db, context.clock());
  const { searchParams } = new URL(request.url);
  return json({
    title: titleOf(context, say, `${say("builder.title")} – ${pick(draft.content.name, language).text}`),
    call: { id: draft.id, name: draft.content.name },
    ...{ manager, editable },
    sections: form.sections.map((section) => ({ section, digest: partDigest(section) })),
    ready: missingSections(form),
    from: calls.filter(({ form }) => form && form.sections.length > 0).map(({ id, name }) => ({ id, name })),
    saved: searchParams.has("saved"),
  });
}

/** The sections of the standard form that this form has neither by name nor by kind. */
function missingSections({ sections }: FormDefinition) {
  return standardForm.sections
    .filter(({ id, kind }) => {
      const single = singleKinds.some((known) => known === kind);
      return !sections.some((known) => known.id === id || (single && known.kind === kind));
    })
    .map(({ id, title }) => ({ id, title }));
}

type Back = {
  typed?: Texts;
  errors?: { name: string; message: string }[];
  refused?: NotBuilt;
  removed?: Removed;
};

const stepSchema = z.string().regex(/^(up|down|remove):[a-z0-9-]{1,60}:[0-9a-f]{16}$/);

export async function action(asked: ActionFunctionArgs) {
  const { context, params, request } = asked;
  const language = languageOf(params);
  const say = wordsIn(language);
  const { form } = await builtDraft(asked);
  const posted = await postedTexts(request);
  const { intent = "" } = posted;
  const here = pathsIn(language).formBuilder(params.callId ?? "");
  const done = (anchor: string) => redirect(`${here}?saved#${anchor}`);

  if (stepSchema.safeParse(intent).success) {
    const [step, id = "", digest = ""] = intent.split(":");
    if (step !== "remove") {
      const by = step === "up" ? -1 : 1;
      const moved = await buildAs(asked, { operation: (form) => moveSection(form, id, by) });
      return moved.ok
        ? redirect(`${here}#${id}`)
        : backWith<Back>(context, { refused: notBuilt(moved, language) }, 409);
    }
    const at = form.sections.findIndex((section) => section.id === id);
    const part = form.sections[at];
    const verdict = await buildAs(asked, {
      operation: (form) => removeSection(form, id),
      seen: { part: ({ sections }) => sections.find((section) => section.id === id), digest },
    });
    if (!verdict.ok || !part) {
      const refused = verdict.ok
        ? { because: "no-such-part" as const, messages: [] }
        : notBuilt(verdict, language);
      return backWith<Back>(context, { refused }, 409);
    }
    return json<Back>({ removed: { kind: "section", part, at } });
  }
  if (intent === "restore-section") {
    const part = postedPart(sectionSchema, posted.part);
    if (!part) throw new Response(null, { status: 400 });
    const at = z.coerce.number().int().min(0).max(mostSections).catch(mostSections).parse(posted.at);
    const verdict = await buildAs(asked, { operation: (form) => addSection(form, part, at) });
    return verdict.ok
      ? done(part.id)
      : backWith<Back>(context, { refused: notBuilt(verdict, language) }, 409);
  }
  if (intent === "start") {
    const other = posted.from
      ? (found(await findCall(context.db, posted.from, context.clock())).form ?? undefined)
      : standardForm;
    const verdict = await buildAs(asked, { operation: (form) => startFrom(form, found(other)) });
    return verdict.ok
      ? done("sections")
      : backWith<Back>(context, { refused: notBuilt(verdict, language) }, 409);
  }
  const ready = standardForm.sections.find(({ id }) => intent === `ready:${id}`);
  if (ready) {
    const verdict = await buildAs(asked, { operation: (form) => addSection(form, ready) });
    return verdict.ok
      ? done(ready.id)
      : backWith<Back>(context, { refused: notBuilt(verdict, language) }, 409);
  }
  const read = z
    .object({ title: texts(say, { most: 500, needed: ["fi"] }) })
    .safeParse({ title: textsIn(posted, "title") });
  const typed = textsIn(posted, "title");
  if (!read.success) return backWith<Back>(context, { errors: problemsOf(read.error), typed }, 400);
  const { title } = read.data;
  let id = "";
  const verdict = await buildAs(asked, {
    operation: (form) => {
      id = idFrom(
        title.fi,
        form.sections.map((section) => section.id),
        "osio",
      );
      return addSection(form, { id, kind: "questions", title, questions: [] });
    },
  });
  if (!verdict.ok) return backWith<Back>(context, { refused: notBuilt(verdict, language), typed }, 409);
  return redirect(pathsIn(language).formSection(params.callId ?? "", id));
}

export default function FormPage() {
  const { call, sections, ready, from, manager, editable, saved } = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  const { say, paths } = useSpeech();
  const errors = back?.errors ?? [];
  return (
    <div className="width">
      <BuilderHead {...{ call, manager, editable }} title={say("builder.title")} saved={saved && !back}>
        <p className="lead">{say("builder.lead")}</p>
      </BuilderHead>
      <ErrorSummary errors={errors} />
      <Refused refused={back?.refused} />
      <RemovedNotice removed={back?.removed} />
      {sections.length > 0 && (
        <p>
          <a className="button secondary" href={paths.preview(call.id)}>
            {say("builder.preview")}
          </a>
        </p>
      )}
      {editable && sections.length === 0 && <Start from={from} />}
      <h2 id="sections">{say("builder.sections")}</h2>
      <SectionList callId={call.id} sections={sections} editable={editable} />
      {editable && (
        <section className="add-part" aria-labelledby="add">
          <h2 id="add">{say("builder.addSection.title")}</h2>
          <div className="add-ways">
            <form method="post" noValidate>
              <h3>{say("builder.addSection.own")}</h3>
              <TextsFields
                name="title"
                label={say("builder.addSection.name")}
                value={back?.typed}
                errors={errors}
              />
              <button className="button" type="submit">
                {say("builder.addSection.add")}
              </button>
            </form>
            {ready.length > 0 && (
              <form method="post">
                <h3>{say("builder.addSection.ready")}</h3>
                <p className="help">{say("builder.addSection.readyHelp")}</p>
                <p className="ready-parts">
                  {ready.map(({ id, title }) => (
                    <button
                      key={id}
                      className="button secondary"
                      name="intent"
                      value={`ready:${id}`}
                      type="submit"
                    >
                      + <Content texts={title} />
                    </button>
                  ))}
                </p>
              </form>
            )}
          </div>
        </section>
      )}
    </div>
  );
}

type From = ReturnType<typeof useLoaderData<typeof loader>>["from"];

function Start({ from }: { from: From }) {
  const { say } = useSpeech();
  return (
    <section className="notice" aria-labelledby="start">
      <h2 id="start">{say("builder.start.title")}</h2>
      <p>{say("builder.start.lead")}</p>
      <form method="post">
        <button className="button" type="submit" name="intent" value="start">
          {say("builder.start.standard")}
        </button>
      </form>
      {from.length > 0 && (
        <form method="post" className="with-button">
          <SelectField
            name="from"
            label={say("builder.start.from")}
            options={from.map(({ id, name }) => ({ id, label: <Content texts={name} /> }))}
          />
          <button className="button secondary" type="submit" name="intent" value="start">
            {say("builder.start.copy")}
          </button>
        </form>
      )}
    </section>
  );
}
