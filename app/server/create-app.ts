import { randomBytes } from "node:crypto";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type NextFunction, type Request, type Response } from "express";
import type { Logger } from "pino";
import type { Db } from "~/db.server";
import type { FileStore } from "~/outside/files";
import type { Scanner } from "~/outside/scanner";
import type { AppContext, Refusal } from "~/web/context";
import { securityHeaders } from "~/web/headers";
import { isUpload } from "~/web/upload.server";
import type { Config } from "./config";
import { health } from "./health";
import { networkOf, RateLimit } from "./rate-limit";

const largestForm = 2 * 1024 * 1024;
/**
 * A form with a file may be larger than the largest attachment: what is too large is then counted and not
 * kept, and its page says which file it was. Beyond this not even that. Only what is read to the disk as it
 * arrives may be so large: any other form is held in memory whole.
 */
const largestUpload = 100 * 1024 * 1024;
const uploads =
  /^\/(fi|sv|en)\/(applications\/[^/]+\/attachments\/[^/]+|calls\/[^/]+\/figure|project-files\/[^/]+\/[^/]+\/[^/]+\/[^/]+|ministry\/statistics|ministry\/payments\/imports)\/?$/;
const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

export type Parts = {
  db: Db;
  config: Config;
  files: FileStore;
  scanner?: Scanner;
  log: Logger;
  build: ServerBuild;
  /** The folder of the built client, whose assets are served. */
  assets: string;
};

/** The whole service as an Express application: headers, log, refusals, assets, health, then Remix. */
export function createApp({ db, config, files, scanner, log, build, assets }: Parts) {
  const app = express();
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.locals.beganAt = config.clock();
    next();
  });
  app.use(named(log));
  app.use(securityHeaders(config.publicOrigin));
  app.use(compression());
  app.use(readToTheEnd);
  app.use(health(db));
  app.use(
    "/assets",
    express.static(`${assets}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  app.use(refuseUnwanted(config.publicOrigin));
  app.use(refuseTooOften());
  app.use(refuseNul);
  app.use(
    createRequestHandler({
      build,
      mode: "production",
      getLoadContext: (_request, response): AppContext => ({
        db,
        clock: config.clock,
        files,
        scanner,
        beganAt: response.locals.beganAt,
        demo: config.demo,
        publicOrigin: config.publicOrigin,
        sendsMail: config.mail !== undefined,
        payer: config.payer,
        returnAccount: config.returnAccount ?? null,
        sessionSecret: config.sessionSecret,
        reference: response.locals.reference,
        nonce: randomBytes(16).toString("base64url"),
        log: response.locals.log,
        refusal: response.locals.refusal,
      }),
    }),
  );
  app.use((error: Error, _request: Request, response: Response, next: NextFunction) => {
    const { status = 500 } = error as { status?: number };
    if (status >= 400 && status < 500) return void response.status(status).end();
    response.locals.log.error({ err: error }, "the request broke outside the pages");
    if (response.headersSent) return next(error);
    response.status(500).type("text/plain").send(`Virhe · Fel · Error: ${response.locals.reference}`);
  });
  return app;
}

/** Gives the request a reference and writes one line of it when it has been answered. */
function named(log: Logger) {
  return (request: Request, response: Response, next: NextFunction) => {
    const started = performance.now();
    const reference = randomBytes(5).toString("hex");
    response.locals.reference = reference;
    response.locals.log = log.child({ reference });
    response.setHeader("X-Request-Id", reference);
    response.on("close", () => {
      response.locals.log.info(
        {
          method: request.method,
          path: request.originalUrl.split("?")[0],
          status: response.statusCode,
          ms: Math.round(performance.now() - started),
          whole: response.writableFinished,
        },
        "request",
      );
    });
    next();
  };
}

/**
 * Reads what is left of a body that no action wanted. Half read it would stay in the connection, and the
 * next request there would hang until the connection is given up.
 */
function readToTheEnd(request: Request, response: Response, next: NextFunction) {
  response.once("finish", () => {
    if (request.complete) return;
    request.removeAllListeners("data");
    request.resume();
  });
  next();
}

/**
 * Refuses what changes something and does not come from our own pages, and forms too large to read.
 * The refusal is shown by the ordinary page of problems, in the reader's language.
 */
function refuseUnwanted(publicOrigin: string) {
  return (request: Request, response: Response, next: NextFunction) => {
    const refusal = safeMethods.has(request.method) ? undefined : refusalOf(request, publicOrigin);
    if (refusal) {
      response.setHeader("Connection", "close");
      tellProblem(request, response, refusal);
    }
    next();
  };
}

/** A hundred checks of receipts at once from one network, then one a second: an office never meets it. */
function refuseTooOften() {
  const limit = new RateLimit(100, 1);
  return (request: Request, response: Response, next: NextFunction) => {
    const seconds = checksReceipt(request) ? limit.wait(networkOf(request), performance.now() / 1000) : 0;
    if (seconds > 0) {
      response.setHeader("Retry-After", String(seconds));
      tellProblem(request, response, { status: 429, because: "too-often" });
    }
    next();
  };
}

/** Does the request look for a receipt? Its address is read as the pages read it, however it is written. */
function checksReceipt({ originalUrl }: Request): boolean {
  try {
    const { pathname, searchParams } = new URL(`http://here${originalUrl}`);
    if (!searchParams.has("number") && !searchParams.has("hash")) return false;
    return /^\/(fi|sv|en)\/receipts\/*$/i.test(decodeURIComponent(pathname));
  } catch {
    return false; // No page has an address that cannot be read.
  }
}

function tellProblem(request: Request, response: Response, refusal: Refusal): void {
  response.locals.refusal = refusal;
  request.method = "GET";
  request.url = `/${languageOf(request.path)}/problem`;
  request.originalUrl = request.url;
}

/** No address of ours holds the character NUL, and PostgreSQL cannot be asked for it: not found. */
function refuseNul(request: Request, _response: Response, next: NextFunction) {
  if (/%00/.test(request.url)) {
    request.method = "GET";
    request.url = `/${languageOf(request.path)}/nothing-here`;
    request.originalUrl = request.url;
  }
  next();
}

function languageOf(path: string): string {
  return /^\/(fi|sv|en)(?=\/|$)/.exec(path)?.[1] ?? "fi";
}

function refusalOf(request: Request, publicOrigin: string): Refusal | undefined {
  const origin = request.get("Origin");
  const ours = origin ? origin === publicOrigin : request.get("Sec-Fetch-Site") === "same-origin";
  if (!ours) return { status: 403, because: "other-origin" };

  const length = request.get("Content-Length");
  if (length === undefined) return { status: 411, because: "no-length" };
  const uploading = uploads.test(request.path) && isUpload(request.get("Content-Type"));
  const largest = uploading ? largestUpload : largestForm;
  if (Number(length) > largest) return { status: 413, because: "too-large" };
  return undefined;
}
