import { createHash, randomUUID } from "node:crypto";
import { addToRecord, type Db, inTransaction } from "~/db.server";
import { canonicalJson } from "~/domain/canonical-json";
import { type Day, helsinkiDay } from "~/domain/day";
import { type Reading, type Refused, readStatfin } from "~/domain/statfin";
import { changesAnything, countKinds, type Plan, planImport, type Source } from "~/domain/statfin/plan";
import { findAreas, findStanding, type NameOf, takeObservations } from "~/queries/statistics.server";
import { digestOf } from "./digest.server";

/** An export as it was fetched from the publisher. `table` is what the importer says it is. */
export type StatisticsFile = { name: string; bytes: Uint8Array; table?: string; retrievedOn: Day | null };

/** A dry run. `digest` stands for the file, the plan and, through what was before, the state it was made from. */
export type Planned = {
  ok: true;
  reading: Reading;
  plan: Plan;
  source: Source;
  sha256: string;
  digest: string;
  nameOf: NameOf;
};

/** What an import of the file would do now, or why the file is not read. Nothing is changed. */
export async function planStatistics(db: Db, file: StatisticsFile, today: Day): Promise<Planned | Refused> {
  const { municipalities, regions, mergers, nameOf } = await findAreas(db);
  const { name, bytes, table, retrievedOn } = file;
  const reading = readStatfin(bytes, { name, table, today, municipalities, regions });
  if (!reading.ok) return reading;

  const source: Source = {
    publisher: "Tilastokeskus",
    table: `StatFin vaerak/${reading.table}`,
    note: null,
    retrievedOn,
    vintage: reading.vintage,
  };
  const days = [...new Set(reading.observations.map(({ referenceOn }) => referenceOn))];
  const standing = await findStanding(db, days);
  const plan = planImport(reading, source, { ...standing, mergers });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const digest = digestOf(canonicalJson({ sha256, source, plan }));
  return { ok: true, reading, plan, source, sha256, digest, nameOf };
}

export type Importing = {
  file: StatisticsFile;
  /** Of the plan that was shown. */
  digest: string;
  /** Null from the command line. */
  by: { id: string; name: string } | null;
  at: string;
};

export type ImportVerdict =
  | { ok: true; id: string; plan: Plan }
  /** Everything in the file was known already. */
  | { ok: true; id: null; plan: Plan }
  | { ok: false; because: "plan-changed"; planned: Planned }
  | Refused;

/**
 * Does exactly what the plan showed: adds the numbers that are new and brings figures up to date, on the
 * record. When what is known has changed since, nothing is done and the new plan answered. Facts frozen with
 * published calls do not move.
 */
export function importStatistics(db: Db, { file, digest, by, at }: Importing): Promise<ImportVerdict> {
  return inTransaction(db, async (trx) => {
    const planned = await planStatistics(trx, file, helsinkiDay(at));
    if (!planned.ok) return planned;
    const { plan, reading, source, sha256 } = planned;
    if (!changesAnything(plan)) return { ok: true, id: null, plan };
    if (digest !== planned.digest) return { ok: false, because: "plan-changed", planned };

    const id = randomUUID();
    const { mergers } = await findAreas(trx);
    const taken = plan.observations.map(({ before: _, ...observation }) => ({ ...source, ...observation }));
    await takeObservations(trx, taken, { origin: `import ${id}`, at, mergers });
    const counts = countKinds(plan);
    const told = { sha256, format: reading.format, sourceTable: source.table, vintage: source.vintage };
    const numbers = {
      observations: taken.length,
      figuresNew: counts.new,
      figuresChanged: counts.changed,
    };
    const row = { ...told, ...numbers, fileName: file.name, retrievedOn: source.retrievedOn };
    await trx
      .insertInto("statisticsImport")
      .values({
        ...row,
        id,
        importedBy: by?.id ?? null,
        importedByName: by?.name ?? "Hankesalkku",
        importedAt: at,
      })
      .execute();
    const details = { ...row, plan: digest };
    await addToRecord(trx, { at, by, action: "import", noun: "statistics", nounId: id, details });
    return { ok: true, id, plan };
  });
}
