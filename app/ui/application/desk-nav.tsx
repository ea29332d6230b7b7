import { useSpeech } from "~/ui/language";

/** The pages that belong to the desk. */
export function DeskNav() {
  const { say, paths } = useSpeech();
  return (
    <nav className="page-nav" aria-label={say("desk.places")}>
      <ul>
        <li>
          <a href={paths.people()}>{say("desk.people")}</a>
        </li>
        <li>
          <a href={paths.account()}>{say("payments.account.title")}</a>
        </li>
        <li>
          <a href={paths.calendar()}>{say("milestones.calendar.link")}</a>
        </li>
        <li>
          <a href={paths.archive()}>{say("desk.archive")}</a>
        </li>
      </ul>
    </nav>
  );
}
