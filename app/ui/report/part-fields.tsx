import { ageBrackets, genders } from "~/domain/application-form";
import { sum } from "~/domain/money";
import {
  attachmentsField,
  costField,
  explanationField,
  groupField,
  indicatorPart,
  type MoneySource,
  milestoneField,
  sourceField,
  textField,
} from "~/domain/report";
import { CountedText } from "~/ui/application/counted-text";
import { Theirs } from "~/ui/application/theirs";
import { described, EuroField, FieldError, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectFileList } from "~/ui/project/project-file-list";
import { inEuros, inMonth, inPercent } from "~/words/formats";
import { FigureBeside, TextBeside } from "./beside";
import { CostTable } from "./cost-table";
import type { ReportData } from "./report-data";
import { reportWords } from "./report-words";

export type Editing = ReportData & {
  errors: Readonly<Record<string, string>>;
  /** The colleague's text, where two have changed the same field. */
  theirs: Readonly<Record<string, { text: string; name: string; savedAt: string }>>;
};

/** One part of a report to write, with what the last one said beside it. */
export function PartFields({ part, ...data }: Editing & { part: string }) {
  const { language, say } = useSpeech();
  const { form, answers, errors, theirs, earlier, plan } = data;
  const { nameOf } = reportWords(form, language);
  const field = (name: string) => ({
    name,
    value: answers[name],
    error: errors[name],
    after: <Theirs theirs={theirs[name]} />,
  });
  if (part === attachmentsField) return <Attachments files={data.files} />;
  if (part === "costs") return <Costs {...data} />;
  if (part === "sources") {
    return form.sources.map((source) => (
      <EuroField
        key={source}
        {...field(sourceField(source))}
        label={nameOf(sourceField(source))}
        help={say("reports.form.planned", { amount: inEuros(plannedOf(source, plan), language) })}
      />
    ));
  }
  const indicator = form.indicators.find(({ code }) => indicatorPart(code) === part);
  if (indicator) return <Figure {...data} indicator={indicator} />;
  const milestone = form.milestones.find(({ id }) => milestoneField(id) === part);
  if (milestone) {
    const reached = data.reached.includes(milestone.id);
    return (
      <LongTextField
        {...field(part)}
        label={milestone.name}
        help={`${say("reports.form.milestonePlanned", { month: inMonth(milestone.month, language) })}. ${say(
          reached ? "reports.form.milestoneReached" : "reports.form.milestone",
        )}`}
        optional={reached}
        rows={3}
      />
    );
  }
  const question = form.texts.find(({ id }) => textField(id) === part);
  return (
    <CountedText
      {...field(part)}
      label={nameOf(part)}
      optional={question?.optional}
      limit={question?.maxLength ?? 0}
      after={
        <>
          <Theirs theirs={theirs[part]} />
          <TextBeside field={part} earlier={earlier} />
        </>
      }
    />
  );
}

/** What the plan expects of a source of money; the own share is what the others leave. */
function plannedOf(source: MoneySource, { budget, financing, grant }: ReportData["plan"]): number {
  if (source !== "own") return financing[source];
  const costs = sum(budget.map(({ amount }) => amount));
  return Math.max(0, costs - (grant ?? 0) - sum(Object.values(financing)));
}

function Costs(data: Editing) {
  const { language, say } = useSpeech();
  const { form, answers, errors, theirs, plan } = data;
  const { nameOf } = reportWords(form, language);
  return (
    <>
      <CostTable
        {...data}
        caption={say("reports.part.costs")}
        now={(category) => {
          const name = costField(category);
          return (
            <>
              <FieldError name={name} error={errors[name]} />
              <span className="amount">
                <input
                  id={name}
                  name={name}
                  inputMode="decimal"
                  autoComplete="off"
                  defaultValue={answers[name]}
                  aria-label={`${nameOf(name)}: ${say("reports.form.now")}`}
                  {...described({ name, error: errors[name] })}
                />
                <span aria-hidden="true">€</span>
              </span>
              <Theirs theirs={theirs[name]} />
            </>
          );
        }}
      />
      <LongTextField
        name={explanationField}
        label={say("reports.form.explanation")}
        help={say("reports.form.explanationHelp", { percent: inPercent(plan.movePercent, language) })}
        optional={!errors[explanationField]}
        value={answers[explanationField]}
        error={errors[explanationField]}
        after={<Theirs theirs={theirs[explanationField]} />}
        rows={3}
      />
    </>
  );
}

