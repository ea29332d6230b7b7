import type { Texts } from "../texts";

/** What the reading of an application needs besides its answers. */
export type Known = {
  /** For the questions that name municipalities. */
  municipalities?: readonly { code: string; name: Texts }[];
  /** How many files each field has. */
  attachments?: Readonly<Record<string, number>>;
};
