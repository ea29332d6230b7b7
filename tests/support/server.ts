import { onTestFinished } from "vitest";
import type { Clock } from "../../app/outside/clock";
import type { Scanner } from "../../app/outside/scanner";
import type { Db } from "../../db/open";
import { testNow } from "./clock";
import { listen } from "./listen";

/** The whole service over HTTP, as it is built, on `db`; closed when the test is. */
export async function serve(db: Db, clock: Clock = () => testNow, scanner?: Scanner) {
  const served = await listen(db, clock, scanner);
  onTestFinished(served.close);
  return served;
}
