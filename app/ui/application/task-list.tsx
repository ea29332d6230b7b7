import type { ReadApplication, Section } from "~/domain/application-form";
import { pick } from "~/domain/texts";
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
  const { language, say, paths } = useSpeech();
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
            {read.status[id] !== "not-started" && (
              <p className="small">
                <a href={paths.sectionCheck(applicationId, id)}>
                  {say("form.check.link")}
                  <span className="hidden">: {pick(title, language).text}</span>
                </a>
              </p>
            )}
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
