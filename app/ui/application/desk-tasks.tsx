import type { Task } from "~/domain/desk";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";
import type { Paths } from "~/web/paths";
import type { Say } from "~/words";
import { atTime, inMonth, onDay } from "~/words/formats";

/** What waits for somebody of the organisation, the most pressing first, each leading to where it is done. */
export function DeskTasks({ tasks }: { tasks: Task[] }) {
  const { say } = useSpeech();
  if (tasks.length === 0) return <p className="desk-empty">{say("desk.tasks.none")}</p>;
  return (
    <ol className="desk-tasks">
      {tasks.map((task, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tasks of a page do not move
        <Entry key={index} task={task} />
      ))}
    </ol>
  );
}

function Entry({ task }: { task: Task }) {
  const { language, say, paths } = useSpeech();
  const { tone, text } = pressing(task, say);
  const { name } = task;
  return (
    <li className={tone}>
      <div>
        <h3>
          <a href={placeOf(task, paths)}>{titleOf(task, say)}</a>
        </h3>
        <p className="desk-what">{name ?? say("apply.unnamed")}</p>
        <p>{explained(task, say, language)}</p>
      </div>
      <Tag tone={tone}>{text}</Tag>
    </li>
  );
}

const filingParts = { report: "reports", claim: "claims", change: "changes" } as const;

function titleOf(task: Task, say: Say): string {
  if (task.kind === "report") return say(`reports.desk.${task.report}`);
  if (task.kind === "answer") return say(`reports.desk.answer.${task.filing}`);
  if (task.kind === "accept" || task.kind === "await-acceptance") return say("agreement.accept.taskTitle");
  return task.kind === "milestone"
    ? say("desk.tasks.milestone", { milestone: task.milestone })
    : say(`desk.tasks.${task.kind}`);
}

function placeOf(task: Task, paths: Paths): string {
  switch (task.kind) {
    case "submit":
    case "await-signatory":
      return paths.check(task.applicationId);
    case "open-decision":
      return paths.decision(task.applicationId);
    case "accept":
    case "await-acceptance":
      return paths.ownProjectPart(task.projectId, "agreement");
    case "milestone":
      return paths.ownProjectPart(task.projectId, "milestones");
    case "answer":
      return paths.ownFiling(task.projectId, filingParts[task.filing], task.filingId);
    case "report":
      return task.filingId
        ? paths.ownFiling(task.projectId, "reports", task.filingId)
        : paths.ownProjectPart(task.projectId, "reports");
    default:
      return paths.application(task.applicationId);
  }
}

function explained(task: Task, say: Say, language: ReturnType<typeof useSpeech>["language"]): string {
  const day = onDay(task.by, language);
  switch (task.kind) {
    case "complete":
      return say("desk.tasks.points", { count: task.points, day });
    case "submit":
      return say("desk.tasks.submitExplained", { at: atTime(task.closesAt, language) });
    case "await-signatory":
      return say("desk.tasks.awaitExplained", { at: atTime(task.closesAt, language) });
    case "finish":
      return say("desk.tasks.left", { count: task.left, at: atTime(task.closesAt, language) });
    case "open-decision":
      return say("desk.tasks.decisionExplained", { day });
    case "accept":
      return say("agreement.overview.acceptBy");
    case "await-acceptance":
      return say("agreement.accept.onlySignatory");
    case "milestone": {
      const when = task.late
        ? say("desk.tasks.milestoneLate", { month: inMonth(task.month, language) })
        : say("desk.tasks.milestoneDue", { month: inMonth(task.month, language) });
      return `${when} ${say("desk.tasks.milestoneTell")}`;
    }
    case "answer":
      return say("reports.desk.questions", { count: task.questions, day });
    case "report":
      return say("reports.desk.explained", { day });
  }
}

const soon = 3;

/** How pressing it is, in calm words; the colour only helps. */
function pressing(task: Task, say: Say): { tone: Tone; text: string } {
  if (task.kind === "accept" || task.kind === "await-acceptance") {
    return { tone: "active", text: say("agreement.accept.notAccepted") };
  }
  if (task.kind === "open-decision") return { tone: "active", text: say("desk.tasks.unread") };
  if (task.kind === "milestone") {
    return task.late
      ? { tone: "waiting", text: say("desk.tasks.late") }
      : { tone: "neutral", text: say("desk.tasks.dueSoon") };
  }
  const { daysLeft } = task;
  if (daysLeft < 0) return { tone: "bad", text: say("desk.tasks.lateDays", { count: -daysLeft }) };
  if (daysLeft === 0) return { tone: "bad", text: say("desk.tasks.today") };
  const text = daysLeft === 1 ? say("desk.tasks.tomorrow") : say("desk.tasks.days", { count: daysLeft });
  return { tone: daysLeft <= soon ? "waiting" : "neutral", text };
}
