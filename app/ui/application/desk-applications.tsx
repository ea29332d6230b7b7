import type { ApplicationState, CallPhase } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { ApplicationStateTag } from "~/ui/state-tags";
import { atTime, onDay } from "~/words/formats";
import { TimeLeft } from "./due-day";

export type DeskApplication = {
  id: string;
  /** The project's name, once it has one. */
  name?: string;
  state: ApplicationState;
  number: string | null;
  demo: boolean;
  callName: Texts;
  closesAt: string;
  phase: CallPhase;
  /** Of one to be completed: the last day to answer. */
  dueOn?: string;
  /** Of a draft: how many sections are not complete. */
  left?: number;
};

type Props = { applications: DeskApplication[]; signatory: boolean; now: string };

/** The organisation's applications, each with what to do next. */
export function DeskApplications({ applications, signatory, now }: Props) {
  const { language, say, paths } = useSpeech();
  if (applications.length === 0) return <p>{say("apply.desk.none")}</p>;
  return (
    <table className="stack desk">
      <caption className="hidden">{say("apply.desk.applications")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("apply.desk.application")}</th>
          <th scope="col">{say("apply.state")}</th>
          <th scope="col">{say("apply.desk.deadline")}</th>
          <th scope="col">{say("apply.desk.next")}</th>
        </tr>
      </thead>
      <tbody>
        {applications.map((application) => (
          <tr key={application.id}>
            <th scope="row">
              <a href={paths.application(application.id)}>{application.name ?? say("apply.unnamed")}</a>
              <span className="desk-call">
                <Content texts={application.callName} /> {application.demo && <DemoTag />}
              </span>
              {application.number && <span className="desk-call">{application.number}</span>}
            </th>
            <td data-label={say("apply.state")}>
              <ApplicationStateTag state={application.state} />
            </td>
            <td data-label={say("apply.desk.deadline")} className="nowrap">
              {application.dueOn
                ? onDay(application.dueOn, language)
                : atTime(application.closesAt, language)}
            </td>
            <td data-label={say("apply.desk.next")}>
              <Next application={application} signatory={signatory} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Next({
  application,
  signatory,
  now,
}: Omit<Props, "applications"> & { application: DeskApplication }) {
  const { say, paths } = useSpeech();
  const { id, state, phase, left, dueOn } = application;
  if (dueOn) {
    return (
      <>
        <a href={paths.application(id)}>{say("completion.asked.answer")}</a>
        <br />
        <span className="soft">
          <TimeLeft dueOn={dueOn} now={now} />
        </span>
      </>
    );
  }
  if (state === "lapsed" || (state === "draft" && phase !== "open")) {
    return (
      <>
        {say("apply.desk.tooLate")}. <a href={paths.application(id)}>{say("apply.desk.readDraft")}</a>
      </>
    );
  }
  if (state === "draft" && left === 0) {
    return signatory ? (
      <a href={paths.check(id)}>{say("apply.desk.send")}</a>
    ) : (
      say("apply.desk.waitsForSignatory")
    );
  }
  if (state === "draft") {
    return (
      <>
        <a href={paths.application(id)}>{say("apply.desk.fill")}</a>
        <br />
        <span className="soft">{say("apply.desk.left", { count: left ?? 0 })}</span>
      </>
    );
  }
  if (state === "decided") return <a href={paths.decision(id)}>{say("apply.desk.decision")}</a>;
  return (
    <>
      {state !== "withdrawn" && `${say("apply.desk.handled")}. `}
      <a href={paths.receipt(id)}>{say("apply.desk.receipt")}</a>
    </>
  );
}
