import { type ApplicantRole, type Holding, holdsOn, isReal } from "~/domain/people";
import { applicantRoles } from "~/domain/who-may";
import { TextField } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { onDay } from "~/words/formats";

export type Colleague = { id: string; name: string; email: string; holdings: Holding[] };

/** What came back from a form of this page: what was typed, and what is wrong with it. */
export type Wrong = { typed: Record<string, string>; errors: { name: string; message: string }[] };

type Props = {
  colleagues: Colleague[];
  today: string;
  ownId: string;
  /** A signatory may change the roles; others read them. */
  mayChange: boolean;
  wrong?: Wrong;
};

/** The field in which the day for one person's role is typed: each has its own on the page. */
export const roleDayField = (personId: string, role: string) => `day-${personId}-${role}`;

/** Does the person hold a role today, or will they? */
export function isCurrent({ holdings }: Colleague, today: string): boolean {
  return holdings.some((holding) => isReal(holding) && (holding.validTo ?? today) >= today);
}

/** People with what they may do and since when; a signatory finds the forms that change it behind a heading. */
export function Colleagues({ colleagues, ...page }: Props) {
  return (
    <ul className="colleagues">
      {colleagues.map((colleague) => (
        <Entry key={colleague.id} colleague={colleague} {...page} />
      ))}
    </ul>
  );
}

function Entry({
  colleague,
  today,
  ownId,
  mayChange,
  wrong,
}: Omit<Props, "colleagues"> & { colleague: Colleague }) {
  const { language, say } = useSpeech();
  const { id, name, email } = colleague;
  const holdings = colleague.holdings.filter(isReal);
  const mine = wrong?.typed.person === id ? wrong : undefined;
  return (
    <li>
      <h3>
        {name} {id === ownId && <span className="soft">({say("desk.persons.you")})</span>}
      </h3>
      <p className="small">{email}</p>
      <ul className="holdings">
        {holdings.map((holding) => {
          const { role, validFrom, validTo } = holding;
          const from = onDay(validFrom, language);
          const told = say(validTo ? "desk.persons.until" : "desk.persons.since", {
            role: say(`terms.role.${role}`),
            from,
            to: validTo ? onDay(validTo, language) : "",
          });
          return (
            <li key={role + validFrom}>
              <Tag tone={holdsOn(holding, today) ? "good" : "neutral"}>{told}</Tag>
            </li>
          );
        })}
      </ul>
      {mayChange && (
        <details open={mine !== undefined}>
          <summary>
            {say("desk.persons.change")}
            <span className="hidden">: {name}</span>
          </summary>
          {applicantRoles.map((role) => (
            <RoleForm
              key={role}
              role={role}
              colleague={colleague}
              held={holdings.some((one) => one.role === role && (one.validTo ?? today) >= today)}
              today={today}
              wrong={mine}
            />
          ))}
        </details>
      )}
    </li>
  );
}

type RoleProps = { role: ApplicantRole; colleague: Colleague; held: boolean; today: string; wrong?: Wrong };

/** Ends a role that is held, or gives one that is not. */
function RoleForm({ role, colleague: { id, name }, held, today, wrong }: RoleProps) {
  const { language, say } = useSpeech();
  const field = roleDayField(id, role);
  const whose = <span className="hidden">: {`${name}, ${say(`terms.role.${role}`)}`}</span>;
  return (
    <form method="post" className="role-form" noValidate>
      <input type="hidden" name="person" value={id} />
      <input type="hidden" name="role" value={role} />
      <TextField
        name={field}
        label={
          <>
            {say(held ? "desk.persons.lastDay" : "desk.persons.firstDay", {
              role: say(`terms.role.${role}`),
            })}
            <span className="hidden"> ({name})</span>
          </>
        }
        help={say(held ? "desk.persons.lastDayHelp" : "desk.persons.dayHelp")}
        value={wrong?.typed[field] ?? onDay(today, language)}
        error={wrong?.errors.find((one) => one.name === field)?.message}
        short
      />
      <div className="role-buttons">
        {held ? (
          <>
            <button className="button secondary" type="submit" name="intent" value="end">
              {say("desk.persons.end")}
              {whose}
            </button>
            <button className="button plain" type="submit" name="intent" value="end-now">
              {say("desk.persons.endNow")}
              {whose}
            </button>
          </>
        ) : (
          <button className="button secondary" type="submit" name="intent" value="give">
            {say("desk.persons.give")}
            {whose}
          </button>
        )}
      </div>
    </form>
  );
}