function Figure({ indicator, ...data }: Editing & { indicator: Editing["form"]["indicators"][0] }) {
  const { say } = useSpeech();
  const { answers, errors, theirs } = data;
  const { code, label, persons, method } = indicator;
  const part = indicatorPart(code);
  const [value, why, note] = [`${part}.value`, `${part}.why`, `${part}.note`];
  const field = (name: string) => ({
    name,
    value: answers[name],
    error: errors[name],
    after: <Theirs theirs={theirs[name]} />,
  });
  return (
    <fieldset className="indicator" id={part}>
      <legend>
        <span className="indicator-code">{code}</span> <Content texts={label} />
      </legend>
      <FigureBeside {...{ indicator }} earlier={data.earlier} read={data.read} />
      {method && <p className="small soft">{say("reports.form.planMethod", { method })}</p>}
      {persons && <Groups part={part} code={code} {...data} />}
      <TextField
        {...field(value)}
        label={say(persons ? "reports.form.valuePeople" : "reports.form.value")}
        help={persons && say("reports.form.valuePeopleHelp")}
        inputMode="numeric"
        short
      />
      <TextField {...field(note)} label={say("reports.form.note")} optional />
      <details className="report-why" open={Boolean(answers[why] || errors[why] || theirs[why]) || undefined}>
        <summary>
          {say("reports.form.why")}
          <span className="hidden">: {code}</span>
        </summary>
        <TextField {...field(why)} label={say("reports.form.why")} help={say("reports.form.whyHelp")} />
      </details>
    </fieldset>
  );
}

type GroupsProps = Pick<Editing, "answers" | "errors" | "theirs" | "earlier"> & {
  part: string;
  code: string;
};

function Groups({ part, code, answers, errors, theirs, earlier }: GroupsProps) {
  const { say } = useSpeech();
  const last = earlier.indicators[code]?.breakdown;
  return (
    <>
      <p className="help">{say("reports.form.peopleHelp")}</p>
      <table className="stack groups">
        <caption className="hidden">{`${code}: ${say("reports.form.people")}`}</caption>
        <thead>
          <tr>
            <th scope="col">{say("form.ageBracket")}</th>
            {genders.map((gender) => (
              <th key={gender} scope="col">
                {say(`form.gender.${gender}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ageBrackets.map((age) => (
            <tr key={age}>
              <th scope="row">{say(`form.age.${age}`)}</th>
              {genders.map((gender) => {
                const name = groupField(part, age, gender);
                const before = last?.[age]?.[gender];
                return (
                  <td key={gender} data-label={say(`form.gender.${gender}`)}>
                    <FieldError name={name} error={errors[name]} />
                    <input
                      id={name}
                      name={name}
                      inputMode="numeric"
                      autoComplete="off"
                      defaultValue={answers[name]}
                      aria-label={`${code}: ${say(`form.age.${age}`)}, ${say(`form.gender.${gender}`)}`}
                      {...described({ name, help: before !== undefined, error: errors[name] })}
                    />
                    {before !== undefined && (
                      <span className="below small soft" id={`${name}-help`}>
                        {say("reports.beside.last", { value: before })}
                      </span>
                    )}
                    <Theirs theirs={theirs[name]} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Attachments({ files }: Pick<Editing, "files">) {
  const { say } = useSpeech();
  return (
    <>
      <p>{say("reports.form.attachmentsLead")}</p>
      {files.length > 0 && <ProjectFileList files={files} />}
      <p>
        <button className="button secondary" type="submit" name="intent" value="files">
          {say("reports.form.files")}
        </button>
      </p>
    </>
  );
}
