import { LongTextField, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import { textsIn } from "~/web/texts-fields";
import type { OrganisationChoice } from "./choices";
import type { FormProps } from "./item-fields";
import { OrganisationField } from "./organisation-field";

/** What is said of a programme itself. */
export function ProgrammeFactsFields({
  typed,
  errors,
  choices,
  organisations,
}: FormProps & { organisations: OrganisationChoice[] }) {
  const { say } = useSpeech();
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((wrong) => wrong.name === name)?.message,
  });
  const texts = (name: string) => ({ name, value: textsIn(typed, name), errors });
  return (
    <>
      <TextsFields {...texts("name")} label={say("programme.field.name")} />
      <TextsFields
        {...texts("summary")}
        label={say("programme.field.summary")}
        help={say("programme.help.summary")}
        long
        rows={8}
      />
      <div className="field-grid narrow">
        <TextField
          {...field("startsOn")}
          label={say("programme.field.startsOn")}
          help={say("programme.help.partialDay")}
        />
        <TextField
          {...field("endsOn")}
          label={say("programme.field.endsOn")}
          help={say("programme.help.partialDay")}
        />
        <OrganisationField
          {...field("ownerId")}
          label={say("programme.field.ownerId")}
          organisations={organisations}
        />
        <SelectField
          {...field("fundingSource")}
          label={say("programme.field.fundingSource")}
          options={choices.fundingSource ?? []}
        />
      </div>
      <LongTextField
        {...field("legalBase")}
        label={say("programme.field.laws")}
        help={say("programme.help.laws")}
        rows={5}
        optional
      />
    </>
  );
}
