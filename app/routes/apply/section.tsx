import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { keepPost } from "~/commands/keep-post.server";
import { openSection } from "~/commands/open-section.server";
import { saveAnswers, tryAnswers } from "~/commands/save-answers.server";
import { takeKeptPost } from "~/commands/take-kept-post.server";
import {
  type Answers,
  fieldsOf,
  isMistake,
  readApplication,
  rowsField,
  type Section,
} from "~/domain/application-form";
import { isOpen, openSections } from "~/domain/completion";
import { applicationFacts } from "~/domain/eligibility";
import { pick } from "~/domain/texts";
import type { Person } from "~/domain/who-may";
import {
  findLastSave,
  findProjectNames,
  findWholeApplication,
  findWriters,
} from "~/queries/applications.server";
import { findOpenCompletion } from "~/queries/completions.server";
import { assessOrganisation } from "~/queries/eligibility.server";
import { findKeptPost, listKeptPosts } from "~/queries/kept-posts.server";
import { findTurn } from "~/queries/page-turns.server";
import { besideOf } from "~/ui/application/beside";
import { fieldWords } from "~/ui/application/field-words";
import { NotSaved } from "~/ui/application/not-saved";
import { SectionForm } from "~/ui/application/section-form";
import { scripts } from "~/ui/handle";
import { backWith, titleOf } from "~/web/back.server";
import type { AppContext } from "~/web/context";
import { editingOf, postedTexts, turnOf, versionOf } from "~/web/form.server";
import { found, languageOf, requireApplicant } from "~/web/guards.server";
import { inLanguage, type Paths, pathsIn } from "~/web/paths";
import { titled } from "~/web/title";
import { wordsIn } from "~/words";

export const meta = titled;
export const handle = scripts;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const person = await requireApplicant({ request, context, params });
  const { db } = context;
  const now = context.clock();
  const id = params.applicationId ?? "";
  const whose = { organisationId: person.organisation.id };
  const whole = found(await findWholeApplication(db, id, whose, now));
  const { application, call, form, terms } = whole;
  const place = form.sections.findIndex((section) => section.id === params.sectionId);
  const section = found(form.sections[place]);
  const asked = (await findOpenCompletion(db, application, whole.answers))?.request.points ?? null;
  const parts = asked?.map(({ part }) => part) ?? [];
  const editable = asked
    ? openSections([section], parts).length > 0
    : application.state === "draft" && call.phase === "open";

  const { searchParams } = new URL(request.url);
  const from = checkOf(searchParams);
  const fromCheck = from !== undefined;
  const kept = await findKeptTexts(context, person, id, section.id, searchParams.get("kept"));
  const waiting = kept ? undefined : await findWaiting(context, person, id, section.id);
  const answers = kept?.answers ?? whole.answers;
  const read = kept?.answers ? readApplication(form, answers, terms) : whole.read;
  const { problemIn } = fieldWords([section], language, answers);
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
  const address = paths.section(id, section.id) + (from ? `?from=${from}` : "");
  const opening = { applicationId: id, sectionId: section.id, version: application.version };
  const { id: callId, rules } = call;
  const says = applicationFacts({ ...whole, answers, read });
  const assessment = await assessOrganisation(db, { callId, rules }, whose.organisationId, id, says);
  return json({
    title: titleOf(context, say, title, editable && errors.length > 0),
    findings: editable && !asked ? (assessment?.findings ?? []) : [],
    ...{ name, section, terms, fields, errors, editable, kept, asked, fromCheck, place },
    files: whole.files.filter(({ field }) => field.startsWith(`${section.id}.`)),
    beside: besideOf(section, form.sections, answers, terms.periodYears),
    count: form.sections.length,
    editing: kept?.editing ?? randomUUID(),
    turn: kept ? await findTurn(db, kept.editing) : 0,
    together: editable ? await openSection(db, { ...opening, by: person, at: now }) : null,
    application: { id, state: application.state, version: application.version },
    call: { phase: call.phase, closesAt: call.closesAt, contact: call.contact },
    lastSave: searchParams.has("saved") ? ((await findLastSave(db, id)) ?? null) : null,
    address,
    waiting: waiting ? { at: waiting.keptAt, href: `${address}${from ? "&" : "?"}kept=${waiting.id}` } : null,
    onwards: onwards(paths, id, asked ? openSections(form.sections, parts) : form.sections, section.id, from),
  });
}

/** The newest texts of the writer's own that were kept of this section and not stored. */
async function findWaiting(context: AppContext, by: Person, applicationId: string, sectionId: string) {
  const { db, clock } = context;
  for (const { id, path, keptAt } of await listKeptPosts(db, by.id, clock())) {
    if (!leadsTo(path, applicationId, sectionId)) continue;
    const texts = await findKeptTexts(context, by, applicationId, sectionId, id);
    const { unsaved, conflicts, closed } = texts ?? {};
    const stored = unsaved && [unsaved, conflicts, closed].every((fields) => fields?.length === 0);
    if (!stored) return { id, keptAt };
  }
  return undefined;
}

/** Does the form go to this section, in whatever language? */
const leadsTo = (path: string, applicationId: string, sectionId: string) =>
  inLanguage(path.split("?")[0] ?? "", "fi") === pathsIn("fi").section(applicationId, sectionId);

