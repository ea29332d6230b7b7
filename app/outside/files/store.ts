import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** Where the bytes of attachments lie. A key is random and tells nothing of the file. */
export type FileStore = {
  /** The folder in which files are gathered while they arrive and are looked at. */
  incoming: string;
  /** Keeps the file at `path` under `key`, durably: once it answers, the bytes survive a power cut. */
  put(path: string, key: string, sha256: string): Promise<void>;
  /** The bytes; throws when there are none under the key. */
  open(key: string): Promise<Readable>;
  /** Forgets the bytes; nothing happens when there are none. */
  remove(key: string): Promise<void>;
  /** Every key, with its age by the store's own clock in milliseconds. */
  list(): AsyncIterable<{ key: string; age: number }>;
};

/** A key for a new file: 160 random bits. */
export function newKey(): string {
  return randomBytes(20).toString("hex");
}

/** Is it a key of ours? Other names are neither read nor removed. */
export function isKey(name: string): boolean {
  return /^[0-9a-f]{40}$/.test(name);
}

/** The path for a file that is about to arrive. */
export function newIncoming({ incoming }: Pick<FileStore, "incoming">): string {
  return join(incoming, `${newKey()}.part`);
}
