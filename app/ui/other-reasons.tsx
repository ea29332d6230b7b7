import { useSpeech } from "./language";

/** The reasons in the language that is not the document's: both were written before the decision. */
export function OtherReasons({ reasons, except }: { reasons: { fi: string; sv: string }; except: string }) {
  const { say } = useSpeech();
  const other = except === "sv" ? "fi" : "sv";
  return (
    <details className="document-details">
      <summary>{say("decision.received.otherLanguage")}</summary>
      <p className="typed" lang={other}>
        {reasons[other]}
      </p>
    </details>
  );
}
