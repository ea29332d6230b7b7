import { openAsBlob } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { type FileStore, isKey } from "./store";

export type S3Settings = {
  bucket: string;
  endpoint: string;
  region: string;
  accessKey: string;
  secretKey: string;
};

/** Keeps files in a bucket of any store that speaks the S3 protocol; the bucket is in the path. */
export function s3Store(
  { bucket, endpoint, region, accessKey, secretKey }: S3Settings,
  incoming: string,
): FileStore {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: "s3",
    region,
    retries: 3,
  });
  const home = `${endpoint.replace(/\/$/, "")}/${bucket}`;

  async function ask(path: string, init: RequestInit, allowed: number[] = []): Promise<Response> {
    const response = await client.fetch(`${home}${path}`, init);
    if (response.ok || allowed.includes(response.status)) return response;
    const said = /<Code>(\w+)<\/Code>/.exec(await response.text())?.[1] ?? "";
    throw new Error(`The file store answered ${response.status} ${said} to ${init.method} ${path}`);
  }

  return {
    incoming,

    async put(path, key, sha256) {
      // The store compares the bytes that it got with the digest, and refuses what differs.
      const headers = { "X-Amz-Content-Sha256": sha256, "Content-Type": "application/octet-stream" };
      await ask(`/${key}`, { method: "PUT", body: await openAsBlob(path), headers });
      await rm(path, { force: true });
    },

    async open(key) {
      const { body } = await ask(`/${key}`, { method: "GET" });
      return body ? Readable.fromWeb(body as ReadableStream) : Readable.from([]);
    },

    async remove(key) {
      const response = await ask(`/${key}`, { method: "DELETE" }, [404]);
      await response.body?.cancel();
    },

    async *list() {
      for (let after: string | undefined = ""; after !== undefined; ) {
        const text: string = await (await ask(`?marker=${after}`, { method: "GET" })).text();
        const more: boolean = inTag(text, "IsTruncated") === "true";
        let last: string | undefined;
        for (const [, one = ""] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          last = inTag(one, "Key");
          if (isKey(last)) yield { key: last, age: Date.now() - Date.parse(inTag(one, "LastModified")) };
        }
        after = more ? last : undefined;
      }
    },
  };
}

/** The text of an XML element without children: keys of ours hold no other markup. */
function inTag(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
}