/** What was kept of this section, brought together with what is stored now. */
async function findKeptTexts(
  { db, clock }: AppContext,
  by: Person,
  applicationId: string,
  sectionId: string,
  keptId: string | null,
) {
  const kept = keptId ? await findKeptPost(db, keptId, by.id, clock()) : undefined;
  if (!kept || !leadsTo(kept.path, applicationId, sectionId)) return null;
  const typed = Object.fromEntries(kept.fields);
  const [version, editing] = [versionOf(typed), editingOf(typed)];
  const saving = { applicationId, sectionId, typed, version, editing, by, clock };
  const tried = await tryAnswers(db, saving);
  // A good save takes away what is kept under the id of its page.
  return { at: kept.keptAt, editing: editing ?? kept.id, typed, ...tried };
}

const intentSchema = z.object({
  intent: z
    .union([
      z.enum(["next", "stay", "sums"]),
      z.string().regex(/^(add-row|remove-row):[\w.-]{1,200}$/),
      z.string().regex(/^files:[\w.-]{1,200}$/),
    ])
    .catch("stay"),
});

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const by = await requireApplicant({ request, context, params });
  const typed = await postedTexts(request);
  const { intent } = intentSchema.parse(typed);
  const [version, editing, turn] = [versionOf(typed), editingOf(typed), turnOf(typed)];
  const { db, clock, beganAt } = context;
  const [applicationId = "", sectionId = ""] = [params.applicationId, params.sectionId];
  const [step = "", target = ""] = intent.split(":");
  const rows = {
    add: step === "add-row" ? target : undefined,
    remove: step === "remove-row" ? target : undefined,
  };
  const verdict = found(
    await saveAnswers(db, {
      ...{ applicationId, sectionId, typed, version, editing, turn, rows, by, beganAt, clock },
    }),
  );
  if (!verdict.ok && (verdict.because === "not-draft" || verdict.because === "not-open")) {
    return backWith(context, { kind: "not-saved" as const, because: verdict.because, typed }, 409);
  }
  if (!verdict.ok) {
    const conflicts = verdict.because === "changed-by-others" ? verdict.conflicts : [];
    const closed = verdict.closed ?? [];
    const { pathname, search } = new URL(request.url);
    const fields = Object.entries(typed);
    await keepPost(db, { personId: by.id, path: pathname + search, fields, editing, at: clock() });
    return backWith(context, { kind: "conflict" as const, editing, turn, conflicts, closed }, 409);
  }
  if (editing) await takeKeptPost(db, { id: editing, personId: by.id, at: clock() });
  const paths = pathsIn(language);
  if (step === "files") return redirect(paths.attachments(applicationId, target));
  const from = checkOf(new URL(request.url).searchParams);
  if (intent !== "next") {
    const search = from ? `?from=${from}&saved` : "?saved";
    return redirect(paths.section(applicationId, sectionId) + search + placeAfter(step, target, typed));
  }
  const whose = { organisationId: by.organisation.id };
  const { application, call, form, answers, read } = found(
    await findWholeApplication(db, applicationId, whose, clock()),
  );
  const asked = (await findOpenCompletion(db, application, answers))?.request.points;
  if (!asked && call.phase !== "open") return redirect(`${paths.section(applicationId, sectionId)}?saved`);
  const parts = asked?.map(({ part }) => part) ?? [];
  const mistakes = read.problems.filter((problem) => problem.section === sectionId && isMistake(problem));
  if (mistakes.some(({ field }) => !asked || isOpen(parts, field))) {
    return backWith(context, { kind: "mistakes" as const, editing, turn }, 400);
  }
  const sections = asked ? openSections(form.sections, parts) : form.sections;
  return redirect(onwards(paths, applicationId, sections, sectionId, from));
}

/** Where the page opens again after a save that did not lead on: at a new row, or the one beside a removed row. */
function placeAfter(asked: string, target: string, typed: Answers): string {
  if (asked === "sums") return "#sums";
  if (asked === "add-row") return `#${target}.end`;
  if (asked !== "remove-row") return "";
  const table = target.slice(0, target.lastIndexOf("."));
  const rows = (typed[rowsField(table)] ?? "").split(" ");
  const place = rows.indexOf(target.slice(table.length + 1));
  return `#${table}.${rows[place + 1] ?? rows[place - 1] ?? "end"}`;
}

/** Where saving leads: back to the check, to the next section, or from the last one to the check. */
function onwards(paths: Paths, id: string, sections: Section[], here: string, from?: Check): string {
  if (from === "section-check") return paths.sectionCheck(id, here);
  const next = sections[sections.findIndex((section) => section.id === here) + 1];
  return from === "check" || !next ? paths.check(id) : paths.section(id, next.id);
}

/** The check that the writer came from, and goes back to: of the whole, or of this section alone. */
type Check = "check" | "section-check";

function checkOf(search: URLSearchParams): Check | undefined {
  const from = search.get("from");
  return from === "check" || from === "section-check" ? from : undefined;
}

export default function SectionPage() {
  const page = useLoaderData<typeof loader>();
  const back = useActionData<typeof action>();
  if (back?.kind === "not-saved") return <NotSaved {...page} waiting={null} typed={back.typed} />;
  const closed = (back?.kind === "conflict" ? back.closed : page.kept?.closed) ?? [];
  if (!page.editable) {
    const typed =
      back && closed.length > 0 && Object.fromEntries(closed.map(({ field, posted }) => [field, posted]));
    return (
      <NotSaved
        {...page}
        waiting={back ? null : page.waiting}
        notAsked={page.asked !== null}
        typed={typed || page.kept?.typed}
      />
    );
  }
  return (
    <SectionForm
      {...page}
      closed={closed}
      waiting={back ? null : page.waiting}
      editing={back?.editing ?? page.editing}
      turn={back?.turn ?? page.turn}
      conflicts={(back?.kind === "conflict" ? back.conflicts : page.kept?.conflicts) ?? []}
      mistakes={back?.kind === "mistakes"}
    />
  );
}
