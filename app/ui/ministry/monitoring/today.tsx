import type { TaskGroup } from "~/domain/monitoring";
import type { Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { inboxQuery } from "~/web/inbox-address";
import type { Paths } from "~/web/paths";
import { inNumber } from "~/words/formats";

type Props = { groups: TaskGroup[]; reads: boolean };

/** What waits for the reader today, the longest waiting first. */
export function Today({ groups, reads }: Props) {
  const { language, say, paths } = useSpeech();
  return (
    <section aria-labelledby="today" className="today">
      <h2 id="today">{say("dashboard.today.title")}</h2>
      {groups.length === 0 ? (
        <p>{say(reads ? "dashboard.today.reads" : "dashboard.today.none")}</p>
      ) : (
        <ul className="today-groups">
          {groups.map(({ kind, count, oldest }) => (
            <li key={kind}>
              <h3>
                <a href={listOf(kind, paths)}>{say(`dashboard.today.kinds.${kind}`)}</a>{" "}
                <span className="today-count">{inNumber(count, language)}</span>
              </h3>
              {oldest.length > 0 && (
                <ul className="today-tasks">
                  {oldest.map((task) => (
                    <li key={task.id}>
                      <a href={placeOf(kind, task, paths)}>
                        {task.number} <Name name={task.name} />
                      </a>{" "}
                      <span className="soft">
                        {task.waited === 0
                          ? say("dashboard.today.waitedNone")
                          : say("dashboard.today.waited", { count: task.waited })}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Name({ name }: { name: Texts }) {
  return name.fi || name.sv || name.en ? <Content texts={name} /> : null;
}

type Group = TaskGroup["kind"];

function placeOf(kind: Group, { id, projectId }: TaskGroup["oldest"][number], paths: Paths): string {
  if (kind === "sign") return paths.signing(id);
  if (kind === "screen") return paths.screening(id);
  if (kind === "propose") return paths.proposal(id);
  if (!projectId) return paths.case(id);
  if (kind === "approve") return paths.projectPart(projectId, "payments");
  return paths.filing(projectId, kind === "claim" ? "claims" : kind === "change" ? "changes" : "reports", id);
}

function listOf(kind: Group, paths: Paths): string {
  const inbox = (asked: Parameters<typeof inboxQuery>[0]) => paths.inbox() + inboxQuery(asked);
  switch (kind) {
    case "screen":
      return inbox({ state: "submitted", handler: "mine" });
    case "propose":
      return inbox({ state: "screened", handler: "mine" });
    case "unassigned":
      return inbox({ state: "submitted", handler: "nobody" });
    case "sign":
      return inbox({ state: "proposed" });
    case "late-report":
      return paths.monitoringList("late-reports");
    case "late-milestones":
      return paths.monitoringList("late-milestones");
    case "approve":
      return paths.ministryProjects();
    default:
      return paths.monitoringList("waiting");
  }
}
