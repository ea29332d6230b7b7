import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, expect, test } from "vitest";
import { receiveUpload } from "../../app/web/upload.server";

const incoming = mkdtempSync(join(tmpdir(), "hankesalkku-upload-"));
afterAll(() => rmSync(incoming, { recursive: true, force: true }));
afterEach(() => {
  for (const name of readdirSync(incoming)) rmSync(join(incoming, name));
});

const boundary = "----formBoundary7";
const wanted = { field: "file", incoming, limit: 1000 };

/** A request whose body arrives in pieces of these lengths, over and over. */
function asked(
  body: Buffer,
  lengths: number[] = [body.length],
  type = `multipart/form-data; boundary=${boundary}`,
) {
  let at = 0;
  let turn = 0;
  const stream = new ReadableStream({
    pull(controller) {
      if (at >= body.length) return controller.close();
      const length = Math.max(1, lengths[turn++ % lengths.length] ?? 1);
      controller.enqueue(new Uint8Array(body.subarray(at, at + length)));
      at += length;
    },
  });
  const init = { method: "POST", body: stream, headers: { "Content-Type": type }, duplex: "half" };
  return new Request("http://localhost/", init as RequestInit);
}

const part = (head: string, bytes: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from("\r\n"),
  ]);
const end = Buffer.from(`--${boundary}--\r\n`);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

test("whatever a file holds and however it arrives, it is kept byte for byte", async () => {
  const nasty = fc.constantFrom("\r\n", "--", boundary, `\r\n--${boundary}`.slice(0, -1), "\r", "\0", "x");
  const content = fc.array(nasty, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join("")));
  await fc.assert(
    fc.asyncProperty(
      content,
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
      async (bytes, lengths) => {
        if (bytes.includes(`\r\n--${boundary}`) || bytes.length > 1000) return;
        const body = Buffer.concat([
          part('name="intent"', "add"),
          part('name="file"; filename="a.pdf"', bytes),
          end,
        ]);
        const { texts, file } = await receiveUpload(asked(body, lengths), wanted);
        expect(texts).toEqual({ intent: "add" });
        expect(file).toMatchObject({ name: "a.pdf", size: bytes.length, sha256: sha256(bytes) });
        expect(readFileSync(file?.path ?? "").equals(bytes)).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['filename="a;b=c.pdf"', "a;b=c.pdf"],
  ['filename="%22lainaus%22 100%.pdf"', '"lainaus" 100%.pdf'],
  ['filename="a\\"b.pdf"', 'a"b.pdf'],
  ['filename="hätä äö 文.pdf"', "hätä äö 文.pdf"],
  ['filename="name=x; filename=evil.exe"', "name=x; filename=evil.exe"],
  ["filename=bare.pdf", "bare.pdf"],
  ['filename=""', ""],
])("a file's name is read from %s", async (head, name) => {
  const body = Buffer.concat([part(`name="file"; ${head}`, "x"), end]);
  expect((await receiveUpload(asked(body), wanted)).file?.name).toBe(name);
});

test("of a file over the limit only the size is known, and nothing stays on the disk", async () => {
  const body = (size: number) =>
    Buffer.concat([
      part('name="file"; filename="a.pdf"', Buffer.alloc(size, "x")),
      part('name="b"', "c"),
      end,
    ]);
  expect((await receiveUpload(asked(body(1000), [100]), wanted)).file).toMatchObject({ size: 1000 });
  expect(readdirSync(incoming)).toHaveLength(1);
  const large = asked(body(5000), [100]);
  let most = 0;
  const watched = new TransformStream({
    transform(chunk, controller) {
      for (const name of readdirSync(incoming)) most = Math.max(most, statSync(join(incoming, name)).size);
      controller.enqueue(chunk);
    },
  });
  const init = {
    method: "POST",
    headers: large.headers,
    body: large.body?.pipeThrough(watched),
    duplex: "half",
  };
  const request = new Request("http://localhost/", init as RequestInit);
  const { file, texts } = await receiveUpload(request, wanted);
  expect(most).toBeLessThanOrEqual(1000);
  expect(file).toMatchObject({ size: 5000 });
  expect(existsSync(file?.path ?? "")).toBe(false);
  expect(texts).toEqual({ b: "c" });
});

test("a form that breaks off, or is none, is refused and leaves nothing", async () => {
  const whole = Buffer.concat([
    part('name="a"', "b"),
    part('name="file"; filename="a.pdf"', "x".repeat(200)),
    end,
  ]);
  for (let length = 0; length < whole.length - 2; length += 7) {
    await expect(receiveUpload(asked(whole.subarray(0, length), [13]), wanted)).rejects.toMatchObject({
      status: 400,
    });
  }
  const manyParts = Buffer.concat([...Array.from({ length: 30 }, () => part('name="a"', "b")), end]);
  const nameless = Buffer.concat([part('filename="a.pdf"', "x"), end]);
  const longText = Buffer.concat([part('name="a"', "x".repeat(70_000)), end]);
  const longHead = Buffer.concat([part(`name="${"x".repeat(20_000)}"`, "x"), end]);
  for (const body of [manyParts, nameless, longText, longHead, Buffer.from("{}"), Buffer.alloc(0)]) {
    await expect(receiveUpload(asked(body), wanted)).rejects.toMatchObject({ status: 400 });
  }
  for (const type of ["multipart/form-data", "text/plain", "multipart/form-data; boundary="]) {
    await expect(receiveUpload(asked(whole, [9], type), wanted)).rejects.toMatchObject({ status: 400 });
  }
  expect(readdirSync(incoming)).toEqual([]);
});

test("only the first file of the form's own field is taken", async () => {
  const body = Buffer.concat([
    part('name="other"; filename="x.exe"', "no"),
    part('name="file"; filename="a.pdf"', "yes"),
    part('name="file"; filename="b.pdf"', "no"),
    end,
  ]);
  expect((await receiveUpload(asked(body), wanted)).file).toMatchObject({ name: "a.pdf", size: 3 });
  expect(readdirSync(incoming)).toHaveLength(1);
});
