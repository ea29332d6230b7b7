import { addToRecord, type Db, fromJson, inTransaction } from "../app/db.server";
import type { Rule } from "../app/domain/eligibility";
import type { FileStore } from "../app/outside/files/store";
import { freezeFigures } from "../app/queries/figures.server";
import { loadRealCalls } from "./facts/calls";
import { loadFacts } from "./facts/load";
import { loadDirectProjects } from "./facts/projects";
import { tellContestedFigure } from "./stories/contested-figure";
import { loadOpenCall } from "./stories/open-call";
import { loadDemoPeople } from "./stories/people";
import { planNextCall } from "./stories/planned-call";
import { tellReceivedApplication } from "./stories/received-application";
import { tellRunningProject } from "./stories/running-project";

type Seeding = {
  now: string;
  demo: boolean;
  /** Where the documents of the stories are kept; without it no story is told. */
  files?: FileStore;
};

/**
 * Fills an empty database: real facts always; invented people, an open call and stories of what people
 * did earlier for demonstration. Answers whether there was anything to do. All or nothing.
 */
export function seed(db: Db, { now, demo, files }: Seeding): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const already = await trx.selectFrom("programme").select("id").executeTakeFirst();
    if (already) return false;

    await loadFacts(trx, now);
    await loadRealCalls(trx);
    for (const call of await trx.selectFrom("call").select(["id", "rules"]).execute()) {
      await freezeFigures(trx, call.id, fromJson(call.rules) as Rule[], now);
    }
    await loadDirectProjects(trx);
    if (demo) {
      await loadDemoPeople(trx);
      await loadOpenCall(trx, now);
    }
    if (demo && files) {
      await tellRunningProject(trx, now, files);
      await tellContestedFigure(trx, now);
      await planNextCall(trx, now);
      await tellReceivedApplication(trx, now);
    }
    const act = { action: "seed", noun: "database", nounId: "hankesalkku", details: { demo } };
    await addToRecord(trx, { ...act, at: now, by: null });
    return true;
  });
}
