import type { ApplicationState, DecisionState, ProjectState } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";

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
  agreed: "active",
  running: "good",
  closing: "waiting",
  closed: "neutral",
  suspended: "bad",
  terminated: "bad",
};

export function ApplicationStateTag({ state }: { state: ApplicationState }) {
  const { say } = useSpeech();
  return <Tag tone={applicationTones[state]}>{say(`terms.applicationState.${state}`)}</Tag>;
}

export function DecisionStateTag({ state }: { state: DecisionState }) {
  const { say } = useSpeech();
  const tone = state === "signed" || state === "served" ? "good" : "waiting";
  return <Tag tone={tone}>{say(`terms.decisionState.${state}`)}</Tag>;
}

export function ProjectStateTag({ state }: { state: ProjectState }) {
  const { say } = useSpeech();
  return <Tag tone={projectTones[state]}>{say(`terms.projectState.${state}`)}</Tag>;
}
