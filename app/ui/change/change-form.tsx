import type { ReactNode } from "react";
import type { Answers } from "~/domain/application-form";
import { costCategories } from "~/domain/budget";
import {
  amountIn,
  isLateRequest,
  isOverLong,
  lineMoves,
  mostNewMilestones,
  mostPartners,
  type PartName,
  totalOf,
} from "~/domain/change-request";
import { addMonths, parseDay } from "~/domain/day";
import type { FilingQuestion } from "~/domain/filing";
import { sum } from "~/domain/money";
import type { ProjectPlan } from "~/domain/project-plan";
import { pick } from "~/domain/texts";
import { AmountTable } from "~/ui/amount-table";
import { BudgetCell } from "~/ui/application/budget-cell";
import { EuroField, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inEuros, inNumber, inPercent, onDay } from "~/words/formats";
import { changeFields, yearsAsked } from "./fields";

export type Editing = {
  plan: ProjectPlan;
  decided: ProjectPlan;
  reached: string[];
  askedOn: string;
  told: boolean;
  answers: Answers;
  /** What was typed and met a colleague's text, with theirs by field. */
  theirs: Record<string, string>;
  /** The questions of the ministry, which open their parts alone. */
  questions: FilingQuestion[] | null;
};

type FieldOf = (name: string) => { name: string; value: string; after?: ReactNode };

/** The parts of a request, each opened by choosing it; the fields hold what holds now. */
export function ChangeParts(editing: Editing) {
  const { say, language } = useSpeech();
  const { plan, answers, theirs, questions, told } = editing;
  const present = changeFields(plan, answers, language);
  const field: FieldOf = (name) => ({
    name,
    value: answers[name] || present[name] || "",
    after: theirs[name] !== undefined && (
      <p className="theirs">
        {theirs[name] ? say("changes.form.theirs", { text: theirs[name] }) : say("changes.form.theirsEmpty")}
      </p>
    ),
  });
  const open = (part: PartName) => !questions || questions.some((one) => one.part === part);
  const bodies: [PartName, ReactNode][] = [
    ["extension", <Extension key="e" field={field} {...editing} />],
    ["budget", <Budget key="b" field={field} {...editing} />],
    ["grant", plan.grant !== null && <Grant key="g" field={field} {...editing} />],
    ["content", <ContentPart key="c" field={field} {...editing} />],
    ["partners", <Partners key="p" field={field} />],
    ["other", <LongTextField key="o" {...field("other.text")} label={say("changes.form.text")} rows={4} />],
  ];
  return (
    <>
      {bodies
        .filter(([part, body]) => body && open(part) && !(part === "budget" && told))
        .map(([part, body]) => (
          <fieldset className="change-part" key={part}>
            <legend className="hidden">{say(`changes.part.${part}`)}</legend>
            <input type="hidden" name={`${part}.asked`} value="" />
            <div className="option">
              <input
                type="checkbox"
                id={`${part}.asked`}
                name={`${part}.asked`}
                value="yes"
                defaultChecked={answers[`${part}.asked`] === "yes"}
              />
              <label htmlFor={`${part}.asked`}>{say(`changes.choice.${part}`)}</label>
            </div>
            <div className="change-body">
              {questions
                ?.filter((one) => one.part === part)
                .map(({ question }) => (
                  <div className="notice waiting" key={question}>
                    <p>
                      <strong>{say("changes.form.question")}</strong>
                    </p>
                    <p className="typed">{question}</p>
                  </div>
                ))}
              {body}
              <LongTextField
                {...field(`${part}.reasons`)}
                label={say("changes.form.reasons")}
                help={say("changes.form.reasonsHelp")}
                rows={4}
              />
            </div>
          </fieldset>
        ))}
    </>
  );
}

type PartProps = Editing & { field: FieldOf };

function Extension({ field, plan, askedOn, answers }: PartProps) {
  const { say, language } = useSpeech();
  const last = onDay(addMonths(plan.period.to, -1), language);
  const late = isLateRequest(askedOn, plan);
  const to = parseDay(answers["extension.to"] ?? "");
  return (
    <>
      <p className={late ? "notice waiting" : "soft"}>
        {say(late ? "changes.form.lateRule" : "changes.form.monthRule", { day: last })}
      </p>
      <TextField
        {...field("extension.to")}
        label={say("changes.form.to")}
        help={say("changes.form.toHelp", { day: onDay(plan.period.to, language) })}
        short
      />
      {to.ok && isOverLong(plan, to.value) && (
        <p className="notice waiting">{say("changes.form.overLong")}</p>
      )}
      {late && <LongTextField {...field("extension.late")} label={say("changes.form.late")} rows={3} />}
    </>
  );
}

