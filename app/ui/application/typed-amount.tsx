import { parseEuros } from "~/domain/money";
import { useSpeech } from "~/ui/language";
import { inEuros } from "~/words/formats";

/** The amount, a dash for nothing, or what was typed when no amount can be read from it. */
export function TypedAmount({ typed, cents }: { typed: string; cents: number }) {
  const { language, say } = useSpeech();
  if (typed.trim() === "") return "–";
  if (parseEuros(typed).ok) return inEuros(cents, language);
  return (
    <>
      <span className="typed">{typed}</span> <span className="small">{say("apply.view.notReadable")}</span>
    </>
  );
}
