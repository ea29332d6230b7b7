import type { ReactNode } from "react";
import type { ProjectState } from "~/domain/states";
import type { Texts } from "~/domain/texts";
import { Breadcrumbs } from "~/ui/chrome";
import { ErrorSummary } from "~/ui/fields";
import { useSpeech } from "~/ui/language";
import { Content, DemoTag } from "~/ui/parts";
import { ProjectNav, projectTrail } from "~/ui/project/project-nav";
import { ProjectStateTag } from "~/ui/state-tags";
import type { Wrong } from "~/web/part-form";
import type { OwnProjectPart, ProjectPart } from "~/web/paths";

type Props = {
  project: { id: string; name: Texts; state: ProjectState; demo: boolean };
  side: "recipient" | "ministry";
  here: "overview" | OwnProjectPart | ProjectPart;
  title?: string;
  errors?: Wrong[];
  /** What has just been done. */
  done?: string | null;
  children: ReactNode;
};

/** The frame of a page of a project: where it stands, its parts side by side, and what is told first. */
export function ProjectPage({ project, side, here, title, errors = [], done, children }: Props) {
  const { say, paths } = useSpeech();
  const trail = projectTrail(project, side, { say, paths });
  return (
    <div className="width">
      <Breadcrumbs
        trail={title ? trail : trail.slice(0, -1)}
        here={title ?? <Content texts={project.name} />}
      />
      <ErrorSummary errors={errors} />
      <p className="tags">
        <ProjectStateTag state={project.state} />
        {project.demo && <DemoTag />}
      </p>
      <h1>{title ?? <Content texts={project.name} />}</h1>
      {title && (
        <p className="lead">
          <Content texts={project.name} />
        </p>
      )}
      <ProjectNav project={project} side={side} here={here} />
      {done && errors.length === 0 && (
        <div className="notice good" role="status">
          <p>{done}</p>
        </div>
      )}
      {children}
    </div>
  );
}
