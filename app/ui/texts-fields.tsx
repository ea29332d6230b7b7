import type { ReactNode } from "react";
import { languages, type Texts } from "~/domain/texts";
import { FieldError } from "./fields";
import { useSpeech } from "./language";

type Props = {
  /** Posts `NAME.fi`, `NAME.sv` and `NAME.en`; `web/texts-fields.ts` reads them. */
  name: string;
  label: ReactNode;
  value?: Texts;
  help?: ReactNode;
  optional?: boolean;
  /** A text of several lines, and how many of them show. */
  long?: boolean;
  rows?: number;
  /** What is wrong on the page, as the summary has it: each language takes its own. */
  errors?: { name: string; message: string }[];
};

/** One text in three languages: side by side where there is room, one below the other where there is not. */
export function TextsFields({ name, label, value, help, optional, long, rows = 6, errors = [] }: Props) {
  const { say } = useSpeech();
  return (
    <fieldset className="texts">
      <legend>
        {label} {optional && <span className="optional">({say("common.optional")})</span>}
      </legend>
      {help && (
        <p className="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <div className="texts-languages">
        {languages.map((language) => {
          const field = `${name}.${language}`;
          const error = errors.find((wrong) => wrong.name === field)?.message;
          const ids = [help ? `${name}-help` : "", error ? `${field}-error` : ""].filter(Boolean).join(" ");
          const control = {
            id: field,
            name: field,
            lang: language,
            defaultValue: value?.[language],
            "aria-describedby": ids || undefined,
            "aria-invalid": error ? true : undefined,
          };
          return (
            <div className={error ? "field wrong" : "field"} key={language}>
              <label htmlFor={field}>{say(`common.texts.in.${language}`)}</label>
              <FieldError name={field} error={error} />
              {long ? <textarea rows={rows} {...control} /> : <input type="text" {...control} />}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
