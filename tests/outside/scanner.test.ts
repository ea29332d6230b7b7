import { createServer, type Server, type Socket } from "node:net";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { clamd } from "../../app/outside/scanner";
import { finding, startClamd } from "../support/clamd";
import { eicarPdf, largePdf, pdf } from "../support/sample-files";

vi.setConfig({ testTimeout: 60_000 });
let daemon: Awaited<ReturnType<typeof startClamd>>;
beforeAll(async () => {
  daemon = await startClamd([eicarPdf()], ["StreamMaxLength 30M"]);
}, 40_000);
afterAll(() => daemon?.stop());

const patience = 20_000;

/** The bytes in pieces, as a file comes from the disk. */
const stream = (bytes: Buffer) =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    })(),
  );

test("a clean file is found clean, also one of the largest size", async () => {
  const scanner = clamd(daemon.socket);
  expect(await scanner.scan(stream(pdf()), patience)).toEqual({ state: "clean" });
  expect(await scanner.scan(stream(largePdf(20 * 1024 * 1024)), patience)).toEqual({ state: "clean" });
  expect(await scanner.scan(stream(Buffer.alloc(0)), patience)).toEqual({ state: "clean" });
});

test("a malicious file is found, by its name", async () => {
  const said = await clamd(daemon.socket).scan(stream(eicarPdf()), patience);
  expect(said).toEqual({ state: "infected", finding: `${finding}.UNOFFICIAL` });
});

test("many files at once each get their own answer", async () => {
  const scanner = clamd(daemon.socket);
  const files = Array.from({ length: 12 }, (_, index) => (index % 3 === 0 ? eicarPdf() : pdf()));
  const answers = await Promise.all(files.map((bytes) => scanner.scan(stream(bytes), patience)));
  expect(answers.map(({ state }) => state === "infected")).toEqual(files.map((_, index) => index % 3 === 0));
});

test("what the scanner does not take is no clean file", async () => {
  const said = await clamd(daemon.socket).scan(stream(Buffer.alloc(40 * 1024 * 1024)), patience);
  expect(said.state).toBe("failed");
});

test("a scanner that is not there, hangs, or talks nonsense has not scanned anything", async () => {
  const scanned = (address: string, time = patience) => clamd(address).scan(stream(pdf()), time);
  expect(await scanned("/nowhere/clamd.sock")).toMatchObject({ state: "failed" });
  expect(await scanned("tcp://127.0.0.1:1")).toMatchObject({ state: "failed" });

  const silent = await listen(() => undefined);
  expect(await scanned(silent, 200)).toEqual({ state: "failed", why: "The scanner did not answer in time." });
  for (const answer of ["", "stream: OK not really\0", "HTTP/1.1 200 OK\r\n\r\n", "stream: FOUND\0", "\0"]) {
    const strange = await listen((socket) => socket.end(answer));
    expect(await scanned(strange), JSON.stringify(answer)).toMatchObject({ state: "failed" });
  }
});

/** A server in place of the scanner; reads whatever comes. */
async function listen(answer: (socket: Socket) => void): Promise<string> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined).resume();
    answer(socket);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `tcp://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
}
