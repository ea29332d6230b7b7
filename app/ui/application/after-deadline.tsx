import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";

/** What can still be done when the call has closed, what the service's clock shows and whom to ask. */
export function AfterDeadline({ now, contact }: { now?: string; contact: string | null }) {
  const { language, say } = useSpeech();
  return (
    <>
      <p>{say("receipt.after.late")}</p>
      <p>
        {say("receipt.after.registry")} {say("receipt.after.fault")}
      </p>
      {contact && (
        <p>
          {say("receipt.after.contact")} <a href={`mailto:${contact}`}>{contact}</a>
        </p>
      )}
      {now && (
        <p className="small">
          {say("receipt.after.clock", { at: atTime(now, language, { seconds: true }) })}
        </p>
      )}
    </>
  );
}
