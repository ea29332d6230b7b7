import type { ClaimClock } from "~/domain/claim/clock";
import { useSpeech } from "~/ui/language";
import { Tag } from "~/ui/parts";
import { onDay } from "~/words/formats";

/** Where the eighty days stand, in words. */
export function ClaimClockTag({ clock }: { clock: ClaimClock }) {
  const { language, say } = useSpeech();
  if (clock.paused) return <Tag tone="neutral">{say("claims.clock.paused")}</Tag>;
  const day = onDay(clock.dueOn, language);
  if (clock.late) return <Tag tone="bad">{say("claims.clock.late", { count: -clock.left, day })}</Tag>;
  return (
    <Tag tone={clock.left <= 14 ? "waiting" : "active"}>
      {say("claims.clock.left", { count: clock.left, day })}
    </Tag>
  );
}
