import type { ReactNode } from "react";
import type { Attachment } from "~/domain/attachment";
import { FieldError } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { AttachmentList } from "./attachment-list";

type Props = {
  name: string;
  label: string;
  lang?: string;
  help?: ReactNode;
  optional?: boolean;
  error?: string;
  files: Attachment[];
};

/** The files of one question. They are added on a page of their own, to which the section is saved first. */
export function AttachmentField({ name, label, lang, help, optional, error, files }: Props) {
  const { say } = useSpeech();
  return (
    <section className={error ? "field wrong" : "field"} aria-labelledby={`${name}-label`}>
      <h2 className="label" id={`${name}-label`} lang={lang}>
        {label} {optional && <span className="optional">({say("common.optional")})</span>}
      </h2>
      {help && (
        <p className="help" lang={lang}>
          {help}
        </p>
      )}
      <FieldError name={name} error={error} />
      <AttachmentList files={files} />
      <button
        className="button secondary"
        type="submit"
        name="intent"
        value={`files:${name}`}
        id={name}
        aria-describedby={`${name}-label`}
      >
        {say(files.length > 0 ? "attachment.change" : "attachment.add.title")}
      </button>
    </section>
  );
}
