import { grounds, measures } from "~/domain/recovery";
import { ChoiceField, FieldError, LongTextField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import type { fieldOf } from "./back";

type Props = { field: ReturnType<typeof fieldOf>; typed: Record<string, string> };

/** Opens a matter: what it is about, on which grounds, and when the ministry learned of them. */
export function OpenMatter({ field, typed }: Props) {
  const { say } = useSpeech();
  const { error } = field("grounds");
  return (
    <form method="post" noValidate className="act" aria-labelledby="open">
      <h2 id="open">{say("recoveries.ministry.open")}</h2>
      <p>{say("recoveries.ministry.openHelp")}</p>
      <input type="hidden" name="intent" value="open" />
      <ChoiceField
        label={say("recoveries.ministry.measure")}
        {...field("measure")}
        options={measures.map((id) => ({ id, label: say(`recoveries.measure.${id}`) }))}
      />
      <fieldset className={error ? "field wrong" : "field"} id="grounds" aria-describedby="grounds-help">
        <legend>{say("recoveries.ministry.groundsField")}</legend>
        <p className="help" id="grounds-help">
          {say("recoveries.ministry.groundsHelp")}
        </p>
        <FieldError name="grounds" error={error} />
        {grounds.map(({ id, section, mandatory }) => (
          <div className="option" key={id}>
            <input
              type="checkbox"
              id={`ground.${id}`}
              name={`ground.${id}`}
              value="yes"
              defaultChecked={typed[`ground.${id}`] === "yes"}
            />
            <label htmlFor={`ground.${id}`}>
              {say(`recoveries.grounds.${id}`)}{" "}
              {section !== 19 && (
                <Tag tone={mandatory ? "bad" : "neutral"}>
                  {say(mandatory ? "recoveries.ministry.mandatory" : "recoveries.ministry.discretionary")}
                </Tag>
              )}
            </label>
          </div>
        ))}
      </fieldset>
      <TextField short label={say("recoveries.ministry.learnedOn")} {...field("learnedOn")} />
      <TextField
        short
        optional
        label={say("recoveries.ministry.useEndsOn")}
        help={say("recoveries.ministry.useHelp")}
        {...field("useEndsOn")}
      />
      <LongTextField label={say("recoveries.ministry.account")} {...field("account")} />
      <button className="button" type="submit">
        {say("recoveries.ministry.openButton")}
      </button>
    </form>
  );
}
