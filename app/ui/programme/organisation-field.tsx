import { organisationKinds } from "~/domain/organisation";
import { pick } from "~/domain/texts";
import { described, FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import type { OrganisationChoice } from "./choices";

type Props = {
  name: string;
  label: string;
  value?: string;
  error?: string;
  help?: string;
  organisations: OrganisationChoice[];
};

/** One of the organisations, in groups by what they are: the few authorities first, the municipalities last. */
export function OrganisationField({ name, label, value, error, help, organisations }: Props) {
  const { language, say } = useSpeech();
  const kinds = [...organisationKinds].sort(
    (one, other) => Number(one === "municipality") - Number(other === "municipality"),
  );
  return (
    <div className={error ? "field wrong" : "field"}>
      <label htmlFor={name}>{label}</label>
      {help && (
        <p className="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <FieldError name={name} error={error} />
      <select id={name} name={name} defaultValue={value ?? ""} {...described({ name, help, error })}>
        <option value="">{say("programme.choose.organisation")}</option>
        {kinds.map((kind) => {
          const ofKind = organisations
            .filter((organisation) => organisation.kind === kind)
            .map(({ id, name: organisation }) => ({ id, text: pick(organisation, language).text }))
            .sort((one, other) => one.text.localeCompare(other.text, language));
          return ofKind.length === 0 ? null : (
            <optgroup key={kind} label={say(`programme.organisationKind.${kind}`)}>
              {ofKind.map(({ id, text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
    </div>
  );
}
