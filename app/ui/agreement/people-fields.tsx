import { projectRoles } from "~/domain/project-plan";
import { Box, ListRows } from "~/ui/builder/list-rows";
import { FieldError, SelectField, TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import type { Typed, Wrong } from "~/web/part-form";
import { rowsAt } from "~/web/typed-rows";

/** Who works in the project and who sits in its steering group, as rows of a form. */
export function PeopleFields({ typed, errors }: { typed: Typed; errors: Wrong[] }) {
  const { say } = useSpeech();
  const told = (name: string) => ({
    name,
    value: typed[name],
    error: errors.find((wrong) => wrong.name === name)?.message,
  });
  return (
    <>
      <h2>{say("agreement.people.people")}</h2>
      <ListRows
        list="people"
        legend={<span className="hidden">{say("agreement.people.people")}</span>}
        count={rowsAt(typed, "people").length}
        nameOf={(row) => say("agreement.people.person", { row })}
        add={say("agreement.people.addPerson")}
      >
        {(row) => (
          <div className="terms-row">
            <SelectField
              {...told(`${row}.role`)}
              label={say("agreement.people.role")}
              options={projectRoles.map((id) => ({ id, label: say(`agreement.people.roles.${id}`) }))}
            />
            <TextField {...told(`${row}.name`)} label={say("agreement.people.name")} />
            <TextField
              {...told(`${row}.email`)}
              label={say("agreement.people.email")}
              type="email"
              optional
            />
          </div>
        )}
      </ListRows>
      <h2>{say("agreement.people.group")}</h2>
      <p>{say("agreement.people.groupHelp")}</p>
      <FieldError name="members" error={told("members").error} />
      <ListRows
        list="members"
        legend={<span className="hidden">{say("agreement.people.group")}</span>}
        count={rowsAt(typed, "members").length}
        nameOf={(row) => say("agreement.people.member", { row })}
        add={say("agreement.people.addMember")}
      >
        {(row) => (
          <>
            <div className="terms-row">
              <TextField {...told(`${row}.name`)} label={say("agreement.people.name")} />
              <TextField {...told(`${row}.organisation`)} label={say("agreement.people.organisation")} />
            </div>
            <Box
              name={`${row}.chair`}
              label={say("agreement.people.chair")}
              checked={typed[`${row}.chair`] === "yes"}
            />
          </>
        )}
      </ListRows>
    </>
  );
}
