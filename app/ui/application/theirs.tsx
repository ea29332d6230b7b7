import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";
import type { Theirs as TheirsText } from "./editing";

/** The colleague's text beside the writer's own, whole, so that the writer can decide. */
export function Theirs({ theirs }: { theirs?: TheirsText }) {
  const { language, say } = useSpeech();
  if (!theirs) return null;
  const who = { name: theirs.name, at: atTime(theirs.savedAt, language) };
  if (theirs.text.trim() === "") return <p className="theirs">{say("apply.conflict.theirsEmpty", who)}</p>;
  return (
    <div className="theirs">
      <p>{say("apply.conflict.theirs", who)}</p>
      <blockquote>{theirs.text}</blockquote>
    </div>
  );
}
