import type { Answers } from "~/domain/application-form";
import type { CostMethod } from "~/domain/budget";
import { described, FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";
import type { Editing } from "./editing";
import { Theirs } from "./theirs";

type Props = Pick<Editing<never>, "answers" | "errors" | "theirs"> & {
  /** `budget.staff.3`: what the names of the line's fields begin with. */
  prefix: string;
  place: number;
  /** The table has no other row, so this one cannot be taken away. */
  only: boolean;
  category: string;
  methods: readonly CostMethod[];
  years: readonly number[];
  typed: Answers;
  /** Cents. */
  total: number;
};

/** One cost: what it is and why, how it is computed, and its amounts by year. */
export function CostLine({ prefix, place, only, category, methods, years, typed, total, ...editing }: Props) {
  const { language, say } = useSpeech();
  const line = say("form.rowOf", { name: category, row: place, part: "" }).replace(/:\s*$/, "");
  const chosen = typed[`${prefix}.method`];
  const method = methods.find((known) => known === chosen) ?? methods[0] ?? "actual";
  const unit = (typed[`${prefix}.unit`] ?? "").trim();
  const suffix = method === "unit" ? unit || say("form.line.units") : "€";
  const cell = (part: string, label: string) => ({
    name: `${prefix}.${part}`,
    label: `${line}: ${label}`,
    value: editing.answers[`${prefix}.${part}`],
    error: editing.errors[`${prefix}.${part}`],
    theirs: editing.theirs[`${prefix}.${part}`],
  });
  return (
    <tr id={prefix}>
      <th scope="row" className="line-what">
        <span className="line-place">{place}.</span>
        <Cell {...cell("description", say("form.line.description"))} hint={say("form.line.description")} />
        <Cell {...cell("reason", say("form.line.reason"))} hint={say("form.line.reason")} long />
        {!only && (
          <button className="button quiet" type="submit" name="intent" value={`remove-row:${prefix}`}>
            {say("form.removeRow")}
            <span className="hidden">: {line}</span>
          </button>
        )}
      </th>
      {methods.length > 1 && (
        <td className="line-method" data-label={say("form.line.method")}>
          <select
            id={`${prefix}.method`}
            name={`${prefix}.method`}
            aria-label={`${line}: ${say("form.line.method")}`}
            defaultValue={method}
          >
            {methods.map((id) => (
              <option key={id} value={id}>
                {say(`form.method.${id}`)}
              </option>
            ))}
          </select>
          <Theirs theirs={editing.theirs[`${prefix}.method`]} />
          {methods.includes("unit") && (
            <div className={method === "unit" ? "unit-cost" : "unit-cost unused"}>
              <Cell {...cell("unit", say("form.line.unit"))} hint={say("form.line.unit")} />
              <Cell
                {...cell("price", say("form.line.price"))}
                hint={say("form.line.price")}
                number
                suffix="€"
              />
            </div>
          )}
        </td>
      )}
      {years.map((year) => (
        <td key={year} data-label={year}>
          <Cell
            {...cell(String(year), method === "unit" ? say("form.line.count", { year }) : String(year))}
            number
            suffix={suffix}
          />
        </td>
      ))}
      <td className="number line-total" data-label={say("common.total")}>
        {inEuros(total, language)}
      </td>
    </tr>
  );
}

type CellProps = {
  name: string;
  label: string;
  value?: string;
  error?: string;
  theirs?: Parameters<typeof Theirs>[0]["theirs"];
  /** A short word over the box, for the eye. */
  hint?: string;
  long?: boolean;
  number?: boolean;
  suffix?: string;
};

function Cell({ name, label, value, error, theirs, hint, long, number, suffix }: CellProps) {
  const given = {
    id: name,
    name,
    defaultValue: value,
    "aria-label": label,
    ...described({ name, error }),
  };
  return (
    <span className="cell">
      {hint && (
        <span className="hint" aria-hidden="true">
          {hint}
        </span>
      )}
      <FieldError name={name} error={error} />
      {long ? (
        <textarea rows={2} {...given} />
      ) : (
        <span className={number ? "amount" : undefined}>
          <input inputMode={number ? "decimal" : undefined} autoComplete="off" {...given} />
          {suffix && <span aria-hidden="true">{suffix}</span>}
        </span>
      )}
      <Theirs theirs={theirs} />
    </span>
  );
}
