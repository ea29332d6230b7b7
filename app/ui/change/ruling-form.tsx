import { costCategories } from "~/domain/budget";
import {
  amountIn,
  type ChangeParts,
  type PartName,
  partOutcomes,
  type Ruling,
} from "~/domain/change-request";
import { yearsBetween } from "~/domain/day";
import type { ProjectPlan } from "~/domain/project-plan";
import { pick } from "~/domain/texts";
import { ChoiceField, EuroField, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import type { ChangeRow } from "~/words/change-rows";
import { onDay } from "~/words/formats";
import { Compared } from "./compared";
import { inField } from "./fields";

export type Deciding = {
  asked: ChangeParts;
  /** The parts that wait, with what each would change. */
  waiting: { part: PartName; rows: ChangeRow[] }[];
  plan: ProjectPlan;
  version: number;
  earlier: { rulings: Ruling[]; granted: ChangeParts } | null;
};

type Props = { deciding: Deciding; typed?: Record<string, string>; errors: Record<string, string> };

/** What the official proposes of each part that waits: as asked, otherwise, or not, and why. */
export function RulingForm({ deciding, typed, errors }: Props) {
  const { say } = useSpeech();
  const { waiting, version, earlier } = deciding;
  return (
    <form method="post">
      <h2 id="propose">{say("changes.ministry.propose")}</h2>
      <p>{say("changes.ministry.proposeLead")}</p>
      <input type="hidden" name="version" value={version} />
      {waiting.map(({ part, rows }) => {
        const before = earlier?.rulings.find((one) => one.part === part);
        const value = (name: string, otherwise = "") => typed?.[`${part}.${name}`] ?? otherwise;
        return (
          <section key={part} className="ruling" aria-labelledby={`ruling-${part}`}>
            <h3 id={`ruling-${part}`}>{say(`changes.part.${part}`)}</h3>
            <Compared caption={say(`changes.part.${part}`)} rows={rows} />
            <ChoiceField
              name={`${part}.outcome`}
              label={say("changes.ministry.ruling")}
              value={value("outcome", before?.outcome)}
              error={errors[`${part}.outcome`]}
              options={partOutcomes.map((id) => ({ id, label: say(`changes.ministry.${id}`) }))}
            />
            <fieldset className="instead">
              <legend>{say("changes.ministry.instead")}</legend>
              <Instead part={part} deciding={deciding} typed={typed} errors={errors} />
            </fieldset>
            <LongTextField
              name={`${part}.reasonsFi`}
              label={say("changes.ministry.reasonsFi")}
              help={say("changes.ministry.reasonsHelp")}
              value={value("reasonsFi", before?.reasons.fi)}
              error={errors[`${part}.reasonsFi`]}
              rows={4}
            />
            <LongTextField
              name={`${part}.reasonsSv`}
              label={say("changes.ministry.reasonsSv")}
              value={value("reasonsSv", before?.reasons.sv)}
              error={errors[`${part}.reasonsSv`]}
              rows={4}
            />
          </section>
        );
      })}
      <p className="buttons">
        <button className="button" type="submit" name="intent" value="propose">
          {say("changes.ministry.submit")}
        </button>
      </p>
    </form>
  );
}

type InsteadProps = {
  part: PartName;
  deciding: Deciding;
  typed?: Record<string, string>;
  errors: Record<string, string>;
};

/** The official's own values of a part, which begin as they were asked. */
function Instead({ part, deciding, typed, errors }: InsteadProps) {
  const { say, language } = useSpeech();
  const { plan, asked, earlier } = deciding;
  const start: ChangeParts = { ...asked, ...earlier?.granted };
  const field = (name: string, otherwise: string) => ({
    ...{ name, value: typed?.[name] ?? otherwise, error: errors[name] },
  });
  if (part === "extension") {
    const to = start.extension?.to;
    return (
      <TextField
        {...field("extension.to", to ? onDay(to, language) : "")}
        label={say("changes.form.to")}
        help={say("changes.form.toHelp", { day: onDay(plan.period.to, language) })}
        short
      />
    );
  }
  if (part === "grant") {
    const { amount = 0 } = start.grant ?? {};
    return (
      <EuroField {...field("grant.amount", inField(amount, language))} label={say("changes.form.amount")} />
    );
  }
  if (part === "budget") {
    const { lines = [], financing = plan.financing } = start.budget ?? {};
    return (
      <>
        {costCategories.flatMap((category) =>
          decidedYears(deciding).map((year) => (
            <EuroField
              key={`${category} ${year}`}
              {...field(`budget.${category}.${year}`, inField(amountIn(lines, category, year), language))}
              label={`${say(`terms.cost.${category}`)} ${year}`}
            />
          )),
        )}
        {(["otherPublic", "private", "income"] as const).map((source) => (
          <EuroField
            key={source}
            {...field(`budget.${source}`, inField(financing[source], language))}
            label={say(`changes.form.${source}`)}
          />
        ))}
      </>
    );
  }
  if (part === "content") return <InsteadContent deciding={deciding} typed={typed} />;
  return (
    <LongTextField
      {...field(`${part}.text`, start[part]?.text ?? "")}
      label={say("changes.check.granted")}
      rows={4}
    />
  );
}

/** The years for which there can be costs, as the plan and the request have them. */
export function decidedYears({ plan, asked }: Pick<Deciding, "plan" | "asked">): number[] {
  const lines = [...plan.budget, ...(asked.budget?.lines ?? [])];
  const years = [...yearsBetween(plan.period.from, plan.period.to), ...lines.map(({ year }) => year)];
  return [...new Set(years)].sort((a, b) => a - b);
}

function InsteadContent({
  deciding: { plan, asked, earlier },
  typed,
}: Omit<InsteadProps, "part" | "errors">) {
  const { say, language } = useSpeech();
  const { milestones = [], targets = [] } = asked.content ?? {};
  const before = earlier?.granted.content;
  const changes = [
    ...milestones.map((change) => ({
      id: change.id,
      kept: before?.milestones.some(({ id }) => id === change.id),
      label:
        change.kind === "drop"
          ? `${plan.milestones.find(({ id }) => id === change.id)?.name}: ${say("changes.check.dropped").toLowerCase()}`
          : `${change.name}, ${Number(change.month.slice(5))}/${change.month.slice(0, 4)}`,
    })),
    ...targets.map(({ code, target }) => {
      const indicator = plan.indicatorPlan.find((one) => one.code === code);
      return {
        id: code,
        kept: before?.targets.some((one) => one.code === code),
        label: `${indicator ? pick(indicator.label, language).text : code}: ${target}`,
      };
    }),
  ];
  return (
    <>
      {changes.map(({ id, label, kept }) => {
        const name = `content.keep.${id}`;
        const checked = typed ? typed[name] === "yes" : (kept ?? true);
        return (
          <div className="option" key={id}>
            <input type="checkbox" id={name} name={name} value="yes" defaultChecked={checked} />
            <label htmlFor={name}>{label}</label>
          </div>
        );
      })}
    </>
  );
}
