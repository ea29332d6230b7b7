import type { ApplicationState } from "~/domain/states";
import { pick, type Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { onDay } from "~/words/formats";

export type Source = {
  id: string;
  name: string;
  state: ApplicationState;
  callName: Texts;
  createdOn: string;
  /** The titles of the sections in which something would come along. */
  parts: Texts[];
};

/** An empty form, or one of the organisation's earlier applications to begin from. */
export function CopyFrom({ sources }: { sources: Source[] }) {
  const { say } = useSpeech();
  if (sources.length === 0) return null;
  return (
    <fieldset className="field copy-from" aria-describedby="from-help">
      <legend>{say("desk.copy.title")}</legend>
      <p className="help" id="from-help">
        {say("desk.copy.explained")}
      </p>
      <div className="option">
        <input type="radio" id="from" name="from" value="" defaultChecked />
        <label htmlFor="from">{say("desk.copy.empty")}</label>
      </div>
      {sources.map((source) => (
        <Choice key={source.id} source={source} />
      ))}
    </fieldset>
  );
}

function Choice({ source }: { source: Source }) {
  const { language, say } = useSpeech();
  const { id, name, state, callName, createdOn, parts } = source;
  const sections = parts.map((title) => pick(title, language).text);
  return (
    <div className="option">
      <input
        type="radio"
        id={`from-${id}`}
        name="from"
        value={id}
        disabled={parts.length === 0}
        aria-describedby={`from-${id}-help`}
      />
      <div>
        <label htmlFor={`from-${id}`}>{say("desk.copy.from", { name: name || say("apply.unnamed") })}</label>
        <p className="help" id={`from-${id}-help`}>
          {say("desk.copy.fromHelp", {
            call: pick(callName, language).text,
            day: onDay(createdOn, language),
            state: say(`terms.applicationState.${state}`).toLowerCase(),
          })}{" "}
          {parts.length > 0
            ? say("desk.copy.parts", {
                sections: new Intl.ListFormat(language, { type: "conjunction" }).format(sections),
              })
            : say("desk.copy.nothing")}
        </p>
      </div>
    </div>
  );
}
