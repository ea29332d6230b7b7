import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const program = ["/usr/sbin/clamd", "/usr/local/sbin/clamd"].find(existsSync);

export const finding = "Hankesalkku.Test";

/**
 * A real ClamAV daemon on a socket of its own, which knows exactly these files as malicious: Debian has
 * no signatures to install, so the test writes its own.
 */
export async function startClamd(malicious: Buffer[], settings: string[] = []) {
  if (!program) throw new Error("These tests need ClamAV's daemon: install the package clamav-daemon.");
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-clamd-"));
  const [socket, signatures] = [join(folder, "clamd.sock"), join(folder, "signatures")];
  mkdirSync(signatures);
  const known = malicious.map(
    (bytes) => `${createHash("md5").update(bytes).digest("hex")}:${bytes.length}:${finding}\n`,
  );
  writeFileSync(join(signatures, "test.hdb"), known.join(""));
  const configuration = join(folder, "clamd.conf");
  const lines = [`LocalSocket ${socket}`, `DatabaseDirectory ${signatures}`, `TemporaryDirectory ${folder}`];
  writeFileSync(configuration, `${[...lines, "Foreground yes", ...settings].join("\n")}\n`);

  const child = spawn(program, ["-c", configuration], { stdio: ["ignore", "pipe", "pipe"] });
  await listens(child, socket);
  return {
    socket,
    async stop(): Promise<void> {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function listens(child: ChildProcess, socket: string): Promise<void> {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
  return new Promise((listening, failed) => {
    const fail = () => failed(new Error(`clamd did not start:\n${said}`));
    child.once("exit", fail);
    const until = Date.now() + 30_000;
    const look = setInterval(() => {
      if (!existsSync(socket) && Date.now() < until) return;
      clearInterval(look);
      existsSync(socket) ? listening() : fail();
    }, 50);
  });
}
