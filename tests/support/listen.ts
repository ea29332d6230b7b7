import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import type { Clock } from "../../app/outside/clock";
import { openFileStore } from "../../app/outside/files";
import type { Scanner } from "../../app/outside/scanner";
import type { Config } from "../../app/server/config";
import { createApp } from "../../app/server/create-app";
import type { Db } from "../../db/open";
import { testNow } from "./clock";

const payer = { name: "Työ- ja elinkeinoministeriö", iban: "FI2112345600000785", bic: "NDEAFIHH" };

const root = new URL("../../", import.meta.url);

export type Served = Awaited<ReturnType<typeof listen>>;

/** The whole service over HTTP, as it is built, on `db`; for whoever closes it afterwards. */
export async function listen(db: Db, clock: Clock = () => testNow, scanner?: Scanner) {
  const build: ServerBuild = await import(pathToFileURL(`${root.pathname}build/server/index.js`).href);
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const config = { clock, demo: true, sessionSecret: "tests", publicOrigin: "", payer } as Config;
  // The address is known once the server listens: the application asks for it with each request.
  const server = createServer((request, response) => app(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  config.publicOrigin = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-files-"));
  const files = openFileStore({ kind: "folder" }, folder);
  const app = createApp({ db, config, files, scanner, log, build, assets: `${root.pathname}build/client` });
  const close = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin: config.publicOrigin, port, ...client(config.publicOrigin), lines, files, close };
}

function client(origin: string) {
  type Options = { cookie?: string; headers?: Record<string, string> };

  function get(path: string, { cookie = "", headers = {} }: Options = {}) {
    return fetch(origin + path, {
      redirect: "manual",
      headers: { ...(cookie && { Cookie: cookie }), ...headers },
    });
  }

  function post(path: string, fields: Record<string, string>, { cookie = "", headers = {} }: Options = {}) {
    return fetch(origin + path, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams(fields).toString(),
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        Origin: origin,
        ...(cookie && { Cookie: cookie }),
        ...headers,
      },
    });
  }

  /** Signs in as a demonstration person and answers the cookie. */
  async function signIn(person: string): Promise<string> {
    const response = await post("/fi/sign-in", { person });
    return response.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  }

  return { get, post, signIn };
}
