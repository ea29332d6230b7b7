import { ageBrackets, genders } from "~/domain/application-form";
import {
  attachmentsField,
  costField,
  explanationField,
  groupField,
  indicatorPart,
  milestoneField,
  sourceField,
} from "~/domain/report";
import { useSpeech } from "~/ui/language";
import { Content, Facts } from "~/ui/parts";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { inEuros, inNumber } from "~/words/formats";
import { FigureBeside, TextBeside } from "./beside";
import { CostTable } from "./cost-table";
import type { ReportData } from "./report-data";
import { reportWords } from "./report-words";

/** One part of a report to read, with what the last one said beside it. */
export function PartView({ part, ...data }: ReportData & { part: string }) {
  const { language, say } = useSpeech();
  const { form, answers, earlier, files } = data;
  const { nameOf } = reportWords(form, language);
  const text = (field: string) => (answers[field] ?? "").trim();
  if (part === attachmentsField) {
    return files.length > 0 ? <ProjectFileList files={files} /> : <p>{say("reports.form.noFiles")}</p>;
  }
  if (part === "costs") {
    return (
      <>
        <CostTable
          {...data}
          caption={say("reports.part.costs")}
          now={(category) => {
            const amount = data.read.costs[category];
            return amount === undefined ? text(costField(category)) || "–" : inEuros(amount, language);
          }}
        />
        {text(explanationField) && <OneText name={nameOf(explanationField)} text={text(explanationField)} />}
      </>
    );
  }
  if (part === "sources") {
    const rows = form.sources.map((source) => ({
      name: nameOf(sourceField(source)),
      value: text(sourceField(source)) || say("reports.view.nothing"),
    }));
    return <Facts rows={rows} />;
  }
  const indicator = form.indicators.find(({ code }) => indicatorPart(code) === part);
  if (indicator) return <FigureView {...data} indicator={indicator} />;
  const milestone = form.milestones.find(({ id }) => milestoneField(id) === part);
  const reached = milestone && data.reached.includes(milestone.id);
  return (
    <>
      <OneText name={nameOf(part)} text={text(part) || (reached ? say("reports.view.reached") : "")} />
      <TextBeside field={part} earlier={earlier} />
    </>
  );
}

function OneText({ name, text }: { name: string; text: string }) {
  const { say } = useSpeech();
  return (
    <div className="report-text">
      <h3>{name}</h3>
      {text ? <p className="typed">{text}</p> : <p className="soft">{say("reports.view.nothing")}</p>}
    </div>
  );
}

function FigureView({ indicator, ...data }: ReportData & { indicator: ReportData["form"]["indicators"][0] }) {
  const { language, say } = useSpeech();
  const { answers, read, earlier } = data;
  const part = indicatorPart(indicator.code);
  const told = read.indicators.find(({ code }) => code === indicator.code);
  const note = answers[`${part}.note`]?.trim();
  return (
    <div className="report-text">
      <h3>
        {indicator.code} <Content texts={indicator.label} />
      </h3>
      {told && told.value !== null ? (
        <p className="report-figure">{inNumber(told.value, language)}</p>
      ) : (
        <p className="soft">
          {told?.why ? say("reports.view.notCounted", { why: told.why }) : say("reports.view.nothing")}
        </p>
      )}
      <FigureBeside {...{ indicator, earlier, read }} />
      {told?.breakdown && (
        <table className="stack groups">
          <caption className="hidden">{say("reports.form.people")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("form.ageBracket")}</th>
              {genders.map((gender) => (
                <th key={gender} scope="col" className="number">
                  {say(`form.gender.${gender}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ageBrackets.map((age) => (
              <tr key={age}>
                <th scope="row">{say(`form.age.${age}`)}</th>
                {genders.map((gender) => (
                  <td key={gender} className="number" data-label={say(`form.gender.${gender}`)}>
                    {answers[groupField(part, age, gender)]?.trim() || "–"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {note && <p className="small typed">{note}</p>}
    </div>
  );
}
