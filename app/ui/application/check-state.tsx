import { useSpeech } from "~/ui/language";

type Props = {
  applicationId: string;
  problems: { section: string; field: string; message: string }[];
  /** One section is checked, not the whole. */
  section?: boolean;
};

/** What still stands in the way of submitting, each point leading to its field. */
export function CheckState({ applicationId, problems, section: alone }: Props) {
  const { say, paths } = useSpeech();
  if (problems.length === 0) {
    return (
      <div className="notice good">
        <h2>{say(alone ? "form.check.complete" : "apply.check.complete")}</h2>
        {!alone && <p>{say("apply.check.completeExplained")}</p>}
      </div>
    );
  }
  const from = alone ? "section-check" : "check";
  return (
    <div className="notice waiting">
      <h2>{say("apply.check.problems", { count: problems.length })}</h2>
      <p>{say("apply.check.problemsExplained")}</p>
      <ul>
        {problems.map(({ section, field, message }) => (
          <li key={field}>
            <a href={`${paths.section(applicationId, section)}?from=${from}#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
