import { Router } from "express";
import { sql } from "kysely";
import type { Db } from "~/db.server";

let stopping = false;

/** From now on `/readyz` says no, so that no new work is sent here while the last is finished. */
export function announceStop(): void {
  stopping = true;
}

/** `/healthz`: the process answers. `/readyz`: it can also reach its database and is not stopping. */
export function health(db: Db): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain").send("ok");
  });
  router.get("/readyz", async (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain");
    try {
      if (stopping) throw new Error("stopping");
      await sql`select 1`.execute(db);
      response.send("ready");
    } catch (error) {
      response.locals.log.error({ err: error }, "not ready");
      response.status(503).send(stopping ? "stopping" : "database does not answer");
    }
  });
  return router;
}
