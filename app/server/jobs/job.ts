import { setTimeout } from "node:timers/promises";
import type { Db } from "~/db.server";
import type { Clock } from "~/outside/clock";
import type { Send } from "~/outside/mail.server";
import type { Log } from "~/web/context";
import type { Config } from "../config";

/** What a job works with. `send` is missing where no mail server is set. */
export type JobContext = {
  db: Db;
  clock: Clock;
  config: Pick<Config, "publicOrigin">;
  log: Log;
  send?: Send;
};

/** Work that the service does by itself, again and again. */
export type Job = {
  name: string;
  /** Milliseconds between the end of one round and the beginning of the next. */
  every: number;
  /** One round. A long one looks at `stopping` and ends early. */
  run(context: JobContext, stopping: AbortSignal): Promise<unknown>;
};

/**
 * Starts the jobs, each in its own rhythm. One that fails is logged and tried again in its next round.
 * `stop` resolves when the rounds that are under way have ended.
 */
export function startJobs(context: JobContext, jobs: Job[]): { stop(): Promise<void> } {
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
