import type { ReactNode } from "react";
import { type Attachment, mayDownload, type Scan } from "~/domain/attachment";
import { useSpeech } from "~/ui/language";
import { Tag, type Tone } from "~/ui/parts";
import { atTime, inSize } from "~/words/formats";

type Props = {
  files: Attachment[];
  /** What can be done to each, for those who may change them. */
  action?: (file: Attachment) => ReactNode;
  /** Where each is given out, when that is not as an attachment of an application. */
  hrefOf?: (file: Attachment) => string;
};

/** The files of one field: what each is, who added it and when, and whether it can be downloaded. */
export function AttachmentList({ files, action, hrefOf }: Props) {
  const { say, paths } = useSpeech();
  if (files.length === 0) return <p className="soft">{say("attachment.none")}</p>;
  return (
    <ul className="attachments">
      {files.map((file) => (
        <li key={file.id}>
          <File
            file={file}
            href={hrefOf ? hrefOf(file) : paths.file(file.id)}
            changeable={action !== undefined}
          />
          {action?.(file)}
        </li>
      ))}
    </ul>
  );
}

function File({ file, href, changeable }: { file: Attachment; href: string; changeable: boolean }) {
  const { language, say } = useSpeech();
  const { name, kind, size, sha256, uploadedAt, uploadedBy, scan } = file;
  const download = mayDownload(scan);
  return (
    <div>
      <p className="file-name">
        {download.ok ? (
          <a href={href}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        {scan !== "none" && <Tag tone={tones[scan]}>{say(`attachment.scan.${scan}`)}</Tag>}
      </p>
      <p className="small soft">
        {say(`attachment.kinds.${kind}`)}, {inSize(size, language)}
        <br />
        {say("attachment.added", { at: atTime(uploadedAt, language), name: uploadedBy })}
      </p>
      {!download.ok && (
        <p className="small">
          {say(`attachment.held.${download.because}`)}
          {download.because === "infected" && changeable && <> {say("attachment.held.remove")}</>}
        </p>
      )}
      <details className="small">
        <summary>
          {say("attachment.digest")}
          <span className="hidden">: {name}</span>
        </summary>
        <span className="code">{sha256}</span>
      </details>
    </div>
  );
}

const tones: Record<Exclude<Scan, "none">, Tone> = {
  waiting: "waiting",
  failed: "waiting",
  infected: "bad",
  clean: "good",
};
