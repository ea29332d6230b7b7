import { createContext, type ReactNode, useContext } from "react";
import { useSpeech } from "./language";

/** What a page tells of one field: what was typed, and what is wrong with it. */
type FieldProps = {
  /** Both the name that is posted and the id that the error summary leads to. */
  name: string;
  label: ReactNode;
  lang?: string;
  help?: ReactNode;
  optional?: boolean;
  error?: string;
  /** Shown under the control: a count, a colleague's text. */
  after?: ReactNode;
};

type TypedProps = FieldProps & { value?: string };

/** What a page marks on its fields, by name: shown beside each, whatever kind of field it is. */
export const FieldMarks = createContext<Readonly<Record<string, ReactNode>>>({});

/** A field's frame: label, help, error and control, tied together for those who cannot see the layout. */
function Field({
  name,
  label,
  lang,
  help,
  optional,
  error,
  after,
  children,
}: FieldProps & { children: ReactNode }) {
  const { say } = useSpeech();
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={name} lang={lang}>
        {label} {optional && <span className="optional">({say("common.optional")})</span>}
      </label>
      {help && (
        <p className="help" id={`${name}-help`} lang={lang}>
          {help}
        </p>
      )}
      <FieldError name={name} error={error} />
      {children}
      {after}
    </div>
  );
}

/** What stands before a control: the page's mark, and what is wrong in the words of the summary. */
export function FieldError({ name, error }: { name: string; error?: string }) {
  const { say } = useSpeech();
  const mark = useContext(FieldMarks)[name];
  return (
    <>
      {mark}
      {error && (
        <p className="error-message" id={`${name}-error`}>
          <span className="hidden">{say("common.error")} </span>
          {error}
        </p>
      )}
    </>
  );
}

/** The attributes that tie a control to its help and error. */
export function described({ name, help, error }: { name: string; help?: ReactNode; error?: string }) {
  const ids = [help ? `${name}-help` : "", error ? `${name}-error` : ""].filter(Boolean).join(" ");
  return { "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined };
}

type Extra = {
  type?: "text" | "email" | "search";
  inputMode?: "numeric" | "decimal" | "email";
  short?: boolean;
};

export function TextField({ value, type = "text", inputMode, short, ...field }: TypedProps & Extra) {
  return (
    <Field {...field}>
      <input
        id={field.name}
        name={field.name}
        type={type}
        inputMode={inputMode}
        className={short ? "short" : undefined}
        defaultValue={value}
        {...described(field)}
      />
    </Field>
  );
}

export function LongTextField({ value, rows = 6, ...field }: TypedProps & { rows?: number }) {
  return (
    <Field {...field}>
      <textarea id={field.name} name={field.name} rows={rows} defaultValue={value} {...described(field)} />
    </Field>
  );
}

/** Euros as they are typed; the sign stands outside the box. */
export function EuroField({ value, ...field }: TypedProps) {
  return (
    <Field {...field}>
      <span className="amount">
        <input
          id={field.name}
          name={field.name}
          inputMode="decimal"
          autoComplete="off"
          defaultValue={value}
          {...described(field)}
        />
        <span aria-hidden="true">€</span>
      </span>
    </Field>
  );
}

type Option = { id: string; label: ReactNode };

export function SelectField({ value, options, ...field }: TypedProps & { options: Option[] }) {
  return (
    <Field {...field}>
      <select id={field.name} name={field.name} defaultValue={value} {...described(field)}>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of a few, all in sight. */
export function ChoiceField({
  name,
  label,
  lang,
  help,
  error,
  value,
  options,
}: TypedProps & { options: Option[] }) {
  return (
    <fieldset className={error ? "field wrong" : "field"} {...described({ name, help, error })}>
      <legend lang={lang}>{label}</legend>
      {help && (
        <p className="help" id={`${name}-help`} lang={lang}>
          {help}
        </p>
      )}
      <FieldError name={name} error={error} />
      {options.map((option, index) => (
        <div className="option" key={option.id}>
          <input
            type="radio"
            id={index === 0 ? name : `${name}-${option.id}`}
            name={name}
            value={option.id}
            defaultChecked={option.id === value}
          />
          <label htmlFor={index === 0 ? name : `${name}-${option.id}`}>{option.label}</label>
        </div>
      ))}
    </fieldset>
  );
}

/** A box to tick; posts `yes`. */
export function ConfirmField({ name, label, lang, error, value }: TypedProps) {
  return (
    <div className={error ? "field wrong" : "field"}>
      <FieldError name={name} error={error} />
      <div className="option">
        <input
          type="checkbox"
          id={name}
          name={name}
          value="yes"
          defaultChecked={value === "yes"}
          {...described({ name, error })}
        />
        <label htmlFor={name} lang={lang}>
          {label}
        </label>
      </div>
    </div>
  );
}

/** Everything that is wrong on the page, each line leading to its field, in the field's own words. */
export function ErrorSummary({ errors }: { errors: { name: string; message: string }[] }) {
  const { say } = useSpeech();
  if (errors.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: what is wrong comes first, also where there are no scripts
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus id="error-summary">
      <h2>{say("common.errorSummary")}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={name + message}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
