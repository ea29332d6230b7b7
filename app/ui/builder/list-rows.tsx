import type { ReactNode } from "react";
import { useSpeech } from "~/ui/language";
import { RowButtons } from "./row-buttons";

type Props = {
  /** The list's name in the form: its rows are `LIST.0`, `LIST.1`. */
  list: string;
  legend: ReactNode;
  count: number;
  nameOf: (place: number) => string;
  add: string;
  children: (row: string, index: number) => ReactNode;
};

/** A list of a page that is being filled in: each row as a group, with the ways to arrange it. Saved with the page. */
export function ListRows({ list, legend, count, nameOf, add, children }: Props) {
  const { say } = useSpeech();
  return (
    <fieldset className="list-rows" id={list}>
      <legend>{legend}</legend>
      {count > 1 && <p className="help">{say("builder.question.rowsUnsaved")}</p>}
      {Array.from({ length: count }, (_, index) => {
        const row = `${list}.${index}`;
        return (
          <fieldset key={row} className="row-card" id={row} tabIndex={-1}>
            <legend>{nameOf(index + 1)}</legend>
            <div>{children(row, index)}</div>
            <RowButtons
              intent={(step) => `row-${step}:${row}`}
              anchor={(to) => `#${list}.${to}`}
              name={nameOf(index + 1)}
              {...{ index, count }}
            />
          </fieldset>
        );
      })}
      <p>
        <button
          className="button secondary"
          type="submit"
          name="intent"
          value={`row-add:${list}`}
          formAction={`#${list}.${count}`}
        >
          {add}
        </button>
      </p>
    </fieldset>
  );
}

/** A box to tick among a page's settings; posts `yes`. */
export function Box({ name, label, checked }: { name: string; label: ReactNode; checked: boolean }) {
  return (
    <div className="option">
      <input type="checkbox" id={name} name={name} value="yes" defaultChecked={checked} />
      <label htmlFor={name}>{label}</label>
    </div>
  );
}

/** What a part goes by, which answers hang on. */
export function Code({ id }: { id: string }) {
  const { say } = useSpeech();
  return (
    <span className="small soft nowrap">
      {say("builder.code")} <code>{id}</code>
    </span>
  );
}
