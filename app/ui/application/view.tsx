import {
  type Answers,
  ageBrackets,
  type FormDefinition,
  type FormTerms,
  genders,
  type IndicatorsSection,
  isChosen,
  type MilestonesSection,
  milestoneParts,
  milestoneTable,
  type ReadApplication,
  rowsOf,
  type Section,
} from "~/domain/application-form";
import type { Attachment } from "~/domain/attachment";
import { parseMonth } from "~/domain/day";
import { pick } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { inMonth } from "~/words/formats";
import { BudgetView } from "./budget-view";
import { FinancingView } from "./financing-view";
import { PlanTimeline } from "./plan-timeline";
import { QuestionsView } from "./questions-view";

type Props = {
  form: FormDefinition;
  answers: Answers;
  read: ReadApplication;
  terms: FormTerms;
  files?: Attachment[];
  /** Where a section can be changed; undefined where it cannot. */
  changeLink?: (sectionId: string) => string | undefined;
};

/** A whole application to read, section by section under headings of the second level. */
export function ApplicationView({ form, answers, read, terms, files, changeLink }: Props) {
  const { language, say } = useSpeech();
  return (
    <div className="application-view">
      {form.sections.map((section) => {
        const title = pick(section.title, language);
        const change = changeLink?.(section.id);
        return (
          <section key={section.id} aria-labelledby={`view-${section.id}`}>
            <div className="view-head">
              <h2 id={`view-${section.id}`} lang={title.language === language ? undefined : title.language}>
                {title.text}
              </h2>
              {change && (
                <a className="no-print" href={change}>
                  {say("apply.view.change")}
                  <span className="hidden">: {say("apply.view.changeSection", { section: title.text })}</span>
                </a>
              )}
            </div>
            <SectionView {...{ section, answers, read, terms, files }} />
          </section>
        );
      })}
    </div>
  );
}

/** One section to read, whatever kind it is. */
export function SectionView({
  section,
  ...given
}: Omit<Props, "form" | "changeLink"> & { section: Section }) {
  switch (section.kind) {
    case "questions":
      return <QuestionsView section={section} answers={given.answers} files={given.files} />;
    case "milestones":
      return <MilestonesView section={section} {...given} />;
    case "indicators":
      return <IndicatorsView section={section} answers={given.answers} />;
    case "budget":
      return <BudgetView section={section} {...given} />;
    case "financing":
      return <FinancingView section={section} {...given} />;
  }
}

type MilestonesProps = { section: MilestonesSection; answers: Answers; terms: FormTerms };

function MilestonesView({ section, answers, terms }: MilestonesProps) {
  const { language, say } = useSpeech();
  const text = (row: string, part: string) => answers[`${section.id}.${row}.${part}`] ?? "";
  const month = (typed: string) => {
    const read = parseMonth(typed);
    return read.ok ? inMonth(read.value, language) : typed;
  };
  const rows = rowsOf(answers, milestoneTable(section.id)).filter((row) =>
    milestoneParts.some((part) => text(row, part).trim() !== ""),
  );
  if (rows.length === 0) return <p className="soft">{say("apply.milestones.none")}</p>;
  return (
    <>
      <PlanTimeline section={section} answers={answers} terms={terms} />
      <table className="stack">
        <caption className="hidden">{say("apply.milestones.caption")}</caption>
        <thead>
          <tr>
            {milestoneParts.map((part) => (
              <th key={part} scope="col">
                {say(`apply.milestones.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row" className="typed">
                {text(row, "name") || "–"}
              </th>
              <td className="typed" data-label={say("apply.milestones.evidence")}>
                {text(row, "evidence") || "–"}
              </td>
              <td data-label={say("apply.milestones.month")}>{month(text(row, "month")) || "–"}</td>
              <td className="typed" data-label={say("apply.milestones.responsible")}>
                {text(row, "responsible") || "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function IndicatorsView({ section, answers }: { section: IndicatorsSection; answers: Answers }) {
  const { say } = useSpeech();
  const text = (code: string, part: string) => answers[`${section.id}.${code}.${part}`] ?? "";
  const chosen = section.indicators.filter((indicator) =>
    isChosen(section.id, indicator, (field) => answers[field] ?? ""),
  );
  if (chosen.length === 0) return <p className="soft">{say("apply.indicators.none")}</p>;
  return (
    <table className="stack">
      <caption className="hidden">{say("apply.indicators.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("apply.indicators.indicator")}</th>
          <th scope="col">{say("apply.indicators.target")}</th>
          <th scope="col">{say("apply.indicators.method")}</th>
        </tr>
      </thead>
      <tbody>
        {chosen.map(({ code, label, persons }) => (
          <tr key={code}>
            <th scope="row">
              {code} <Content texts={label} />
            </th>
            <td className="typed" data-label={say("apply.indicators.target")}>
              {text(code, "target") || "–"}
              {persons && <Groups section={section.id} code={code} answers={answers} />}
            </td>
            <td className="typed" data-label={say("apply.indicators.method")}>
              {text(code, "method") || "–"}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The target by age bracket and gender, as far as it was told. */
function Groups({ section, code, answers }: { section: string; code: string; answers: Answers }) {
  const { say } = useSpeech();
  const told = ageBrackets.flatMap((age) =>
    genders.flatMap((gender) => {
      const text = (answers[`${section}.${code}.${age}.${gender}`] ?? "").trim();
      return text ? [`${say(`form.age.${age}`)}, ${say(`form.gender.${gender}`)}: ${text}`] : [];
    }),
  );
  if (told.length === 0) return null;
  return (
    <ul className="plain small">
      {told.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
