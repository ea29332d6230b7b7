import { useSpeech } from "~/ui/language";
import type { Paths } from "~/web/paths";

type Caused = { projectId: string; causeNoun: string; causeId: string };

/** What made a movement, with the page on which it is read. */
export function Cause(row: Caused) {
  const { say, paths } = useSpeech();
  const noun = nouns.find((one) => one === row.causeNoun) ?? "other";
  return <a href={hrefOf(row, paths)}>{say(`dashboard.ledger.causes.${noun}`, { id: row.causeId })}</a>;
}

const nouns = ["decision", "claim", "change", "report", "payment", "recovery", "return", "project"] as const;

function hrefOf({ projectId, causeNoun, causeId }: Caused, paths: Paths): string {
  switch (causeNoun) {
    case "decision":
      return paths.projectPart(projectId, "plan");
    case "claim":
      return paths.filing(projectId, "claims", causeId);
    case "change":
      return paths.filing(projectId, "changes", causeId);
    case "report":
      return paths.filing(projectId, "reports", causeId);
    case "payment":
      return paths.projectPart(projectId, "payments");
    case "recovery":
    case "return":
      return paths.projectPart(projectId, "recovery");
    default:
      return paths.ministryProject(projectId);
  }
}
