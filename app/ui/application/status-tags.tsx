import type { SectionStatus } from "~/domain/application-form";
import type { ApplicationState } from "~/domain/states";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";

const stateTones: Record<ApplicationState, Tone> = {
  draft: "neutral",
  submitted: "active",
  returned: "waiting",
  screened: "active",
  assessed: "active",
  proposed: "active",
  decided: "good",
  withdrawn: "neutral",
  lapsed: "neutral",
};

/** The state of an application in a word. */
export function StateTag({ state }: { state: ApplicationState }) {
  const { say } = useSpeech();
  return <Tag tone={stateTones[state]}>{say(`terms.applicationState.${state}`)}</Tag>;
}

const statusTones: Record<SectionStatus, Tone> = {
  "not-started": "neutral",
  "in-progress": "waiting",
  complete: "good",
  problem: "bad",
};

/** How far a section is, in a word. */
export function StatusTag({ status }: { status: SectionStatus }) {
  const { say } = useSpeech();
  return <Tag tone={statusTones[status]}>{say(`apply.status.${status}`)}</Tag>;
}
