import { setTimeout } from "node:timers/promises";
import type { Db } from "~/db.server";
import type { Clock } from "~/outside/clock";
import type { FileStore } from "~/outside/files";
import type { Send } from "~/outside/mail.server";
import type { Scanner } from "~/outside/scanner";
import type { Log } from "~/web/context";
import type { Config } from "../config";

/** What a job works with. `send` and `scanner` are missing where none is set. */
export type JobContext = {
  db: Db;
  clock: Clock;
  config: Pick<Config, "publicOrigin">;
  log: Log;
  files: FileStore;
  scanner?: Scanner;
  send?: Send;
};

/** Work that the service does by itself, again and again. */
export type Job<Context = JobContext> = {
  name: string;
  /** Milliseconds between the end of one round and the beginning of the next. */
  every: number;
  /** One round. A long one looks at `stopping` and ends early. */
  run(context: Context, stopping: AbortSignal): Promise<unknown>;
};

/**
 * Starts the jobs, each in its own rhythm. One that fails is logged and tried again in its next round.
 * `stop` resolves when the rounds that are under way have ended.
 */
export function startJobs<Context extends Pick<JobContext, "log">>(
  context: Context,
  jobs: Job<Context>[],
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const running = jobs.map(async ({ name, every, run }) => {
    while (!stopping.signal.aborted) {
      try {
        await run(context, stopping.signal);
      } catch (error) {
        context.log.error({ err: error, job: name }, "a job failed");
      }
      await setTimeout(every, undefined, stopping).catch(() => {}); // cut short by the stop
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
