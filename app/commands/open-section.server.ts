import type { Db } from "~/db.server";
import type { Instant } from "~/domain/day";
import { type Together, togetherIn } from "~/domain/together";
import { findWriters } from "~/queries/applications.server";
import { listSeen, noteSeen } from "~/queries/seen.server";

type Opening = { applicationId: string; sectionId: string; version: number; by: { id: string }; at: Instant };

/**
 * Answers what others do and have done in the section since the person last had it open, and then notes
 * that it is open now, at `version`. It locks nothing, and a visit is not on the record.
 */
export async function openSection(
  db: Db,
  { applicationId, sectionId, version, by, at }: Opening,
): Promise<Together> {
  const writers = await findWriters(db, applicationId);
  const seen = await listSeen(db, applicationId);
  const together = togetherIn(sectionId, { writers: writers.values(), seen, me: by.id, now: at });
  await noteSeen(db, { applicationId, personId: by.id, sectionId, version, seenAt: at });
  return together;
}
