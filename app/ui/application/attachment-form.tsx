import { type Attachment, attachmentKinds, attachmentLimits } from "~/domain/attachment";
import { described, FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { inSize } from "~/words/formats";

type Adding = {
  /** The page's own address, where it posts. */
  address: string;
  maxFiles: number;
  /** Files in this field, and bytes of the whole application's attachments. */
  present: number;
  used: number;
  error?: string;
};

/** Choosing one file and sending it, with the rules said before anything is chosen. */
export function AddAttachment({ address, maxFiles, present, used, error }: Adding) {
  const { language, say } = useSpeech();
  const files = say("attachment.add.files", { count: maxFiles });
  if (present >= maxFiles && !error) return <p>{say("attachment.add.full")}</p>;
  const help = (
    <>
      {say("attachment.add.kinds", { each: inSize(attachmentLimits.each, language) })}{" "}
      {say("attachment.add.safe")}
    </>
  );
  return (
    <form method="post" action={address} encType="multipart/form-data" noValidate>
      <input type="hidden" name="intent" value="add" />
      <div className={error ? "field wrong" : "field"}>
        <label htmlFor="file">{say("attachment.add.label")}</label>
        <p className="help" id="file-help">
          {help}
        </p>
        <FieldError name="file" error={error} />
        <input
          id="file"
          name="file"
          type="file"
          accept={["jpeg", ...attachmentKinds].map((ending) => `.${ending}`).join(",")}
          {...described({ name: "file", help, error })}
        />
      </div>
      <p className="small soft">
        {say("attachment.add.room", {
          files,
          present,
          together: inSize(attachmentLimits.together, language),
          used: inSize(used, language),
        })}
      </p>
      <div className="buttons">
        <button className="button" type="submit">
          {say("attachment.add.button")}
        </button>
      </div>
    </form>
  );
}

export function RemoveAttachment({ address, file }: { address: string; file: Attachment }) {
  const { say } = useSpeech();
  return (
    <form method="post" action={address}>
      <input type="hidden" name="attachment" value={file.id} />
      <button className="button secondary" type="submit" name="intent" value="remove">
        <span aria-hidden="true">{say("attachment.remove")}</span>
        <span className="hidden">{say("attachment.removeFile", { name: file.name })}</span>
      </button>
    </form>
  );
}
