import { EuroField, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { TextsFields } from "~/ui/texts-fields";
import type { Typed, Wrong } from "~/web/part-form";
import { textsIn } from "~/web/texts-fields";
import type { OrganisationChoice } from "./choices";
import type { Choice } from "./differences";
import { OrganisationField } from "./organisation-field";
import { type RowField, RowsFields } from "./rows-fields";

export type FormProps = { typed: Typed; errors: Wrong[]; choices: Record<string, Choice[]> };

/** What is said of an item itself, in four groups. */
export function ItemFactsFields({ typed, errors, choices }: FormProps) {
  const { say } = useSpeech();
  const field = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((wrong) => wrong.name === name)?.message,
  });
  const texts = (name: string) => ({ name, value: textsIn(typed, name), errors });
  return (
    <>
      <section aria-labelledby="texts">
        <h2 id="texts">{say("programme.parts.texts")}</h2>
        <TextsFields {...texts("name")} label={say("programme.field.name")} />
        <TextsFields
          {...texts("summary")}
          label={say("programme.field.summary")}
          help={say("programme.help.summary")}
          long
          rows={8}
        />
        <TextsFields
          {...texts("targetGroup")}
          label={say("programme.field.targetGroup")}
          optional
          long
          rows={3}
        />
      </section>
      <section aria-labelledby="place">
        <h2 id="place">{say("programme.group.place")}</h2>
        <div className="field-grid">
          <SelectField {...field("kind")} label={say("programme.field.kind")} options={choices.kind ?? []} />
          <SelectField
            {...field("programmeId")}
            label={say("programme.field.programmeId")}
            options={choices.programmeId ?? []}
          />
          <SelectField
            {...field("placeAfter")}
            label={say("programme.field.placeAfter")}
            options={choices.placeAfter ?? []}
          />
        </div>
      </section>
      <section aria-labelledby="time">
        <h2 id="time">{say("programme.group.time")}</h2>
        <div className="field-grid narrow">
          <TextField
            {...field("startsOn")}
            label={say("programme.field.startsOn")}
            help={say("programme.help.partialDay")}
            optional
          />
          <TextField
            {...field("endsOn")}
            label={say("programme.field.endsOn")}
            help={say("programme.help.partialDay")}
            optional
          />
          <SelectField
            {...field("status")}
            label={say("programme.field.status")}
            options={choices.status ?? []}
          />
          <SelectField
            {...field("supersededById")}
            label={say("programme.field.supersededById")}
            help={say("programme.help.supersededById")}
            options={choices.supersededById ?? []}
          />
        </div>
      </section>
      <section aria-labelledby="money">
        <h2 id="money">{say("programme.group.money")}</h2>
        <div className="field-grid">
          <SelectField
            {...field("fundingSource")}
            label={say("programme.field.fundingSource")}
            options={choices.fundingSource ?? []}
          />
          <SelectField
            {...field("purpose")}
            label={say("programme.field.purpose")}
            help={say("programme.help.purpose")}
            options={choices.purpose ?? []}
          />
        </div>
      </section>
      <section aria-labelledby="chain">
        <h2 id="chain">{say("programme.group.chain")}</h2>
        <div className="field-grid">
          <SelectField
            {...field("continuesId")}
            label={say("programme.field.continuesId")}
            options={choices.continuesId ?? []}
          />
        </div>
        <TextsFields
          {...texts("continuesName")}
          label={say("programme.field.continuesName")}
          help={say("programme.help.continuesName")}
          optional
        />
      </section>
    </>
  );
}

/** The texts of one row in three languages. */
export function RowTexts({ row, name, field, label, errors, long }: RowTextsProps) {
  return (
    <TextsFields
      name={`${name}.${field}`}
      label={label}
      value={textsIn(row, field)}
      errors={errors}
      long={long}
      rows={3}
    />
  );
}

type RowTextsProps = {
  row: Typed;
  name: string;
  field: string;
  label: string;
  errors: Wrong[];
  long?: boolean;
};

/** A year, a month or a day in a row; the first row tells how to write it. */
function PartialDayField({ field, label, help, optional }: DayProps) {
  const { say } = useSpeech();
  return (
    <TextField {...field} label={label} help={help ?? say("programme.help.partialDay")} optional={optional} />
  );
}

