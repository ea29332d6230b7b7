import type { ApplicationState } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { onDay } from "~/words/formats";

type Props = {
  applicationId: string;
  state: ApplicationState;
  may: {
    propose: boolean;
    decide: boolean;
    askCompletion: boolean;
    screen: boolean;
    readScreening: boolean;
    changeTerms: boolean;
  };
  /** The last day for the answer to an open completion request. */
  dueOn?: string;
  returned: boolean;
  projectId?: string;
};

/** Where the matter stands, and what this person can do about it now. */
export function CaseActions({ applicationId, state, may, dueOn, returned, projectId }: Props) {
  const { language, say, paths } = useSpeech();
  return (
    <section className="notice case-actions no-print" aria-labelledby="next">
      <h2 id="next">{say("ministry.case.actions")}</h2>
      <p>
        {returned && `${say("ministry.case.returned")} `}
        {dueOn ? say("completion.requests.waits", { day: onDay(dueOn, language) }) : say(standing(state))}
      </p>
      {(may.propose ||
        may.decide ||
        may.askCompletion ||
        may.readScreening ||
        may.changeTerms ||
        projectId) && (
        <p className="case-buttons">
          {may.screen && (
            <a className="button" href={paths.screening(applicationId)}>
              {say("screening.link")}
            </a>
          )}
          {may.propose && (
            <a className={may.screen ? "button secondary" : "button"} href={paths.proposal(applicationId)}>
              {say(returned ? "ministry.case.proposeAgain" : "ministry.case.propose")}
            </a>
          )}
          {may.decide && (
            <a className="button" href={paths.signing(applicationId)}>
              {say("ministry.case.decide")}
            </a>
          )}
          {may.askCompletion && (
            <a className="button secondary" href={paths.completion(applicationId)}>
              {say("completion.requests.ask")}
            </a>
          )}
          {may.changeTerms && <a href={paths.terms(applicationId)}>{say("agreement.terms.change")}</a>}
          {may.readScreening && !may.screen && (
            <a href={paths.screening(applicationId)}>{say("screening.read")}</a>
          )}
          {projectId && <a href={paths.ministryProject(projectId)}>{say("ministry.case.project")}</a>}
        </p>
      )}
    </section>
  );
}

function standing(state: ApplicationState) {
  if (state === "proposed") return "ministry.case.waitsForDecision";
  if (state === "decided") return "ministry.case.done";
  if (state === "withdrawn") return "ministry.case.withdrawn";
  if (state === "submitted") return "ministry.case.waitsForScreening";
  return "ministry.case.waitsForProposal";
}
