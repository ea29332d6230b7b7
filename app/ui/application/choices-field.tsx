import type { ReactNode } from "react";
import type { Option } from "~/domain/application-form";
import { described, FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import type { Editing } from "./editing";
import { Theirs } from "./theirs";

type Props = Pick<Editing<never>, "answers" | "errors" | "theirs"> & {
  name: string;
  label: ReactNode;
  lang?: string;
  help?: string;
  optional?: boolean;
  options: Option[];
};

/** Several of a few, all in sight. A box that is left empty says so: it is posted as an empty text. */
export function ChoicesField({ name, label, lang, help, optional, options, answers, errors, theirs }: Props) {
  const { say } = useSpeech();
  const first = `${name}.${options[0]?.id}`;
  const error = errors[first];
  return (
    <fieldset className={error ? "field wrong" : "field"} {...described({ name: first, help, error })}>
      <legend lang={lang}>
        {label} {optional && <span className="optional">({say("common.optional")})</span>}
      </legend>
      {help && (
        <p className="help" id={`${first}-help`} lang={lang}>
          {help}
        </p>
      )}
      <FieldError name={first} error={error} />
      {options.map(({ id, label: option }) => {
        const field = `${name}.${id}`;
        return (
          <div key={id}>
            <input type="hidden" name={field} value="" />
            <div className="option">
              <input
                type="checkbox"
                id={field}
                name={field}
                value="yes"
                defaultChecked={answers[field] === "yes"}
              />
              <label htmlFor={field}>
                <Content texts={option} />
              </label>
            </div>
            <Theirs theirs={theirs[field]} />
          </div>
        );
      })}
    </fieldset>
  );
}
