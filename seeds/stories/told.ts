import type { Day, Instant } from "../../app/domain/day";
import type { Person } from "../../app/domain/who-may";
import type { FileStore } from "../../app/outside/files/store";

/** The project that is told of, and who act in it. */
export type Told = {
  projectId: string;
  now: Instant;
  /** The first day of the project. */
  start: Day;
  files: FileStore;
  preparer: Person;
  signatory: Person;
  officer: Person;
};
