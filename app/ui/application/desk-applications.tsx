import { type DeskGroup, deskGroups, hasLapsed, type Work } from "~/domain/desk";
import type { Cents } from "~/domain/money";
import type { Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag, Tag } from "~/ui/parts";
import { ApplicationStateTag } from "~/ui/state-tags";
import { atTime, inWholeEuros, onDay } from "~/words/formats";

export type ShownWork = Work & {
  group: DeskGroup;
  number: string | null;
  demo: boolean;
  callName: Texts;
  receivedAt: string | null;
  granted: Cents | null;
  project: { id: string; reportBy: string | null } | null;
};

/** The organisation's applications by how far they are; what is over is counted, and lies in the archive. */
export function DeskApplications({ works, archived }: { works: ShownWork[]; archived: number }) {
  const { say, paths } = useSpeech();
  const inGroup = (group: DeskGroup) => works.filter((work) => work.group === group);
  return (
    <>
      {works.length === 0 && archived === 0 && <p className="desk-empty">{say("desk.applications.none")}</p>}
      {deskGroups
        .filter((group) => inGroup(group).length > 0)
        .map((group) => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`}>{say(`desk.applications.group.${group}`)}</h3>
            <WorkTable works={inGroup(group)} caption={say(`desk.applications.group.${group}`)} />
          </section>
        ))}
      {archived > 0 && (
        <p>
          <a href={paths.archive()}>{say("desk.applications.archived", { count: archived })}</a>
        </p>
      )}
    </>
  );
}

/** Applications one a row: what it is, how it stands, and its documents one click away. */
export function WorkTable({ works, caption }: { works: ShownWork[]; caption: string }) {
  const { say, paths } = useSpeech();
  return (
    <table className="stack desk-works">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say("desk.applications.application")}</th>
          <th scope="col">{say("desk.applications.situation")}</th>
          <th scope="col">{say("desk.applications.documents")}</th>
        </tr>
      </thead>
      <tbody>
        {works.map((work) => (
          <tr key={work.id}>
            <th scope="row">
              <a href={paths.application(work.id)}>{work.name ?? say("apply.unnamed")}</a>
              <span className="desk-call">
                <Content texts={work.callName} /> {work.demo && <DemoTag />}
              </span>
              {work.number && <span className="desk-call">{work.number}</span>}
            </th>
            <td>
              <Situation work={work} />
            </td>
            <td>
              <Documents work={work} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Situation({ work }: { work: ShownWork }) {
  const { say } = useSpeech();
  return (
    <>
      {hasLapsed(work) ? (
        <Tag>{say("desk.applications.lapsed")}</Tag>
      ) : (
        <ApplicationStateTag state={work.state} />
      )}
      <span className="desk-told">{useSituation(work)}</span>
    </>
  );
}

function useSituation(work: ShownWork): string {
  const { language, say } = useSpeech();
  const { state, phase, left, completion, decision, granted, receivedAt, project } = work;
  const at = atTime(work.closesAt, language);
  if (hasLapsed(work)) {
    return phase === "cancelled"
      ? say("desk.applications.cancelled")
      : say("desk.applications.lapsedAt", { at });
  }
  if (state === "draft") {
    const how = left ? say("desk.applications.left", { count: left }) : say("desk.applications.ready");
    return `${how} ${say("desk.applications.closes", { at })}`;
  }
  if (completion) return say("desk.applications.completeBy", { day: onDay(completion.dueOn, language) });
  if (decision && !decision.served) return say("desk.applications.unread");
  if (decision?.served?.outcome === "refused") return say("desk.applications.refused");
  if (granted !== null) {
    const reportBy = project?.reportBy;
    const report = reportBy ? say("desk.applications.reportBy", { day: onDay(reportBy, language) }) : "";
    return `${say("desk.applications.granted", { amount: inWholeEuros(granted, language) })} ${report}`;
  }
  return receivedAt ? say("desk.applications.received", { at: atTime(receivedAt, language) }) : "";
}

function Documents({ work }: { work: ShownWork }) {
  const { say, paths } = useSpeech();
  const { id, receivedAt, decision, project } = work;
  const links = [
    receivedAt
      ? [paths.receipt(id), say("desk.applications.receipt")]
      : [paths.application(id), say(`desk.applications.${hasLapsed(work) ? "readDraft" : "fill"}`)],
    decision && [
      paths.decision(id),
      say(decision.served ? "desk.applications.decision" : "desk.applications.openDecision"),
    ],
    project && [paths.ownProject(project.id), say("desk.applications.project")],
  ].filter((link) => link !== null && link !== undefined);
  return (
    <ul className="desk-documents">
      {links.map(([href, text]) => (
        <li key={href}>
          <a href={href}>
            {text}
            <span className="hidden">: {work.name ?? say("apply.unnamed")}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
