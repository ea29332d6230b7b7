import type { FormTerms, Section } from "~/domain/application-form";
import type { Attachment } from "~/domain/attachment";
import type { CompletionPoint } from "~/domain/completion";
import type { Finding } from "~/domain/eligibility";
import type { Conflict } from "~/domain/saving";
import { pick } from "~/domain/texts";
import type { Together } from "~/domain/together";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary, FieldMarks } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ApplicationRules } from "./application-rules";
import { AskedSection } from "./asked-section";
import { Autosave } from "./autosave";
import type { Beside } from "./editing";
import { fieldWords } from "./field-words";
import { NotAsked } from "./not-asked";
import { SectionEditor } from "./section-editor";
import { SectionNotices, type WaitingTexts } from "./section-notices";
import { ChangedMark, TogetherHere } from "./together";

export type SectionPageProps = {
  name: string;
  section: Section;
  terms: FormTerms;
  beside: Beside;
  files: Attachment[];
  fields: { field: string; text: string; saved?: { name: string; savedAt: string } }[];
  errors: { name: string; message: string }[];
  /** The id of this open page, by which its saves know one another. */
  editing: string;
  /** The last turn of that page: a page that comes back counts on. */
  turn: number;
  /** What the others do and have done in the section; nothing when it cannot be changed. */
  together: Together | null;
  /** The writer's own texts, kept and not saved yet: shown. */
  kept: { at: string; unsaved?: string[] } | null;
  waiting: WaitingTexts;
  fromCheck: boolean;
  place: number;
  count: number;
  application: { id: string; version: number };
  lastSave: { savedAt: string } | null;
  /** The section's own address, where its form posts. */
  address: string;
  /** Where "save and continue" leads. */
  onwards: string;
  /** Fields that a colleague has changed to another text; the writer's own is to be shown. */
  conflicts: Conflict[];
  /** What the ministry asks to be completed: only these parts can be changed. */
  asked: CompletionPoint[] | null;
  /** Texts in other parts, which were not stored. */
  closed: Conflict[];
  /** Saved just now, with something wrong in it. */
  mistakes: boolean;
  /** How the call's rules turn out by what is saved. */
  findings: Finding[];
  /** The page of a preview: what is typed in it is saved nowhere. */
  preview?: boolean;
};

/** One section to fill in: what is told of it, its fields, and the ways to save. */
export function SectionForm({ section, conflicts, mistakes, onwards, ...page }: SectionPageProps) {
  const { language, say, paths } = useSpeech();
  const { answers, theirs, disagreements } = bothTexts(page.fields, conflicts, section, language);
  const title = pick(section.title, language);
  const errors = [
    ...disagreements,
    ...page.errors.filter(({ name }) => !conflicts.some(({ field }) => field === name)),
  ];
  const changed = page.together?.changed.filter(({ field }) => theirs[field] === undefined) ?? [];
  const marks = changed.map(({ field, ...who }) => [field, <ChangedMark key={field} {...who} />]);
  const editing = {
    ...{ section, answers, theirs },
    terms: page.terms,
    beside: page.beside,
    files: page.files,
    errors: Object.fromEntries(errors.map(({ name, message }) => [name, message])),
  };
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name: page.name, href: paths.application(page.application.id) },
        ]}
        here={title.text}
      />
      <p className="soft place">{say("apply.section.place", { place: page.place + 1, count: page.count })}</p>
      <h1 lang={title.language === language ? undefined : title.language}>{title.text}</h1>
      <SectionNotices
        {...{ conflicts, mistakes, onwards }}
        given={page.kept}
        waiting={page.waiting}
        fromCheck={page.fromCheck}
        saved={page.lastSave ?? (mistakes ? newestOf(page.fields) : null)}
        wrong={errors.length > 0}
      />
      <NotAsked closed={page.closed} section={section} />
      <ErrorSummary errors={errors} />
      {section.intro && (
        <p className="lead">
          <Content texts={section.intro} />
        </p>
      )}
      <ApplicationRules findings={page.findings} section={section} href="" />
      {page.together && conflicts.length === 0 && <TogetherHere section={section} together={page.together} />}
      {/* autoComplete: a browser that restores old texts into a new page would hide what others wrote. */}
      <form method="post" action={page.address} noValidate autoComplete="off" className="section-form">
        {/* What Enter presses: the first button of the form, wherever the others stand. */}
        <button
          className="hidden"
          type="submit"
          name="intent"
          value="next"
          tabIndex={-1}
          aria-hidden="true"
        />
        <input type="hidden" name="version" value={page.application.version} />
        <input type="hidden" name="editing" value={page.editing} />
        <input type="hidden" name="turn" value={page.turn} />
        <FieldMarks.Provider value={Object.fromEntries(marks)}>
          {page.asked ? <AskedSection points={page.asked} {...editing} /> : <SectionEditor {...editing} />}
        </FieldMarks.Provider>
        <Buttons kind={section.kind} fromCheck={page.fromCheck} />
        {!page.preview && (
          <Autosave
            applicationId={page.application.id}
            sectionId={section.id}
            unsaved={page.kept?.unsaved ?? []}
          />
        )}
      </form>
    </div>
  );
}

function Buttons({ kind, fromCheck }: { kind: Section["kind"]; fromCheck: boolean }) {
  const { say } = useSpeech();
  return (
    <>
      {(kind === "budget" || kind === "financing") && (
        <p>
          <button className="button secondary" type="submit" name="intent" value="sums">
            {say("apply.section.updateSums")}
          </button>
        </p>
      )}
      <div className="buttons">
        <button className="button" type="submit" name="intent" value="next">
          {say(fromCheck ? "apply.section.saveAndReturn" : "apply.section.saveAndGoOn")}
        </button>
        <button className="button secondary" type="submit" name="intent" value="stay">
          {say("common.save")}
        </button>
      </div>
    </>
  );
}

/** The texts to show, the writer's own first, and for each conflict the colleague's beside it. */
function bothTexts(
  fields: SectionPageProps["fields"],
  conflicts: Conflict[],
  section: Section,
  language: Parameters<typeof fieldWords>[1],
) {
  const answers = Object.fromEntries(fields.map(({ field, text }) => [field, text]));
  const { disagreement } = fieldWords([section], language, answers);
  const stored = new Map(fields.map((known) => [known.field, known]));
  const theirs = Object.fromEntries(
    conflicts.flatMap(({ field }) => {
      const { text = "", saved } = stored.get(field) ?? {};
      return saved ? [[field, { text, ...saved }]] : [];
    }),
  );
  return {
    answers: {
      ...answers,
      ...Object.fromEntries(conflicts.map(({ field, posted }) => [field, posted])),
    },
    theirs,
    disagreements: Object.entries(theirs).map(([name, who]) => ({
      name,
      message: disagreement(name, who),
    })),
  };
}

function newestOf(fields: SectionPageProps["fields"]): { savedAt: string } | null {
  const times = fields.flatMap(({ saved }) => (saved ? [saved.savedAt] : []));
  const savedAt = times.sort().at(-1);
  return savedAt ? { savedAt } : null;
}
