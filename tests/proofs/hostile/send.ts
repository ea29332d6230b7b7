import { connect } from "node:net";
import type { Random } from "../../support/random";
import type { Input } from "./input";

export type Answer = { status: number; headers: Headers; body: string };

const boundary = "----hostile-input";

/** Sends the input as it wants to be sent; undefined where the line was cut and no answer is to come. */
export async function send(
  origin: string,
  path: string,
  cookie: string,
  input: Input,
  random: Random,
): Promise<Answer | undefined> {
  const text = new URLSearchParams(input.fields).toString();
  const form = "application/x-www-form-urlencoded";
  const own = { Origin: origin, ...(cookie && { Cookie: cookie }) };
  const post = async (type: string, body: string | ReadableStream, headers: Record<string, string> = own) => {
    const streamed = typeof body === "string" ? {} : { duplex: "half" as const };
    const response = await fetch(origin + path, {
      method: "POST",
      redirect: "manual",
      headers: { "Content-Type": type, ...headers },
      body,
      ...streamed,
    });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  switch (input.sending) {
    case "form":
      return post(form, text);
    case "multipart":
      return post(`multipart/form-data; boundary=${boundary}`, multipart(input.fields, random));
    case "wrong-type":
      return post(
        random.pick(["text/plain", "application/json", "image/png", "x", `${form}; charset=utf-16`]),
        text,
      );
    case "broken-multipart": {
      const whole = multipart(input.fields, random);
      const body = random.pick([
        whole.slice(0, random.whole(0, whole.length)),
        whole.replaceAll("\r\n", "\n"),
        text,
      ]);
      return post(random.pick([`multipart/form-data; boundary=${boundary}`, "multipart/form-data"]), body);
    }
    case "broken-text":
      return post(form, `${text}&a=%&b=%zz&%ff%fe=%ed%a0%80&=&&${"c=d&".repeat(random.whole(0, 2000))}`);
    case "no-length":
      return post(form, new Blob([text]).stream());
    case "elsewhere":
      return post(form, text, {
        ...own,
        Origin: random.pick(["https://example.org", "null", "http://localhost"]),
      });
    case "cut":
      return cut(origin, path, cookie, text);
  }
}

function multipart(fields: [string, string][], random: Random): string {
  const quoted = (name: string) =>
    name
      .replace(/\r\n?|\n/g, "%0D%0A")
      .replaceAll('"', "%22")
      .replaceAll("\0", "");
  const file = random.chance(0.2)
    ? `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="../x.php"\r\nContent-Type: image/png\r\n\r\n<?php\r\n`
    : "";
  const parts = fields.map(
    ([name, text]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${quoted(name)}"\r\n\r\n${text.replace(/\r\n?|\n/g, "\r\n")}\r\n`,
  );
  return `${parts.join("")}${file}--${boundary}--\r\n`;
}

/** Promises a whole body, sends half of it and hangs up. */
function cut(origin: string, path: string, cookie: string, text: string): Promise<undefined> {
  const { hostname, port } = new URL(origin);
  return new Promise((done) => {
    const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname, () => {
      const head = [
        `POST ${path} HTTP/1.1`,
        `Host: localhost:${port}`,
        `Origin: ${origin}`,
        ...(cookie ? [`Cookie: ${cookie}`] : []),
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${text.length + 10}`,
      ];
      socket.write(`${head.join("\r\n")}\r\n\r\n${text.slice(0, text.length / 2)}`);
      setTimeout(() => socket.destroy(), 10);
    });
    socket.on("error", () => {});
    socket.on("close", () => done(undefined));
  });
}
