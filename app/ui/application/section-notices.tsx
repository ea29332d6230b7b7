import type { Conflict } from "~/domain/saving";
import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";

type Props = {
  conflicts: Conflict[];
  /** Texts that were kept and are shown, and are not saved yet. */
  given: { at: string } | null;
  waiting: WaitingTexts;
  saved: { savedAt: string } | null;
  /** Something on the page is to be corrected. */
  wrong: boolean;
  /** Saved just now, with something wrong in it. */
  mistakes: boolean;
  /** Where "save and continue" leads. */
  onwards: string;
  fromCheck: boolean;
};

/** Texts of the writer's own that are kept and not saved, and where they are shown. */
export type WaitingTexts = { at: string; href: string } | null;

/** Tells of texts that could be lost unless their writer looks at them. */
export function Waiting({ waiting }: { waiting: WaitingTexts }) {
  const { language, say } = useSpeech();
  if (!waiting) return null;
  return (
    <div className="notice waiting" role="status">
      <p>{say("saving.given.waiting", { at: atTime(waiting.at, language) })}</p>
      <p>
        <a href={waiting.href}>{say("saving.given.show")}</a>
      </p>
    </div>
  );
}

/** What has happened to the writer's texts: given back, met by a colleague's, saved. */
export function SectionNotices({
  conflicts,
  given,
  waiting,
  saved,
  wrong,
  mistakes,
  onwards,
  fromCheck,
}: Props) {
  const { language, say } = useSpeech();
  return (
    <>
      <Waiting waiting={waiting} />
      {given && (
        <div className="notice waiting" role="alert">
          <h2>{say("saving.given.title")}</h2>
          <p>{say("saving.given.section", { at: atTime(given.at, language) })}</p>
          {conflicts.length > 0 && <p>{say("saving.given.conflicts", { count: conflicts.length })}</p>}
        </div>
      )}
      {conflicts.length > 0 && !given && (
        <div className="notice waiting" role="alert">
          <h2>{say("apply.conflict.title")}</h2>
          <p>{say("apply.conflict.explained", { count: conflicts.length })}</p>
          <p>{say("apply.conflict.decide")}</p>
        </div>
      )}
      {saved && conflicts.length === 0 && (
        <div className={wrong ? "notice waiting" : "notice good"} role="status">
          <p>
            {say(wrong ? "apply.section.savedWithMistakes" : "apply.section.saved", {
              at: atTime(saved.savedAt, language, { seconds: true }),
            })}
          </p>
          {mistakes && (
            <p>
              <a href={onwards}>{say(fromCheck ? "apply.section.goBack" : "apply.section.goOn")}</a>
            </p>
          )}
        </div>
      )}
    </>
  );
}
