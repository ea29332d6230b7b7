import type { Insertable } from "kysely";
import { receivedStates } from "../../app/domain/received";
import type { Db } from "../../db/open";
import type { Schema } from "../../db/schema";
import { openCallId } from "../../seeds/stories/open-call";
import { vantaa } from "./applications";

/**
 * So many applications as the list shows them, written straight into its columns: states, handlers and
 * amounts in turn, one received each minute. Their texts are not there.
 */
export async function fillInbox(db: Db, count: number): Promise<void> {
  const handlers = [null, "tem-officer", "tem-officer-decider"];
  const began = Date.parse("2026-11-10T06:00:00.000Z");
  const rows = Array.from({ length: count }, (_, place): Insertable<Schema["application"]> => {
    const receivedAt = new Date(began + place * 60_000).toISOString();
    return {
      id: `many-${place}`,
      callId: openCallId,
      organisationId: vantaa,
      state: receivedStates[place % receivedStates.length] ?? "submitted",
      version: 1,
      number: `HS-2026-${String(place + 1).padStart(5, "0")}`,
      formRevision: 1,
      demo: 1,
      createdBy: "vantaa-preparer",
      createdAt: receivedAt,
      handlerId: handlers[place % handlers.length] ?? null,
      receivedAt,
      beganAt: null,
      applied: ((place * 7919) % 1000) * 1000_00,
      costs: ((place * 7919) % 1000) * 1250_00,
      matterName: `Hanke ${place + 1}`,
      matterLanguage: place % 5 === 0 ? "sv" : "fi",
    };
  });
  for (let start = 0; start < rows.length; start += 500) {
    await db
      .insertInto("application")
      .values(rows.slice(start, start + 500))
      .execute();
  }
}
