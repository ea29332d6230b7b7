import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Answers, fieldsOf, isMistake, rowsField, withNewRows } from "~/domain/application-form";
import { openSections } from "~/domain/completion";
import { matterOf } from "~/domain/matter";
import { previewId } from "~/domain/preview";
import { pick } from "~/domain/texts";
import { callReaders } from "~/domain/who-may";
import { besideOf } from "~/ui/application/beside";
import { fieldWords } from "~/ui/application/field-words";
import { SectionForm } from "~/ui/application/section-form";
import { SectionView } from "~/ui/application/view";
import { scripts } from "~/ui/handle";
import { useSpeech } from "~/ui/language";
import { PreviewFrame } from "~/ui/preview-frame";
import { backWith } from "~/web/back.server";
import { postedTexts } from "~/web/form.server";
import { found, requireRole } from "~/web/guards.server";
import { pathsIn } from "~/web/paths";
import { previewed } from "~/web/preview.server";
import { unlisted } from "~/web/title";

export const meta = unlisted;
export const handle = scripts;

export function loader(asked: LoaderFunctionArgs) {
  return sectionOf(asked).then((page) => json(page));
}

/** The page as it is with what was typed: rows are added and taken away, and the real check is made. Stored nowhere. */
export async function action(asked: ActionFunctionArgs) {
  await requireRole(asked, callReaders);
  const posted = await postedTexts(asked.request);
  const page = await sectionOf(asked, posted);
  const wrong = page.checked && page.errors.length > 0;
  return wrong ? backWith(asked.context, page, 400) : json(page);
}

async function sectionOf(asked: LoaderFunctionArgs, posted?: Answers) {
  const typed = posted && arranged(posted);
  const whole = await previewed(asked, typed);
  const { language, say, form, terms, answers, files, completion, call, band } = whole;
  const place = form.sections.findIndex(({ id }) => id === asked.params.sectionId);
  const section = found(form.sections[place]);
  const checked = posted !== undefined && !/^(add|remove)-row:/.test(posted.intent ?? "");
  const all = posted?.intent === "next" || posted?.intent === undefined;
  const { problemIn } = fieldWords([section], language, answers);
  const errors = whole.read.problems
    .filter((problem) => problem.section === section.id && whole.isAsked(problem.field))
    .filter((problem) => (checked && all) || isMistake(problem))
    .map((problem) => ({ name: problem.field, message: problemIn(problem) }));
  const paths = pathsIn(language);
  const next = form.sections[place + 1];
  const parts = completion?.request.points.map(({ part }) => part) ?? [];
  return {
    title: `${say("preview.title")}: ${pick(section.title, language).text}`,
    ...{ section, terms, answers, checked, place, band },
    read: whole.read,
    editable: completion ? openSections([section], parts).length > 0 : call.phase === "open",
    errors: posted ? errors : [],
    findings: call.phase === "open" && !completion ? whole.assessment.findings : [],
    name: matterOf(answers).name || say("apply.unnamed"),
    fields: fieldsOf(section, answers, terms.periodYears).map((field) => ({
      field,
      text: answers[field] ?? "",
    })),
    files: files.filter(({ field }) => field.startsWith(`${section.id}.`)),
    beside: besideOf(section, form.sections, answers, terms.periodYears),
    asked: completion?.request.points ?? null,
    count: form.sections.length,
    address: paths.preview(call.id, band.as, `sections/${section.id}`),
    onwards: paths.preview(call.id, band.as, next ? `sections/${next.id}` : "check"),
  };
}

/** What was typed after the button of a row: with a row more, or without one. */
function arranged(posted: Answers): Answers {
  const { intent = "", version: _, editing: __, ...typed } = posted;
  const [step, target = ""] = intent.split(":");
  if (step === "remove-row") {
    const list = rowsField(target.slice(0, target.lastIndexOf(".")));
    const row = target.slice(target.lastIndexOf(".") + 1);
    const rows = (typed[list] ?? "").split(" ").filter((name) => name !== row);
    return rows.length > 0 ? { ...typed, [list]: rows.join(" ") } : typed;
  }
  if (step !== "add-row") return typed;
  const rows = (typed[rowsField(target)] ?? "").split(" ").filter(Boolean);
  const more = withNewRows(rows, typed, { prefix: target, parts: [], first: 1, most: mostRows });
  return { ...typed, [rowsField(target)]: more.join(" ") };
}

/** More than any table of a form takes: a page that has its most rows shows no button for another. */
const mostRows = 100;

export default function PreviewSectionPage() {
  const shown = useLoaderData<typeof loader>();
  const { band, checked, editable, ...page } = useActionData<typeof action>() ?? shown;
  const { language, say } = useSpeech();
  return (
    <PreviewFrame band={band} here="sections">
      {checked && (
        <div className="width">
          <div className={page.errors.length > 0 ? "notice waiting" : "notice good"} role="status">
            <p>
              {say(page.errors.length > 0 ? "preview.checkedWrong" : "preview.checked")}{" "}
              {say(editable ? "preview.wouldSave" : "preview.closedNow")}
            </p>
            <p>
              <a href={page.onwards}>{say("preview.next")}</a>
            </p>
          </div>
        </div>
      )}
      {editable ? (
        <SectionForm
          {...page}
          preview
          editing={previewId}
          turn={0}
          together={null}
          kept={null}
          waiting={null}
          fromCheck={false}
          application={{ id: previewId, version: 1 }}
          lastSave={null}
          conflicts={[]}
          closed={[]}
          mistakes={false}
        />
      ) : (
        <div className="width">
          <h1>{pick(page.section.title, language).text}</h1>
          <p className="notice">{say("preview.closedNow")}</p>
          <SectionView
            section={page.section}
            answers={page.answers}
            read={page.read}
            terms={page.terms}
            files={page.files}
          />
        </div>
      )}
    </PreviewFrame>
  );
}
