import type { Db } from "~/db.server";
import type { Instant } from "~/domain/day";
import type { Payer } from "~/domain/payment-file";
import type { Clock } from "~/outside/clock";
import type { FileStore } from "~/outside/files";
import type { Scanner } from "~/outside/scanner";

/** What the server hands to every loader and action: `context`. Nothing else reaches outside. */
export type AppContext = {
  db: Db;
  clock: Clock;
  /** Where the bytes of attachments lie. */
  files: FileStore;
  /** Looks for malicious code in them, where the installation has a scanner. */
  scanner?: Scanner;
  /** When the head of this request was here, by the clock: its body may still be on its way. */
  beganAt: Instant;
  demo: boolean;
  publicOrigin: string;
  /** A mail server is set: messages go out. */
  sendsMail: boolean;
  /** Whose account pays the grants, where the installation has been told. */
  payer?: Payer;
  /** The account to which grants are paid back, where the installation has one set. */
  returnAccount: string | null;
  sessionSecret: string;
  /** The reference of this request: on the page when something breaks, and in the log. */
  reference: string;
  /** For the scripts of this page alone. */
  nonce: string;
  log: Log;
  /** Set when the request was refused before it came to a route. */
  refusal?: Refusal;
  /** Set by an action whose page comes back with errors: the page's title says so first. */
  wrong?: boolean;
};

export type Refusal = {
  status: 403 | 411 | 413 | 429;
  because: "other-origin" | "no-length" | "too-large" | "too-often";
};

export type Log = {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends AppContext {}
}
