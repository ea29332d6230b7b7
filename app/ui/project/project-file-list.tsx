import type { ReactNode } from "react";
import type { Attachment } from "~/domain/attachment";
import type { ProjectFile } from "~/domain/project-file";
import { AttachmentList } from "~/ui/application/attachment-list";
import { useSpeech } from "~/ui/language";

type Props = { files: ProjectFile[]; action?: (file: Attachment) => ReactNode };

/** Documents of a project: what each is, who added it and when, with a link to save it. */
export function ProjectFileList({ files, action }: Props) {
  const { paths } = useSpeech();
  return <AttachmentList files={files} action={action} hrefOf={({ id }) => paths.projectFile(id)} />;
}
