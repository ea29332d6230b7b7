import {
  type Attachment,
  type AttachmentQuestion,
  attachmentLimits,
  type FileRefusal,
} from "~/domain/attachment";
import type { ApplicationState, CallPhase } from "~/domain/states";
import { pick, type Texts } from "~/domain/texts";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { atTime, inSize } from "~/words/formats";
import { AddAttachment, RemoveAttachment } from "./attachment-form";
import { AttachmentList } from "./attachment-list";

/** Why nothing was added or removed. */
export type NotAdded = { kind: "too-late" } | { kind: "refused"; because: FileRefusal; name: string };

type Props = {
  name: string;
  question: AttachmentQuestion;
  files: Attachment[];
  application: { id: string; state: ApplicationState };
  call: { phase: CallPhase; closesAt: string };
  section: { title: Texts; href: string };
  /** Bytes of all attachments of the application. */
  used: number;
  editable: boolean;
  address: string;
  added: { name: string; waits: boolean } | null;
  removed: boolean;
  notAdded?: NotAdded;
};

/** The files that answer one question: those that are there, and a way to add and to remove. */
export function AttachmentsPage({ question, files, section, editable, address, notAdded, ...page }: Props) {
  const { language, say, paths } = useSpeech();
  const label = pick(question.label, language);
  const back = pick(section.title, language).text;
  const error = useRefusal(question, notAdded);
  return (
    <div className="width">
      <Breadcrumbs
        trail={[
          { name: say("apply.desk.title"), href: paths.desk() },
          { name: page.name, href: paths.application(page.application.id) },
          { name: back, href: section.href },
        ]}
        here={label.text}
      />
      <h1 lang={label.language === language ? undefined : label.language}>{label.text}</h1>
      <ErrorSummary errors={error ? [{ name: "file", message: error }] : []} />
      {!editable && <NotEditable {...page} tried={notAdded !== undefined} />}
      {!notAdded && <Done added={page.added} removed={page.removed} />}
      {question.help && (
        <p className="lead">
          <Content texts={question.help} />
        </p>
      )}
      <h2>{say("attachment.files")}</h2>
      <AttachmentList
        files={files}
        action={editable ? (file) => <RemoveAttachment address={address} file={file} /> : undefined}
      />
      {editable && (
        <>
          <h2>{say("attachment.add.title")}</h2>
          <AddAttachment
            address={address}
            maxFiles={question.maxFiles}
            present={files.length}
            used={page.used}
            error={error}
          />
        </>
      )}
      <p>
        <a href={section.href}>{say("attachment.back", { section: back })}</a>
      </p>
    </div>
  );
}

/** What is wrong with the file that was sent, in words. */
function useRefusal({ maxFiles }: AttachmentQuestion, notAdded: NotAdded | undefined): string | undefined {
  const { language, say } = useSpeech();
  if (notAdded?.kind !== "refused") return undefined;
  return say(`attachment.wrong.${notAdded.because}`, {
    name: notAdded.name,
    each: inSize(attachmentLimits.each, language),
    together: inSize(attachmentLimits.together, language),
    files: say("attachment.add.files", { count: maxFiles }),
  });
}

function NotEditable({ application, call, tried }: Pick<Props, "application" | "call"> & { tried: boolean }) {
  const { language, say } = useSpeech();
  const received = application.state !== "draft" && application.state !== "lapsed";
  const why = received ? "received" : call.phase === "closed" ? "closed" : "otherwise";
  return (
    <div className={tried ? "notice bad" : "notice waiting"} role={tried ? "alert" : undefined}>
      <p>{say(`attachment.notEditable.${why}`, { at: atTime(call.closesAt, language) })}</p>
      {tried && <p>{say("attachment.notEditable.unchanged")}</p>}
    </div>
  );
}

function Done({ added, removed }: Pick<Props, "added" | "removed">) {
  const { say } = useSpeech();
  if (!added && !removed) return null;
  return (
    <div className="notice good" role="status">
      <p>
        {added
          ? say(added.waits ? "attachment.done.waiting" : "attachment.done.added", { name: added.name })
          : say("attachment.done.removed")}
      </p>
    </div>
  );
}
