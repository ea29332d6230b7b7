import type { Advice } from "~/domain/call-advice";
import { useSpeech } from "../language";

/** What practice advises on the times as they are saved; it keeps nobody from publishing. */
export function TimeAdvice({ advice }: { advice: Advice[] }) {
  const { say } = useSpeech();
  if (advice.length === 0) return null;
  return (
    <div className="notice waiting">
      <h2>{say("call.advice.title")}</h2>
      <ul>
        {advice.map((one) => (
          <li key={one.about + one.because}>
            <strong>{say(`call.place.${one.about}`)}:</strong>{" "}
            {say(`call.advice.${one.because}`, "days" in one ? { count: one.days } : undefined)}
          </li>
        ))}
      </ul>
    </div>
  );
}
