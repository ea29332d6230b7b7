import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type FileStore, isKey } from "./store";

/** Keeps files in a folder of this machine, spread over 256 folders by the first letters of the key. */
export function folderStore(folder: string): FileStore {
  const shelfOf = (key: string) => join(folder, key.slice(0, 2));
  const pathOf = (key: string) => {
    if (!isKey(key)) throw new Error("A file's key is 40 hexadecimal digits.");
    return join(shelfOf(key), key);
  };
  return {
    incoming: join(folder, "incoming"),

    async put(path, key) {
      const target = pathOf(key);
      const made = await mkdir(shelfOf(key), { recursive: true });
      await sync(path);
      await rename(path, target);
      await sync(shelfOf(key));
      if (made) await sync(folder);
    },

    async open(key) {
      const path = pathOf(key);
      await stat(path);
      return createReadStream(path);
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },

    async *list() {
      for (const shelf of await namesIn(folder)) {
        if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
        for (const key of await namesIn(join(folder, shelf))) {
          if (isKey(key)) yield { key, age: await ageOf(join(folder, shelf, key)) };
        }
      }
    },
  };
}

/** How long ago the file was last written, in milliseconds; nothing at all when it has just gone. */
export async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found ? Date.now() - found.mtimeMs : 0;
}

/** The names in a folder; none when it does not exist yet. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

/** Brings a file's bytes, or a folder's names, to the disk itself. */
async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
