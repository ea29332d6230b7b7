import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Clock } from "../../app/outside/clock";
import { buildWhatHasChanged } from "../../app/server/first-run.mjs";
import { migrate } from "../../db/migrate";
import { type Db, openDatabase } from "../../db/open";
import { seed } from "../../seeds/seed";
import { testNow } from "../support/clock";
import { listen, type Served } from "../support/listen";

/** What a proof works with. */
export type Workshop = {
  /** A migrated and seeded database of the proof's own. */
  freshDatabase(): Promise<Db>;
  /** The whole service over HTTP on it. */
  serve(db: Db, clock: Clock): Promise<Served>;
};

/** Does the work with databases and services that are gone afterwards. */
export async function inWorkshop<T>(work: (workshop: Workshop) => Promise<T>): Promise<T> {
  buildWhatHasChanged();
  const folder = mkdtempSync(join(tmpdir(), "hankesalkku-proof-"));
  const databases: Db[] = [];
  const servers: Served[] = [];
  try {
    const template = join(folder, "template.sqlite");
    const first = await openDatabase(`sqlite:${template}`);
    await migrate(first);
    await seed(first, { now: testNow, demo: true });
    await first.destroy();
    return await work({
      async freshDatabase() {
        const file = join(folder, `${databases.length}.sqlite`);
        copyFileSync(template, file);
        const db = await openDatabase(`sqlite:${file}`);
        databases.push(db);
        return db;
      },
      async serve(db, clock) {
        const served = await listen(db, clock);
        servers.push(served);
        return served;
      },
    });
  } finally {
    for (const served of servers) served.close();
    for (const db of databases) await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
