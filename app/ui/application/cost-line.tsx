import { memo, type ReactNode } from "react";
import type { CostMethod } from "~/domain/budget";
import { described, FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";
import type { Editing } from "./editing";
import { RemoveRow } from "./rows-editor";
import { Theirs } from "./theirs";

type Props = Pick<Editing<never>, "answers" | "errors" | "theirs"> & {
  /** `budget.staff.3`: what the names of the line's fields begin with. */
  prefix: string;
  place: number;
  /** The table has no other row, so this one cannot be taken away. */
  only: boolean;
  /** Where the page opens again when a row has been added: the last line. */
  last?: string;
  category: string;
  methods: readonly CostMethod[];
  years: readonly number[];
  /** What is counted, when the cost is so many units at a price. */
  unit?: string;
  /** Cents. */
  total: number;
};

/**
 * One cost: what it is and why over how it is computed and its amounts by year. A page may hold
 * hundreds of fields, so a line is drawn again only when something of its own has changed.
 */
export const CostLine = memo(function CostLine(props: Props) {
  const { prefix, place, only, last, category, methods, years, unit, total, ...editing } = props;
  const { answers, errors, theirs } = editing;
  const { language, say } = useSpeech();
  const line = say("form.row", { row: place });
  const field = (part: string | number) => {
    const name = `${prefix}.${part}`;
    return { name, value: answers[name], error: errors[name], theirs: theirs[name] };
  };
  const label = (words: string) => (
    <>
      <span className="hidden">{`${category}, ${line}: `}</span>
      {words}
    </>
  );
  const told = years.map(field).filter(({ error, theirs: other }) => error || other);
  const counts = unit !== undefined;
  return (
    <tbody id={prefix} className="line">
      <tr>
        <th scope="rowgroup" rowSpan={told.length > 0 ? 3 : 2} className="line-place" id={last}>
          <span className="line-word">{say("form.line.place")} </span>
          {place}
        </th>
        <td colSpan={years.length + 3} className="line-what">
          <div>
            <TextCell {...field("description")} label={label(say("form.line.description"))} />
            <TextCell {...field("reason")} label={label(say("form.line.reason"))} long />
            {methods.length > 1 && (
              <div className="line-method">
                <MethodCell {...field("method")} methods={methods} label={label(say("form.line.method"))} />
                {methods.includes("unit") && (
                  <div className="unit-cost">
                    <TextCell {...field("unit")} label={label(say("form.line.unit"))} />
                    <TextCell {...field("price")} label={label(say("form.line.price"))} suffix="€" />
                  </div>
                )}
              </div>
            )}
          </div>
        </td>
      </tr>
      {told.length > 0 && (
        <tr>
          <td colSpan={years.length + 3} className="line-told">
            {told.map(({ name, error, theirs: other }) => (
              <div key={name}>
                <FieldError name={name} error={error} />
                <Theirs theirs={other} />
              </div>
            ))}
          </td>
        </tr>
      )}
      <tr className="line-numbers">
        <td className="line-rest" />
        {years.map((year) => {
          const { name, value, error } = field(year);
          const what = counts ? say("form.line.count", { year }) : year;
          return (
            <td key={year} data-label={year}>
              <span className="amount">
                <input
                  id={name}
                  name={name}
                  inputMode="decimal"
                  autoComplete="off"
                  defaultValue={value}
                  aria-label={`${category}, ${line}: ${what}`}
                  {...described({ name, error })}
                />
                <span aria-hidden="true">{unit ?? "€"}</span>
              </span>
            </td>
          );
        })}
        <td className="number line-total" data-label={say("common.total")}>
          {inEuros(total, language)}
        </td>
        <td className="line-remove">{!only && <RemoveRow row={prefix} name={`${category}, ${line}`} />}</td>
      </tr>
    </tbody>
  );
});

type CellProps = {
  name: string;
  label: ReactNode;
  value?: string;
  error?: string;
  theirs?: Parameters<typeof Theirs>[0]["theirs"];
};

function Cell({ name, label, error, theirs, children }: CellProps & { children: ReactNode }) {
  return (
    <div className="cell">
      <label htmlFor={name}>{label}</label>
      <FieldError name={name} error={error} />
      {children}
      <Theirs theirs={theirs} />
    </div>
  );
}

function TextCell({ long, suffix, ...cell }: CellProps & { long?: boolean; suffix?: string }) {
  const { name, value, error } = cell;
  const given = { id: name, name, defaultValue: value, ...described({ name, error }) };
  return (
    <Cell {...cell}>
      {long ? (
        <textarea rows={2} {...given} />
      ) : (
        <span className={suffix ? "amount" : undefined}>
          <input inputMode={suffix ? "decimal" : undefined} autoComplete="off" {...given} />
          {suffix && <span aria-hidden="true">{suffix}</span>}
        </span>
      )}
    </Cell>
  );
}

/** The first way is the one that holds when nobody chooses: it is posted as nothing. */
function MethodCell({ methods, theirs, ...cell }: CellProps & { methods: readonly CostMethod[] }) {
  const { say } = useSpeech();
  const inWords = (id: string) => {
    const method = methods.find((known) => known === id) ?? methods[0] ?? "actual";
    return say(`form.method.${method}`);
  };
  const { name, value } = cell;
  return (
    <Cell {...cell} theirs={theirs && { ...theirs, text: inWords(theirs.text) }}>
      <select id={name} name={name} defaultValue={value === methods[0] ? "" : value}>
        {methods.map((id, index) => (
          <option key={id} value={index === 0 ? "" : id}>
            {inWords(id)}
          </option>
        ))}
      </select>
    </Cell>
  );
}
