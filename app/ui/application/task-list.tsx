import type { ReadApplication, Section } from "~/domain/application-form";
import { useSpeech } from "~/ui/language";
import { Content, Tag } from "~/ui/parts";
import { StatusTag } from "./status-tag";

type Props = { applicationId: string; sections: Section[]; read: ReadApplication };

/** The sections, each with how far it is, and the check at the end. */
export function TaskList({ applicationId, sections, read }: Props) {
  const { say, paths } = useSpeech();
  const open = read.problems.length;
  return (
    <ul className="task-list">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={paths.section(applicationId, id)}>
            <Content texts={title} />
          </a>
          <StatusTag status={read.status[id] ?? "not-started"} />
        </li>
      ))}
      <li>
        <a href={paths.check(applicationId)}>{say("apply.task.checkAndSend")}</a>
        {open === 0 ? (
          <Tag tone="good">{say("apply.task.ready")}</Tag>
        ) : (
          <span className="soft">{say("apply.task.open", { count: open })}</span>
        )}
      </li>
    </ul>
  );
}
