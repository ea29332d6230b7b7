import type { Section } from "~/domain/application-form";
import { pick } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Content, Tag } from "~/ui/parts";
import { Code } from "./list-rows";
import { RowButtons } from "./row-buttons";

type Props = {
  callId: string;
  sections: { section: Section; digest: string }[];
  editable: boolean;
};

/** The sections in the applicant's order, each with its questions at a glance. */
export function SectionList({ callId, sections, editable }: Props) {
  const { language, say, paths } = useSpeech();
  if (sections.length === 0) return <p>{say("builder.empty")}</p>;
  return (
    <form method="post">
      <ol className="built-list">
        {sections.map(({ section, digest }, index) => {
          const name = pick(section.title, language).text || say("builder.untitled");
          return (
            <li key={section.id} id={section.id} tabIndex={-1}>
              <div className="built-head">
                <h3>
                  <a href={paths.formSection(callId, section.id)}>{name}</a>
                </h3>
                <p className="tags">
                  <Tag>{say(`builder.sectionKind.${section.kind}`)}</Tag>
                  {isUnfinished(section) && <Tag tone="waiting">{say("builder.unfinished")}</Tag>}
                  <Code id={section.id} />
                </p>
              </div>
              {editable && (
                <RowButtons
                  intent={(step) => `${step}:${section.id}:${digest}`}
                  count={sections.length}
                  {...{ name, index }}
                />
              )}
              {section.kind === "questions" && section.questions.length > 0 && (
                <details>
                  <summary>{say("builder.questionCount", { count: section.questions.length })}</summary>
                  <ol className="small">
                    {section.questions.map(({ id, label, kind }) => (
                      <li key={id}>
                        <a href={paths.formQuestion(callId, section.id, id)}>
                          <Content texts={label} />
                        </a>{" "}
                        <span className="soft">{say(`builder.kind.${kind}`)}</span>
                      </li>
                    ))}
                  </ol>
                </details>
              )}
              {section.kind === "indicators" && (
                <p className="small soft">{section.indicators.map(({ code }) => code).join(" · ")}</p>
              )}
              {section.kind === "budget" && (
                <p className="small soft">
                  {(section.methods ?? ["actual"])
                    .map((method) => say(`builder.method.${method}`))
                    .join(" · ")}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </form>
  );
}

function isUnfinished(section: Section): boolean {
  if (section.kind === "questions") return section.questions.length === 0;
  return section.kind === "indicators" && section.indicators.length === 0;
}
