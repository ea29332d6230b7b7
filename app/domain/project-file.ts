import { type Attachment, attachmentLimits, type FileRefusal } from "./attachment";
import { mayWriteFiling } from "./filing";
import { hasEnded } from "./milestone";
import type { FilingState, ProjectState } from "./states";

/** What a document of a project belongs to. */
export const fileNouns = ["project", "filing", "milestone", "recovery"] as const;
export type FileNoun = (typeof fileNouns)[number];

/** A document of a project as people read of it. Size is bytes. */
export type ProjectFile = Attachment & { projectId: string; noun: FileNoun; nounId: string };

export type FileHome = {
  project: { state: ProjectState };
  /** Of a document of a filing: how that stands. */
  filing?: { state: FilingState };
  side: "recipient" | "ministry";
};

export type FileVerdict = { ok: true } | { ok: false; because: "project-ended" | "not-open" | "not-allowed" };

/**
 * May documents be added here and taken away? Those of a filing only by the recipient, while it can be written
 * in; the others by both, until the project has ended. The ministry adds to an ended project too: a recovery goes on.
 */
export function mayChangeFiles({ project, filing, side }: FileHome): FileVerdict {
  if (filing) {
    if (side === "ministry") return { ok: false, because: "not-allowed" };
    return mayWriteFiling(filing.state).ok ? { ok: true } : { ok: false, because: "not-open" };
  }
  return hasEnded(project.state) && side === "recipient"
    ? { ok: false, because: "project-ended" }
    : { ok: true };
}

const mostInPlace = 50;

/** Is there room for a file of `size` bytes beside these of the same place? */
export function refuseForPlace(size: number, present: readonly { size: number }[]): FileRefusal | undefined {
  if (present.length >= mostInPlace) return "too-many";
  const together = present.reduce((sum, file) => sum + file.size, size);
  return together > attachmentLimits.together ? "too-large-together" : undefined;
}
