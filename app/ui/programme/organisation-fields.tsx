import { parseDay } from "~/domain/day";
import { SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import type { Typed } from "~/web/part-form";
import { textsIn } from "~/web/texts-fields";
import type { OrganisationChoice } from "./choices";
import { type FormProps, RowTexts } from "./item-fields";
import { OrganisationField } from "./organisation-field";
import { type RowField, RowsFields } from "./rows-fields";

/** What is said of an organisation besides its names. */
export function OrganisationFactsFields({ typed, errors, choices }: FormProps) {
  const { say } = useSpeech();
  const field = fieldOf(typed, errors);
  return (
    <div className="field-grid">
      <SelectField {...field("kind")} label={say("programme.field.kind")} options={choices.kind ?? []} />
      <TextField
        {...field("businessId")}
        label={say("programme.field.businessId")}
        help={say("programme.help.businessId")}
        optional
      />
      <TextField
        {...field("code")}
        label={say("programme.field.code")}
        help={say("programme.help.code")}
        optional
      />
      <SelectField
        {...field("regionCode")}
        label={say("programme.field.regionCode")}
        options={choices.regionCode ?? []}
      />
      <SelectField
        {...field("languages")}
        label={say("programme.field.languages")}
        options={choices.languages ?? []}
      />
    </div>
  );
}

const fieldOf =
  (typed: Typed, errors: FormProps["errors"]): RowField =>
  (name) => ({ name, value: typed[name], error: errors.find((wrong) => wrong.name === name)?.message });

/** When a name is valid, and how it is shortened. */
function PeriodFields({ field }: { field: RowField }) {
  const { say } = useSpeech();
  return (
    <div className="field-grid">
      <TextField {...field("abbreviation")} label={say("programme.field.abbreviation")} optional />
      <TextField
        {...field("validFrom")}
        label={say("programme.field.validFrom")}
        help={say("programme.help.day")}
        optional
      />
      <TextField
        {...field("validTo")}
        label={say("programme.field.validTo")}
        help={say("programme.help.day")}
        optional
      />
    </div>
  );
}

/** A new organisation: its name first, then what it is. */
export function NewOrganisationFields(props: FormProps) {
  const { say } = useSpeech();
  const { typed, errors } = props;
  return (
    <>
      <TextsFields
        name="name"
        label={say("programme.field.name")}
        value={textsIn(typed, "name")}
        errors={errors}
      />
      <PeriodFields field={fieldOf(typed, errors)} />
      <OrganisationFactsFields {...props} />
    </>
  );
}

/** The names in time; one that was over on the day `today` stays. */
export function NamesFields({ typed, errors, today }: Omit<FormProps, "choices"> & { today: string }) {
  const { say } = useSpeech();
  const isPast = (row: Typed) => {
    const day = parseDay(row.validTo ?? "");
    return day.ok && day.value < today;
  };
  return (
    <RowsFields
      typed={typed}
      errors={errors}
      empty={say("programme.organisations.noName")}
      stays={isPast}
      sorted
    >
      {(field, row, name) => (
        <>
          <RowTexts row={row} name={name} field="name" label={say("programme.field.name")} errors={errors} />
          <PeriodFields field={field} />
        </>
      )}
    </RowsFields>
  );
}

export function SuccessorsFields({
  typed,
  errors,
  organisations,
}: Omit<FormProps, "choices"> & { organisations: OrganisationChoice[] }) {
  const { say } = useSpeech();
  return (
    <RowsFields typed={typed} errors={errors} empty={say("programme.empty.successors")} sorted>
      {(field) => (
        <OrganisationField
          {...field("organisationId")}
          label={say("programme.field.organisationId")}
          organisations={organisations}
        />
      )}
    </RowsFields>
  );
}
