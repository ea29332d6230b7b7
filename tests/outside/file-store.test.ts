import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type FileStore, openFileStore } from "../../app/outside/files";
import { newIncoming, newKey } from "../../app/outside/files/store";

vi.setConfig({ testTimeout: 60_000 });
const folder = mkdtempSync(join(tmpdir(), "hankesalkku-store-"));
const bucket = "liitteet";
const server = new S3rver({
  port: 0,
  address: "127.0.0.1",
  silent: true,
  directory: join(folder, "s3"),
  configureBuckets: [{ name: bucket, configs: [] }],
});
let endpoint = "";

beforeAll(async () => {
  const { port } = await server.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const stores: Record<string, () => FileStore> = {
  folder: () => openFileStore({ kind: "folder" }, mkdtempSync(join(folder, "data-"))),
  s3: () => bucketWith("S3RVER"),
};

function bucketWith(accessKey: string): FileStore {
  const settings = { bucket, endpoint, region: "eu-north-1", accessKey, secretKey: "S3RVER" };
  return openFileStore({ kind: "s3", ...settings }, mkdtempSync(join(folder, "data-")));
}

function arrive(store: FileStore, bytes: Buffer) {
  const path = newIncoming(store);
  writeFileSync(path, bytes);
  return { path, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function read(store: FileStore, key: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await store.open(key)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

async function keysOf(store: FileStore): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys;
}

describe.each(Object.keys(stores))("a store in a %s", (kind) => {
  test("gives back the very bytes that it was given, and the file that arrived has moved into it", async () => {
    const store = (stores[kind] as () => FileStore)();
    for (const bytes of [Buffer.from("alku"), Buffer.alloc(3 * 1024 * 1024, "åäö\0")]) {
      const [key, { path, sha256 }] = [newKey(), arrive(store, bytes)];
      await store.put(path, key, sha256);
      expect(existsSync(path)).toBe(false);
      expect((await read(store, key)).equals(bytes)).toBe(true);
      expect(await keysOf(store)).toContain(key);
      await store.remove(key);
      await store.remove(key);
      expect(await keysOf(store)).not.toContain(key);
      await expect(read(store, key)).rejects.toThrow();
    }
  });

  test("tells every file that it has, each with an age", async () => {
    const store = (stores[kind] as () => FileStore)();
    const keys = Array.from({ length: 7 }, newKey);
    for (const key of keys) {
      const { path, sha256 } = arrive(store, Buffer.from(key));
      await store.put(path, key, sha256);
    }
    const ages: number[] = [];
    for await (const { key, age } of store.list()) if (keys.includes(key)) ages.push(age);
    expect(ages).toHaveLength(7);
    for (const age of ages) expect(Math.abs(age)).toBeLessThan(60_000);
    for (const key of keys) await store.remove(key);
  });
});

test("a folder's file is as old as its last writing, and names of others are none of ours", async () => {
  const data = mkdtempSync(join(folder, "data-"));
  const store = openFileStore({ kind: "folder" }, data);
  const [key, { path, sha256 }] = [newKey(), arrive(store, Buffer.from("x"))];
  await store.put(path, key, sha256);
  const file = join(data, "files", key.slice(0, 2), key);
  writeFileSync(join(data, "files", key.slice(0, 2), "notes.txt"), "x");
  utimesSync(file, new Date(0), new Date(0));
  const found = [];
  for await (const one of store.list()) found.push(one);
  expect(found).toHaveLength(1);
  expect(found[0]?.age).toBeGreaterThan(86_400_000);
});

test("only keys of ours are ever looked for: no name leads out of the folder", async () => {
  const store = (stores.folder as () => FileStore)();
  for (const key of ["../../etc/passwd", "a".repeat(39), `${"a".repeat(40)}/..`, ""]) {
    await expect(store.open(key), key).rejects.toThrow(/40 hexadecimal digits/);
    await expect(store.remove(key), key).rejects.toThrow(/40 hexadecimal digits/);
  }
});

test("a bucket that does not know us says so, and the file stays where it arrived", async () => {
  const store = bucketWith("somebody");
  const { path, sha256 } = arrive(store, Buffer.from("x"));
  await expect(store.put(path, newKey(), sha256)).rejects.toThrow(/403 InvalidAccessKeyId/);
  expect(existsSync(path)).toBe(true);
});

test("a bucket with more files than one answer holds is listed to its end", async () => {
  const store = bucketWith("S3RVER");
  const keys = Array.from({ length: 1003 }, newKey);
  for (let at = 0; at < keys.length; at += 50) {
    const some = keys.slice(at, at + 50).map((key) => ({ key, ...arrive(store, Buffer.from("x")) }));
    await Promise.all(some.map(({ key, path, sha256 }) => store.put(path, key, sha256)));
  }
  expect((await keysOf(store)).sort()).toEqual([...keys].sort());
});
