import { connect, type NetConnectOpts } from "node:net";
import type { Readable } from "node:stream";

/** What the scanner says of a file, and when it cannot say anything, why. */
export type Scanned =
  | { state: "clean" }
  | { state: "infected"; finding: string }
  | { state: "failed"; why: string };

/** Looks for malicious code. Answers within `patience` milliseconds, and never throws. */
export type Scanner = { scan(bytes: Readable, patience: number): Promise<Scanned> };

const longestAnswer = 4096;

/** A ClamAV daemon, at the path of its socket or at `tcp://host:port`; speaks its INSTREAM command. */
export function clamd(address: string): Scanner {
  const at: NetConnectOpts = address.startsWith("/")
    ? { path: address }
    : { host: new URL(address).hostname, port: Number(new URL(address).port) };

  return {
    scan(bytes, patience) {
      return new Promise((answered) => {
        const socket = connect(at);
        let said = "";
        const end = (answer: Scanned) => {
          clearTimeout(late);
          bytes.destroy();
          socket.destroy();
          answered(answer);
        };
        const fail = (why: string) => end({ state: "failed", why });
        const late = setTimeout(() => fail("The scanner did not answer in time."), patience);
        socket.on("data", (chunk) => {
          said = (said + chunk.toString("utf8")).slice(0, longestAnswer);
          if (said.includes("\0")) end(readAnswer(said));
        });
        // A scanner that has had enough answers and closes while bytes are still on their way.
        socket.on("error", (error) => (said ? end(readAnswer(said)) : fail(error.message)));
        socket.on("close", () => end(readAnswer(said)));
        send(bytes, socket).catch((error: Error) => said || fail(error.message));
      });
    },
  };
}

/** The command, each piece of the file with its length before it, and a length of zero at the end. */
async function send(bytes: Readable, socket: NodeJS.WritableStream): Promise<void> {
  const write = (piece: Uint8Array) =>
    new Promise<void>((done, failed) => socket.write(piece, (error) => (error ? failed(error) : done())));
  await write(Buffer.from("zINSTREAM\0"));
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    await write(lengthOf(chunk.length));
    await write(chunk);
  }
  await write(lengthOf(0));
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** "stream: OK", "stream: Eicar-Test-Signature FOUND", or what went wrong. */
function readAnswer(said: string): Scanned {
  const text = said.split("\0")[0]?.trim() ?? "";
  if (text === "stream: OK") return { state: "clean" };
  const finding = /^stream: (.+) FOUND$/.exec(text)?.[1];
  if (finding) return { state: "infected", finding };
  return { state: "failed", why: text || "The scanner closed without an answer." };
}
