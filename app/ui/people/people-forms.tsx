import { applicantRoles } from "~/domain/who-may";
import { ChoiceField, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { onDay } from "~/words/formats";
import type { Colleague, Wrong } from "./colleagues";

type FormProps = { today: string; wrong?: Wrong };

const errorIn = (wrong: Wrong | undefined, field: string) =>
  wrong?.errors.find(({ name }) => name === field)?.message;

/** A new colleague with a role, or a role for the one whose address it is. */
export function AddPerson({ today, wrong }: FormProps) {
  const { language, say } = useSpeech();
  const typed = wrong?.typed.intent === "add" ? wrong.typed : {};
  const field = (name: string) => ({ name, value: typed[name], error: errorIn(wrong, name) });
  return (
    <section aria-labelledby="add">
      <h2 id="add">{say("desk.persons.add")}</h2>
      <p>{say("desk.persons.addExplained")}</p>
      <form method="post" noValidate>
        <TextField {...field("name")} label={say("desk.persons.name")} />
        <TextField {...field("email")} label={say("desk.persons.email")} type="email" inputMode="email" />
        <ChoiceField
          {...field("role")}
          value={typed.role ?? "preparer"}
          label={say("desk.persons.role")}
          options={applicantRoles.map((id) => ({ id, label: say(`desk.persons.${id}`) }))}
        />
        <TextField
          {...field("from")}
          value={typed.from ?? onDay(today, language)}
          label={say("desk.persons.from")}
          help={say("desk.persons.dayHelp")}
          short
        />
        <button className="button" type="submit" name="intent" value="add">
          {say("desk.persons.add")}
        </button>
      </form>
    </section>
  );
}

/** One leaves, another takes over. */
export function HandOver({ colleagues, today, wrong }: FormProps & { colleagues: Colleague[] }) {
  const { language, say } = useSpeech();
  const typed = wrong?.typed.intent === "hand-over" ? wrong.typed : {};
  const field = (name: string) => ({ name, value: typed[name], error: errorIn(wrong, name) });
  const options = [
    { id: "", label: say("desk.persons.choose") },
    ...colleagues.map(({ id, name }) => ({ id, label: name })),
  ];
  return (
    <section aria-labelledby="hand-over">
      <h2 id="hand-over">{say("desk.persons.handOver")}</h2>
      <p>{say("desk.persons.handOverExplained")}</p>
      <form method="post" noValidate>
        <SelectField {...field("leaver")} label={say("desk.persons.leaver")} options={options} />
        <SelectField {...field("successor")} label={say("desk.persons.successor")} options={options} />
        <TextField
          {...field("leavesOn")}
          value={typed.leavesOn ?? onDay(today, language)}
          label={say("desk.persons.leavesOn")}
          help={say("desk.persons.dayHelp")}
          short
        />
        <button className="button" type="submit" name="intent" value="hand-over">
          {say("desk.persons.handOverNow")}
        </button>
      </form>
    </section>
  );
}

type Contact = {
  person: { name: string };
  work: { applicationId: string; state: string; name: string | null };
};

/** Open work whose contact person has left or leaves, each leading to where it is changed. */
export function Contacts({ contacts }: { contacts: Contact[] }) {
  const { say, paths } = useSpeech();
  if (contacts.length === 0) return null;
  return (
    <section className="notice waiting" aria-labelledby="contacts">
      <h2 id="contacts">{say("desk.persons.contacts")}</h2>
      <p>{say("desk.persons.contactsExplained")}</p>
      <ul>
        {contacts.map(({ person, work: { applicationId: id, state, name } }) => (
          <li key={id}>
            <a href={state === "draft" ? paths.section(id, "applicant") : paths.application(id)}>
              {name ?? say("apply.unnamed")}
            </a>
            : {say("desk.persons.contactIs", { name: person.name })}
          </li>
        ))}
      </ul>
    </section>
  );
}
