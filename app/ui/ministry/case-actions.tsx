import type { ApplicationState } from "~/domain/states";
import { useSpeech } from "~/ui/language";

type Props = {
  applicationId: string;
  state: ApplicationState;
  may: { propose: boolean; decide: boolean };
  returned: boolean;
  projectId?: string;
};

/** Where the matter stands, and what this person can do about it now. */
export function CaseActions({ applicationId, state, may, returned, projectId }: Props) {
  const { say, paths } = useSpeech();
  return (
    <section className="notice case-actions no-print" aria-labelledby="next">
      <h2 id="next">{say("ministry.case.actions")}</h2>
      <p>
        {returned && `${say("ministry.case.returned")} `}
        {say(standing(state))}
      </p>
      {(may.propose || may.decide || projectId) && (
        <p className="case-buttons">
          {may.propose && (
            <a className="button" href={paths.proposal(applicationId)}>
              {say(returned ? "ministry.case.proposeAgain" : "ministry.case.propose")}
            </a>
          )}
          {may.decide && (
            <a className="button" href={paths.signing(applicationId)}>
              {say("ministry.case.decide")}
            </a>
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
  return "ministry.case.waitsForProposal";
}
