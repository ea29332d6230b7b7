import { expect, test } from "vitest";
import type { Job as AnyJob, JobContext } from "../../app/server/jobs/job";
import { startJobs } from "../../app/server/jobs/job";
import { testNow } from "../support/clock";
import { freshDatabase } from "../support/database";

type Parts = Omit<JobContext, "files">;
type Job = AnyJob<Parts>;

async function context() {
  const lines: { fields: object; text: string }[] = [];
  const log = {
    info: (fields: object, text: string) => void lines.push({ fields, text }),
    error: (fields: object, text: string) => void lines.push({ fields, text }),
  };
  const db = await freshDatabase();
  const parts: Parts = { db, clock: () => testNow, log, config: { publicOrigin: "" } };
  return { parts, lines };
}

/** A job with a counter, and a way to wait until it has run so many times. */
function counting(name: string, run: Job["run"] = async () => {}) {
  let rounds = 0;
  let waiting: { for: number; done: () => void } | undefined;
  const job: Job = {
    name,
    every: 1,
    run(parts, stopping) {
      rounds += 1;
      if (waiting && rounds >= waiting.for) waiting.done();
      return run(parts, stopping);
    },
  };
  const until = (wanted: number) =>
    new Promise<void>((done) => {
      if (rounds >= wanted) done();
      else waiting = { for: wanted, done };
    });
  return { job, until, rounds: () => rounds };
}

test("jobs run again and again, and one that fails is logged and goes on, as do the others", async () => {
  const { parts, lines } = await context();
  const failing = counting("failing", async () => {
    throw new Error("no");
  });
  const going = counting("going");
  const working = startJobs(parts, [failing.job, going.job]);
  await Promise.all([failing.until(3), going.until(3)]);
  await working.stop();
  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines[0]).toMatchObject({ fields: { job: "failing" }, text: "a job failed" });
});

test("stopping waits for what is under way, tells it to end, and starts nothing more", async () => {
  const { parts } = await context();
  let finished = false;
  const long = counting("long", async (_parts, stopping) => {
    await new Promise<void>((told) => stopping.addEventListener("abort", () => told()));
    await new Promise((over) => setTimeout(over, 20));
    finished = true;
  });
  const working = startJobs(parts, [long.job]);
  await long.until(1);
  expect(finished).toBe(false);
  await working.stop();
  expect(finished).toBe(true);
  await new Promise((over) => setTimeout(over, 20));
  expect(long.rounds()).toBe(1);
});

test("stopping does not wait for a job's next hour", async () => {
  const { parts } = await context();
  const rare = counting("rare");
  const working = startJobs(parts, [{ ...rare.job, every: 3_600_000 }]);
  await rare.until(1);
  await working.stop();
  expect(rare.rounds()).toBe(1);
});
