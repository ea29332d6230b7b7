import { open } from "node:fs/promises";

/** A file to look into here and there, never read whole into memory. */
export type Bytes = {
  size: number;
  /** The bytes from `at`, fewer where the file ends. */
  read(at: number, length: number): Promise<Buffer>;
  /** Where `needle` first stands at or after `from`; -1 when nowhere. */
  find(needle: Buffer | string, from?: number): Promise<number>;
  close(): Promise<void>;
};

const window = 256 * 1024;

export async function openBytes(path: string): Promise<Bytes> {
  const handle = await open(path, "r");
  const { size } = await handle.stat();

  async function read(at: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, size - at));
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, Math.max(0, at));
    return buffer.subarray(0, bytesRead);
  }

  async function find(needle: Buffer | string, from = 0): Promise<number> {
    for (let at = from; at < size; at += window) {
      const found = (await read(at, window + needle.length - 1)).indexOf(needle);
      if (found >= 0) return at + found;
    }
    return -1;
  }

  return { size, read, find, close: () => handle.close() };
}
