import type { MilestoneStanding, StandingKind } from "~/domain/milestone";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";
import type { Say } from "~/words";

const tones: Record<StandingKind, Tone> = {
  late: "bad",
  blocked: "waiting",
  "forecast-late": "waiting",
  due: "active",
  told: "active",
  ahead: "neutral",
  "reached-late": "good",
  "reached-in-time": "good",
  dropped: "neutral",
};

/** How a milestone stands, in words. */
export function standingInWords({ kind, months }: MilestoneStanding, say: Say): string {
  return say(`milestones.standing.${kind}`, { count: months });
}

/** How a milestone stands; the words tell all, and the colour only helps. */
export function StandingTag({ standing }: { standing: MilestoneStanding }) {
  const { say } = useSpeech();
  return <Tag tone={tones[standing.kind]}>{standingInWords(standing, say)}</Tag>;
}
