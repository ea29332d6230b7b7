import type { SectionStatus } from "~/domain/application-form";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";

const statusTones: Record<SectionStatus, Tone> = {
  "not-started": "neutral",
  "in-progress": "waiting",
  complete: "good",
  problem: "bad",
  optional: "neutral",
};

/** How far a section is, in a word. */
export function StatusTag({ status }: { status: SectionStatus }) {
  const { say } = useSpeech();
  return <Tag tone={statusTones[status]}>{say(`apply.status.${status}`)}</Tag>;
}
