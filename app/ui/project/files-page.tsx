import type { ProjectFile } from "~/domain/project-file";
import type { Texts } from "~/domain/texts";
import { AddAttachment, RemoveAttachment } from "~/ui/application/attachment-form";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content } from "~/ui/parts";
import { ProjectFileList } from "./project-file-list";
import { projectTrail } from "./project-nav";

type Props = {
  project: { id: string; name: Texts };
  files: ProjectFile[];
  editable: boolean;
  side: "recipient" | "ministry";
  address: string;
  /** Where one came from. */
  back: string;
  done: "added" | "removed" | null;
  error?: string;
};

const most = 50;

/** The documents in one place of a project: those that are there, and a way to add and to remove. */
export function ProjectFilesPage({ project, files, editable, side, address, back, done, error }: Props) {
  const { say, paths } = useSpeech();
  const here = `${address}?back=${encodeURIComponent(back)}`;
  return (
    <div className="width">
      <Breadcrumbs trail={projectTrail(project, side, { say, paths })} here={say("funded.files.title")} />
      <h1>{say("funded.files.title")}</h1>
      <p className="lead">
        <Content texts={project.name} />
      </p>
      <ErrorSummary errors={error ? [{ name: "file", message: error }] : []} />
      {!error && done && (
        <div className="notice good" role="status">
          <p>{say(`funded.files.${done}`)}</p>
        </div>
      )}
      <ProjectFileList
        files={files}
        action={editable ? (file) => <RemoveAttachment address={here} file={file} /> : undefined}
      />
      {editable && (
        <>
          <h2>{say("attachment.add.title")}</h2>
          <AddAttachment
            address={here}
            maxFiles={most}
            present={files.length}
            used={files.reduce((sum, { size }) => sum + size, 0)}
            error={error}
          />
        </>
      )}
      <p>
        <a href={back}>{say("funded.files.back")}</a>
      </p>
    </div>
  );
}
