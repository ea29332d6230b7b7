import { agreementKinds, isAboutApplication, organisationKinds, type Rule } from "~/domain/eligibility";
import { deepestRule, type RuleRow, ruleKinds } from "~/domain/rule-rows";
import { languages, pick, type Texts } from "~/domain/texts";
import { EuroField, FieldError, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { ruleWords } from "~/ui/rule-words";
import { onDay } from "~/words/formats";

type Choices = {
  regions: { code: string; name: Texts }[];
  dates: string[];
  days: { field: string; label: Texts }[];
  attachments: { field: string; label: Texts }[];
};

type Props = {
  rows: RuleRow[];
  /** The rule that each row makes, by its id, where it can be read. */
  byRow: Record<string, Rule>;
  choices: Choices;
  /** By the field's name. */
  errors: Record<string, string>;
};

/** The rules of a call to be written: their parameters, their order, and how they are put together. */
export function RulesEditor({ rows, ...shared }: Props) {
  const { say } = useSpeech();
  return (
    <>
      <input type="hidden" name="order" value={rows.map(({ id }) => id).join(" ")} />
      {rows.length === 0 && <p className="notice">{say("ruleEditor.none")}</p>}
      <Rows rows={rows} depth={1} {...shared} />
      <Adding name="new" intent="add:" />
    </>
  );
}

type RowsProps = Props & { depth: number /** The place of the rule that they make up. */; within?: string };

function Rows({ rows, within, ...shared }: RowsProps) {
  return (
    <ol className="rule-rows">
      {rows.map((row, place) => (
        <li key={row.id}>
          <Row
            row={row}
            place={within ? `${within}.${place + 1}` : String(place + 1)}
            first={place === 0}
            last={place === rows.length - 1}
            {...shared}
          />
        </li>
      ))}
    </ol>
  );
}

type RowProps = Omit<RowsProps, "rows" | "within"> & {
  row: RuleRow;
  place: string;
  first: boolean;
  last: boolean;
};

function Row({ row, place, first, last, ...shared }: RowProps) {
  const { language, say } = useSpeech();
  const { id, kind } = row;
  const rule = shared.byRow[id];
  const combined = kind === "all-of" || kind === "any-of";
  const aboutApplication = isAboutApplication({ kind } as Rule);
  return (
    <fieldset className="rule-row" id={`rule.${id}`}>
      <legend>
        {say("ruleEditor.place", { place })}: {say(`ruleEditor.kinds.${kind}`)}
      </legend>
      <input type="hidden" name={`rule.${id}.kind`} value={kind} />
      {!combined && (
        <p className="help">
          {say(aboutApplication ? "ruleEditor.ofApplication" : "ruleEditor.ofApplicant")}
        </p>
      )}
      <Parameters row={row} {...shared} />
      {combined && (
        <>
          <input type="hidden" name={`rule.${id}.order`} value={row.parts.map((part) => part.id).join(" ")} />
          <Rows {...shared} rows={row.parts} depth={shared.depth + 1} within={place} />
          {shared.depth < deepestRule && (
            <Adding
              name={`rule.${id}.new`}
              intent={`add:${id}`}
              error={shared.errors[`rule.${id}.new`]}
              within={place}
            />
          )}
        </>
      )}
      {!combined && rule && (
        <div className="rule-reads">
          <p className="small">{say("ruleEditor.reads")}</p>
          <dl>
            {languages.map((own) => (
              <div key={own}>
                <dt>{own}</dt>
                <dd lang={own === language ? undefined : own}>{ruleWords(rule, own)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {!combined && !rule && <p className="small soft">{say("ruleEditor.notYet")}</p>}
      <RowButtons {...{ id, kind, place, first, last }} depth={shared.depth} />
    </fieldset>
  );
}

type ButtonsProps = Pick<RowProps, "place" | "first" | "last" | "depth"> & Pick<RuleRow, "id" | "kind">;

function RowButtons({ id, kind, place, first, last, depth }: ButtonsProps) {
  const { say } = useSpeech();
  const combined = kind === "all-of" || kind === "any-of";
  const acts = [
    !first && { intent: `up:${id}`, words: say("ruleEditor.up") },
    !last && { intent: `down:${id}`, words: say("ruleEditor.down") },
    !combined && depth === 1 && { intent: `wrap:${id}:any-of`, words: say("ruleEditor.wrapAny") },
    !combined && depth === 1 && { intent: `wrap:${id}:all-of`, words: say("ruleEditor.wrapAll") },
    combined && { intent: `unwrap:${id}`, words: say("ruleEditor.unwrap") },
    { intent: `remove:${id}`, words: say("ruleEditor.remove") },
  ].filter((act) => act !== false);
  return (
    <p className="row-buttons">
      {acts.map(({ intent, words }) => (
        <button key={intent} className="button secondary small" type="submit" name="intent" value={intent}>
          {words}
          <span className="hidden"> – {say("ruleEditor.place", { place })}</span>
        </button>
      ))}
    </p>
  );
}

type AddingProps = { name: string; intent: string; error?: string; within?: string };

function Adding({ name, intent, error, within }: AddingProps) {
  const { say } = useSpeech();
  const kinds = within === undefined ? ruleKinds : ruleKinds.filter((kind) => !kind.endsWith("-of"));
  return (
    <div className="adding">
      <SelectField
        name={name}
        label={say(within === undefined ? "ruleEditor.addKind" : "ruleEditor.addWithin")}
        error={error}
        options={kinds.map((id) => ({ id, label: say(`ruleEditor.kinds.${id}`) }))}
      />
      <button className="button secondary" type="submit" name="intent" value={intent}>
        {say("ruleEditor.add")}
        {within !== undefined && (
          <span className="hidden"> – {say("ruleEditor.place", { place: within })}</span>
        )}
      </button>
    </div>
  );
}

type ParametersProps = { row: RuleRow; choices: Choices; errors: Record<string, string> };

function Parameters({ row, choices, errors }: ParametersProps) {
  const { language, say } = useSpeech();
  const { id, kind, texts } = row;
  const field = (name: string) => ({
    name: `rule.${id}.${name}`,
    value: texts[name] ?? "",
    error: errors[`rule.${id}.${name}`],
  });
  const named = (some: { field: string; label: Texts }[]) =>
    some.map(({ field: own, label }) => ({ id: own, label: pick(label, language).text }));
  switch (kind) {
    case "organisation-type":
      return (
        <Boxes
          {...{ row, errors, group: "types", legend: say("ruleEditor.fields.types") }}
          options={organisationKinds.map((type) => ({ id: type, label: say(`eligibility.kinds.${type}`) }))}
        />
      );
    case "foreign-language-speakers": {
      const typed = Object.keys(texts).flatMap((name) => (name.startsWith("dates.") ? [name.slice(6)] : []));
      const dates = [...new Set([...choices.dates, ...typed])].sort().reverse();
      return (
        <>
          <TextField
            label={say("ruleEditor.fields.atLeast")}
            inputMode="numeric"
            short
            {...field("atLeast")}
          />
          <Boxes
            {...{ row, errors, group: "dates", legend: say("ruleEditor.fields.dates") }}
            help={say("ruleEditor.fields.datesHelp")}
            options={dates.map((date) => ({ id: date, label: onDay(date, language) }))}
          />
          <TextField
            label={say("ruleEditor.fields.otherDate")}
            help={say("ruleEditor.fields.otherDateHelp")}
            optional
            short
            {...field("otherDate")}
          />
          <div className="option field">
            <input
              type="checkbox"
              id={`rule.${id}.unknown`}
              name={`rule.${id}.unknown`}
              value="yes"
              defaultChecked={texts.unknown === "yes"}
            />
            <label htmlFor={`rule.${id}.unknown`}>{say("ruleEditor.fields.unknown")}</label>
          </div>
        </>
      );
    }
    case "region":
      return (
        <Boxes
          {...{ row, errors, group: "regions", legend: say("ruleEditor.fields.regions") }}
          options={choices.regions.map(({ code, name }) => ({ id: code, label: pick(name, language).text }))}
        />
      );
    case "agreement-in-force":
      return (
        <>
          <SelectField
            label={say("ruleEditor.fields.agreement")}
            options={agreementKinds.map((own) => ({ id: own, label: say(`rules.agreement.${own}`) }))}
            {...field("agreement")}
          />
          <TextField label={say("ruleEditor.fields.on")} short {...field("on")} />
        </>
      );
    case "period":
      return (
        <>
          <TextField label={say("ruleEditor.fields.from")} short {...field("from")} />
          <TextField label={say("ruleEditor.fields.to")} short {...field("to")} />
          <TextField
            label={say("ruleEditor.fields.months")}
            inputMode="numeric"
            optional
            short
            {...field("months")}
          />
          {choices.days.length > 1 &&
            (["startField", "endField"] as const).map((name) => (
              <SelectField
                key={name}
                label={say(`ruleEditor.fields.${name}`)}
                options={[{ id: "", label: say("ruleEditor.fields.byMonths") }, ...named(choices.days)]}
                {...field(name)}
              />
            ))}
        </>
      );
    case "amount-range":
      return (
        <>
          <EuroField label={say("ruleEditor.fields.leastEuros")} optional {...field("atLeast")} />
          <EuroField label={say("ruleEditor.fields.mostEuros")} optional {...field("atMost")} />
        </>
      );
    case "own-share":
      return (
        <TextField label={say("ruleEditor.fields.percent")} inputMode="decimal" short {...field("percent")} />
      );
    case "required-attachment":
      return (
        <SelectField
          label={say("ruleEditor.fields.attachment")}
          options={[{ id: "", label: say("ruleEditor.fields.choose") }, ...named(choices.attachments)]}
          {...field("field")}
        />
      );
    default:
      return null;
  }
}

type BoxesProps = {
  row: RuleRow;
  /** Each box is a field of its own, `group.option`. */
  group: string;
  legend: string;
  help?: string;
  options: { id: string; label: string }[];
  errors: Record<string, string>;
};

/** Boxes to tick, several at once; what is wrong with all of them is told at the first. */
function Boxes({ row, group, legend, help, options, errors }: BoxesProps) {
  const start = `rule.${row.id}.${group}.`;
  const wrong = Object.keys(errors).find((name) => name.startsWith(start));
  return (
    <fieldset className={wrong ? "field wrong" : "field"}>
      <legend>{legend}</legend>
      {help && <p className="help">{help}</p>}
      {wrong && <FieldError name={wrong} error={errors[wrong]} />}
      <div className="boxes">
        {options.map(({ id, label }) => (
          <div className="option" key={id}>
            <input
              type="checkbox"
              id={start + id}
              name={start + id}
              value="yes"
              defaultChecked={row.texts[`${group}.${id}`] === "yes"}
              aria-invalid={start + id === wrong || undefined}
              aria-describedby={start + id === wrong ? `${wrong}-error` : undefined}
            />
            <label htmlFor={start + id}>{label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
