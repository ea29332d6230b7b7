import type { ReadApplication, Section } from "~/domain/application-form";
import type { Together } from "~/domain/together";
import { useSpeech } from "~/ui/language";
import { Content, Tag } from "~/ui/parts";
import { StatusTag } from "./status-tag";
import { TogetherInList } from "./together";

type Props = {
  applicationId: string;
  sections: Section[];
  read: ReadApplication;
  /** By section: what the others do and have done in it. */
  together: Readonly<Record<string, Together>>;
};

/** The sections, each with how far it is, and the check at the end. */
export function TaskList({ applicationId, sections, read, together }: Props) {
  const { say, paths } = useSpeech();
  const open = read.problems.length;
  return (
    <ul className="task-list">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <div>
            <a href={paths.section(applicationId, id)}>
              <Content texts={title} />
            </a>
            {together[id] && <TogetherInList together={together[id]} />}
          </div>
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
