import type { ReactNode } from "react";
import { useSpeech } from "../language";
import type { Part } from "./part-page";

type Props = {
  part: Part;
  /** The content's path of the list. */
  name: string;
  label: string;
  help?: string;
  /** What one row is called: "Valintaperuste". */
  row: (number: number) => string;
  add: string;
  children: (id: string) => ReactNode;
};

/** A list whose rows are added, taken away and moved by buttons that save the page: no scripts. */
export function Rows({ part, name, label, help, row, add, children }: Props) {
  const { say } = useSpeech();
  const ids = part.rows(name);
  const press = (act: string, id = "") => ({
    type: "submit" as const,
    name: "intent",
    value: [act, name, id].filter(Boolean).join(":"),
  });
  return (
    <section className="call-rows" id={name} aria-labelledby={`${name}-label`}>
      <h2 id={`${name}-label`}>{label}</h2>
      {help && <p className="help">{help}</p>}
      <input type="hidden" name={`${name}.rows`} value={ids.join(" ")} />
      {ids.length === 0 && <p className="soft">{say("call.rows.none")}</p>}
      <ol>
        {ids.map((id, index) => (
          <li key={id} id={`${name}.${id}`}>
            <div className="call-row-head">
              <h3>{row(index + 1)}</h3>
              <p>
                {index > 0 && (
                  <button className="button plain" {...press("up", id)}>
                    {say("call.rows.up")}
                    <span className="hidden">: {row(index + 1)}</span>
                  </button>
                )}
                {index < ids.length - 1 && (
                  <button className="button plain" {...press("down", id)}>
                    {say("call.rows.down")}
                    <span className="hidden">: {row(index + 1)}</span>
                  </button>
                )}
                <button className="button plain" {...press("remove", id)}>
                  {say("call.rows.remove")}
                  <span className="hidden">: {row(index + 1)}</span>
                </button>
              </p>
            </div>
            {children(id)}
          </li>
        ))}
      </ol>
      <p>
        <button className="button secondary" {...press("add")}>
          {add}
        </button>
      </p>
    </section>
  );
}