type DayProps = { field: ReturnType<RowField>; label: string; help?: string; optional?: boolean };

export function PartiesFields({
  typed,
  errors,
  choices,
  organisations,
}: FormProps & { organisations: OrganisationChoice[] }) {
  const { say, paths } = useSpeech();
  return (
    <>
      <p>
        {say("programme.help.organisation")}{" "}
        <a href={paths.newOrganisation()}>{say("programme.add.organisation")}</a>
      </p>
      <RowsFields typed={typed} errors={errors} empty={say("programme.empty.parties")}>
        {(field) => (
          <div className="field-grid narrow">
            <OrganisationField
              {...field("organisationId")}
              label={say("programme.field.organisationId")}
              organisations={organisations}
            />
            <SelectField
              {...field("role")}
              label={say("programme.field.role")}
              options={choices.role ?? []}
            />
            <PartialDayField field={field("startsOn")} label={say("programme.field.startsOn")} optional />
            <PartialDayField field={field("endsOn")} label={say("programme.field.endsOn")} optional />
          </div>
        )}
      </RowsFields>
    </>
  );
}

export function EventsFields({ typed, errors, choices }: FormProps) {
  const { say } = useSpeech();
  return (
    <RowsFields typed={typed} errors={errors} empty={say("programme.empty.events")}>
      {(field, row, name) => (
        <>
          <div className="field-grid">
            <SelectField
              {...field("kind")}
              label={say("programme.field.kind")}
              options={choices.kind ?? []}
            />
            <PartialDayField field={field("on")} label={say("programme.field.on")} />
            <PartialDayField
              field={field("until")}
              label={say("programme.field.until")}
              help={say("programme.help.until")}
              optional
            />
          </div>
          <RowTexts
            row={row}
            name={name}
            field="text"
            label={say("programme.field.text")}
            errors={errors}
            long
          />
          <div className="field-grid">
            <TextField
              {...field("legalBase")}
              label={say("programme.field.legalBase")}
              help={say("programme.help.legalBase")}
              optional
            />
            <SelectField
              {...field("done")}
              label={say("programme.field.done")}
              options={choices.done ?? []}
            />
          </div>
        </>
      )}
    </RowsFields>
  );
}

export function BudgetFields({ typed, errors, choices }: FormProps) {
  const { say } = useSpeech();
  return (
    <RowsFields typed={typed} errors={errors} empty={say("programme.empty.budget")}>
      {(field) => (
        <div className="field-grid">
          <TextField {...field("year")} label={say("programme.field.year")} inputMode="numeric" short />
          <SelectField {...field("kind")} label={say("programme.field.kind")} options={choices.kind ?? []} />
          <EuroField
            {...field("amount")}
            label={say("programme.field.amount")}
            help={say("programme.help.amount")}
            optional
          />
          <TextField
            {...field("source")}
            label={say("programme.field.source")}
            help={say("programme.help.source")}
          />
          <TextField {...field("url")} label={say("programme.field.url")} optional />
          <PartialDayField field={field("checkedOn")} label={say("programme.field.checkedOn")} optional />
        </div>
      )}
    </RowsFields>
  );
}

export function SourcesFields({ typed, errors, choices }: FormProps) {
  const { say } = useSpeech();
  return (
    <RowsFields typed={typed} errors={errors} empty={say("programme.empty.sources")}>
      {(field) => (
        <>
          <TextField {...field("title")} label={say("programme.field.title")} />
          <TextField {...field("url")} label={say("programme.field.url")} optional />
          <div className="field-grid">
            <SelectField
              {...field("language")}
              label={say("programme.field.language")}
              options={choices.language ?? []}
            />
            <PartialDayField field={field("checkedOn")} label={say("programme.field.checkedOn")} optional />
          </div>
        </>
      )}
    </RowsFields>
  );
}

export function UnknownFields({ typed, errors }: Pick<FormProps, "typed" | "errors">) {
  const { say } = useSpeech();
  return (
    <RowsFields typed={typed} errors={errors} empty={say("programme.empty.unknown")}>
      {(_field, row, name) => (
        <RowTexts
          row={row}
          name={name}
          field="text"
          label={say("programme.field.text")}
          errors={errors}
          long
        />
      )}
    </RowsFields>
  );
}
