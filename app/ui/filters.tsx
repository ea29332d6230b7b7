import type { ReactNode } from "react";

type Props = {
  /** The page itself, without its filters. */
  here: string;
  label?: string;
  show: string;
  clear: string;
  /** Something has been chosen: there is a way back to everything. */
  filtered: boolean;
  help?: ReactNode;
  children: ReactNode;
};

/** Filters that stand in the address: fields, a button, and a way back to everything. */
export function Filters({ here, label, show, clear, filtered, help, children }: Props) {
  return (
    <form className="filters" method="get" action={here} aria-label={label}>
      {children}
      <div className="filter-buttons">
        <button className="button secondary" type="submit">
          {show}
        </button>
        {filtered && <a href={here}>{clear}</a>}
      </div>
      {help && <p className="help filter-help">{help}</p>}
    </form>
  );
}

type Choice = { id: string; label: ReactNode };

/** The choices of a filter after the one that does not narrow. */
export function withEvery(everything: ReactNode, choices: Choice[]): Choice[] {
  return [{ id: "", label: everything }, ...choices];
}