function Budget({ field, plan, decided, answers }: PartProps) {
  const { say, language } = useSpeech();
  const years = yearsAsked(plan, answers);
  const euros = (cents: number) => inEuros(cents, language);
  const percent = inPercent(decided.movePercent, language);
  const ofYear = (year: number) => totalOf(plan.budget.filter((line) => line.year === year));
  const rows = costCategories.map((category) => {
    const amounts = years.map((year) => amountIn(plan.budget, category, year));
    const name = say(`terms.cost.${category}`);
    return {
      ...{ name, amounts, total: sum(amounts), editable: true },
      cell: (year: number, amount: number) => {
        const { after, ...input } = field(`budget.${category}.${year}`);
        return (
          <>
            <BudgetCell {...input} label={`${name} ${year}`} />
            <span className="small soft">{say("changes.form.now", { value: euros(amount) })}</span>
            {after}
          </>
        );
      },
    };
  });
  const indirect = years.map((year) => amountIn(plan.budget, "indirect", year));
  return (
    <>
      <p className="soft">{say("changes.form.budgetRule", { percent })}</p>
      <AmountTable
        caption={say("changes.form.caption")}
        years={years}
        rows={rows}
        computed={
          sum(indirect) === 0
            ? []
            : [{ name: say("terms.cost.indirect"), amounts: indirect, total: sum(indirect) }]
        }
        sum={{ name: say("common.total"), amounts: years.map(ofYear), total: totalOf(plan.budget) }}
      />
      {plan.indirect !== "none" && <p className="soft">{say("changes.form.flat")}</p>}
      <details className="change-limits">
        <summary>{say("changes.form.moveCaption")}</summary>
        <table className="stack">
          <caption className="hidden">{say("changes.form.moveCaption")}</caption>
          <thead>
            <tr>
              <th scope="col">{say("changes.form.category")}</th>
              <th scope="col" className="number">
                {say("changes.form.decided")}
              </th>
              <th scope="col" className="number">
                {say("changes.form.mayBe")}
              </th>
            </tr>
          </thead>
          <tbody>
            {lineMoves(decided.budget, plan.budget, decided.movePercent).map((line) => (
              <tr key={line.category}>
                <th scope="row">{say(`terms.cost.${line.category}`)}</th>
                <td className="number" data-label={say("changes.form.decided")}>
                  {euros(line.decided)}
                </td>
                <td className="number" data-label={say("changes.form.mayBe")}>
                  {say("changes.form.between", {
                    least: euros(line.decided - line.most),
                    most: euros(line.decided + line.most),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <h3>{say("changes.form.otherFinancing")}</h3>
      {(["otherPublic", "private", "income"] as const).map((source) => (
        <EuroField key={source} {...field(`budget.${source}`)} label={say(`changes.form.${source}`)} />
      ))}
    </>
  );
}

function Grant({ field, plan }: PartProps) {
  const { say, language } = useSpeech();
  return (
    <EuroField
      {...field("grant.amount")}
      label={say("changes.form.amount")}
      help={say("changes.form.amountHelp", { amount: inEuros(plan.grant ?? 0, language) })}
    />
  );
}

function ContentPart({ field, plan, reached, answers }: PartProps) {
  const { say, language } = useSpeech();
  return (
    <>
      {plan.milestones.length > 0 && <h3>{say("changes.form.milestones")}</h3>}
      {plan.milestones.map(({ id, name }) =>
        reached.includes(id) ? (
          <p key={id}>
            <strong>{name}</strong> <span className="soft">{say("changes.form.reached")}</span>
          </p>
        ) : (
          <fieldset className="change-row" key={id}>
            <legend>{name}</legend>
            <MilestoneFields field={field} at={`content.m.${id}`} />
            <input type="hidden" name={`content.m.${id}.drop`} value="" />
            <div className="option">
              <input
                type="checkbox"
                id={`content.m.${id}.drop`}
                name={`content.m.${id}.drop`}
                value="yes"
                defaultChecked={answers[`content.m.${id}.drop`] === "yes"}
              />
              <label htmlFor={`content.m.${id}.drop`}>{say("changes.form.drop")}</label>
            </div>
          </fieldset>
        ),
      )}
      {numbers(mostNewMilestones).map((nth) => {
        const at = `content.new.${nth}`;
        const written = ["name", "month", "evidence"].some((part) => answers[`${at}.${part}`]);
        return (
          <details className="change-row" key={nth} open={written}>
            <summary>{say("changes.form.added", { nth })}</summary>
            <MilestoneFields field={field} at={at} />
          </details>
        );
      })}
      {plan.indicatorPlan.length > 0 && <h3>{say("changes.form.targets")}</h3>}
      {plan.indicatorPlan.map(({ code, label, target }) => (
        <TextField
          key={code}
          {...field(`content.target.${code}`)}
          label={`${pick(label, language).text} (${code})`}
          help={say("changes.form.now", { value: inNumber(target, language) })}
          inputMode="numeric"
          short
        />
      ))}
    </>
  );
}

function MilestoneFields({ field, at }: { field: FieldOf; at: string }) {
  const { say } = useSpeech();
  return (
    <>
      <TextField {...field(`${at}.name`)} label={say("changes.form.name")} />
      <TextField
        {...field(`${at}.month`)}
        label={say("changes.form.month")}
        help={say("changes.form.monthHelp")}
        short
      />
      <TextField {...field(`${at}.evidence`)} label={say("changes.form.evidence")} />
    </>
  );
}

function Partners({ field }: { field: FieldOf }) {
  const { say } = useSpeech();
  return (
    <>
      {numbers(mostPartners).map((nth) => {
        const [name, change] = [field(`partners.${nth}.name`), field(`partners.${nth}.change`)];
        return (
          <details className="change-row" key={nth} open={nth === 1 || Boolean(name.value || change.value)}>
            <summary>{say("changes.form.partner", { nth })}</summary>
            <TextField {...name} label={say("changes.form.partnerName")} />
            <TextField {...change} label={say("changes.form.partnerChange")} />
          </details>
        );
      })}
    </>
  );
}

const numbers = (most: number) => Array.from({ length: most }, (_, index) => index + 1);
