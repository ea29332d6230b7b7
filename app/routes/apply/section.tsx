import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { saveAnswers } from "~/commands/save-answers.server";
import { fieldsOf, isMistake, type Section } from "~/domain/application-form";
import { isOpen, openSections } from "~/domain/completion";
import { pick } from "~/domain/texts";
import {
  findLastSave,
  findProjectNames,
  findWholeApplication,
  findWriters,
} from "~/queries/applications.server";
import { findOpenCompletion } from "~/queries/completions.server";
import { fieldWords } from "~/ui/application/field-words";
import { NotSaved } from "~/ui/application/not-saved";
import { SectionForm } from "~/ui/application/section-form";
import { scripts } from "~/ui/handle";
import { backWith, titleOf } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { type Paths, pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;
export const handle = scripts;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const id = params.applicationId ?? "";
  const whose = { organisationId: person.organisation.id };
  const { application, call, form, terms, answers, read } = found(
    await findWholeApplication(db, id, whose, context.clock()),
  );
  const place = form.sections.findIndex((section) => section.id === params.sectionId);
  const section = found(form.sections[place]);
  const asked = (await findOpenCompletion(db, application, answers))?.request.points ?? null;
  const parts = asked?.map(({ part }) => part) ?? [];
  const editable = asked
    ? openSections([section], parts).length > 0
    : application.state === "draft" && call.phase === "open";

  const { searchParams } = new URL(request.url);
  const fromCheck = searchParams.get("from") === "check";
  const { problemIn } = fieldWords([section], language);
  const errors = read.problems
    .filter((problem) => problem.section === section.id && (fromCheck || isMistake(problem)))
    .filter(({ field }) => !asked || isOpen(parts, field))
    .map((problem) => ({ name: problem.field, message: problemIn(problem) }));

  const say = wordsIn(language);
  const paths = pathsIn(language);
  const writers = await findWriters(db, id);
  const fields = fieldsOf(section, answers, terms.periodYears).map((field) => {
    const writer = writers.get(field);
    const saved = writer && { name: writer.name, savedAt: writer.savedAt };
    return { field, text: answers[field] ?? "", saved };
  });
  const name = (await findProjectNames(db, [id])).get(id) ?? say("apply.unnamed");
  const title = `${pick(section.title, language).text} – ${name}`;
  return json({
    title: titleOf(context, say, title, editable && errors.length > 0),
    ...{ name, section, terms, fields, errors, editable, asked, fromCheck, place },
    count: form.sections.length,
    application: { id, state: application.state, version: application.version },
    call: { phase: call.phase, closesAt: call.closesAt },
    lastSave: searchParams.has("saved") ? ((await findLastSave(db, id)) ?? null) : null,
    address: paths.section(id, section.id) + (fromCheck ? "?from=check" : ""),
    onwards: onwards(
      paths,
      id,
      asked ? openSections(form.sections, parts) : form.sections,
      section.id,
      fromCheck,
    ),
  });
}

const schema = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .catch(0),
  intent: z.enum(["next", "stay", "sums", "add-row"]).catch("stay"),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const typed = await postedTexts(request);
  const { version, intent } = schema.parse(typed);
  const { db, clock } = context;
  const [applicationId = "", sectionId = ""] = [params.applicationId, params.sectionId];
  const addRow = intent === "add-row";
  const verdict = found(
    await saveAnswers(db, { applicationId, sectionId, typed, version, addRow, by, clock }),
  );
  if (!verdict.ok && (verdict.because === "not-draft" || verdict.because === "not-open")) {
    return backWith(context, { kind: "not-saved" as const, because: verdict.because, typed }, 409);
  }
  if (!verdict.ok) {
    const conflicts = verdict.because === "changed-by-others" ? verdict.conflicts : [];
    return backWith(context, { kind: "conflict" as const, conflicts, closed: verdict.closed ?? [] }, 409);
  }
  const paths = pathsIn(language);
  const fromCheck = new URL(request.url).searchParams.get("from") === "check";
  if (intent !== "next") {
    const search = fromCheck ? "?from=check&saved" : "?saved";
    return redirect(paths.section(applicationId, sectionId) + search + afterSaving[intent]);
  }
  const whose = { organisationId: by.organisation.id };
  const { application, form, answers, read } = found(
    await findWholeApplication(db, applicationId, whose, clock()),
  );
  const asked = (await findOpenCompletion(db, application, answers))?.request.points;
  const parts = asked?.map(({ part }) => part) ?? [];
  const mistakes = read.problems.filter((problem) => problem.section === sectionId && isMistake(problem));
  if (mistakes.some(({ field }) => !asked || isOpen(parts, field))) {
    return backWith(context, { kind: "mistakes" as const }, 400);
  }
  const sections = asked ? openSections(form.sections, parts) : form.sections;
  return redirect(onwards(paths, applicationId, sections, sectionId, fromCheck));
}

const afterSaving = { stay: "", sums: "#sums", "add-row": "#last-row" };

/** Where saving leads: back to the check, to the next section, or from the last one to the check. */
function onwards(paths: Paths, id: string, sections: Section[], from: string, fromCheck: boolean): string {
  const next = sections[sections.findIndex((section) => section.id === from) + 1];
  return fromCheck || !next ? paths.check(id) : paths.section(id, next.id);
}

export default function SectionPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  if (back?.kind === "not-saved") return <NotSaved {...page} typed={back.typed} />;
  const closed = back?.kind === "conflict" ? back.closed : [];
  if (!page.editable) {
    const typed = closed.length > 0 && Object.fromEntries(closed.map(({ field, posted }) => [field, posted]));
    return <NotSaved {...page} notAsked={page.asked !== null} typed={typed || undefined} />;
  }
  return (
    <SectionForm
      {...page}
      closed={closed}
      conflicts={back?.kind === "conflict" ? back.conflicts : []}
      mistakes={back?.kind === "mistakes"}
    />
  );
}
