import type { Answers, Section } from "~/domain/application-form";
import type { ApplicationState, CallPhase } from "~/domain/states";
import { pick } from "~/domain/texts";
import { Breadcrumbs } from "~/ui/chrome";
import { useSpeech } from "~/ui/language";
import { atTime } from "~/words/formats";
import { AfterDeadline } from "./after-deadline";
import { fieldWords } from "./field-words";
import { Waiting, type WaitingTexts } from "./section-notices";
import { TypedTexts } from "./typed-texts";

type Props = {
  name: string;
  section: Section;
  application: { id: string; state: ApplicationState };
  call: { phase: CallPhase; closesAt: string; contact: string | null };
  /** The save that led here, when it was in time though the page is not. */
  lastSave?: { savedAt: string } | null;
  /** The application is being completed, and nothing was asked in this section. */
  notAsked?: boolean;
  waiting: WaitingTexts;
  /** What the writer posted; nothing when the page was only opened. */
  typed?: Answers;
};

/** The section cannot be changed any more; what was typed in vain is shown whole. */
export function NotSaved({ name, section, application, call, lastSave, notAsked, waiting, typed }: Props) {
  const { language, say, paths } = useSpeech();
  const { nameOf } = fieldWords([section], language, typed);
  const title = pick(section.title, language).text;
  const received = application.state !== "draft" && application.state !== "lapsed";
  const why = received ? "submitted" : call.phase === "closed" ? "closed" : "otherwise";
  const at = atTime(call.closesAt, language);
  const texts = Object.entries(typed ?? {})
    .filter(([field]) => field.startsWith(`${section.id}.`) && !field.endsWith(".rows"))
    .map(([field, text]) => ({ name: nameOf(field), text: text === "yes" ? say("common.yes") : text }));
  return (
    <div className="width narrow">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name, href: paths.application(application.id) },
        ]}
        here={title}
      />
      <h1>
        {notAsked
          ? say("completion.closed.section")
          : typed
            ? say(`apply.notSaved.${why}`, { at })
            : say("apply.section.notEditable")}
      </h1>
      <Waiting waiting={waiting} />
      {typed && (
        <div className="notice bad" role="alert">
          <p>{say(`apply.notSaved.${notAsked ? "otherwise" : why}Explained`)}</p>
        </div>
      )}
      {!typed && lastSave && !received && (
        <div className="notice good" role="status">
          <p>{say("receipt.after.saved", { at: atTime(lastSave.savedAt, language, { seconds: true }) })}</p>
        </div>
      )}
      {why === "closed" && <AfterDeadline contact={call.contact} />}
      <p>
        <a href={paths.application(application.id)}>
          {say(notAsked ? "completion.closed.toRequest" : "apply.section.toApplication")}
        </a>
      </p>
      {typed && <TypedTexts heading={say("apply.notSaved.yourTexts")} texts={texts} />}
    </div>
  );
}
