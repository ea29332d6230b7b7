import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { folderStore } from "./folder";
import { type S3Settings, s3Store } from "./s3";
import type { FileStore } from "./store";

export type FileSettings = { kind: "folder" } | ({ kind: "s3" } & S3Settings);

/** The store that the settings name; what arrives is gathered on this machine in both cases. */
export function openFileStore(settings: FileSettings, dataDir: string): FileStore {
  const folder = join(dataDir, "files");
  const folders = folderStore(folder);
  const store = settings.kind === "s3" ? s3Store(settings, folders.incoming) : folders;
  mkdirSync(store.incoming, { recursive: true });
  return store;
}

export type { FileStore } from "./store";
