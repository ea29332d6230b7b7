import type { ApplicationState, DecisionState, ProjectState } from "~/domain/states";
import { useSpeech } from "./language";
import { Tag, type Tone } from "./parts";

const applicationTones: Record<ApplicationState, Tone> = {
  draft: "neutral",
  submitted: "active",
  returned: "waiting",
  screened: "active",
  assessed: "active",
  proposed: "waiting",
  decided: "good",
  withdrawn: "neutral",
  lapsed: "neutral",
};

const projectTones: Record<ProjectState, Tone> = {
  agreed: "waiting",
  running: "active",
  closing: "active",
  closed: "neutral",
  suspended: "waiting",
  terminated: "bad",
};

/** The state of an application in a word. */
export function ApplicationStateTag({ state }: { state: ApplicationState }) {
  const { say } = useSpeech();
  return <Tag tone={applicationTones[state]}>{say(`terms.applicationState.${state}`)}</Tag>;
}

/** The state of a project in a word. */
export function ProjectStateTag({ state }: { state: ProjectState }) {
  const { say } = useSpeech();
  return <Tag tone={projectTones[state]}>{say(`terms.projectState.${state}`)}</Tag>;
}

/** How far a decision is, in a word. */
export function DecisionStateTag({ state }: { state: DecisionState }) {
  const { say } = useSpeech();
  const tone = state === "signed" || state === "served" ? "good" : "waiting";
  return <Tag tone={tone}>{say(`terms.decisionState.${state}`)}</Tag>;
}
