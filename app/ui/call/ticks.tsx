import type { Part } from "./part-page";

type Props = {
  part: Part;
  name: string;
  label: string;
  help: string;
  options: { id: string; label: string }[];
  columns?: boolean;
};

/** Boxes to tick, any number of them; each posts `NAME.ID`. */
export function Ticks({ part, name, label, help, options, columns }: Props) {
  return (
    <fieldset className="field" id={name} aria-describedby={`${name}-help`}>
      <legend>{label}</legend>
      <p className="help" id={`${name}-help`}>
        {help}
      </p>
      <div className={columns ? "call-ticks" : undefined}>
        {options.map(({ id, label: own }) => (
          <div className="option" key={id}>
            <input
              type="checkbox"
              id={`${name}.${id}`}
              name={`${name}.${id}`}
              value="yes"
              defaultChecked={part.value(`${name}.${id}`) === "yes"}
            />
            <label htmlFor={`${name}.${id}`}>{own}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
